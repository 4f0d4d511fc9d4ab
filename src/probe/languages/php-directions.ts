import type { Node } from 'web-tree-sitter';
import { descendants, insert, parts, replace } from './nodes.js';
import { readOrderText, type OrderText } from './order-text.js';
import { keyOf, plainText, valueOf } from './php-syntax.js';
import type { TextEdit } from './site.js';

const opposites: Readonly<Record<string, string>> = {
  asc: 'desc',
  desc: 'asc',
  ASC: 'DESC',
  DESC: 'ASC',
  Asc: 'Desc',
  Desc: 'Asc',
  Ascending: 'Descending',
  Descending: 'Ascending',
  SORT_ASC: 'SORT_DESC',
  SORT_DESC: 'SORT_ASC',
};

/** `'asc'`, `Criteria::DESC`, `Order::Ascending`, `SORT_DESC`, the other way round. */
export function flipDirection(value: Node): readonly TextEdit[] | undefined {
  if (value.type === 'name' && opposites[value.text]) return [replace(value, opposites[value.text] ?? '')];
  const written = plainText(value);
  const opposite = written === undefined ? undefined : opposites[written];
  if (written !== undefined && opposite !== undefined)
    return [replace(value, value.text.replace(written, opposite))];
  if (value.type !== 'class_constant_access_expression' && value.type !== 'member_access_expression')
    return undefined;
  const constant = [...descendants(value)].findLast(({ type, text }) => type === 'name' && opposites[text]);
  return constant && [replace(constant, opposites[constant.text] ?? '')];
}

export function isDirection(node: Node | undefined): boolean {
  return node !== undefined && flipDirection(node) !== undefined;
}

/** Directions of `['createdAt' => 'DESC', 'id' => 'ASC']`. */
export function flipMap(array: Node): readonly TextEdit[] | undefined {
  const edits = parts(array).map((element) => flipDirection(valueOf(element)));
  return edits.length > 0 && edits.every((edit) => edit !== undefined) ? edits.flat() : undefined;
}

/** `'createdAt'` and `'p.createdAt'` as names. */
export function keyName(node: Node | undefined): readonly string[] {
  const name = /^(?:\w+\.)*(\w+)$/.exec(plainText(node)?.trim() ?? '')?.[1];
  return name === undefined ? [] : [name];
}

export function mapKeys(array: Node): readonly string[] {
  return parts(array).flatMap((element) => keyName(keyOf(element) ?? valueOf(element)));
}

/** The terms of an ORDER BY in a plain string. */
export function orderTextOf(node: Node): OrderText | undefined {
  const text = plainText(node);
  return text === undefined ? undefined : readOrderText(text, node.startIndex + 1);
}

/** A direction behind the key, where it is left out. */
export function descending(key: Node, word: string): readonly TextEdit[] {
  return [insert(key.endIndex, `, '${word}'`)];
}

export function lastOf(elements: readonly Node[]): readonly TextEdit[] | undefined {
  const [last, before] = [elements.at(-1), elements.at(-2)];
  return last && before && [{ start: before.endIndex, end: last.endIndex, replacement: '' }];
}
