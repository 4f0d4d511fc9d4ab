import type { Node } from 'web-tree-sitter';
import type { NodeTypes } from './language.js';
import { parts } from './nodes.js';

/** Node types of Rust's grammar. Closures are part of the function that they stand in. */
export const types: NodeTypes = {
  functions: new Set(['function_item']),
  classes: new Set(['impl_item', 'trait_item']),
  chain: new Set([
    'call_expression',
    'generic_function',
    'field_expression',
    'await_expression',
    'try_expression',
    'parenthesized_expression',
    'index_expression',
  ]),
  call: new Set(['call_expression']),
  member: new Set(['field_expression']),
  memberName: 'field',
  block: new Set(['block']),
  list: new Set(['array_expression']),
  loop: new Set([]),
  identifiers: new Set(['identifier']),
  assertion: (statement) => /^(debug_|prop_)?(assert|verify|check|expect)\w*!|^insta::/.test(statement.text),
  pair: new Set(['field_initializer']),
};

/** The condition keeps the compiler from calling what follows unreachable. */
export const statements = {
  types,
  failureStatement: 'if true { panic!("counterproof was here") }',
  statementEnd: ' ',
};

export interface MethodCall {
  readonly call: Node;
  readonly receiver: Node;
  readonly name: Node;
  readonly args: readonly Node[];
}

/** `receiver.name(args)`, with or without a turbofish. */
export function methodCall(call: Node): MethodCall | undefined {
  const callee = call.type === 'call_expression' ? call.childForFieldName('function') : null;
  const method = callee?.type === 'generic_function' ? callee.childForFieldName('function') : callee;
  const [receiver, name] = [method?.childForFieldName('value'), method?.childForFieldName('field')];
  const args = call.childForFieldName('arguments');
  if (method?.type !== 'field_expression' || !receiver || !name || !args) return undefined;
  return { call, receiver, name, args: parts(args) };
}

/** The last expression of a block, or the expression itself. */
export function tailOf(body: Node): Node | undefined {
  if (body.type !== 'block') return body;
  const last = parts(body).at(-1);
  return last?.type === 'expression_statement' || last?.type === 'let_declaration' ? undefined : last;
}
