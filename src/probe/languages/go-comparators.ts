import type { Node } from 'web-tree-sitter';
import { argumentsOf, onlyOf, selectorOf, statementsOf } from './go-syntax.js';
import { descendants, insert, parts, replace } from './nodes.js';
import type { TextEdit } from './site.js';

/** How a function orders two things: by `true` where the first comes first, or by a number below zero. */
export type Comparing = 'less' | 'compare';

function isFunction(node: Node | undefined): node is Node {
  return node?.type === 'func_literal';
}

/** Both parameters exchanged, where the comparator is written in place. */
export function flipParameters(comparator: Node | undefined): readonly TextEdit[] | undefined {
  if (!isFunction(comparator)) return undefined;
  const parameters = comparator.childForFieldName('parameters');
  const names = parameters
    ? parts(parameters).flatMap((declaration) => declaration.childrenForFieldName('name'))
    : [];
  const [first, second] = names;
  if (names.length !== 2 || !first || !second || first.text === '_' || second.text === '_') return undefined;
  return [replace(first, second.text), replace(second, first.text)];
}

/** The fields that a comparator looks at. */
export function comparedFields(comparator: Node | undefined): readonly string[] {
  const body = isFunction(comparator) ? comparator.childForFieldName('body') : null;
  if (!body) return [];
  const names = [...descendants(body)]
    .filter(({ type, parent }) => type === 'selector_expression' && parent?.type !== 'call_expression')
    .map((node) => node.childForFieldName('field')?.text)
    .filter((name) => name !== undefined);
  return [...new Set(names)];
}

const neutral = { less: 'false && ', compare: '0 * ' } as const;

/** The last of several comparisons no longer counts; its names stay in use. */
export function withoutLastComparison(
  comparator: Node | undefined,
  comparing: Comparing,
): readonly TextEdit[] | undefined {
  const statements = isFunction(comparator) ? statementsOf(comparator.childForFieldName('body')) : [];
  const last = statements.at(-1);
  const value = last?.type === 'return_statement' ? onlyOf(last.firstNamedChild) : undefined;
  if (!value || /^(true|false|-?\d+)$/.test(value.text)) return undefined;
  const alternative = lastAlternative(value, comparing);
  const earlier = statements.slice(0, -1);
  const decided = earlier.some(({ type }) => type === 'if_statement');
  const weakened = alternative ?? (decided ? value : undefined);
  return weakened && [insert(weakened.startIndex, `${neutral[comparing]}(`), insert(weakened.endIndex, ')')];
}

/** `b` of `cmp.Or(a, b)` and of `a || b`. */
function lastAlternative(value: Node, comparing: Comparing): Node | undefined {
  if (comparing === 'less') {
    const or = value.type === 'binary_expression' && value.childForFieldName('operator')?.text === '||';
    return or ? (value.childForFieldName('right') ?? undefined) : undefined;
  }
  const callee = selectorOf(value);
  const given = argumentsOf(value);
  return callee?.name === 'Or' && callee.operand.text === 'cmp' && given.length > 1
    ? given.at(-1)
    : undefined;
}

/** A comparator that calls all things equal, whatever it says further down. */
export function callAllEqual(comparator: Node | undefined): readonly TextEdit[] | undefined {
  const [first] = isFunction(comparator) ? statementsOf(comparator.childForFieldName('body')) : [];
  return first && [insert(first.startIndex, 'return 0; ')];
}
