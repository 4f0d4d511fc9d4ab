import type { Node } from 'web-tree-sitter';
import { cut, descendants, insert, parts, replace } from './nodes.js';
import type { TextEdit } from './site.js';

/** Node types of functions in the JavaScript grammars. */
export const functionTypes = new Set([
  'arrow_function',
  'function_expression',
  'function_declaration',
  'method_definition',
  'generator_function',
  'generator_function_declaration',
]);

/** The two parameters of a comparator written in place. */
function comparator(
  args: Node,
): { readonly node: Node; readonly parameters: readonly Node[]; readonly body: Node } | undefined {
  const node = parts(args)[0];
  if (!node || !functionTypes.has(node.type)) return undefined;
  const [parameters, body] = [node.childForFieldName('parameters'), node.childForFieldName('body')];
  return parameters && body ? { node, parameters: parts(parameters), body } : undefined;
}

export function flipComparator(args: Node, call: Node): readonly TextEdit[] {
  const given = parts(args)[0];
  if (!given) return [insert(call.endIndex, '.reverse()')];
  const [first, second] = comparator(args)?.parameters ?? [];
  if (first && second) return [replace(first, second.text), replace(second, first.text)];
  return [
    insert(given.startIndex, '((compare) => (first, second) => compare(second, first))('),
    insert(given.endIndex, ')'),
  ];
}

/** `a.x - b.x || a.y - b.y` without its last alternative. */
export function withoutLastComparison(args: Node): readonly TextEdit[] | undefined {
  const body = comparator(args)?.body;
  const [statement, ...more] = body?.type === 'statement_block' ? parts(body) : [];
  const only =
    more.length === 0 && statement?.type === 'return_statement' ? statement.firstNamedChild : undefined;
  const returned = body?.type === 'statement_block' ? only : body;
  const comparison = returned?.type === 'parenthesized_expression' ? returned.firstNamedChild : returned;
  if (comparison?.type !== 'binary_expression' || comparison.childForFieldName('operator')?.text !== '||')
    return undefined;
  const left = comparison.childForFieldName('left');
  return left ? [cut(left.endIndex, comparison.endIndex)] : undefined;
}

export function comparedProperties(args: Node): readonly string[] {
  const body = comparator(args)?.body;
  if (!body) return [];
  const properties = [...descendants(body)]
    .filter((node) => node.type === 'property_identifier' && node.parent?.parent?.type !== 'call_expression')
    .map((node) => node.text);
  return [...new Set(properties)].filter((name) => name !== 'length');
}
