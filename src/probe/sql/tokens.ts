import { placeholderEnd } from './placeholders.js';
import { blockCommentEnd, bracketEnd, dollarQuoteEnd, dollarTags, quotedEnd } from './quotes.js';
import { endOf, type Scan, type Token, type TokenKind } from './scan.js';

export type { Token } from './scan.js';

const BLANK = /\s+/y;
const LINE_COMMENT = /--[^\n\r]*/y;
const JINJA_CONTROL = /\{%[^%]{0,400}%\}|\{#[^#]{0,400}#\}/y;
const STRING_START = /(?:[enbxr]|u&|_[a-z0-9]{1,20})?'/iy;
const WORD = /[\p{L}_][\p{L}\p{N}\p{M}_$]*/uy;
const NUMBER = /0x[\da-f]+|(?:\d[\d_]*(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?/iy;
const OPERATOR =
  /<{1,3}[-#+~]>{1,3}|::|:=|->>?|#>>?|#-|<=>|<@|@>|@@|\|\||[<>!]=|<>|<<|>>|\?[|&]|!?~\*?|=>|&&|[^]/uy;
const TEMPORARY_TABLE = /##?[a-z_]\w*/iy;
const BEFORE_TABLE = new Set(['FROM', 'JOIN', 'INTO', 'TABLE', 'UPDATE', 'EXISTS']);
const SINGLE = new Map<string, TokenKind>([
  ['(', 'open'],
  [')', 'close'],
  [']', 'close'],
  [',', 'comma'],
  [';', 'semicolon'],
]);
const UNTERMINATED = 1_000;

/**
 * Splits SQL of any dialect into tokens; blanks and comments are the gaps between them.
 *
 * A backslash escapes a quote in MySQL and nowhere else (https://dev.mysql.com/doc/refman/8.4/en/string-literals.html),
 * and the dialect is unknown: the standard's reading is taken unless only MySQL's makes the quotes balance.
 */
export function tokenize(sql: string): Token[] {
  const standard = scan(sql, false);
  if (standard.flaws === 0 || !sql.includes('\\')) return standard.tokens;
  const mysql = scan(sql, true);
  return mysql.flaws < standard.flaws ? mysql.tokens : standard.tokens;
}

function scan(sql: string, backslash: boolean): Scan {
  const state: Scan = { sql, backslash, tokens: [], nested: true, flaws: 0, tags: undefined };
  let at = 0;
  while (at < sql.length) at = skipEnd(state, at) ?? readToken(state, at);
  return state;
}

function skipEnd(state: Scan, at: number): number | undefined {
  const { sql } = state;
  const two = sql.slice(at, at + 2);
  if (two === '--') return endOf(LINE_COMMENT, sql, at);
  if (two === '/*') return blockCommentEnd(state, at);
  if (two === '{%' || two === '{#') return endOf(JINJA_CONTROL, sql, at);
  if (two[0] === '#' && isHashComment(state, at)) return lineEnd(sql, at);
  return endOf(BLANK, sql, at);
}

function lineEnd(sql: string, at: number): number {
  const end = sql.indexOf('\n', at);
  return end < 0 ? sql.length : end;
}

/**
 * `#` opens a comment in MySQL, an operator in PostgreSQL (`#>`, `#-`), a temporary table in T-SQL and
 * an interpolation in Ruby; inside a name (`serial#`) it is Oracle's.
 */
function isHashComment(state: Scan, at: number): boolean {
  const { sql, tokens } = state;
  if (/[>=\-{#]/.test(sql[at + 1] ?? '')) return false;
  const last = tokens.at(-1);
  if (last && last.end === at && last.kind === 'word') return false;
  return !(last?.upper !== undefined && BEFORE_TABLE.has(last.upper) && endOf(TEMPORARY_TABLE, sql, at));
}

function readToken(state: Scan, at: number): number {
  const token = readQuoted(state, at) ?? readPlain(state, at);
  state.tokens.push(token);
  return token.end;
}

function readQuoted(state: Scan, at: number): Token | undefined {
  const { sql } = state;
  const stringStart = endOf(STRING_START, sql, at);
  if (stringStart !== undefined) return readString(state, at, stringStart);
  const char = sql[at];
  if (char === '"' || char === '`') {
    const { end, closed } = quotedEnd(sql, at + 1, char, state.backslash && char === '"');
    if (!closed) state.flaws += UNTERMINATED;
    return { kind: 'quoted-identifier', start: at, end };
  }
  if (char === '[') return readBracket(state, at);
  if (char !== '$') return undefined;
  state.tags ??= dollarTags(sql);
  const end = dollarQuoteEnd(state.tags, sql, at);
  return end === undefined ? undefined : { kind: 'string', start: at, end };
}

function readString(state: Scan, at: number, bodyStart: number): Token {
  const { sql } = state;
  const escapes = state.backslash || /e/i.test(sql[at] ?? '');
  const { end, closed } = quotedEnd(sql, bodyStart, "'", escapes);
  if (!closed) state.flaws += UNTERMINATED;
  if (/\w/.test(sql[end] ?? '') || state.tokens.at(-1)?.end === at) state.flaws += gluedFlaw(state, at, end);
  return { kind: 'string', start: at, end };
}

/** `'it\'s'` read by the standard leaves `s` glued to a string; SQL is not written so. */
function gluedFlaw(state: Scan, at: number, end: number): number {
  const before = /\w/.test(state.sql[at - 1] ?? '') ? 1 : 0;
  const after = /\w/.test(state.sql[end] ?? '') ? 1 : 0;
  return before + after;
}

function readBracket(state: Scan, at: number): Token {
  const end = bracketEnd(state, at);
  if (end !== undefined) return { kind: 'quoted-identifier', start: at, end };
  return { kind: 'open', start: at, end: at + 1 };
}

function readPlain(state: Scan, at: number): Token {
  const { sql } = state;
  const placeholder = placeholderEnd(state, at);
  if (placeholder !== undefined) return { kind: 'placeholder', start: at, end: placeholder };
  const word = endOf(WORD, sql, at) ?? temporaryTable(state, at);
  if (word !== undefined)
    return { kind: 'word', start: at, end: word, upper: sql.slice(at, word).toUpperCase() };
  const number = endOf(NUMBER, sql, at);
  if (number !== undefined) return { kind: 'number', start: at, end: number };
  const single = SINGLE.get(sql[at] ?? '');
  if (single) return { kind: single, start: at, end: at + 1 };
  return { kind: 'operator', start: at, end: endOf(OPERATOR, sql, at) ?? at + 1 };
}

function temporaryTable(state: Scan, at: number): number | undefined {
  if (state.sql[at] !== '#') return undefined;
  const before = state.tokens.at(-1)?.upper;
  return before !== undefined && BEFORE_TABLE.has(before) ? endOf(TEMPORARY_TABLE, state.sql, at) : undefined;
}
