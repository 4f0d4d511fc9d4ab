import { isReserved } from './keywords.js';
import { afterName, isName } from './names.js';
import { identifierName, keyword, scopeAt, sourceAt, tokenAt, type Scope, type SqlText } from './scopes.js';

/** One thing that a query reads from. */
export interface SqlSource {
  /** Unquoted, without its schema; absent for a subquery, a call and host code. */
  readonly table?: string;
  /** What columns are qualified with, as written: the alias, or else the name itself. */
  readonly qualifier?: string;
}

/** Positions between which a query stands in the `direct` tokens of its scope: from its head to before `to`. */
interface Extent {
  readonly head: number;
  readonly to: number;
}

/** What the query reads, in order; UPDATE and DELETE name it first. */
export function sourcesOf(text: SqlText, scope: Scope, { head, to }: Extent): SqlSource[] {
  const found: SqlSource[] = [];
  let list = false;
  for (let at = head; at < to; at += 1) {
    const word = keyword(text, scope, at);
    const starts = word === 'JOIN' || (word === 'UPDATE' && at === head) || isFrom(text, scope, at);
    if (starts || (list && tokenAt(text, scope, at)?.kind === 'comma')) {
      found.push(sourceFrom(text, scope, at + 1));
      list = word !== 'UPDATE';
    } else if (word !== undefined && ENDS_LIST.has(word)) {
      list = false;
    }
  }
  return found;
}

const ENDS_LIST = new Set('WHERE GROUP ORDER HAVING LIMIT SET ON USING UNION INTERSECT EXCEPT'.split(' '));

function isFrom(text: SqlText, scope: Scope, at: number): boolean {
  return keyword(text, scope, at) === 'FROM' && keyword(text, scope, at - 1) !== 'DISTINCT';
}

function sourceFrom(text: SqlText, scope: Scope, from: number): SqlSource {
  let at = from;
  while (['ONLY', 'LATERAL', 'OR', 'IGNORE', 'LOW_PRIORITY'].includes(keyword(text, scope, at) ?? ''))
    at += 1;
  if (scopeAt(text, scope, at)) return aliased(text, scope, at + 2, {});
  const end = afterName(text, scope, at);
  if (end === at) return {};
  const isCall =
    scopeAt(text, scope, end) && tokenAt(text, scope, end - 1)?.end === tokenAt(text, scope, end)?.start;
  if (isCall) return aliased(text, scope, end + 2, {});
  const isPlain = tokenAt(text, scope, end - 1)?.kind !== 'placeholder';
  const table = isPlain ? identifierName(sourceAt(text, scope, end - 1)) : undefined;
  const first = tokenAt(text, scope, at);
  const last = tokenAt(text, scope, end - 1);
  const written = first && last ? text.sql.slice(first.start, last.end) : '';
  return aliased(text, scope, end, table === undefined ? {} : { table, qualifier: written });
}

function aliased(text: SqlText, scope: Scope, from: number, source: SqlSource): SqlSource {
  const at = keyword(text, scope, from) === 'AS' ? from + 1 : from;
  const word = keyword(text, scope, at);
  const isAlias =
    isName(text, scope, at) &&
    tokenAt(text, scope, at)?.kind !== 'placeholder' &&
    identifierName(sourceAt(text, scope, at)) !== undefined &&
    !(word !== undefined && (isReserved(word) || NO_ALIAS.has(word)));
  return isAlias ? { ...source, qualifier: sourceAt(text, scope, at) } : source;
}

const NO_ALIAS = new Set(
  'TABLESAMPLE INDEXED FORCE IGNORE USE FINAL PREWHERE PIVOT STRAIGHT_JOIN START CONNECT'.split(' '),
);
