import { identifierName, keyword, readScopes, scopeAt, sourceAt, tokenAt } from './scopes.js';
import type { Scope, SqlText } from './scopes.js';

/** A stretch of the text. */
export interface SqlSpan {
  readonly start: number;
  readonly end: number;
}

/** One column of inserted rows, with the span of its value in each row. */
export interface SqlInsertColumn {
  readonly table: string;
  readonly name: string;
  readonly values: readonly SqlSpan[];
}

interface Insert {
  readonly scope: Scope;
  readonly from: number;
  readonly to: number;
  readonly span: SqlSpan;
  /** Unquoted, lower case, with its schema; `undefined` where host code fills it in. */
  readonly table: string | undefined;
  readonly columns: readonly string[];
  /** Positions of the parentheses of its VALUES rows. */
  readonly rows: readonly number[];
}

/** The rows of each `VALUES (…), (…)` of an INSERT or REPLACE with two rows or more. */
export function findValueRows(sql: string): SqlSpan[][] {
  const text = readScopes(sql);
  return text.scopes
    .flatMap((scope) => insertsOf(text, scope))
    .filter(({ rows }) => rows.length > 1)
    .map(({ scope, rows }) => rows.map((at) => rowSpan(text, scope, at)));
}

/** Runs of two or more complete INSERT statements into the same table, one after the other. */
export function findInsertStatements(sql: string): SqlSpan[][] {
  const text = readScopes(sql);
  const runs: Insert[][] = [];
  let last: Insert | undefined;
  for (const insert of insertsOf(text, text.root)) {
    if (!isComplete(text, insert)) continue;
    const follows = last?.table !== undefined && last.table === insert.table && last.to + 1 === insert.from;
    if (follows) runs.at(-1)?.push(insert);
    else runs.push([insert]);
    last = insert;
  }
  return runs.filter((run) => run.length > 1).map((run) => run.map(({ span }) => span));
}

/**
 * The values of each column of the rows inserted with a column list. Statements into the same table with
 * the same columns count as one list of rows.
 */
export function insertColumns(sql: string): SqlInsertColumn[] {
  const text = readScopes(sql);
  const groups = new Map<string, { table: string; columns: readonly string[]; rows: SqlSpan[][] }>();
  for (const insert of insertsOf(text, text.root)) {
    const { table, columns } = insert;
    const rows = insert.rows.map((at) => rowValues(text, scopeAt(text, insert.scope, at)));
    const fits = rows.length > 0 && rows.every((row) => row.length === columns.length);
    if (table === undefined || columns.length === 0 || !fits) continue;
    const key = JSON.stringify([table, columns]);
    const group = groups.get(key) ?? { table, columns, rows: [] };
    group.rows.push(...rows);
    groups.set(key, group);
  }
  return [...groups.values()].flatMap(({ table, columns, rows }) =>
    columns.map((name, index) => ({ table, name, values: rows.flatMap((row) => row[index] ?? []) })),
  );
}

function insertsOf(text: SqlText, scope: Scope): Insert[] {
  const found: Insert[] = [];
  let from = 0;
  for (let at = 0; at <= scope.direct.length; at += 1) {
    const kind = tokenAt(text, scope, at)?.kind;
    if (at < scope.direct.length && kind !== 'semicolon') continue;
    const insert = readInsert(text, scope, from, at);
    if (insert) found.push(insert);
    from = at + 1;
  }
  return found;
}

function readInsert(text: SqlText, scope: Scope, from: number, to: number): Insert | undefined {
  const start = insertWord(text, scope, from, to);
  if (start === undefined) return undefined;
  const first = tokenAt(text, scope, from);
  const last = tokenAt(text, scope, to - 1);
  if (!first || !last) return undefined;
  const name = tableName(text, scope, start + 1);
  const values = valuesWord(text, scope, name.next, to);
  const list = name.next < values ? scopeAt(text, scope, name.next) : undefined;
  return {
    scope,
    from,
    to,
    span: { start: first.start, end: last.end },
    table: name.table,
    columns: list ? columnNames(text, list) : [],
    rows: readRows(text, scope, values + 1, to),
  };
}

/** `WITH … INSERT` too; a CREATE TRIGGER … AFTER INSERT is none, nor is the function REPLACE(). */
function insertWord(text: SqlText, scope: Scope, from: number, to: number): number | undefined {
  const isWith = keyword(text, scope, from) === 'WITH';
  for (let at = from; at < (isWith ? to : from + 1); at += 1) {
    const word = keyword(text, scope, at);
    if (word !== 'INSERT' && word !== 'REPLACE') continue;
    if (tokenAt(text, scope, at + 1)?.kind === 'word') return at;
  }
  return undefined;
}

const BEFORE_NAME = new Set(
  'OR REPLACE IGNORE ABORT FAIL ROLLBACK LOW_PRIORITY DELAYED HIGH_PRIORITY INTO OVERWRITE TABLE ONLY'.split(
    ' ',
  ),
);

function tableName(text: SqlText, scope: Scope, from: number): { table: string | undefined; next: number } {
  let at = from;
  while (BEFORE_NAME.has(keyword(text, scope, at) ?? '')) at += 1;
  const names = [identifierName(sourceAt(text, scope, at))];
  while (sourceAt(text, scope, at + 1) === '.') {
    at += 2;
    names.push(identifierName(sourceAt(text, scope, at)));
  }
  const isName = ['word', 'quoted-identifier'].includes(tokenAt(text, scope, at)?.kind ?? '');
  const table = isName && !names.includes(undefined) ? names.join('.').toLowerCase() : undefined;
  return { table, next: at + 1 };
}

/** Position of VALUES (MySQL also: VALUE); `to` where there is none. */
function valuesWord(text: SqlText, scope: Scope, from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    const word = keyword(text, scope, at);
    if (word === 'SELECT') return to;
    if (word === 'VALUES' || word === 'VALUE') return at;
  }
  return to;
}

/** Positions of the parentheses of `(…), (…)` or MySQL's `ROW(…), ROW(…)`. */
function readRows(text: SqlText, scope: Scope, from: number, to: number): number[] {
  const rows: number[] = [];
  let at = from;
  while (at < to) {
    if (keyword(text, scope, at) === 'ROW') at += 1;
    if (scopeAt(text, scope, at)?.closed !== true) break;
    rows.push(at);
    if (tokenAt(text, scope, at + 2)?.kind !== 'comma') break;
    at += 3;
  }
  return rows;
}

function rowSpan(text: SqlText, scope: Scope, at: number): SqlSpan {
  const first = keyword(text, scope, at - 1) === 'ROW' ? at - 1 : at;
  return { start: tokenAt(text, scope, first)?.start ?? 0, end: tokenAt(text, scope, at + 1)?.end ?? 0 };
}

function columnNames(text: SqlText, list: Scope): string[] {
  return list.direct.flatMap((_, at) => {
    if (at % 2 === 1) return [];
    return [identifierName(sourceAt(text, list, at)) ?? ''];
  });
}

function rowValues(text: SqlText, row: Scope | undefined): SqlSpan[] {
  if (!row) return [];
  const values: SqlSpan[] = [];
  let from = 0;
  for (let at = 0; at <= row.direct.length; at += 1) {
    if (at < row.direct.length && tokenAt(text, row, at)?.kind !== 'comma') continue;
    const first = tokenAt(text, row, from);
    const last = tokenAt(text, row, at - 1);
    if (!first || !last || at === from) return [];
    values.push({ start: first.start, end: last.end });
    from = at + 1;
  }
  return values;
}

/** Has the statement its rows (or DEFAULT VALUES, or MySQL's SET) and no parenthesis left open? */
function isComplete(text: SqlText, { scope, from, to, rows }: Insert): boolean {
  for (let at = from; at < to; at += 1) {
    if (scopeAt(text, scope, at)?.closed === false) return false;
    const word = keyword(text, scope, at);
    if (word === 'SET' || word === 'DEFAULT') return true;
  }
  return rows.length > 0;
}
