import type { Node } from 'web-tree-sitter';
import type { OrderCall } from './language.js';
import { cut, descendants, insert, parts, replace } from './nodes.js';
import { rowIdOrder } from './row-id.js';
import { withoutLastElement } from './rust-comparators.js';
import { type MethodCall, methodCall, statements } from './rust-syntax.js';
import type { TextEdit } from './site.js';
import { failBefore } from './tripwire.js';

const methods =
  /^(order|order_by|then_order_by|order_by_asc|order_by_desc|order_by_with_nulls|order_by_expr)$/;
/** Words of a chain that is a query. */
const queryWords =
  /\.(filter|select|load|first|get_results?|limit|offset|inner_join|left_join|into_boxed|find|all|one|paginate|distinct|group_by)\b|::(table|find\(\))/;

/** `order` is an everyday word; Diesel's is given columns, or keys with a direction. */
function ordersQuery({ name, args, receiver }: MethodCall, text: string): boolean {
  const [first] = args;
  if (!first || /\brandom\(\)|^(closure_expression|string_literal|integer_literal)$/i.test(first.type))
    return false;
  if (/\brandom\(\)/i.test(first.text)) return false;
  if (name.text !== 'order') return true;
  return /\.(asc|desc)\(\)/.test(first.text) || /\bdiesel\b/.test(text) || queryWords.test(receiver.text);
}

/** An ordering that a query builder is asked for; `.order(a).then_order_by(b)` is one with two keys. */
export function queryOrdering(method: MethodCall, text: string): OrderCall | undefined {
  const { call } = method;
  const above = call.parent?.parent?.type === 'call_expression' ? methodCall(call.parent.parent) : undefined;
  if (!methods.test(method.name.text) || (above && methods.test(above.name.text))) return undefined;
  const tripwire = failBefore(call, statements);
  if (!tripwire || !ordersQuery(method, text)) return undefined;
  const links = [method];
  for (let below = methodCall(method.receiver); below && methods.test(below.name.text);) {
    links.unshift(below);
    below = methodCall(below.receiver);
  }
  const [first = method] = links;
  const columns = links.flatMap(({ args }) => columnsOf(args[0]));
  const flips = links.map(flipLink);
  const written = text.slice(first.receiver.endIndex, call.endIndex);
  const settled = rowIdOrder(columns.map(keyOf), ownerOf(columns[0]), !/desc/i.test(written));
  const withoutLastKey = links.length > 1 ? [cut(method.receiver.endIndex, call.endIndex)] : dropLast(method);
  // A builder that is changed where it stands would be given away by its name alone.
  const stands = call.parent?.type === 'expression_statement';
  return {
    node: call,
    span: { start: first.receiver.endIndex, end: call.endIndex },
    expression: call,
    tripwire,
    keys: columns.map(keyOf),
    without: stands
      ? [insert(call.startIndex, 'if false { '), insert(call.endIndex, '; }')]
      : [cut(first.receiver.endIndex, call.endIndex)],
    ...(flips.every((flip) => flip !== undefined) && { reversed: flips.flat() }),
    ...(withoutLastKey && { withoutLastKey }),
    ...(settled !== undefined && { settled }),
  };
}

/** The keys of an ordering: the elements of a tuple, or the one expression. */
function columnsOf(given: Node | undefined): readonly Node[] {
  if (!given) return [];
  return given.type === 'tuple_expression' ? parts(given) : [given];
}

/** `name` of `users::name.desc()`, `Name` of `user::Column::Name`. */
function columnPath(column: Node): Node | undefined {
  const names = [...descendants(column)];
  const paths = names.filter(({ type, parent }) => type === 'scoped_identifier' && parent?.type !== type);
  return paths.at(-1) ?? names.find(({ type }) => type === 'identifier');
}

function keyOf(column: Node): string {
  return columnPath(column)?.text.split('::').at(-1) ?? '';
}

function ownerOf(column: Node | undefined): string {
  const names = (column && columnPath(column))?.text.split('::') ?? [];
  return names.filter((name) => name !== 'Column').at(-2) ?? '';
}

function dropLast({ args }: MethodCall): readonly TextEdit[] | undefined {
  return args[0]?.type === 'tuple_expression' ? withoutLastElement(args[0]) : undefined;
}

const opposites: Readonly<Record<string, string>> = {
  asc: 'desc',
  desc: 'asc',
  Asc: 'Desc',
  Desc: 'Asc',
  order_by_asc: 'order_by_desc',
  order_by_desc: 'order_by_asc',
};

function flipLink({ name, args }: MethodCall): readonly TextEdit[] | undefined {
  const opposite = opposites[name.text];
  if (opposite !== undefined) return [replace(name, opposite)];
  const directions = args.slice(1).flatMap(flipWritten);
  if (args.length > 1) return directions.length > 0 ? directions : undefined;
  const flips = columnsOf(args[0]).map(flipColumn);
  return flips.length > 0 && flips.every((flip) => flip !== undefined) ? flips.flat() : undefined;
}

/** `.desc()` and `Order::Desc`, wherever they are written below `node`. */
function flipWritten(node: Node): readonly TextEdit[] {
  return [...descendants(node)].flatMap((at) => {
    const opposite = opposites[at.text];
    const names = at.type === 'field_identifier' || at.parent?.type === 'scoped_identifier';
    return names && opposite !== undefined && at.namedChildCount === 0 ? [replace(at, opposite)] : [];
  });
}

/** A bare column of Diesel ascends; the keys of its pagination (`key::id`) have no direction of their own. */
function flipColumn(column: Node): readonly TextEdit[] | undefined {
  const written = flipWritten(column);
  if (written.length > 0) return written;
  const plain = /^(scoped_identifier|call_expression)$/.test(column.type) && /^[a-z]/.test(keyOf(column));
  return plain && !/\bm?_?keys?::/.test(column.text) ? [insert(column.endIndex, '.desc()')] : undefined;
}
