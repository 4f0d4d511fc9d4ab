import type { Node } from 'web-tree-sitter';
import {
  type Call,
  callOf,
  comparedProperties,
  flipComparator,
  isComparator,
  withoutLastComparison,
} from './java-comparators.js';
import { failing, javaSyntax } from './java-syntax.js';
import type { OrderCall } from './language.js';
import { cut, insert, replace, sourceOf, spanOf } from './nodes.js';
import type { TextEdit } from './site.js';

const listings = /\b(listFiles|Files\.(list|walk|find|newDirectoryStream))\(|\.list\(\)/;
const listingsReason = 'the platform lists directories in an order of its own';
const fail = 'throw new RuntimeException("counterproof was here")';

/** What every sort in memory has, whichever way it is written. */
function sortSite(call: Call, comparator: Node | undefined, source: string): OrderCall | undefined {
  const tripwire = failing(call.node);
  if (!tripwire) return undefined;
  const withoutLastKey = withoutLastComparison(comparator);
  return {
    node: call.node,
    span: spanOf(call.node),
    expression: call.node,
    keys: comparedProperties(comparator),
    tripwire,
    ...(withoutLastKey && { withoutLastKey }),
    ...(listings.test(source) && { settled: listingsReason }),
  };
}

/** A call that is a statement goes with its line. */
function withoutCall(call: Node): readonly TextEdit[] | undefined {
  const { parent } = call;
  if (parent?.type === 'lambda_expression') return [replace(call, '{ }')];
  if (parent?.type !== 'expression_statement') return undefined;
  if (!javaSyntax.types.block.has(parent.parent?.type ?? '')) return [replace(parent, '{ }')];
  const text = sourceOf(parent);
  const lineStart = text.lastIndexOf('\n', parent.startIndex - 1) + 1;
  const lineEnd = text.indexOf('\n', parent.endIndex);
  const alone =
    lineEnd >= 0 &&
    (text.slice(lineStart, parent.startIndex) + text.slice(parent.endIndex, lineEnd)).trim() === '';
  return [alone ? cut(lineStart, lineEnd + 1) : replace(parent, '')];
}

const plainTarget = /^[\w$]+(\.[\w$]+)*$/;

/** The sort with a look at what it has moved, as one statement. */
function exercised(
  call: Node,
  target: Node,
  copy: string,
  unchanged: string,
): readonly TextEdit[] | undefined {
  const statement = call.parent;
  if (statement?.type !== 'expression_statement' || !plainTarget.test(target.text)) return undefined;
  const code = `{ ${copy} ${statement.text} if (!${unchanged}) ${fail}; }`;
  return [replace(statement, code)];
}

/** `Collections.sort(rows, comparator)` and `rows.sort(comparator)`. */
function listSort(call: Call, list: Node, comparator: Node | undefined): OrderCall | undefined {
  const site = sortSite(call, comparator, list.text);
  const without = withoutCall(call.node);
  const exercise = exercised(
    call.node,
    list,
    `Object[] counterproofBefore = ${list.text}.toArray();`,
    `java.util.Arrays.equals(counterproofBefore, ${list.text}.toArray())`,
  );
  return (
    site && {
      ...site,
      ...(without && { without }),
      reversed: comparator
        ? flipComparator(comparator)
        : [insert(list.endIndex, ', java.util.Collections.reverseOrder()')],
      ...(exercise && { exercised: exercise }),
    }
  );
}

/** `Arrays.sort(rows)`, with a range, a comparator, or both. */
function arraySort(call: Call): OrderCall | undefined {
  const [array] = call.given;
  const last = call.given.at(-1);
  const comparator = call.given.length % 2 === 0 ? last : undefined;
  const site = array && sortSite(call, comparator, array.text);
  if (!site) return undefined;
  const without = withoutCall(call.node);
  const exercise = exercised(
    call.node,
    array,
    `Object counterproofBefore = ${array.text}.clone();`,
    `java.util.Objects.deepEquals(counterproofBefore, ${array.text})`,
  );
  return {
    ...site,
    ...(without && { without }),
    // Numbers take no comparator, and nothing here says what the elements are.
    ...(comparator && { reversed: flipComparator(comparator) }),
    ...(exercise && { exercised: exercise }),
  };
}

/** True where the elements of the stream are surely objects: streams of numbers take no comparator. */
function hasObjects(receiver: string): boolean {
  const objects = Math.max(
    ...['.stream()', 'Stream.of(', '.mapToObj(', '.boxed()', '.parallelStream()'].map((mark) =>
      receiver.lastIndexOf(mark),
    ),
  );
  const numbers = Math.max(
    receiver.search(/\.(mapTo|flatMapTo)(Int|Long|Double)\((?!.*\.(mapToObj|boxed)\()/s),
    receiver.search(/\b(Int|Long|Double)Stream\b(?!.*\.(mapToObj|boxed)\()/s),
  );
  return objects >= 0 && numbers < 0;
}

/** `rows.stream().sorted(comparator)` becomes `rows.stream()`. */
function streamSort(call: Call, receiver: Node): OrderCall | undefined {
  const [comparator] = call.given;
  const site = sortSite(call, comparator, receiver.text);
  const args = call.node.childForFieldName('arguments');
  if (!site || !args) return undefined;
  const objects = comparator !== undefined || hasObjects(receiver.text);
  return {
    ...site,
    span: { start: receiver.endIndex, end: call.node.endIndex },
    without: [cut(receiver.endIndex, call.node.endIndex)],
    ...(objects && {
      reversed: comparator
        ? flipComparator(comparator)
        : [replace(args, '(java.util.Collections.reverseOrder())')],
    }),
    ...(objects &&
      /stream/i.test(receiver.text) && { exercised: exercisedStream(call, receiver, comparator) }),
  };
}

function exercisedStream(call: Call, receiver: Node, comparator: Node | undefined): readonly TextEdit[] {
  const collectors = 'java.util.stream.Collectors';
  const steps = [
    'Object[] counterproofBefore = counterproofRows.toArray();',
    `counterproofRows.sort(${comparator?.text ?? 'null'});`,
    `if (!java.util.Arrays.equals(counterproofBefore, counterproofRows.toArray())) ${fail};`,
    'return counterproofRows.stream();',
  ];
  const collecting = `${collectors}.collectingAndThen(${collectors}.toList(), counterproofRows -> { ${steps.join(' ')} })`;
  return [{ start: receiver.endIndex, end: call.node.endIndex, replacement: `.collect(${collecting})` }];
}

/** A comparator that is kept, returned, or given to something that is ordered from then on. */
function comparatorSite(node: Node): OrderCall | undefined {
  const call = callOf(node);
  const site = call && sortSite(call, node, '');
  return site && { ...site, reversed: flipComparator(node) };
}

/** The comparator of which `node` is the first link; undefined inside of another, or of a sort. */
function wholeComparator(node: Node): Node | undefined {
  let whole = node;
  for (let above = callOf(whole.parent); above; above = callOf(whole.parent)) {
    if (above.receiver?.id !== whole.id || !/^(thenComparing\w*|reversed)$/.test(above.name)) break;
    whole = above.node;
  }
  const holder = whole.parent?.type === 'argument_list' ? callOf(whole.parent.parent) : undefined;
  const inner = /^(sort|sorted|parallelSort|comparing\w*|thenComparing\w*|reverseOrder|nulls(First|Last))$/;
  return holder && inner.test(holder.name) ? undefined : whole;
}

/** One call, where it sorts in memory. */
export function sortOf(node: Node): OrderCall | undefined {
  const call = callOf(node);
  if (!call) return undefined;
  const { name, receiver, given } = call;
  const [first, second] = given;
  const owner = receiver?.text.split('.').at(-1) ?? '';
  if (name === 'sort' && owner === 'Collections' && first) return listSort(call, first, second);
  if (/^(sort|parallelSort)$/.test(name) && owner === 'Arrays') return arraySort(call);
  if (/^(comparing(Int|Long|Double)?)$/.test(name) && owner === 'Comparator') {
    const whole = wholeComparator(node);
    return whole && comparatorSite(whole);
  }
  if (!receiver || given.length > 1) return undefined;
  if (name === 'sorted') return streamSort(call, receiver);
  const sorts = name === 'sort' && first !== undefined && isComparator(first);
  if (!sorts) return undefined;
  const value = node.parent?.type !== 'expression_statement' && node.parent?.type !== 'lambda_expression';
  return value ? streamSort(call, receiver) : listSort(call, receiver, first);
}
