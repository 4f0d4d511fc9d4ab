import type { Node } from 'web-tree-sitter';
import { descendants, insert, parts, replace } from './nodes.js';
import { readOrderText, type OrderText } from './order-text.js';
import { methodName, plainText } from './ruby-syntax.js';
import type { TextEdit } from './site.js';

const opposites: Readonly<Record<string, string>> = { asc: 'desc', desc: 'asc', ASC: 'DESC', DESC: 'ASC' };

/** The text of a string as the reader of ORDER BY terms wants it: as long as its source, values masked. */
export function orderTextOf(string: Node): OrderText | undefined {
  const [first, last] = [string.firstChild, string.lastChild];
  if (string.type !== 'string' || !first || !last) return undefined;
  let masked = string.text.slice(first.text.length, string.text.length - last.text.length);
  for (const hole of parts(string).filter(({ type }) => type === 'interpolation')) {
    const from = hole.startIndex - first.endIndex;
    const length = hole.endIndex - hole.startIndex;
    masked = masked.slice(0, from) + 'x'.repeat(length) + masked.slice(from + length);
  }
  return readOrderText(masked, first.endIndex);
}

/** The direction method of a key: `desc` of `table[:name].desc.nulls_last`, `Sequel.desc(:name)`, `:name.desc`. */
function directionOf(key: Node): Node | undefined {
  for (const node of descendants(key)) {
    if (node.type === 'identifier' && opposites[node.text] && node.parent?.type === 'call') return node;
  }
  return undefined;
}

/** `created_at: :desc`, `"posts.id" => "asc"`. */
function flipPair(pair: Node): readonly TextEdit[] | undefined {
  const value = pair.childForFieldName('value');
  const written = value ? plainText(value) : undefined;
  const opposite = opposites[written ?? ''];
  return value && written !== undefined && opposite !== undefined
    ? [replace(value, value.text.replace(written, opposite))]
    : undefined;
}

/** `:name` becomes `name: :desc`; a hash in the middle of other arguments needs its braces. */
function flipSymbol(key: Node, keys: readonly Node[], sequel: boolean): readonly TextEdit[] | undefined {
  if (sequel) return [insert(key.startIndex, 'Sequel.desc('), insert(key.endIndex, ')')];
  const hash = keys.every(({ type }) => type === 'simple_symbol' || type === 'pair');
  const braces = key.parent?.firstChild?.type === '(';
  if (!hash && !braces) return undefined;
  const text = `${key.text.slice(1)}: :desc`;
  return [replace(key, hash ? text : `{ ${text} }`)];
}

function flipKey(key: Node, keys: readonly Node[], sequel: boolean): readonly TextEdit[] | undefined {
  if (key.type === 'pair') return flipPair(key);
  if (key.type === 'hash') return flipAll(parts(key), (pair) => flipPair(pair));
  if (key.type === 'simple_symbol') return flipSymbol(key, keys, sequel);
  if (key.type === 'string') return orderTextOf(key)?.reversed;
  const direction = directionOf(key);
  if (direction) return [replace(direction, opposites[direction.text] ?? direction.text)];
  const [text] = sqlOf(key);
  if (text) return orderTextOf(text)?.reversed;
  // `Post.arel_table[:name]` ascends.
  return key.type === 'element_reference' && /arel_table/.test(key.text)
    ? [insert(key.endIndex, '.desc')]
    : undefined;
}

/** The string of `Arel.sql("...")`, `Sequel.lit('...')`. */
function sqlOf(key: Node): readonly Node[] {
  if (key.type !== 'call' || !/^(sql|lit)$/.test(methodName(key))) return [];
  const list = key.childForFieldName('arguments');
  return list ? parts(list).filter(({ type }) => type === 'string') : [];
}

function flipAll(
  keys: readonly Node[],
  flip: (key: Node) => readonly TextEdit[] | undefined,
): readonly TextEdit[] | undefined {
  const edits = keys.map(flip);
  return edits.length > 0 && edits.every((edit) => edit !== undefined) ? edits.flat() : undefined;
}

/** Every key the other way round; undefined where a direction cannot be known. */
export function flipKeys(keys: readonly Node[], sequel: boolean): readonly TextEdit[] | undefined {
  return flipAll(keys, (key) => flipKey(key, keys, sequel));
}

/** The single keys: a hash in braces and a text with commas hold several. */
export function keyNames(keys: readonly Node[]): readonly string[] {
  return keys.flatMap((key) => {
    if (key.type === 'pair') return plainText(key.childForFieldName('key') ?? key) ?? [];
    if (key.type === 'hash') return keyNames(parts(key));
    if (key.type === 'simple_symbol') return plainText(key) ?? [];
    const text = key.type === 'string' ? key : sqlOf(key)[0];
    if (text) return orderTextOf(text)?.keys ?? [];
    const symbols = [...descendants(key)].filter(({ type }) => type === 'simple_symbol');
    return symbols.slice(-1).flatMap((symbol) => plainText(symbol) ?? []);
  });
}

/** The last of several keys dropped, be they arguments, pairs of a hash or terms of a text. */
export function withoutLast(keys: readonly Node[]): readonly TextEdit[] | undefined {
  const [last, before] = [keys.at(-1), keys.at(-2)];
  if (!last) return undefined;
  if (before) return [{ start: before.endIndex, end: last.endIndex, replacement: '' }];
  if (last.type === 'hash') return withoutLast(parts(last));
  const text = last.type === 'string' ? last : sqlOf(last)[0];
  return text && orderTextOf(text)?.withoutLastKey;
}
