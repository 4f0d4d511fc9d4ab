import { isReserved } from './keywords.js';
import type { Scan } from './scan.js';

/** Positions of every `$tag$` of a text, by tag, ascending. */
export type DollarTags = ReadonlyMap<string, readonly number[]>;

/** T-SQL names are at most 128 characters; the limit also keeps the search for `]` linear. */
const LONGEST_NAME = 130;
const DOLLAR_TAG = /\$(?=((?:[\p{L}_][\p{L}\p{N}_]*)?)\$)/gu;
const DOLLAR_TAG_HERE = /\$(?:[\p{L}_][\p{L}\p{N}_]*)?\$/uy;

/** The end of a quoted text whose body starts at `at`: a doubled quote stands for itself. */
export function quotedEnd(
  sql: string,
  at: number,
  quote: string,
  backslash: boolean,
): { end: number; closed: boolean } {
  let i = at;
  while (i < sql.length) {
    const char = sql[i];
    if (char === '\\' && backslash) i += 2;
    else if (char !== quote) i += 1;
    else if (sql[i + 1] === quote) i += 2;
    else return { end: i + 1, closed: true };
  }
  return { end: sql.length, closed: false };
}

/**
 * The end of the block comment at `at`, nested as in PostgreSQL
 * (https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-COMMENTS)
 * as long as that reading closes, else at the first closing mark as in the other dialects.
 */
export function blockCommentEnd(state: Scan, at: number): number {
  if (state.nested) {
    const end = nestedCommentEnd(state.sql, at);
    if (end !== undefined) return end;
    state.nested = false;
  }
  const end = state.sql.indexOf('*/', at + 2);
  return end < 0 ? state.sql.length : end + 2;
}

function nestedCommentEnd(sql: string, at: number): number | undefined {
  const mark = /\/\*|\*\//g;
  mark.lastIndex = at;
  let depth = 0;
  for (let match = mark.exec(sql); match; match = mark.exec(sql)) {
    depth += match[0] === '/*' ? 1 : -1;
    if (depth === 0) return mark.lastIndex;
  }
  return undefined;
}

/** Finds all dollar tags once, so that looking for a closing one does not read the text again. */
export function dollarTags(sql: string): DollarTags {
  const tags = new Map<string, number[]>();
  for (const match of sql.matchAll(DOLLAR_TAG)) {
    const tag = match[1] ?? '';
    const positions = tags.get(tag);
    if (positions) positions.push(match.index);
    else tags.set(tag, [match.index]);
  }
  return tags;
}

/** The end of the dollar-quoted string at `at`, if one opens there and closes later. */
export function dollarQuoteEnd(tags: DollarTags, sql: string, at: number): number | undefined {
  DOLLAR_TAG_HERE.lastIndex = at;
  const tag = DOLLAR_TAG_HERE.exec(sql)?.[0];
  if (tag === undefined) return undefined;
  const bodyStart = at + tag.length;
  const close = firstAtLeast(tags.get(tag.slice(1, -1)) ?? [], bodyStart);
  return close === undefined ? undefined : close + tag.length;
}

function firstAtLeast(sorted: readonly number[], least: number): number | undefined {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return sorted[low];
}

/**
 * The end of a `[bracketed name]` of T-SQL, SQLite or Access at `at`; `undefined` where the bracket is a
 * subscript or array constructor of PostgreSQL, which follows an operand.
 */
export function bracketEnd(state: Scan, at: number): number | undefined {
  const { sql, tokens } = state;
  const last = tokens.at(-1);
  const close = closingBracket(sql, at + 1);
  if (close === undefined || close === at + 2) return undefined;
  if (!last) return close;
  if (last.kind === 'open' && sql[last.start] === '[') return undefined;
  if (last.upper === 'ARRAY') return undefined;
  const afterOperand =
    last.kind === 'word'
      ? !isReserved(last.upper ?? '') || last.end === at
      : last.kind !== 'operator' &&
        last.kind !== 'open' &&
        last.kind !== 'comma' &&
        last.kind !== 'semicolon';
  if (!afterOperand) return sql.slice(last.start, last.end) === '::' ? undefined : close;
  // `FROM dbo.Orders [o]`: an alias stands apart and starts like a name.
  return last.end < at && /[a-z_]/i.test(sql[at + 1] ?? '') ? close : undefined;
}

function closingBracket(sql: string, at: number): number | undefined {
  for (let i = at; i < sql.length && i - at < LONGEST_NAME; i += 1) {
    if (sql[i] === '\n') return undefined;
    if (sql[i] !== ']') continue;
    if (sql[i + 1] !== ']') return i + 1;
    i += 1;
  }
  return undefined;
}
