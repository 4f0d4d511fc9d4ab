import { readExpression, type Reader } from './expressions.js';
import { readDefinition } from './definitions.js';
import { followsOrder } from './keywords.js';
import { afterName, afterTable, clauseMayFollow, isName, type Fit } from './names.js';
import { isMask, keyword, scopeAt, sourceAt, tokenAt, type Scope, type SqlText } from './scopes.js';
import type { SqlSpan } from './value-rows.js';

/** A text that has the shape of a statement. */
export interface StatementShape {
  /** No sentence of a natural language has this shape, however it is spelled. */
  readonly certain: boolean;
  /** The keywords that make up the shape. */
  readonly keywords: readonly SqlSpan[];
}

/** Matches the beginning of a text against the shapes of SQL statements. */
export function readStatement(text: SqlText): StatementShape | undefined {
  let scope = text.root;
  for (let inner = scopeAt(text, scope, 0); inner; inner = scopeAt(text, scope, 0)) scope = inner;
  const fit = readFit(text, scope, afterExplain(text, scope));
  if (!fit) return undefined;
  return { certain: fit.certain, keywords: fit.at.flatMap((at) => tokenAt(text, scope, at) ?? []) };
}

function afterExplain(text: SqlText, scope: Scope): number {
  if (keyword(text, scope, 0) !== 'EXPLAIN') return 0;
  let at = 1;
  while (['ANALYZE', 'VERBOSE', 'QUERY', 'PLAN', 'EXTENDED'].includes(keyword(text, scope, at) ?? ''))
    at += 1;
  return scopeAt(text, scope, at) ? at + 2 : at;
}

function readFit(text: SqlText, scope: Scope, at: number): Fit | undefined {
  switch (keyword(text, scope, at) ?? '') {
    case 'SELECT':
      return readSelect(text, scope, at);
    case 'WITH':
      return readWith(text, scope, at);
    case 'INSERT':
    case 'REPLACE':
      return readInsert(text, scope, at);
    case 'UPDATE':
      return readUpdate(text, scope, at);
    case 'DELETE':
      return readDelete(text, scope, at);
    case 'MERGE':
      return readMerge(text, scope, at);
    case 'VALUES':
      return readValues(text, scope, at);
    default:
      return readDefinition(text, scope, at);
  }
}

/** `VALUES (1, 2)`; `values()` and `values[key]` are code. */
function readValues(text: SqlText, scope: Scope, at: number): Fit | undefined {
  const row = scopeAt(text, scope, at + 1);
  const isRow = row !== undefined && row.direct.length > 0 && sourceAt(text, scope, at + 1) === '(';
  return isRow ? { certain: false, at: [at] } : undefined;
}

const MODIFIERS = new Set([
  'DISTINCT',
  'ALL',
  'UNIQUE',
  'STRAIGHT_JOIN',
  'SQL_CALC_FOUND_ROWS',
  'SQL_NO_CACHE',
]);

function readSelect(text: SqlText, scope: Scope, at: number): Fit | undefined {
  const reader: Reader = { text, scope, at: afterModifiers(text, scope, at + 1), broken: false };
  const listStart = reader.at;
  while (readItem(reader)) {
    if (tokenAt(text, scope, reader.at)?.kind !== 'comma') break;
    reader.at += 1;
  }
  const word = keyword(text, scope, reader.at);
  if (reader.broken || reader.at === listStart) return undefined;
  if (word === 'INTO') return { certain: false, at: [at, reader.at] };
  if (word === 'FROM') return readFrom(text, scope, at, reader.at);
  return word === undefined || followsOrder(word) ? readLiteralSelect(text, scope, at, listStart) : undefined;
}

function afterModifiers(text: SqlText, scope: Scope, from: number): number {
  let at = from;
  while (MODIFIERS.has(keyword(text, scope, at) ?? '')) at += 1;
  if (keyword(text, scope, at) === 'ON' && scopeAt(text, scope, at + 1)) at += 3;
  const count = keyword(text, scope, at) === 'TOP' ? tokenAt(text, scope, at + 1)?.kind : undefined;
  if (count === 'open') return at + 3;
  if (count !== 'number' && count !== 'placeholder') return at;
  return keyword(text, scope, at + 2) === 'PERCENT' ? at + 3 : at + 2;
}

/** `expression [[AS] alias]` */
function readItem(reader: Reader): boolean {
  if (!readExpression(reader)) return false;
  const { text, scope } = reader;
  const hasAs = keyword(text, scope, reader.at) === 'AS';
  const at = hasAs ? reader.at + 1 : reader.at;
  if (isName(text, scope, at)) reader.at = at + 1;
  return true;
}

function readFrom(text: SqlText, scope: Scope, select: number, from: number): Fit | undefined {
  const end = afterTable(text, scope, from + 1);
  return end !== undefined && clauseMayFollow(text, scope, end)
    ? { certain: false, at: [select, from] }
    : undefined;
}

/** A select without FROM gives a literal, a parameter or the result of a call. */
function readLiteralSelect(text: SqlText, scope: Scope, at: number, first: number): Fit | undefined {
  const kind = tokenAt(text, scope, first)?.kind;
  const next = tokenAt(text, scope, first + 1)?.kind;
  const isCall = next === 'open' || next === 'string';
  if (kind === 'number' || kind === 'string') {
    const isBare = sourceAt(text, scope, at) === 'select' && scope.direct.length <= first + 2;
    return { certain: isBare, at: [at] };
  }
  return isCall || kind === 'placeholder' || kind === 'open' ? { certain: false, at: [at] } : undefined;
}

/** `WITH [RECURSIVE] name [(…)] AS [[NOT] MATERIALIZED] (` */
function readWith(text: SqlText, scope: Scope, from: number): Fit | undefined {
  let at = keyword(text, scope, from + 1) === 'RECURSIVE' ? from + 2 : from + 1;
  if (!isName(text, scope, at)) return undefined;
  at = afterName(text, scope, at);
  if (scopeAt(text, scope, at)) at += 2;
  if (keyword(text, scope, at) !== 'AS') return undefined;
  while (['AS', 'NOT', 'MATERIALIZED'].includes(keyword(text, scope, at) ?? '')) at += 1;
  return scopeAt(text, scope, at) ? { certain: true, at: [from] } : undefined;
}

const AFTER_COLUMNS = new Set('VALUES VALUE SELECT WITH DEFAULT SET TABLE EXEC OVERRIDING OUTPUT'.split(' '));
const INSERT_OPTIONS = new Set('OR REPLACE IGNORE ABORT FAIL ROLLBACK LOW_PRIORITY DELAYED'.split(' '));

function readInsert(text: SqlText, scope: Scope, from: number): Fit | undefined {
  let at = from + 1;
  while (INSERT_OPTIONS.has(keyword(text, scope, at) ?? '')) at += 1;
  if (keyword(text, scope, at) !== 'INTO') return undefined;
  const keywords = [from, at];
  const name = at + 1;
  at = afterName(text, scope, name);
  if (at === name) return undefined;
  if (keyword(text, scope, at) === 'AS') at += 2;
  if (scopeAt(text, scope, at)) at += 2;
  const word = keyword(text, scope, at);
  if (word !== undefined && AFTER_COLUMNS.has(word)) return { certain: true, at: keywords };
  return tokenAt(text, scope, at)?.kind === 'word' ? undefined : { certain: false, at: keywords };
}

/** `UPDATE name [AS alias] SET column =` */
function readUpdate(text: SqlText, scope: Scope, from: number): Fit | undefined {
  let at = from + 1;
  if (keyword(text, scope, at) === 'OR') at += 2;
  while (['ONLY', 'LOW_PRIORITY', 'IGNORE'].includes(keyword(text, scope, at) ?? '')) at += 1;
  if (!isName(text, scope, at)) return undefined;
  at = afterName(text, scope, at);
  if (keyword(text, scope, at) === 'AS') at += 1;
  if (isName(text, scope, at)) at += 1;
  if (keyword(text, scope, at) !== 'SET') return undefined;
  const column = at + 1;
  const end = scopeAt(text, scope, column) ? column + 2 : afterName(text, scope, column);
  if (sourceAt(text, scope, end) === '=') return { certain: true, at: [from, at] };
  const isHole =
    tokenAt(text, scope, column)?.kind === 'placeholder' || isMask(sourceAt(text, scope, column));
  return isHole ? { certain: false, at: [from, at] } : undefined;
}

function readDelete(text: SqlText, scope: Scope, from: number): Fit | undefined {
  const at = from + 1;
  if (keyword(text, scope, at) !== 'FROM') return undefined;
  return readFrom(text, scope, from, at);
}

/** `MERGE INTO name [alias] USING … ON` */
function readMerge(text: SqlText, scope: Scope, from: number): Fit | undefined {
  const start = keyword(text, scope, from + 1) === 'INTO' ? from + 2 : from + 1;
  const using = afterTable(text, scope, start);
  if (using === undefined || keyword(text, scope, using) !== 'USING') return undefined;
  const on = afterTable(text, scope, using + 1);
  return on !== undefined && keyword(text, scope, on) === 'ON'
    ? { certain: true, at: [from, using, on] }
    : undefined;
}
