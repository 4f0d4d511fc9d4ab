import { isReserved } from './keywords.js';
import { endOf, type Scan, type Token } from './scan.js';

/** Interpolations are short; the limit keeps looking for the closing brace linear. */
const LONGEST_BRACES = 300;
const QUESTION = /\?\??\d*/y;
const NAMED = /:(?:[\p{L}_][\p{L}\p{N}_]*|\d+)/uy;
const VARIABLE = /@@?[\p{L}_][\p{L}\p{N}_$]*/uy;
const DOLLAR = /\$(?:\d+|[\p{L}_][\p{L}\p{N}_]*)/uy;
const PERCENT = /%(?:\([\w.]+\)|\[\d+\]|\d+\$)?[sdifvqrxu](?!\w)/y;
const PERCENT_IN_NAME = /%(?:\([\w.]+\))?s(?=_)/y;

/**
 * The end of a bound parameter (`?`, `$1`, `:name`, `@name`) or a formatting hole (`%s`, `{name}`, `#{x}`)
 * at `at`. The drivers' notations: https://peps.python.org/pep-0249/#paramstyle, https://sqlite.org/lang_expr.html#varparam.
 */
export function placeholderEnd(state: Scan, at: number): number | undefined {
  const { sql } = state;
  switch (sql.charAt(at)) {
    case '?':
      return questionEnd(state, at);
    case ':':
      return isGlued(state, at) || sql[at + 1] === ':' ? undefined : endOf(NAMED, sql, at);
    case '@':
      return isGlued(state, at) ? undefined : endOf(VARIABLE, sql, at);
    case '$':
      return sql[at + 1] === '{' ? bracesEnd(sql, at + 1) : endOf(DOLLAR, sql, at);
    case '%':
      return endOf(PERCENT, sql, at) ?? endOf(PERCENT_IN_NAME, sql, at);
    case '#':
      return sql[at + 1] === '{' ? bracesEnd(sql, at + 1) : undefined;
    case '{':
      return bracesEnd(sql, at);
    default:
      return undefined;
  }
}

/** `v:field` is Snowflake's path, `a[1:n]` a slice, `user@host` a name: none of them binds a value. */
function isGlued(state: Scan, at: number): boolean {
  const last = state.tokens.at(-1);
  return last !== undefined && last.end === at && isOperand(last);
}

/** PostgreSQL has `?`, `?|` and `?&` for JSON: an operator stands between two operands. */
function questionEnd(state: Scan, at: number): number | undefined {
  const { sql } = state;
  const next = sql[at + 1] ?? '';
  if (next === '|' || next === '&') return undefined;
  const last = state.tokens.at(-1);
  const follows =
    last !== undefined && isOperand(last) && !(last.upper !== undefined && isReserved(last.upper));
  if (follows && /^\?\s*(?:'|\$\d|array\b)/i.test(sql.slice(at, at + 40))) return undefined;
  return endOf(QUESTION, sql, at);
}

function isOperand(token: Token): boolean {
  return !['operator', 'open', 'comma', 'semicolon'].includes(token.kind);
}

function bracesEnd(sql: string, at: number): number | undefined {
  let depth = 0;
  for (let i = at; i < sql.length && i - at < LONGEST_BRACES; i += 1) {
    if (sql[i] === '{') depth += 1;
    else if (sql[i] === '}') depth -= 1;
    if (depth === 0) return i + 1;
  }
  return undefined;
}
