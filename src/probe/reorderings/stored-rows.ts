import type { Node } from 'web-tree-sitter';
import type { Language } from '../languages/language.js';
import { descendants } from '../languages/nodes.js';
import type { FixtureBlock, FixtureScope, Reordering, ReorderingWay } from './reordering.js';

const runsSql = /^(execute|executemany|executescript|exec|prepare|run)$/;
const plainHandle = /^[A-Za-z_$][\w$]*(\.[A-Za-z_$][\w$]*)?$/;

/** Farther than any block: four lines of SQL in a test are what nobody would write who has another way. */
const lastResort = 9;

interface Place {
  readonly anchor: Node;
  readonly side: 'before' | 'after';
}

/** Variables through which the file talks to a database. */
function handles(scope: FixtureScope): readonly string[] {
  const found = new Set<string>();
  for (const block of scope.blocks) {
    for (const node of descendants(block.node)) {
      if (!scope.language.types.member.has(node.type)) continue;
      const name = node.childForFieldName(scope.language.types.memberName)?.text ?? '';
      const object = node.childForFieldName('object')?.text ?? '';
      if (runsSql.test(name) && plainHandle.test(object)) found.add(object);
    }
  }
  return [...found];
}

/** Where the rows may all be there: after the last statement that is named like a write, or before the first check. */
function insertionPoints(block: FixtureBlock, language: Language): readonly Place[] {
  const asserts = block.statements.findIndex((statement) => language.types.assertion(statement));
  const before = asserts < 0 ? block.statements : block.statements.slice(0, asserts);
  const write = before.findLast(({ text }) =>
    /\b(insert|add|create|execute|executemany|run|exec|save)\w*\(/i.test(text),
  );
  const [first] = block.statements;
  const check = asserts > 0 ? block.statements[asserts] : undefined;
  const places: Place[] = [];
  if (write) places.push({ anchor: write, side: 'after' });
  else if (first) places.push({ anchor: first, side: 'before' });
  if (check && check !== first) places.push({ anchor: check, side: 'before' });
  return places;
}

/** SQLite returns rows in the order of their row ids: writing them anew in reverse turns that order round. */
function rewriting(table: string): readonly string[] {
  return [
    `CREATE TEMP TABLE rows_in_reverse AS SELECT * FROM ${table} ORDER BY rowid DESC`,
    `DELETE FROM ${table}`,
    `INSERT INTO ${table} SELECT * FROM rows_in_reverse`,
    'DROP TABLE rows_in_reverse',
  ];
}

function reorderingAt(
  { anchor, side }: Place,
  handle: string,
  scope: FixtureScope,
  table: string,
): Reordering {
  const indent = ' '.repeat(anchor.startPosition.column);
  const text = rewriting(table)
    .map((sql) => scope.language.runSql(handle, sql))
    .join(`\n${indent}`);
  const edit =
    side === 'after'
      ? { start: anchor.endIndex, end: anchor.endIndex, replacement: `\n${indent}${text}` }
      : { start: anchor.startIndex, end: anchor.startIndex, replacement: `${text}\n${indent}` };
  return {
    description: `rewrote the rows of ${table} in reverse before the call under test`,
    edits: [edit],
    distance: lastResort,
  };
}

/** Writes the stored rows anew in reverse, just before the call under test. */
export const storedRows: ReorderingWay = {
  id: 'stored-rows',
  propose(scope) {
    const { table } = scope;
    if (table === undefined || !/^\w+$/.test(table)) return [];
    const places = scope.blocks
      .filter((block) => block.testBody)
      .flatMap((block) => insertionPoints(block, scope.language));
    return handles(scope).flatMap((handle) =>
      places.map((place) => reorderingAt(place, handle, scope, table)),
    );
  },
};
