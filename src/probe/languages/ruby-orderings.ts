import type { Node } from 'web-tree-sitter';
import type { SyntaxTree } from './grammar.js';
import type { OrderCall } from './language.js';
import { cut, insert, parts, replace } from './nodes.js';
import { rowIdOrder } from './row-id.js';
import { flipKeys, keyNames, withoutLast } from './ruby-directions.js';
import { sorting } from './ruby-sorting.js';
import { argumentsOf, hasParentheses, methodName, plainText } from './ruby-syntax.js';

const ordering = /^(order|reorder|order_by|order_append|order_prepend|order_more)$/;
/** Words of a query around an everyday name such as `order`. */
const querying =
  /\b(where|all|joins|left_joins|includes|preload|eager_load|select|limit|offset|group|scope|unscoped|dataset|from|distinct|having)\b/;

/** `Post`, which has not all the methods of its rows. */
function isModel(receiver: Node): boolean {
  return receiver.type === 'constant' || receiver.type === 'scope_resolution';
}

/** A call that orders a query; `shop.order(item)` is none. */
function ordersQuery(call: Node): boolean {
  if (!ordering.test(methodName(call))) return false;
  const given = argumentsOf(call);
  const [first] = given;
  if (!first) return false;
  if (methodName(call) !== 'order') return first.type !== 'nil';
  if (/^(simple_symbol|pair|string)$/.test(first.type)) return isTerm(first);
  if (/\b(Arel|Sequel|arel_table)\b|\.(asc|desc)\b/.test(first.text)) return true;
  const receiver = call.childForFieldName('receiver');
  const model = receiver !== null && isModel(receiver);
  return first.type !== 'nil' && (model || querying.test(receiver?.text ?? ''));
}

/** `order(item: coffee)` makes an order; only directions sort. */
function isTerm(argument: Node): boolean {
  const value = argument.type === 'pair' ? argument.childForFieldName('value') : null;
  if (!value) return argument.type !== 'pair';
  const text = plainText(value);
  return text === undefined
    ? value.type === 'identifier' || value.type === 'call'
    : /^(asc|desc)$/i.test(text);
}

/** Calls of the chain from the first `order` on: `.order(:a).order(:b)` is one ordering with two keys. */
function linksOf(call: Node): readonly Node[] {
  const links = [call];
  let below = call.childForFieldName('receiver');
  while (methodName(call) === 'order' && below?.type === 'call' && methodName(below) === 'order') {
    if (!ordersQuery(below)) break;
    links.unshift(below);
    below = below.childForFieldName('receiver');
  }
  return links;
}

function isBelowAnother(call: Node): boolean {
  const { parent } = call;
  const above = parent?.type === 'call' && parent.childForFieldName('receiver')?.id === call.id;
  return above && methodName(call) === 'order' && methodName(parent) === 'order' && ordersQuery(parent);
}

function queryOrdering(call: Node, source: string): OrderCall | undefined {
  if (!ordersQuery(call) || isBelowAnother(call)) return undefined;
  const sequel = /\bSequel\b/.test(source);
  const links = linksOf(call);
  const receiver = links[0]?.childForFieldName('receiver');
  const keysByLink = links.map(argumentsOf);
  const flips = keysByLink.map((keys) => flipKeys(keys, sequel));
  const names = keysByLink.flatMap(keyNames);
  const start = receiver?.endIndex ?? call.startIndex;
  const below = links.at(-2);
  const tie = below ? [cut(below.endIndex, call.endIndex)] : withoutLast(argumentsOf(call));
  const list = call.childForFieldName('arguments');
  const only = links.length === 1 && list;
  const settled = rowIdOrder(names, ownerOf(receiver), !/desc|reverse/i.test(call.text));
  return {
    node: call,
    span: { start, end: call.endIndex },
    expression: call,
    keys: names,
    // In a scope `all` is the rows so far.
    without: receiver
      ? [{ start, end: call.endIndex, replacement: isModel(receiver) ? '.all' : '' }]
      : [replace(call, 'all')],
    ...(only && { neutral: [replace(list, hasParentheses(call) ? '(nil)' : 'nil')] }),
    ...(flips.every((flip) => flip !== undefined) && { reversed: flips.flat() }),
    ...(tie && { withoutLastKey: tie }),
    ...(settled !== undefined && { settled }),
  };
}

/** The model at the head of the chain. */
function ownerOf(receiver: Node | null | undefined): string {
  const head = /^[A-Z]\w*(?:::[A-Z]\w*)*/.exec(receiver?.text ?? '')?.[0] ?? '';
  return head.split('::').at(-1) ?? '';
}

/** `.reverse_order` of ActiveRecord turns round what is there; with arguments it is Sequel's descending order. */
function reverseOrder(call: Node): OrderCall | undefined {
  const receiver = call.childForFieldName('receiver');
  if (methodName(call) !== 'reverse_order' || !receiver) return undefined;
  const keys = argumentsOf(call);
  const name = call.childForFieldName('method');
  const whole = [cut(receiver.endIndex, call.endIndex)];
  return {
    node: call,
    span: { start: receiver.endIndex, end: call.endIndex },
    expression: call,
    keys: keyNames(keys),
    ...(keys.length === 0
      ? { reversed: whole }
      : { without: whole, ...(name && { reversed: [replace(name, 'order')] }) }),
  };
}

/** `.in_order_of(:status, list)` also leaves out what is not in the list. */
function inOrderOf(call: Node): OrderCall | undefined {
  const receiver = call.childForFieldName('receiver');
  const [key, list, ...more] = argumentsOf(call);
  const name = key && plainText(key);
  if (methodName(call) !== 'in_order_of' || !receiver || !key || !list || !name || more.length > 0)
    return undefined;
  const isQuery = /^[A-Z]/.test(receiver.text) || querying.test(receiver.text);
  return {
    node: call,
    span: { start: receiver.endIndex, end: call.endIndex },
    expression: call,
    keys: [name],
    ...(isQuery && {
      without: [
        { start: receiver.endIndex, end: call.endIndex, replacement: `.where(${name}: ${list.text})` },
      ],
    }),
    reversed: [insert(list.startIndex, '('), insert(list.endIndex, ').reverse')],
  };
}

/** Mongoid's `.desc(:created_at)`. */
function mongoidOrder(call: Node): OrderCall | undefined {
  const receiver = call.childForFieldName('receiver');
  const name = call.childForFieldName('method');
  const keys = argumentsOf(call);
  if (!receiver || !name || !/^(asc|desc)$/.test(name.text) || keys.length === 0) return undefined;
  if (/^(Sequel|Arel)$/.test(receiver.text) || keys.some(({ type }) => type !== 'simple_symbol'))
    return undefined;
  const tie = withoutLast(keys);
  return {
    node: call,
    span: { start: receiver.endIndex, end: call.endIndex },
    expression: call,
    keys: keyNames(keys),
    // The bare class has not all the methods of its rows.
    without: [
      {
        start: receiver.endIndex,
        end: call.endIndex,
        replacement: isModel(receiver) ? '.all' : '',
      },
    ],
    reversed: [replace(name, name.text === 'asc' ? 'desc' : 'asc')],
    ...(tie && { withoutLastKey: tie }),
  };
}

/** `collection.find.sort(created_at: -1)` of the MongoDB driver. */
function documentOrder(call: Node): OrderCall | undefined {
  const receiver = call.childForFieldName('receiver');
  const pairs = argumentsOf(call).flatMap((argument) =>
    argument.type === 'hash' ? [...parts(argument)] : [argument],
  );
  const values = pairs.map((pair) => (pair.type === 'pair' ? pair.childForFieldName('value') : null));
  if (methodName(call) !== 'sort' || !receiver || values.length === 0) return undefined;
  if (!values.every((value) => value !== null && /^-?1$/.test(value.text))) return undefined;
  const flips = values.flatMap((value) => (value ? [replace(value, value.text === '1' ? '-1' : '1')] : []));
  const tie = withoutLast(pairs);
  return {
    node: call,
    span: { start: receiver.endIndex, end: call.endIndex },
    expression: call,
    keys: keyNames(pairs),
    without: [cut(receiver.endIndex, call.endIndex)],
    reversed: flips,
    ...(tie && { withoutLastKey: tie }),
  };
}

/** Every ordering that Ruby writes as a call. */
export function orderCalls(tree: SyntaxTree): readonly OrderCall[] {
  return tree
    .query('(call) @call')
    .flatMap(({ call }) =>
      call && /^(\w*order\w*|sort\w*!?|asc|desc)$/.test(methodName(call)) ? [call] : [],
    )
    .map(
      (call) =>
        queryOrdering(call, tree.text) ??
        reverseOrder(call) ??
        inOrderOf(call) ??
        mongoidOrder(call) ??
        documentOrder(call) ??
        sorting(call),
    )
    .filter((found) => found !== undefined);
}
