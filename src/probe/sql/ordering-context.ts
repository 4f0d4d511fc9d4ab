import { isReserved } from './keywords.js';
import { keyword, tokenAt, type Scope, type SqlText } from './scopes.js';
import type { Query } from './select.js';

/** What an ORDER BY orders. */
export type OrderingContext = 'query' | 'subquery' | 'window' | 'aggregate' | 'within-group';

/** Tells from what stands before its parenthesis what an ORDER BY orders. */
export function contextOf(text: SqlText, query: Query): OrderingContext {
  const { scope } = query;
  if (query.heads.length > 0) return isOutermost(text, scope) ? 'query' : 'subquery';
  if (isPartitioned(text, query)) return 'window';
  if (!scope.parent) return 'query';
  return contextOfCall(text, scope, query);
}

function contextOfCall(text: SqlText, scope: Scope, query: Query): OrderingContext {
  const parent = scope.parent ?? scope;
  const before = keyword(text, parent, scope.at - 1);
  if (before === 'OVER') return 'window';
  if (before === 'GROUP' && keyword(text, parent, scope.at - 2) === 'WITHIN') return 'within-group';
  if (before === 'KEEP') return 'within-group';
  // WINDOW w AS (ORDER BY x), WINDOW w AS (base ORDER BY x); a CTE would have had its SELECT.
  if (before === 'AS') return query.order - query.from <= 1 ? 'window' : 'subquery';
  const opener = tokenAt(text, parent, scope.at - 1);
  const isName =
    opener?.kind === 'quoted-identifier' || (opener?.kind === 'word' && !isReserved(before ?? ''));
  if (isName) return 'aggregate';
  return query.order === query.from ? 'window' : 'subquery';
}

function isPartitioned(text: SqlText, { scope, from, order }: Query): boolean {
  for (let at = from; at < order; at += 1) {
    if (keyword(text, scope, at) === 'PARTITION' && keyword(text, scope, at + 1) === 'BY') return true;
  }
  return false;
}

/** Is this the whole text, or all of it in parentheses, or the body of CREATE VIEW … AS (…)? */
function isOutermost(text: SqlText, scope: Scope): boolean {
  for (let inner = scope; inner.parent; inner = inner.parent) {
    const { parent } = inner;
    const first = statementStart(text, parent, inner.at);
    const isAlone = first === inner.at && endsAfter(text, parent, inner.at + 1);
    const isBody = keyword(text, parent, first) === 'CREATE' && keyword(text, parent, inner.at - 1) === 'AS';
    if (!isAlone && !isBody) return false;
  }
  return true;
}

function endsAfter(text: SqlText, scope: Scope, at: number): boolean {
  const kind = tokenAt(text, scope, at)?.kind === 'close' ? tokenAt(text, scope, at + 1)?.kind : undefined;
  return kind === undefined || kind === 'semicolon';
}

/** Position of the first token of the statement around a position. */
export function statementStart(text: SqlText, scope: Scope, position: number): number {
  let at = position;
  while (at > 0 && tokenAt(text, scope, at - 1)?.kind !== 'semicolon') at -= 1;
  return at;
}
