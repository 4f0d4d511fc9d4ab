import type { Node } from 'web-tree-sitter';
import { ancestor, insert, parts, replace } from './nodes.js';
import type { TextEdit } from './site.js';

/** An Error, not an Exception: `catch (Exception $e)` of the code around it does not swallow it. */
export const failureStatement = `throw new \\Error('counterproof was here');`;
/** As an expression, for versions before 8.0 too, where `throw` is a statement. */
export const failure = `(function () { ${failureStatement} })()`;

export const functionTypes: ReadonlySet<string> = new Set([
  'function_definition',
  'method_declaration',
  'anonymous_function',
  'arrow_function',
]);
export const blockTypes: ReadonlySet<string> = new Set([
  'program',
  'compound_statement',
  'colon_block',
  'case_statement',
  'default_statement',
]);
export const callTypes: ReadonlySet<string> = new Set([
  'function_call_expression',
  'member_call_expression',
  'nullsafe_member_call_expression',
  'scoped_call_expression',
]);
/** The same, as alternatives of a query, with what they are called on. */
export const methodCalls = `[
  (member_call_expression object: (_) @receiver name: (name) @name arguments: (arguments) @arguments)
  (nullsafe_member_call_expression object: (_) @receiver name: (name) @name arguments: (arguments) @arguments)
  (scoped_call_expression scope: (_) @class name: (name) @name arguments: (arguments) @arguments)
] @site`;

/** `orderBy` of `$query->orderBy('id')`, `usort` of `\\usort(...)`. */
export function callName(call: Node): string {
  const name = call.childForFieldName('name') ?? call.childForFieldName('function');
  return /(\w+)$/.exec(name?.text ?? '')?.[1] ?? '';
}

/** What a method is called on; undefined for `Post::orderBy('id')`. */
export function receiverOf(call: Node): Node | undefined {
  return call.childForFieldName('object') ?? undefined;
}

/** The value of an argument or of an array's element, without its name or key. */
export function valueOf(node: Node): Node {
  return node.lastNamedChild ?? node;
}

/** The key of an array's element: `'a'` of `'a' => 1`. */
export function keyOf(element: Node): Node | undefined {
  const inside = parts(element);
  return element.type === 'array_element_initializer' && inside.length === 2 ? inside[0] : undefined;
}

/** Arguments of a call in order; undefined where some are not known: `...$rest`, `f(...)`. */
export function argumentsOf(call: Node): readonly Node[] | undefined {
  const list = call.childForFieldName('arguments');
  const all = list ? parts(list) : [];
  const known = all.every((node) => node.type === 'argument' && valueOf(node).type !== 'variadic_unpacking');
  return known ? all : undefined;
}

/** `tenant_id` of `'tenant_id'`; undefined where it is put together at run time. */
export function plainText(node: Node | undefined): string | undefined {
  if (node?.type !== 'string' && node?.type !== 'encapsed_string') return undefined;
  const inside = parts(node);
  if (inside.length === 0) return '';
  return inside.length === 1 && inside[0]?.type === 'string_content' ? inside[0].text : undefined;
}

/** The link of a chain gone: `$query->where(...)` becomes `$query`, `Post::where(...)` becomes `Post::query()`. */
export function withoutLink(call: Node): readonly TextEdit[] | undefined {
  const receiver = receiverOf(call);
  if (receiver) return [{ start: receiver.endIndex, end: call.endIndex, replacement: '' }];
  const scope = call.childForFieldName('scope');
  return scope ? [{ start: scope.endIndex, end: call.endIndex, replacement: '::query()' }] : undefined;
}

/** The statement that is nothing but `call`. */
export function statementOf(call: Node): Node | undefined {
  return call.parent?.type === 'expression_statement' ? call.parent : undefined;
}

/** The function around `node`, closures included. */
export function functionAround(node: Node): Node | undefined {
  return ancestor(node, functionTypes);
}

const shortCircuit = /^(&&|\|\||and|or|\?\?)$/;
const branch = /^(if|while|for|foreach)_statement$|^(else|else_if)_clause$/;

/** The error in place of a part that is evaluated only sometimes, or around a statement without braces. */
function inPlaceOf(at: Node, parent: Node): readonly TextEdit[] | undefined {
  const is = (field: string): boolean => parent.childForFieldName(field)?.id === at.id;
  if (parent.type === 'arrow_function' && is('body')) return [replace(at, failure)];
  if (parent.type === 'conditional_expression' && (is('body') || is('alternative')))
    return [replace(at, failure)];
  if (parent.type === 'match_conditional_expression' || parent.type === 'match_default_expression')
    return is('return_expression') ? [replace(at, failure)] : undefined;
  if (parent.type === 'else_if_clause' && is('condition')) return [replace(at, `(${failure})`)];
  const operator = parent.childForFieldName('operator')?.text ?? '';
  if (parent.type === 'binary_expression' && is('right') && shortCircuit.test(operator))
    return [replace(at, failure)];
  const loose = branch.test(parent.type) && is('body') && !blockTypes.has(at.type);
  return loose ? [insert(at.startIndex, `{ ${failureStatement} `), insert(at.endIndex, ' }')] : undefined;
}

/** An error that is reached only where `node` is, where the statement around it may run without it. */
export function failInPlace(node: Node): readonly TextEdit[] | undefined {
  const condition = node.type === 'else_if_clause' ? node.childForFieldName('condition') : null;
  for (let at = condition ?? node; at.parent; at = at.parent) {
    if (blockTypes.has(at.parent.type)) return undefined;
    const found = inPlaceOf(at, at.parent);
    if (found) return found;
  }
  return undefined;
}
