import type { Node } from 'web-tree-sitter';
import { propertyOf } from './java-syntax.js';
import { cut, descendants, insert, parts, replace } from './nodes.js';
import type { TextEdit } from './site.js';

const wrappers = /^(reverseOrder|nullsFirst|nullsLast|reversed|reverse)$/;

/** Name, receiver and arguments of a call. */
export interface Call {
  readonly node: Node;
  readonly name: string;
  readonly receiver: Node | null;
  readonly given: readonly Node[];
}

export function callOf(node: Node | null | undefined): Call | undefined {
  if (node?.type !== 'method_invocation') return undefined;
  const args = node.childForFieldName('arguments');
  return {
    node,
    name: node.childForFieldName('name')?.text ?? '',
    receiver: node.childForFieldName('object'),
    given: args ? parts(args) : [],
  };
}

/** True for what can only be a comparator: `sort` is also an everyday name. */
export function isComparator(node: Node): boolean {
  if (node.type === 'null_literal') return true;
  if (node.type === 'lambda_expression') return parametersOf(node).length === 2;
  const code = node.text.replaceAll(/"[^"]*"/g, '');
  if (/compar|(reverse|natural)Order|_ORDER\b|\bOrdering\b|\bCollator\b|Order(er)?$/i.test(code)) return true;
  const declared = new RegExp(`\\bComparator\\s*<[^;=(){}]*>\\s+${code}\\b`);
  return node.type === 'identifier' && declared.test(node.tree.rootNode.text);
}

function parametersOf(lambda: Node): readonly Node[] {
  const parameters = lambda.childForFieldName('parameters');
  return parameters && parameters.type !== 'identifier' ? parts(parameters) : [];
}

/** The comparator the other way round. */
export function flipComparator(comparator: Node): readonly TextEdit[] {
  if (comparator.type === 'lambda_expression') {
    const [first, second] = parametersOf(comparator);
    if (first && second) return [replace(first, second.text), replace(second, first.text)];
  }
  const call = callOf(comparator);
  if (call?.receiver && call.name === 'reversed' && call.given.length === 0)
    return [cut(call.receiver.endIndex, comparator.endIndex)];
  if (call?.name === 'naturalOrder' && call.given.length === 0)
    return [replace(comparator, 'java.util.Collections.reverseOrder()')];
  if (call?.name === 'reverseOrder' && call.given.length === 0)
    return [replace(comparator, 'java.util.Comparator.naturalOrder()')];
  return [
    insert(comparator.startIndex, 'java.util.Collections.reverseOrder('),
    insert(comparator.endIndex, ')'),
  ];
}

/** `comparing(A).thenComparing(B)` without its last key. */
export function withoutLastComparison(comparator: Node | undefined): readonly TextEdit[] | undefined {
  const call = callOf(comparator);
  if (!call) return undefined;
  if (call.name.startsWith('thenComparing') && call.receiver)
    return [cut(call.receiver.endIndex, call.node.endIndex)];
  if (!wrappers.test(call.name)) return undefined;
  return withoutLastComparison(call.given[0] ?? call.receiver ?? undefined);
}

const neutralNames =
  /^(comparing\w*|thenComparing\w*|reversed?|reverseOrder|naturalOrder|nulls(First|Last)|compare(To|ToIgnoreCase)?|equals|\w*Value)$/;

/** The properties that a comparator compares, as far as they are named in it. */
export function comparedProperties(comparator: Node | undefined): readonly string[] {
  if (!comparator) return [];
  const names: string[] = [];
  for (const node of descendants(comparator)) {
    if (node.type === 'method_reference') names.push(node.lastNamedChild?.text ?? '');
    const call = node.type === 'method_invocation' ? callOf(node) : undefined;
    if (call?.receiver?.type === 'identifier' && call.given.length === 0) names.push(call.name);
  }
  const properties = names.filter((name) => !neutralNames.test(name)).map(propertyOf);
  return [...new Set(properties)].filter((name) => name !== '');
}
