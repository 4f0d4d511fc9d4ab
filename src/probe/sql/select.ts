import { isSetOperation } from './keywords.js';
import { identifierName, keyword, scopeAt, sourceAt, tokenAt, type Scope, type SqlText } from './scopes.js';

/** Where the query of an ORDER BY stands in the `direct` tokens of its scope. */
export interface Query {
  readonly scope: Scope;
  /** Position of the query's first token, and of its ORDER. */
  readonly from: number;
  readonly order: number;
  /** Positions of its SELECT (or UPDATE, DELETE, VALUES), one for every arm of a UNION. */
  readonly heads: readonly number[];
  /** Words of the set operations that join the arms. */
  readonly operations: readonly string[];
}

const HEADS = new Set(['SELECT', 'UPDATE', 'DELETE', 'VALUES']);

/** Looks back from an ORDER for the query it belongs to, at most to `floor`. */
export function queryBefore(text: SqlText, scope: Scope, order: number, floor: number): Query {
  let from = order;
  const heads: number[] = [];
  const operations: string[] = [];
  while (from > floor && tokenAt(text, scope, from - 1)?.kind !== 'semicolon') {
    from -= 1;
    const word = keyword(text, scope, from);
    if (word !== undefined && HEADS.has(word)) heads.unshift(from);
    // BigQuery: SELECT * EXCEPT (a)
    if (isSetOperation(word) && sourceAt(text, scope, from - 1) !== '*') operations.unshift(word ?? '');
  }
  return { scope, from, order, heads: ownHeads(text, scope, heads, operations.length), operations };
}

/** Words after which UPDATE or DELETE is a lock, a trigger's event or a conflict's action, not a query. */
const NO_QUERY_AFTER = new Set(['FOR', 'DO', 'KEY', 'ON', 'AFTER', 'BEFORE', 'OF', 'OR', 'THEN']);

/** Without a set operation two heads are two statements of a T-SQL batch, or INSERT … SELECT: the last counts. */
function ownHeads(text: SqlText, scope: Scope, heads: readonly number[], operations: number): number[] {
  const own = heads.filter((head) => !NO_QUERY_AFTER.has(keyword(text, scope, head - 1) ?? ''));
  return operations === 0 ? own.slice(-1) : own;
}

/** The first table of the query's first arm, without its schema. */
export function firstTable(text: SqlText, { scope, heads, order }: Query): string | undefined {
  const head = heads[0];
  if (head === undefined) return undefined;
  if (keyword(text, scope, head) === 'UPDATE') return tableAt(text, scope, head + 1);
  for (let at = head; at < order; at += 1) {
    if (at > head && isSetOperation(keyword(text, scope, at))) return undefined;
    if (keyword(text, scope, at) !== 'FROM' || keyword(text, scope, at - 1) === 'DISTINCT') continue;
    return tableAt(text, scope, at + 1);
  }
  return undefined;
}

function tableAt(text: SqlText, outer: Scope, from: number): string | undefined {
  let scope = outer;
  let at = afterOptions(text, scope, from);
  for (let group = scopeAt(text, scope, at); group; group = scopeAt(text, scope, at)) {
    scope = group;
    at = afterOptions(text, scope, 0);
    if (['SELECT', 'WITH', 'VALUES'].includes(keyword(text, scope, at) ?? '')) return undefined;
  }
  while (sourceAt(text, scope, at + 1) === '.') at += 2;
  const token = tokenAt(text, scope, at);
  if (token?.kind !== 'word' && token?.kind !== 'quoted-identifier') return undefined;
  const next = tokenAt(text, scope, at + 1)?.kind;
  if ((next === 'open' || next === 'placeholder') && isGlued(text, scope, at)) return undefined;
  return identifierName(sourceAt(text, scope, at));
}

function afterOptions(text: SqlText, scope: Scope, from: number): number {
  let at = from;
  while (['ONLY', 'LATERAL', 'LOW_PRIORITY', 'IGNORE'].includes(keyword(text, scope, at) ?? '')) at += 1;
  return at;
}

/** `FROM unnest(…)` is a call, `FROM tbl_%s` half a name; before a hint the parenthesis stands apart. */
function isGlued(text: SqlText, scope: Scope, at: number): boolean {
  return tokenAt(text, scope, at)?.end === tokenAt(text, scope, at + 1)?.start;
}

/** SELECT DISTINCT ON (…) of PostgreSQL: https://www.postgresql.org/docs/current/sql-select.html#SQL-DISTINCT */
export function isDistinctOn(text: SqlText, { scope, heads }: Query): boolean {
  return heads.some(
    (at) => keyword(text, scope, at + 1) === 'DISTINCT' && keyword(text, scope, at + 2) === 'ON',
  );
}

/** Does the query cut its rows: LIMIT, OFFSET, FETCH after the order, TOP (T-SQL) or FIRST n (Firebird) before it? */
export function isLimited(text: SqlText, query: Query, afterTerms: number): boolean {
  const { scope, heads, operations } = query;
  for (let at = afterTerms; at < scope.direct.length; at += 1) {
    const word = keyword(text, scope, at);
    if (word === 'LIMIT' || word === 'OFFSET' || word === 'FETCH') return true;
    if (word === 'SELECT' || word === 'ORDER' || tokenAt(text, scope, at)?.kind === 'semicolon') break;
  }
  const head = heads.at(-1);
  if (head === undefined || operations.length > 0) return false;
  const skipped = ['DISTINCT', 'ALL'].includes(keyword(text, scope, head + 1) ?? '') ? 2 : 1;
  const word = keyword(text, scope, head + skipped);
  const next = tokenAt(text, scope, head + skipped + 1)?.kind;
  return (
    (word === 'TOP' || word === 'FIRST') && (next === 'number' || next === 'open' || next === 'placeholder')
  );
}

/** `TOP n WITH TIES` and `FETCH FIRST n ROWS WITH TIES` ask for an ORDER BY. */
export function hasTies(text: SqlText, { scope, from }: Query): boolean {
  for (let at = from; at < scope.direct.length; at += 1) {
    if (keyword(text, scope, at) === 'WITH' && keyword(text, scope, at + 1) === 'TIES') return true;
    if (tokenAt(text, scope, at)?.kind === 'semicolon') return false;
  }
  return false;
}
