import type { Node } from 'web-tree-sitter';
import type { NodeTypes } from './language.js';
import { ancestor, insert, parts, replace } from './nodes.js';
import type { TextEdit } from './site.js';
import { failBefore } from './tripwire.js';

const types: NodeTypes = {
  functions: new Set([
    'method_declaration',
    'constructor_declaration',
    'local_function_statement',
    'accessor_declaration',
    'operator_declaration',
  ]),
  classes: new Set([
    'class_declaration',
    'record_declaration',
    'struct_declaration',
    'interface_declaration',
    'enum_declaration',
  ]),
  chain: new Set([
    'invocation_expression',
    'member_access_expression',
    'conditional_access_expression',
    'await_expression',
    'parenthesized_expression',
  ]),
  call: new Set(['invocation_expression', 'object_creation_expression']),
  member: new Set(['member_access_expression']),
  memberName: 'name',
  block: new Set(['block', 'switch_section']),
  list: new Set(['initializer_expression', 'collection_expression']),
  loop: new Set(['foreach_statement']),
  identifiers: new Set(['identifier']),
  assertion: (statement) =>
    /^(await\s+)?(Assert|CollectionAssert|StringAssert|Verify)\b|\.Should(Be)?\w*\(|\.Verify\(/.test(
      statement.text,
    ),
  pair: new Set(['assignment_expression']),
};

const failure = 'throw new global::System.InvalidOperationException("counterproof was here")';

/** Conditions of which no compiler knows what they come to: code behind a constant one is a warning. */
export const never = 'bool.Parse("false")';
export const always = 'bool.Parse("true")';

/** In a member that is one expression, an error takes its place. */
function failInPlace(node: Node): readonly TextEdit[] | undefined {
  for (let at = node.parent; at !== null && !types.block.has(at.type); at = at.parent) {
    const only = at.type === 'arrow_expression_clause' ? at.firstNamedChild : null;
    if (only) return [replace(only, failure)];
  }
  return undefined;
}

/** What it takes to write C# code that the compiler accepts without a warning. */
export const csharpSyntax = {
  types,
  failure,
  failureStatement: `if (${always}) ${failure};`,
  statementEnd: ' ',
  failInPlace,
};

/** An error where `node` is reached; among the statements of a program without a class, in front of it. */
export function failing(node: Node): readonly TextEdit[] | undefined {
  const inBody = failBefore(node, csharpSyntax);
  if (inBody) return inBody;
  const top = ancestor(node, new Set(['global_statement']));
  return top && [insert(top.startIndex, `${csharpSyntax.failureStatement} `)];
}

/** An error when the class around `node` is first used; one that says how that begins has no place for it. */
export function failingClass(node: Node): readonly TextEdit[] | undefined {
  const owner = ancestor(node, new Set(['class_declaration', 'record_declaration', 'struct_declaration']));
  const body = owner?.childForFieldName('body');
  const name = owner?.childForFieldName('name')?.text;
  if (!owner || !body || name === undefined) return undefined;
  const modifiers = parts(owner)
    .filter(({ type }) => type === 'modifier')
    .map(({ text }) => text);
  const begun = new RegExp(`\\bstatic\\s+${name}\\s*\\(`).test(body.text);
  if (begun || modifiers.includes('partial')) return undefined;
  return [insert(body.startIndex + 1, ` static ${name}() { ${csharpSyntax.failureStatement} }`)];
}

/** True where the code gives a name to what it has found: `x is Row row`, `out var row`. */
export function bindsNames(node: Node, orByArgument: boolean): boolean {
  const bound = node.descendantsOfType(['declaration_pattern', 'var_pattern', 'recursive_pattern']);
  if (bound.length > 0) return true;
  return (
    orByArgument && (node.descendantsOfType('declaration_expression').length > 0 || /\bout\s/.test(node.text))
  );
}

/** The statement in a branch that is never taken: its names stay in use. Undefined where it declares some. */
export function neverRun(statement: Node): readonly TextEdit[] | undefined {
  if (bindsNames(statement, true)) return undefined;
  const code = `if (${never}) { ${statement.text} }`;
  return [replace(statement, types.block.has(statement.parent?.type ?? '') ? code : `{ ${code} }`)];
}

const lambdas = new Set(['lambda_expression', 'anonymous_method_expression']);

/** The method that `node` is executed in; undefined in a lambda, whose type nobody has written down. */
export function methodAround(node: Node): Node | undefined {
  const owner = ancestor(node, new Set([...types.functions, ...lambdas]));
  return owner && !lambdas.has(owner.type) ? owner : undefined;
}

export function hasModifier(declaration: Node, modifier: string): boolean {
  return parts(declaration).some(({ type, text }) => type === 'modifier' && text === modifier);
}

/** Name, receiver and arguments of a call. */
export interface Call {
  readonly node: Node;
  readonly name: string;
  readonly nameNode: Node;
  readonly receiver: Node;
  readonly args: Node;
  readonly given: readonly Node[];
}

/** A call on something: `rows.OrderBy(x)`. */
export function callOf(node: Node | null | undefined): Call | undefined {
  const callee = node?.type === 'invocation_expression' ? node.childForFieldName('function') : null;
  const receiver =
    callee?.type === 'member_access_expression' ? callee.childForFieldName('expression') : null;
  const nameNode = callee?.childForFieldName('name');
  const args = node?.childForFieldName('arguments');
  if (!node || !receiver || !nameNode || !args) return undefined;
  const given = parts(args).flatMap((argument) => argument.lastNamedChild ?? []);
  return { node, name: nameNode.text, nameNode, receiver, args, given };
}

/** The next link of the chain: `.ToList()` above `.OrderBy(x)`. */
export function callAbove(node: Node): Call | undefined {
  const member = node.parent?.type === 'member_access_expression' ? node.parent : null;
  const above = member?.childForFieldName('expression')?.id === node.id ? callOf(member.parent) : undefined;
  return above?.receiver.id === node.id ? above : undefined;
}
