import type { Node } from 'web-tree-sitter';
import { parse } from '../languages/grammar.js';
import { descendants, parts } from '../languages/nodes.js';
import type { Span } from '../languages/site.js';

/** What a function does, as other code can stand in for it: its signature and its directives stay. */
export interface JavaScriptFunction {
  /** The statements between the braces, or the expression of an arrow function. */
  readonly body: Span;
  readonly isExpression: boolean;
  /** True where it must not return a value, however useless: constructors and setters. */
  readonly returnsNothing: boolean;
}

const functionTypes = new Set([
  'function_declaration',
  'function_expression',
  'generator_function',
  'generator_function_declaration',
  'arrow_function',
  'method_definition',
]);

/** The grammar of a source file by its name; undefined for any other file. */
export function grammarOf(path: string): 'javascript' | 'typescript' | 'tsx' | undefined {
  if (/\.d\.[cm]?ts$/.test(path)) return undefined;
  if (/\.[cm]?jsx?$/.test(path)) return 'javascript';
  if (path.endsWith('.tsx')) return 'tsx';
  return /\.[cm]?ts$/.test(path) ? 'typescript' : undefined;
}

/** The functions of a file, outer ones first; undefined where it cannot be read. */
export async function readFunctions(
  grammar: string,
  text: string,
): Promise<readonly JavaScriptFunction[] | undefined> {
  const tree = await parse(grammar, text);
  try {
    if (tree.root.hasError) return undefined;
    return [...descendants(tree.root)].flatMap((node) => functionOf(node) ?? []);
  } finally {
    tree.free();
  }
}

/** True for the text of statements, or of an expression, that stays inside the braces put around it. */
export async function isSelfContained(
  grammar: string,
  code: string,
  isExpression: boolean,
): Promise<boolean> {
  const inside = isExpression ? `return (${code}\n);` : code;
  const tree = await parse(grammar, `async function* counterproof() {${inside}\n}`);
  try {
    const [only, ...more] = parts(tree.root);
    if (tree.root.hasError || only === undefined || more.length > 0) return false;
    const statements = only.childForFieldName('body');
    return !isExpression || (statements !== null && parts(statements).length === 1);
  } finally {
    tree.free();
  }
}

function functionOf(node: Node): JavaScriptFunction | undefined {
  if (!functionTypes.has(node.type)) return undefined;
  const body = node.childForFieldName('body');
  if (body === null || isDerivedConstructor(node)) return undefined;
  const isExpression = body.type !== 'statement_block';
  return {
    body: isExpression
      ? { start: body.startIndex, end: body.endIndex }
      : { start: afterDirectives(body), end: body.endIndex - 1 },
    isExpression,
    returnsNothing: isConstructor(node) || node.children.some((child) => child?.type === 'set'),
  };
}

const isConstructor = (node: Node): boolean =>
  node.type === 'method_definition' && node.childForFieldName('name')?.text === 'constructor';

/** Compilers look for the one call of `super` to put the fields of the class behind it. */
function isDerivedConstructor(node: Node): boolean {
  const heritage = node.parent?.parent?.children.some((child) => child?.type === 'class_heritage');
  return isConstructor(node) && heritage === true;
}

/** `'use strict'` and its like mean something only where nothing stands before them. */
function afterDirectives(block: Node): number {
  let end = block.startIndex + 1;
  for (const statement of parts(block)) {
    const [only] = parts(statement);
    if (statement.type !== 'expression_statement' || only?.type !== 'string') break;
    end = statement.endIndex;
  }
  return end;
}
