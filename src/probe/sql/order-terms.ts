import { readExpression, type Reader } from './expressions.js';
import { followsOrder } from './keywords.js';
import { identifierName, isMask, keyword, sourceAt, tokenAt, type Scope, type SqlText } from './scopes.js';

/** One term of an ORDER BY. */
export interface SqlOrderTerm {
  readonly start: number;
  readonly end: number;
  /** Where its expression ends: before its COLLATE, direction and NULLS. */
  readonly expressionEnd: number;
  /** Bound parameters and formatting holes inside it, as written. */
  readonly placeholders: readonly string[];
  /** A placeholder that stands where a direction goes. */
  readonly hole?: { readonly start: number; readonly end: number };
  /** The word ASC or DESC, if it is written. */
  readonly direction?: { readonly start: number; readonly end: number; readonly word: 'ASC' | 'DESC' };
  /** Unquoted name, in its own case, when the term is a plain (qualified) column or alias. */
  readonly column?: string;
  /** NULLS FIRST or NULLS LAST, if it is written: a direction goes before it. */
  readonly nulls?: { readonly start: number; readonly end: number };
  /** The operator of PostgreSQL's `USING >`, which stands in the place of a direction. */
  readonly using?: { readonly start: number; readonly end: number; readonly operator: string };
  /** Ends in host code or a placeholder, which may bring a direction along: it cannot be flipped. */
  readonly dynamic?: true;
}

/** The terms after ORDER BY and how the list ended. */
export interface TermList {
  readonly terms: readonly SqlOrderTerm[];
  /** For each term the positions of its expression, `[from, to)`, without COLLATE, direction and NULLS. */
  readonly expressions: readonly (readonly [number, number])[];
  /** Position after the list. */
  readonly next: number;
  /** `clause`: something that may follow; `word`: something we do not understand; `broken`: cut off inside. */
  readonly stop: 'end' | 'clause' | 'word' | 'broken';
}

/** Reads the comma-separated order terms at a position of a scope. */
export function readTerms(text: SqlText, scope: Scope, position: number): TermList {
  const reader: Reader = { text, scope, at: position, broken: false };
  const terms: SqlOrderTerm[] = [];
  const expressions: [number, number][] = [];
  for (;;) {
    const from = reader.at;
    if (!readExpression(reader)) {
      reader.broken ||= terms.length > 0;
      break;
    }
    expressions.push([from, expressionEnd(reader, from)]);
    terms.push(readTail(reader, from));
    if (tokenAt(text, scope, reader.at)?.kind !== 'comma') break;
    reader.at += 1;
  }
  return { terms, expressions, next: reader.at, stop: reader.broken ? 'broken' : stopOf(reader) };
}

function stopOf({ text, scope, at }: Reader): TermList['stop'] {
  const token = tokenAt(text, scope, at);
  if (!token || token.kind === 'semicolon' || token.kind === 'close') return 'end';
  if (token.kind === 'placeholder' || isMask(sourceAt(text, scope, at))) return 'clause';
  const word = keyword(text, scope, at);
  if (word === 'WITH' && keyword(text, scope, at + 1) === 'FILL') return 'word';
  return word !== undefined && followsOrder(word) ? 'clause' : 'word';
}

function expressionEnd({ text, scope, at }: Reader, from: number): number {
  for (let i = from; i < at; i += 1) if (keyword(text, scope, i) === 'COLLATE') return i;
  return at;
}

interface Tail {
  direction?: NonNullable<SqlOrderTerm['direction']>;
  nulls?: NonNullable<SqlOrderTerm['nulls']>;
  using?: NonNullable<SqlOrderTerm['using']>;
  dynamic?: true;
  column?: string;
  hole?: NonNullable<SqlOrderTerm['hole']>;
}

function readTail(reader: Reader, from: number): SqlOrderTerm {
  const { text, scope } = reader;
  const tail: Tail = {};
  const expressionTo = expressionEnd(reader, from);
  const column = plainColumn(reader, from);
  if (column !== undefined) tail.column = column;
  if (endsInHole(reader)) tail.dynamic = true;
  readDirection(reader, tail);
  readNulls(reader, tail);
  const first = tokenAt(text, scope, from);
  const last = tokenAt(text, scope, reader.at - 1);
  const expressionStop = tokenAt(text, scope, expressionTo - 1)?.end ?? 0;
  const placeholders = placeholdersBetween(reader, from);
  return {
    start: first?.start ?? 0,
    end: last?.end ?? 0,
    expressionEnd: expressionStop,
    placeholders,
    ...tail,
  };
}

/** At any depth. */
function placeholdersBetween({ text, scope, at }: Reader, from: number): string[] {
  const [first = 0, last = -1] = [scope.direct[from], scope.direct[at - 1]];
  return text.tokens
    .slice(first, last + 1)
    .filter(({ kind }) => kind === 'placeholder')
    .map(({ start, end }) => text.sql.slice(start, end));
}

function endsInHole({ text, scope, at }: Reader): boolean {
  return tokenAt(text, scope, at - 1)?.kind === 'placeholder' || isMask(sourceAt(text, scope, at - 1));
}

function readDirection(reader: Reader, tail: Tail): void {
  const { text, scope } = reader;
  const token = tokenAt(text, scope, reader.at);
  if (!token) return;
  const word = keyword(text, scope, reader.at);
  if (word === 'ASC' || word === 'DESC') {
    tail.direction = { start: token.start, end: token.end, word };
    delete tail.dynamic;
    reader.at += 1;
  } else if (word === 'USING') {
    readUsing(reader, tail);
  } else if (isDirectionHole(reader)) {
    tail.dynamic = true;
    if (token.kind === 'placeholder') tail.hole = { start: token.start, end: token.end };
    reader.at += 1;
  }
}

/** `ORDER BY name {direction}`: host code where a direction goes, unless its name says it is a later clause. */
function isDirectionHole({ text, scope, at }: Reader): boolean {
  const source = sourceAt(text, scope, at);
  if (isMask(source)) return true;
  if (tokenAt(text, scope, at)?.kind !== 'placeholder') return false;
  return !/limit|offset|page|pagin|suffix|lock/i.test(source);
}

function readUsing(reader: Reader, tail: Tail): void {
  const { text, scope } = reader;
  const from = reader.at + 1;
  let to = from;
  while (tokenAt(text, scope, to)?.kind === 'operator') to += 1;
  const first = tokenAt(text, scope, from);
  const last = tokenAt(text, scope, to - 1);
  if (to === from || !first || !last) return;
  tail.using = { start: first.start, end: last.end, operator: text.sql.slice(first.start, last.end) };
  reader.at = to;
}

function readNulls(reader: Reader, tail: Tail): void {
  const { text, scope, at } = reader;
  const second = keyword(text, scope, at + 1);
  if (keyword(text, scope, at) !== 'NULLS' || (second !== 'FIRST' && second !== 'LAST')) return;
  tail.nulls = { start: tokenAt(text, scope, at)?.start ?? 0, end: tokenAt(text, scope, at + 1)?.end ?? 0 };
  reader.at += 2;
}

const NOT_A_COLUMN = new Set([
  'NULL',
  'TRUE',
  'FALSE',
  'ALL',
  'CURRENT_TIMESTAMP',
  'CURRENT_DATE',
  'DEFAULT',
]);

/** The name of `a`, `t.a`, `"s"."t".[a]`, with or without COLLATE. */
function plainColumn(reader: Reader, from: number): string | undefined {
  const { text, scope } = reader;
  const to = expressionEnd(reader, from);
  for (let i = from; i < to; i += 1) {
    const kind = tokenAt(text, scope, i)?.kind;
    const isName = kind === 'word' || kind === 'quoted-identifier' || (kind === 'placeholder' && i < to - 1);
    if ((i - from) % 2 === 0 ? !isName : sourceAt(text, scope, i) !== '.') return undefined;
  }
  const last = tokenAt(text, scope, to - 1);
  if (!last || last.kind === 'placeholder') return undefined;
  if (to - from === 1 && last.upper !== undefined && NOT_A_COLUMN.has(last.upper)) return undefined;
  return identifierName(sourceAt(text, scope, to - 1));
}
