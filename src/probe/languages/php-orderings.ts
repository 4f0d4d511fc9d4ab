import type { Node } from 'web-tree-sitter';
import type { SyntaxTree } from './grammar.js';
import type { OrderCall } from './language.js';
import { cut, parts, replace } from './nodes.js';
import {
  descending,
  flipDirection,
  flipMap,
  isDirection,
  keyName,
  lastOf,
  mapKeys,
  orderTextOf,
} from './php-directions.js';
import { attributeOrdering, finderOrdering } from './php-doctrine-orderings.js';
import { sorting } from './php-sorts.js';
import {
  argumentsOf,
  callName,
  callTypes,
  plainText,
  receiverOf,
  statementOf,
  valueOf,
  withoutLink,
} from './php-syntax.js';
import { rowIdOrder } from './row-id.js';
import type { TextEdit } from './site.js';

const ordering =
  /^(orderBy|orderByDesc|orderByRaw|addOrderBy|reorder|latest|oldest|orderByAsc|order|orderAsc|orderDesc)$/;
const collecting = /^(sort|sortBy|sortByDesc|sortDesc|sortKeys|sortKeysDesc|sortKeysUsing)$/;
/** Links that add a key to those before them. */
const adding = /^(orderBy|orderByDesc|orderByRaw|addOrderBy|latest|oldest)$/;
const renamed: Readonly<Record<string, string>> = {
  orderByDesc: 'orderBy',
  latest: 'oldest',
  oldest: 'latest',
  orderAsc: 'orderDesc',
  orderDesc: 'orderAsc',
  orderByAsc: 'orderByDesc',
  sortBy: 'sortByDesc',
  sortByDesc: 'sortBy',
  sortDesc: 'sort',
  sortKeys: 'sortKeysDesc',
  sortKeysDesc: 'sortKeys',
};

function isLaravel(source: string): boolean {
  return /\bIlluminate\\|\bApp\\Models\\|\bextends\s+(Model|Pivot|Authenticatable)\b|\bEloquent\b|\bDB::/.test(
    source,
  );
}

/** A call that orders a query; `order` and `latest` are everyday names too. */
function ordersQuery(call: Node, source: string): boolean {
  const name = callName(call);
  const args = argumentsOf(call)?.map(valueOf);
  if (!callTypes.has(call.type) || call.type === 'function_call_expression' || !ordering.test(name))
    return false;
  if (!args || args[0]?.type === 'null') return false;
  if (name === 'latest' || name === 'oldest')
    return isLaravel(source) && !statementOf(call) && args.every((arg) => plainText(arg) !== undefined);
  if (name === 'reorder') return isLaravel(source) && args.length > 0;
  if (name !== 'order') return args.length > 0 || name === 'orderAsc' || name === 'orderDesc';
  // CakePHP and Laminas: `->order(['created' => 'DESC'])`, `->order('created DESC')`.
  const [first, ...more] = args;
  if (!first || more.length > 0) return false;
  return first.type === 'array_creation_expression'
    ? flipMap(first) !== undefined
    : / (asc|desc)\b/i.test(plainText(first) ?? '');
}

/** One link the other way round; undefined where its direction cannot be known. */
function flipLink(link: Node, source: string): readonly TextEdit[] | undefined {
  const [key, direction, ...more] = (argumentsOf(link) ?? []).map(valueOf);
  const name = link.childForFieldName('name');
  if (!name || more.length > 0) return undefined;
  const other = renamed[name.text];
  if (other !== undefined) return [replace(name, other)];
  if (direction) return flipDirection(direction);
  if (!key) return undefined;
  if (key.type === 'array_creation_expression') return flipMap(key);
  const text = plainText(key);
  if (name.text === 'orderByRaw' || name.text === 'order' || /[ ,]/.test(text ?? ''))
    return orderTextOf(key)?.reversed;
  return descending(key, isLaravel(source) ? 'desc' : 'DESC');
}

function keysOfLink(link: Node): readonly string[] {
  const [key] = (argumentsOf(link) ?? []).map(valueOf);
  if (!key) return /^(latest|oldest)$/.test(callName(link)) ? ['created_at'] : [];
  if (key.type === 'array_creation_expression') return mapKeys(key);
  return keyName(key).length > 0 ? keyName(key) : (orderTextOf(key)?.keys ?? []);
}

/** `->orderBy('a')->addOrderBy('b')` is one ordering with two keys. */
function linksOf(call: Node, source: string): readonly Node[] {
  const links = [call];
  for (
    let below = receiverOf(call);
    below && adding.test(callName(links[0] ?? call));
    below = receiverOf(below)
  ) {
    if (!ordersQuery(below, source) || !adding.test(callName(below))) break;
    links.unshift(below);
  }
  return links;
}

function isBelowAnother(call: Node, source: string): boolean {
  const { parent } = call;
  if (!parent || receiverOf(parent)?.id !== call.id) return false;
  return adding.test(callName(call)) && adding.test(callName(parent)) && ordersQuery(parent, source);
}

function lastKeyOf(call: Node): readonly TextEdit[] | undefined {
  const [key] = (argumentsOf(call) ?? []).map(valueOf);
  if (!key) return undefined;
  return key.type === 'array_creation_expression' ? lastOf(parts(key)) : orderTextOf(key)?.withoutLastKey;
}

function queryOrdering(call: Node, source: string): OrderCall | undefined {
  if (!ordersQuery(call, source) || isBelowAnother(call, source)) return undefined;
  const links = linksOf(call, source);
  const first = links[0] ?? call;
  const whole = withoutLink(first)?.map((edit) => ({ ...edit, end: call.endIndex }));
  const flips = links.map((link) => flipLink(link, source));
  const keys = links.flatMap(keysOfLink);
  const below = links.at(-2);
  const tie = below ? [cut(below.endIndex, call.endIndex)] : lastKeyOf(call);
  const owner = first.childForFieldName('scope')?.text.split('\\').at(-1) ?? '';
  const settled = rowIdOrder(keys, owner, !/desc|latest|reorder/i.test(call.text));
  return {
    node: call,
    span: { start: whole?.[0]?.start ?? call.startIndex, end: call.endIndex },
    expression: call,
    keys,
    ...(whole && { without: whole }),
    ...(flips.every((flip) => flip !== undefined) && { reversed: flips.flat() }),
    ...(tie && { withoutLastKey: tie }),
    ...(settled !== undefined && { settled }),
  };
}

/** Directions inside the arguments: `sortBy([['name', 'asc'], ['age', 'desc']])`, `->sort('created', 'DESC')`. */
function flipCollection(call: Node): readonly TextEdit[] | undefined {
  const name = call.childForFieldName('name');
  const [key, direction] = (argumentsOf(call) ?? []).map(valueOf);
  if (direction && isDirection(direction)) return flipDirection(direction);
  if (key?.type === 'array_creation_expression') {
    const rows = parts(key).map((row) => parts(valueOf(row)).at(1));
    const edits = rows.map((row) => row && flipDirection(valueOf(row)));
    return edits.length > 0 && edits.every((edit) => edit !== undefined) ? edits.flat() : undefined;
  }
  const other = renamed[name?.text ?? ''];
  if (name && other !== undefined) return [replace(name, other)];
  // Without a callback it sorts by the values themselves.
  return name?.text === 'sort' && !key ? [replace(name, 'sortDesc')] : undefined;
}

/** Laravel's collections: `$rows->sortBy('name')`. */
function collectionOrdering(call: Node): OrderCall | undefined {
  const receiver = receiverOf(call);
  const args = argumentsOf(call)?.map(valueOf);
  if (!receiver || !args || !collecting.test(callName(call))) return undefined;
  const keyed = /^sort(By|Keys|Desc)/.test(callName(call));
  const [key] = args;
  // A repository's `sort($rows)` is some function; a collection's sorts what it holds.
  if (!keyed && key && !key.type.endsWith('function') && !isDirection(args[1])) return undefined;
  if (callName(call).startsWith('sortBy') && !key) return undefined;
  const reversed = flipCollection(call);
  const tie = key?.type === 'array_creation_expression' ? lastOf(parts(key)) : undefined;
  return {
    node: call,
    span: { start: receiver.endIndex, end: call.endIndex },
    expression: call,
    keys: keyName(key),
    without: [cut(receiver.endIndex, call.endIndex)],
    ...(reversed && { reversed }),
    ...(tie && { withoutLastKey: tie }),
  };
}

/** Every ordering that PHP writes as a call or an attribute. */
export function orderCalls(tree: SyntaxTree): readonly OrderCall[] {
  const calls = tree
    .query(`[${[...callTypes].map((type) => `(${type})`).join(' ')}] @call`)
    .flatMap(({ call }) => (call && /sort|order|latest|oldest|^find/i.test(callName(call)) ? [call] : []));
  const attributes = tree.query(
    `(attribute [(name) (qualified_name)] @name parameters: (arguments (argument (array_creation_expression) @array))) @attribute`,
  );
  return [
    ...calls.map(
      (call) =>
        sorting(call) ?? queryOrdering(call, tree.text) ?? collectionOrdering(call) ?? finderOrdering(call),
    ),
    ...attributes.map(attributeOrdering),
  ].filter((found) => found !== undefined);
}
