import type { Node } from 'web-tree-sitter';
import type { OrderCall } from './language.js';
import { insert } from './nodes.js';
import { comparedFields, flipComparator, flipKey, withoutLastComparison } from './rust-comparators.js';
import { type MethodCall, statements } from './rust-syntax.js';
import type { TextEdit } from './site.js';
import { failBefore } from './tripwire.js';

const inPlace = /^sort(_unstable)?(_by|_by_key|_by_cached_key)?$/;
const copying = /^sorted(_unstable)?(_by|_by_key|_by_cached_key)?$/;
/** What is put into these forgets its order. */
const forgetting = /\.collect::<(\w+::)*(Hash|BTree)(Set|Map)\b/;

/** How a method sorts: by nature, by a comparator, or by a key. */
type Manner = 'nature' | 'comparator' | 'key';

function mannerOf(name: string): Manner {
  if (name.endsWith('_by')) return 'comparator';
  return name.endsWith('_key') ? 'key' : 'nature';
}

/** `xs.sort_by(...)` of the standard library, `it.sorted_by(...)` of itertools. */
export function sortOrdering(method: MethodCall): OrderCall | undefined {
  const { call, receiver, name, args } = method;
  const copies = copying.test(name.text);
  if (!copies && !inPlace.test(name.text)) return undefined;
  const manner = mannerOf(name.text);
  const tripwire = failBefore(call, statements);
  if (args.length !== (manner === 'nature' ? 0 : 1) || !tripwire) return undefined;
  if (!copies && !standsAlone(call)) return undefined;
  const [given] = args;
  const reversed = reversedSort(method, manner);
  const withoutLastKey = withoutLastComparison(given);
  if (copies && forgetting.test(chainAbove(method))) return undefined;
  return {
    node: call,
    span: { start: receiver.endIndex, end: call.endIndex },
    expression: call,
    tripwire,
    // Maps and sets of Rust have another order in every process.
    randomised: true,
    keys: comparedFields(given),
    without: copies
      ? [{ start: name.startIndex, end: call.endIndex, replacement: 'collect::<Vec<_>>().into_iter()' }]
      : [insert(call.startIndex, 'if false { '), insert(call.endIndex, ' }')],
    ...(reversed && { reversed }),
    ...(withoutLastKey && { withoutLastKey }),
    ...(!copies && { exercised: exercisedSort(method, manner) }),
  };
}

/** A sort in place has no value: what `walker = walker.sort_by(...)` sets up is something else. */
function standsAlone({ parent }: Node): boolean {
  if (parent?.type !== 'block') return /^(expression_statement|match_arm)$/.test(parent?.type ?? '');
  // The last expression is the value of a function that says it returns one.
  const owner = parent.parent;
  return owner?.type !== 'function_item' || owner.childForFieldName('return_type') === null;
}

/** The text of the chain from the call on. */
function chainAbove({ call }: MethodCall): string {
  let at = call;
  while (at.parent && statements.types.chain.has(at.parent.type)) at = at.parent;
  return at.text.slice(call.endIndex - at.startIndex);
}

function reversedSort({ call, name, args }: MethodCall, manner: Manner): readonly TextEdit[] | undefined {
  if (manner === 'comparator') return flipComparator(args[0]);
  if (manner === 'key') return flipKey(args[0]);
  return [{ start: name.startIndex, end: call.endIndex, replacement: `${name.text}_by(|a, b| b.cmp(a))` }];
}

const sorted: Readonly<Record<Manner, string>> = {
  nature: 'fn ordered<T: Ord>(xs: &[T]) -> bool { xs.windows(2).all(|w| w[0] <= w[1]) }',
  comparator:
    'fn ordered<T>(xs: &[T], mut by: impl FnMut(&T, &T) -> std::cmp::Ordering) -> bool { xs.windows(2).all(|w| by(&w[0], &w[1]).is_le()) }',
  key: 'fn ordered<T, K: Ord>(xs: &[T], mut by: impl FnMut(&T) -> K) -> bool { xs.windows(2).all(|w| by(&w[0]) <= by(&w[1])) }',
};

/** What is in order already is not moved by sorting it. */
function exercisedSort({ call, receiver, args }: MethodCall, manner: Manner): readonly TextEdit[] {
  const given = args.map(({ text }) => `, ${text}`).join('');
  return [
    insert(call.startIndex, `{ ${sorted[manner]} if !ordered(&`),
    {
      start: receiver.endIndex,
      end: call.endIndex,
      replacement: `${given}) { panic!("counterproof was here") } }`,
    },
  ];
}
