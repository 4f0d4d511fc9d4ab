import type { Node } from 'web-tree-sitter';
import {
  callAllEqual,
  comparedFields,
  type Comparing,
  flipParameters,
  withoutLastComparison,
} from './go-comparators.js';
import { resultsOf } from './go-results.js';
import { argumentsOf, declarationAround, onlyOf, selectorOf, statements } from './go-syntax.js';
import type { OrderCall } from './language.js';
import { ancestor, insert, replace, spanOf } from './nodes.js';
import { failBefore } from './tripwire.js';
import type { TextEdit } from './site.js';

/** What the standard library has for one way of sorting in place. */
interface Sort {
  /** The function that tells whether something is in this order already. */
  readonly isSorted: string;
  readonly comparing?: Comparing;
  /** A type that `sort.Reverse` takes, for functions that sort plain slices. */
  readonly sortable?: string;
}

const inPlace: Readonly<Record<string, Sort>> = {
  'sort.Slice': { isSorted: 'SliceIsSorted', comparing: 'less' },
  'sort.SliceStable': { isSorted: 'SliceIsSorted', comparing: 'less' },
  'sort.Sort': { isSorted: 'IsSorted', sortable: '' },
  'sort.Stable': { isSorted: 'IsSorted', sortable: '' },
  'sort.Strings': { isSorted: 'StringsAreSorted', sortable: 'StringSlice' },
  'sort.Ints': { isSorted: 'IntsAreSorted', sortable: 'IntSlice' },
  'sort.Float64s': { isSorted: 'Float64sAreSorted', sortable: 'Float64Slice' },
  'slices.Sort': { isSorted: 'IsSorted' },
  'slices.SortFunc': { isSorted: 'IsSortedFunc', comparing: 'compare' },
  'slices.SortStableFunc': { isSorted: 'IsSortedFunc', comparing: 'compare' },
};

const collecting = new Set(['slices.Sorted', 'slices.SortedFunc', 'slices.SortedStableFunc']);

/** A call of the standard library's packages `sort` and `slices`, or of the older `golang.org/x/exp/slices`. */
export function sortOrdering(call: Node, packages: ReadonlyMap<string, string>): OrderCall | undefined {
  const callee = selectorOf(call);
  const path = callee && packages.get(callee.operand.text);
  if (path === undefined || !/(^|\/)(sort|slices)$/.test(path)) return undefined;
  const name = `${path.split('/').at(-1)}.${callee?.name}`;
  const sort = inPlace[name];
  if (sort) return sortInPlace(call, sort);
  return collecting.has(name) ? sortedCopy(call) : undefined;
}

/** What every sort in memory has. */
function ordering(call: Node): Omit<OrderCall, 'without'> | undefined {
  const tripwire = failBefore(call, statements);
  const [source, comparator] = argumentsOf(call);
  if (!tripwire || !source) return undefined;
  const settled = listedInOrder(call, source);
  return {
    node: call,
    span: spanOf(call),
    expression: call,
    tripwire,
    // What goes into a slice may come from a map, whose order changes with every loop.
    randomised: true,
    keys: comparedFields(comparator),
    ...(settled !== undefined && { settled }),
  };
}

/** `sort.Slice(xs, less)`: a statement that sorts its argument. */
function sortInPlace(call: Node, sort: Sort): OrderCall | undefined {
  const common = ordering(call);
  const callee = call.childForFieldName('function');
  const name = callee?.childForFieldName('field');
  if (!common || !callee || !name || call.parent?.type !== 'expression_statement') return undefined;
  const reversed = reverseInPlace(call, callee, sort);
  const [, comparator] = argumentsOf(call);
  const withoutLastKey = sort.comparing && withoutLastComparison(comparator, sort.comparing);
  return {
    ...common,
    without: [insert(call.startIndex, 'if false { '), insert(call.endIndex, ' }')],
    ...(reversed && { reversed }),
    ...(withoutLastKey && { withoutLastKey }),
    // What is in order already is not moved by sorting it.
    exercised: [
      insert(call.startIndex, 'if !'),
      replace(name, sort.isSorted),
      insert(call.endIndex, ` { ${statements.failureStatement} }`),
    ],
  };
}

function reverseInPlace(call: Node, callee: Node, sort: Sort): readonly TextEdit[] | undefined {
  const [source, comparator] = argumentsOf(call);
  const [owner, name] = [callee.childForFieldName('operand'), callee.childForFieldName('field')];
  if (!source || !owner || !name) return undefined;
  const inner = selectorOf(source);
  const [reversedBefore] = argumentsOf(source);
  if (sort.sortable === '' && inner?.name === 'Reverse' && reversedBefore)
    return [replace(source, reversedBefore.text)];
  if (sort.sortable !== undefined) {
    const open = sort.sortable === '' ? '' : `${owner.text}.${sort.sortable}(`;
    return [
      replace(name, sort.sortable === '' ? name.text : 'Sort'),
      insert(source.startIndex, `${owner.text}.Reverse(${open}`),
      insert(source.endIndex, open === '' ? ')' : '))'),
    ];
  }
  const flipped = flipParameters(comparator);
  if (flipped) return flipped;
  if (sort.comparing === 'less')
    return (
      comparator && [
        insert(comparator.startIndex, 'func(i, j int) bool { return ('),
        insert(comparator.endIndex, ')(j, i) }'),
      ]
    );
  // A call would be made a second time.
  return source.type.endsWith('literal') || /\(/.test(source.text)
    ? undefined
    : [insert(call.endIndex, `; ${owner.text}.Reverse(${source.text})`)];
}

/** `slices.Sorted(maps.Keys(m))`: a new slice of what a sequence yields. */
function sortedCopy(call: Node): OrderCall | undefined {
  const common = ordering(call);
  const name = call.childForFieldName('function')?.childForFieldName('field');
  const [, comparator] = argumentsOf(call);
  if (!common || !name) return undefined;
  const without = comparator ? keepingComparator(name, comparator) : [replace(name, 'Collect')];
  const reversed = comparator ? flipParameters(comparator) : reverseCopy(call);
  const withoutLastKey = withoutLastComparison(comparator, 'compare');
  return {
    ...common,
    ...(without && { without }),
    ...(reversed && { reversed }),
    ...(withoutLastKey && { withoutLastKey }),
  };
}

/** A stable sort of equal things leaves them as they come. */
function keepingComparator(name: Node, comparator: Node): readonly TextEdit[] | undefined {
  const equal = callAllEqual(comparator);
  return equal && [replace(name, 'SortedStableFunc'), ...equal];
}

/** There is no function that returns a slice in reverse, so it depends on what becomes of it. */
function reverseCopy(call: Node): readonly TextEdit[] | undefined {
  const owner = selectorOf(call)?.operand.text;
  const holder = call.parent;
  if (owner === undefined || !holder) return undefined;
  if (holder.type === 'range_clause')
    return [insert(call.startIndex, `${owner}.Backward(`), insert(call.endIndex, ')')];
  const statement = holder.parent;
  if (holder.type !== 'expression_list' || !statement || onlyOf(holder)?.id !== call.id) return undefined;
  if (statement.type === 'return_statement') return reverseReturned(call);
  const target = onlyOf(statement.childForFieldName('left'));
  const stands = statement.parent?.type === 'statement_list' && target?.type === 'identifier';
  return stands ? [insert(statement.endIndex, `; ${owner}.Reverse(${target.text})`)] : undefined;
}

function reverseReturned(call: Node): readonly TextEdit[] | undefined {
  const owner = ancestor(call, statements.types.functions);
  const [type, ...more] = owner ? resultsOf(owner).types : [];
  const element = type?.type === 'slice_type' ? type.childForFieldName('element') : null;
  const name = call.childForFieldName('function')?.childForFieldName('field');
  if (!element || more.length > 0 || !name) return undefined;
  const comparator = `func(a, b ${element.text}) int { if a < b { return 1 }; if a > b { return -1 }; return 0 }`;
  return [replace(name, 'SortedFunc'), insert(call.endIndex - 1, `, ${comparator}`)];
}

/** `os.ReadDir` and `filepath.Glob` give names in order. */
function listedInOrder(call: Node, source: Node): string | undefined {
  if (!/^\w+$/.test(source.text)) return undefined;
  const body = declarationAround(call)?.text ?? '';
  const listed = new RegExp(
    `\\b${source.text}\\b[^\\n]*=\\s*(os|ioutil|fs|afero|filepath)\\.(ReadDir|Glob)\\(`,
  );
  return listed.test(body) ? 'the platform lists directories in an order of its own' : undefined;
}
