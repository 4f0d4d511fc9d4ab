import type { Node } from 'web-tree-sitter';
import type { NodeTypes } from './language.js';
import { ancestor, parts } from './nodes.js';
import { putBefore, statementAround } from './tripwire.js';
import type { TextEdit } from './site.js';

/** Calls of testing and of the assertion libraries that everybody uses. */
const assertionCall =
  /^((assert|require|is|qt|must|suite|s|g|gomega)\.|Expect\(|[tb]\.(Error|Fatal|Fail)\w*\()/;

/** Node types of Go's grammar. A block holds its statements in a list of their own. */
export const types: NodeTypes = {
  functions: new Set(['function_declaration', 'method_declaration', 'func_literal']),
  classes: new Set([]),
  chain: new Set([
    'call_expression',
    'selector_expression',
    'parenthesized_expression',
    'index_expression',
    'type_assertion_expression',
  ]),
  call: new Set(['call_expression']),
  member: new Set(['selector_expression']),
  memberName: 'field',
  block: new Set(['statement_list']),
  list: new Set(['literal_value']),
  loop: new Set([]),
  identifiers: new Set(['identifier']),
  assertion: (statement) =>
    (statement.type === 'expression_statement' && assertionCall.test(statement.text)) ||
    (statement.type === 'if_statement' && /\b[tb]\.(Error|Fatal)f?\(/.test(statement.text)),
  pair: new Set(['keyed_element']),
};

/** What the compiler takes for code that may go on; `go vet` as `go test` runs it does not mind either. */
export const statements = {
  types,
  failureStatement: 'panic("counterproof was here")',
  statementEnd: '; ',
};

/** The statements of a function, or of a branch. */
export function statementsOf(block: Node | null | undefined): readonly Node[] {
  const list = block && parts(block).find(({ type }) => type === 'statement_list');
  return list ? parts(list) : [];
}

/** `a.b` of a call `a.b(...)`. */
export function selectorOf(call: Node): { readonly operand: Node; readonly name: string } | undefined {
  const callee = call.type === 'call_expression' ? call.childForFieldName('function') : null;
  const operand = callee?.type === 'selector_expression' ? callee.childForFieldName('operand') : null;
  const name = callee?.childForFieldName('field')?.text;
  return operand && name !== undefined ? { operand, name } : undefined;
}

export function argumentsOf(call: Node): readonly Node[] {
  const args = call.childForFieldName('arguments');
  return args ? parts(args) : [];
}

/** The function declared around `node`, whatever function literals lie in between. */
export function declarationAround(node: Node): Node | undefined {
  return ancestor(node, new Set(['function_declaration', 'method_declaration']));
}

/** The only element of an expression list. */
export function onlyOf(list: Node | null | undefined): Node | undefined {
  const [only, ...more] = list ? parts(list) : [];
  return more.length === 0 ? only : undefined;
}

export function isText(node: Node | undefined): boolean {
  return node?.type === 'interpreted_string_literal' || node?.type === 'raw_string_literal';
}

/** What stands between the quotes; empty for an empty string. */
export function textOf(literal: Node): string {
  return literal.text.slice(1, -1);
}

/** True for an expression that uses a variable or a package, each of which Go wants used somewhere. */
function usesNames(node: Node): boolean {
  return node.descendantsOfType(['identifier', 'package_identifier']).length > 0;
}

/** Keeps what `expressions` use in use once they are cut: a variable or an import that nobody uses does not compile. */
export function keepInUse(at: Node, expressions: readonly Node[]): readonly TextEdit[] | undefined {
  const used = expressions.filter(usesNames);
  if (used.length === 0) return [];
  const statement = statementAround(at, statements);
  if (statement === undefined) return undefined;
  const values = used.map(({ text }) => text.replace(/\.\.\.$/, ''));
  return putBefore(statement, `${values.map(() => '_').join(', ')} = ${values.join(', ')}`, statements);
}
