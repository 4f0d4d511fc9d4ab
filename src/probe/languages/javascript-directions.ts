import type { Node } from 'web-tree-sitter';
import { descendants, insert, parts, replace } from './nodes.js';
import type { TextEdit } from './site.js';

export function isText(node: Node | undefined): boolean {
  return node?.type === 'string' || node?.type === 'template_string';
}

export function textOf(node: Node): string {
  return node.text.slice(1, -1);
}

export const opposites: Readonly<Record<string, string>> = {
  asc: 'desc',
  desc: 'asc',
  ASC: 'DESC',
  DESC: 'ASC',
  Asc: 'Desc',
  Desc: 'Asc',
  ascending: 'descending',
  descending: 'ascending',
};

/** Directions written out below `node`: `'asc'`, `.desc()`, `ascending: false`, `createdAt: -1`. */
export function flipWritten(node: Node): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  for (const at of descendants(node)) {
    const opposite = opposites[at.text];
    if (
      (at.type === 'string_fragment' ||
        (at.type === 'property_identifier' && at.parent?.type === 'member_expression')) &&
      opposite
    ) {
      edits.push(replace(at, opposite));
    } else if (at.type === 'pair') edits.push(...flipPair(at));
  }
  return edits;
}

function flipPair(pair: Node): readonly TextEdit[] {
  const [key, value] = [pair.childForFieldName('key')?.text, pair.childForFieldName('value')];
  if (!value) return [];
  if (key === 'ascending' && value.type === 'true') return [replace(value, 'false')];
  if (key === 'ascending' && value.type === 'false') return [replace(value, 'true')];
  if (value.text === '-1') return [replace(value, '1')];
  return value.text === '1' ? [replace(value, '-1')] : [];
}

/** `desc(column)` of Drizzle: a bare column ascends. */
function flipDrizzle(key: Node, source: string): readonly TextEdit[] | undefined {
  const callee = key.type === 'call_expression' ? key.childForFieldName('function')?.text : undefined;
  const argument = key.childForFieldName('arguments')?.firstNamedChild;
  if (callee === 'desc' && argument) return [replace(key, argument.text)];
  if (!/\bdesc\b/.test(source)) return undefined;
  if (callee === 'asc' && argument) return [replace(key, `desc(${argument.text})`)];
  return key.type === 'member_expression'
    ? [insert(key.startIndex, 'desc('), insert(key.endIndex, ')')]
    : undefined;
}

/** Every direction of a query builder's ordering turned round; undefined where it cannot be known. */
export function flipQuery(name: string, args: Node, source: string): readonly TextEdit[] | undefined {
  const given = parts(args);
  const written = flipWritten(args);
  if (written.length > 0) return written;
  const [first, second] = given;
  if (!first) return undefined;
  if (name === 'order' && isText(first) && !second) return [insert(first.endIndex, ', { ascending: false }')];
  if (name === 'order' && second?.type === 'object') {
    return [
      insert(second.startIndex + 1, parts(second).length > 0 ? ' ascending: false,' : ' ascending: false'),
    ];
  }
  if (isText(first) && !second && name !== 'orderByRaw') {
    return [
      insert(first.endIndex, name.endsWith('rderBy') && /typeorm/i.test(source) ? ", 'DESC'" : ", 'desc'"),
    ];
  }
  const keys = given.map((key) => flipDrizzle(key, source));
  return keys.every((key) => key !== undefined) ? keys.flat() : undefined;
}

/** The keys of a query builder's ordering, where they are plain names. */
export function queryKeys(args: Node): readonly string[] {
  const names: string[] = [];
  for (const key of parts(args)) {
    if (isText(key) && !opposites[textOf(key)])
      names.push(textOf(key).replace(/^-/, '').split('.').at(-1) ?? '');
    else if (key.type !== 'object') {
      const properties = [...descendants(key)]
        .filter((node) => node.type === 'property_identifier')
        .map((node) => node.text);
      names.push(...properties.filter((name) => !opposites[name]).slice(-1));
    }
  }
  return names.filter((name) => /^[A-Za-z_]\w*$/.test(name));
}
