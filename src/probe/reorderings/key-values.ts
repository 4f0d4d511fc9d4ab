import type { Node } from 'web-tree-sitter';
import { parts, spanOf } from '../languages/nodes.js';
import type { Span } from '../languages/site.js';
import { insertColumns } from '../sql/value-rows.js';
import { ownNodes } from './literal-lists.js';
import { ordersOf, permute } from './permute.js';
import { repeatedUnits } from './repeated-units.js';
import {
  type FixtureBlock,
  type FixtureScope,
  isAsserted,
  type Reordering,
  type ReorderingWay,
} from './reordering.js';

/** `created_at` and `createdAt` are one key. */
function canonical(name: string): string {
  return name.replaceAll(/[_-]/g, '').toLowerCase();
}

function nameOf(pair: Node): string {
  const key = fieldOf(pair, ['key', 'name', 'field', 'left']) ?? entry(pair)?.[0];
  return key?.text.replaceAll(/^['":]|['":]$/g, '') ?? '';
}

function fieldOf(node: Node, names: readonly string[]): Node | undefined {
  return names.map((name) => node.childForFieldName(name)).find((found) => found !== null) ?? undefined;
}

/** Key and value where the grammar has no names for them: in PHP's arrays and Go's literals. */
function entry(pair: Node): readonly [Node, Node] | undefined {
  const [key, value] = /^(array_element_initializer|keyed_element)$/.test(pair.type) ? parts(pair) : [];
  return key && value ? [key, value] : undefined;
}

/** Values that the fixture gives to `key` by name: keyword arguments, entries of dictionaries and objects. */
function namedValues(key: string, block: FixtureBlock, scope: FixtureScope): readonly Span[] {
  const values: Span[] = [];
  for (const node of ownNodes(block, scope.language)) {
    if (!scope.language.types.pair.has(node.type) || isAsserted(node, scope.language)) continue;
    const value = fieldOf(node, ['value', 'right']) ?? entry(node)?.[1];
    if (value && canonical(nameOf(node)) === canonical(key)) values.push(spanOf(value));
  }
  return values;
}

/** Values that INSERT statements in the block give to the column `key`. */
function insertedValues(key: string, block: FixtureBlock, scope: FixtureScope): readonly Span[] {
  return scope.literals
    .filter(({ node }) => node.startIndex >= block.node.startIndex && node.endIndex <= block.node.endIndex)
    .filter((literal) => literal.pieces.length === 1 && /\binsert\b/i.test(literal.masked))
    .flatMap((literal) =>
      insertColumns(literal.masked)
        .filter((column) => canonical(column.name) === canonical(key))
        .flatMap((column) => column.values)
        .map((value) => ({
          start: value.start + literal.node.startIndex,
          end: value.end + literal.node.startIndex,
        })),
    );
}

/** The nth argument or element of every row: rows are the repeated calls of a run, or the elements of a list of rows. */
function columnsOf(block: FixtureBlock, scope: FixtureScope): readonly (readonly Span[])[] {
  const calls = repeatedUnits(block, scope.language)
    .filter((units) => units.every((unit) => unit.length === 1))
    .map((units) => units.map((unit) => argumentsOf(unit[0], scope)));
  const lists = [...ownNodes(block, scope.language)]
    .filter((node) => scope.language.types.list.has(node.type) && !isAsserted(node, scope.language))
    .map((list) => parts(list))
    .filter((rows) => rows.length > 1 && rows.every((row) => scope.language.types.list.has(row.type)))
    .map((rows) => rows.map((row) => parts(row)));
  return [...calls, ...lists].flatMap(transpose);
}

function argumentsOf(statement: Node | undefined, { language }: FixtureScope): readonly Node[] {
  const call = statement?.descendantsOfType([...language.types.call]).find((node) => node !== null);
  const args = call?.childForFieldName('arguments');
  return args ? parts(args) : [];
}

function transpose(rows: readonly (readonly Node[])[]): readonly (readonly Span[])[] {
  const width = rows[0]?.length ?? 0;
  if (width < 2 || rows.some((row) => row.length !== width)) return [];
  const columns = Array.from({ length: width }, (_, column) =>
    rows.map((row) => row[column]).filter((node) => node !== undefined),
  );
  // Names stand for things that belong together: a sort key is written out.
  return columns
    .filter((column) => column.some(({ type }) => type !== 'identifier'))
    .map((column) => column.map(spanOf));
}

function reassign(
  spans: readonly Span[],
  scope: FixtureScope,
  distance: number,
  noun: string,
): readonly Reordering[] {
  const values = new Set(spans.map((span) => scope.tree.text.slice(span.start, span.end)));
  if (values.size < 2) return [];
  return ordersOf(spans.length).map(({ verb, indices }) => ({
    description: `set ${noun} against the order of insertion (${verb})`,
    edits: permute(scope.tree.text, spans, indices),
    distance,
  }));
}

/** Sets the sort key against the insertion order: the rows keep their places and exchange the values of the key. */
export const keyValues: ReorderingWay = {
  id: 'key-values',
  propose(scope) {
    return scope.blocks.flatMap((block) => {
      const named = scope.keys.flatMap((key) => [
        ...reassign(namedValues(key, block, scope), scope, block.distance, `the values of ${key}`),
        ...reassign(insertedValues(key, block, scope), scope, block.distance, `the values of ${key}`),
      ]);
      const positional = columnsOf(block, scope).flatMap((column) =>
        reassign(column, scope, block.distance, 'one column of the rows'),
      );
      return [...named, ...positional];
    });
  },
};
