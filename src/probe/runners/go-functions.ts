import type { Node } from 'web-tree-sitter';
import { parse } from '../languages/grammar.js';
import { insert, parts, replace, spanOf } from '../languages/nodes.js';
import type { Span, TextEdit } from '../languages/site.js';

/** A function of a Go file as another can stand in for it: it hands its arguments on. */
export interface GoFunction {
  readonly declaration: Span;
  readonly name: Span;
  /** With its braces. */
  readonly body: Span;
  /** Gives names to parameters that have none, so that they can be handed on. */
  readonly naming: readonly TextEdit[];
  /** The statement that calls the copy of this name and ends the function. */
  handOn(copy: string): string;
  /** Why no other can stand in for it; undefined where one can. */
  readonly unfit?: string;
}

/** A Go file as its syntax tells; undefined where it cannot be read. */
export interface GoFile {
  readonly packageName: string;
  readonly functions: readonly GoFunction[];
}

export async function readGoFile(text: string): Promise<GoFile | undefined> {
  const tree = await parse('go', text);
  try {
    if (tree.root.hasError) return undefined;
    const declared = parts(tree.root);
    const packageName = declared.find(({ type }) => type === 'package_clause')?.firstNamedChild?.text;
    if (packageName === undefined) return undefined;
    return { packageName, functions: declared.flatMap((node) => functionOf(node) ?? []) };
  } finally {
    tree.free();
  }
}

/** True for the text of exactly one declaration. */
export async function isOneDeclaration(text: string): Promise<boolean> {
  const tree = await parse('go', `package p\n${text}\n`);
  try {
    return !tree.root.hasError && parts(tree.root).length === 2;
  } finally {
    tree.free();
  }
}

function functionOf(node: Node): GoFunction | undefined {
  if (node.type !== 'function_declaration' && node.type !== 'method_declaration') return undefined;
  const name = node.childForFieldName('name');
  const body = node.childForFieldName('body');
  const parameters = node.childForFieldName('parameters');
  if (!name || !body || !parameters) return undefined;
  const naming: TextEdit[] = [];
  const receiver = namesOf(node.childForFieldName('receiver'), 'Receiver', naming)[0];
  const values = namesOf(parameters, 'Argument', naming);
  const types = typeParameters(node.childForFieldName('type_parameters'));
  const returns = hasResult(node.childForFieldName('result'));
  const unfit = whyUnfit(node, name.text, types);
  return {
    declaration: spanOf(node),
    name: spanOf(name),
    body: spanOf(body),
    naming,
    handOn: (copy) => {
      const callee = receiver === undefined ? copy : `${receiver}.${copy}`;
      const call = `${callee}${types.length === 0 ? '' : `[${types.join(', ')}]`}(${values.join(', ')})`;
      return returns ? `return ${call}` : `${call}; return`;
    },
    ...(unfit !== undefined && { unfit }),
  };
}

/** The parameters as they are handed on; those without a name are given one. */
function namesOf(list: Node | null, kind: string, naming: TextEdit[]): readonly string[] {
  if (list === null) return [];
  const names: string[] = [];
  for (const parameter of parts(list)) {
    const own = parameter.childrenForFieldName('name').filter((child) => child !== null);
    const rest = parameter.type === 'variadic_parameter_declaration' ? '...' : '';
    if (own.length === 0) {
      const made = `counterproof${kind}${names.length}`;
      naming.push(insert(parameter.startIndex, `${made} `));
      names.push(made + rest);
    }
    for (const name of own) {
      const made = name.text === '_' ? `counterproof${kind}${names.length}` : name.text;
      if (name.text === '_') naming.push(replace(name, made));
      names.push(made + rest);
    }
  }
  return names;
}

function typeParameters(list: Node | null): readonly string[] {
  if (list === null) return [];
  return parts(list).flatMap((declaration) =>
    declaration.childrenForFieldName('name').flatMap((name) => (name === null ? [] : [name.text])),
  );
}

/** `()` is no result. */
function hasResult(result: Node | null): boolean {
  return result !== null && (result.type !== 'parameter_list' || parts(result).length > 0);
}

function whyUnfit(node: Node, name: string, types: readonly string[]): string | undefined {
  if (name === 'init' && node.type === 'function_declaration') return 'init cannot be called';
  if (name === '_' || types.includes('_')) return 'it has no name';
  if (isDirected(node)) return 'a directive goes with it';
  // It works only in the function that was deferred, and not in one that this calls.
  if (recoversItself(node)) return 'it recovers from panics';
  return undefined;
}

/** `//go:noinline` and its like, or cgo's `//export`, among the comments right above. */
function isDirected(node: Node): boolean {
  let below = node.startPosition.row;
  for (let at = node.previousSibling; at?.type === 'comment'; at = at.previousSibling) {
    if (at.endPosition.row < below - 1) return false;
    if (/^\/\/(go:|export )/.test(at.text)) return true;
    below = at.startPosition.row;
  }
  return false;
}

function recoversItself(node: Node): boolean {
  return node.descendantsOfType('call_expression').some((call) => {
    if (call?.childForFieldName('function')?.text !== 'recover') return false;
    let at = call.parent;
    while (at && at.type !== 'func_literal' && at.id !== node.id) at = at.parent;
    return at?.id === node.id;
  });
}
