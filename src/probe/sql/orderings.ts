import { readTerms, type SqlOrderTerm, type TermList } from './order-terms.js';
import { contextOf, statementStart, type OrderingContext } from './ordering-context.js';
import { redundancyOf } from './redundancy.js';
import { keyword, readScopes, sourceAt, tokenAt, type Scope, type SqlText } from './scopes.js';
import { firstTable, hasTies, isDistinctOn, isLimited, queryBefore, type Query } from './select.js';

export type { SqlOrderTerm } from './order-terms.js';

/** One ORDER BY clause. */
export interface SqlOrdering {
  readonly context: OrderingContext;
  /** From the O of ORDER to the end of the last term, with its COLLATE, direction and NULLS FIRST. */
  readonly start: number;
  readonly end: number;
  readonly terms: readonly SqlOrderTerm[];
  /** First table of the FROM of the same select, unquoted, without its schema. */
  readonly table?: string;
  /** LIMIT, OFFSET, FETCH or TOP in the same select: then even a subquery's order matters. */
  readonly limited: boolean;
  /** SELECT DISTINCT ON: the order decides which rows are kept. */
  readonly distinctOn: boolean;
  /** Does deleting `[start, end)` leave valid SQL? */
  readonly removable: boolean;
  /** Why the order cannot matter; absent when it may. */
  readonly redundant?: string;
  /** The next word follows the last term without a blank, as in `ORDER BY (a)LIMIT 1`. */
  readonly glued?: true;
}

/** Finds every ORDER BY of a text; those inside string literals and comments are none. */
export function findOrderings(sql: string): SqlOrdering[] {
  // Most strings of a program have none, and the question is asked about all of them.
  if (!/\border\b/i.test(sql)) return [];
  const text = readScopes(sql);
  return text.scopes.flatMap((scope) => orderingsOf(text, scope)).toSorted((a, b) => a.start - b.start);
}

function orderingsOf(text: SqlText, scope: Scope): SqlOrdering[] {
  const found: SqlOrdering[] = [];
  let floor = 0;
  for (let at = 0; at < scope.direct.length; at += 1) {
    if (keyword(text, scope, at) !== 'ORDER' || keyword(text, scope, at + 1) !== 'BY') continue;
    const list = readTerms(text, scope, at + 2);
    const query = queryBefore(text, scope, at, floor);
    if (!isPhysical(text, query)) found.push(ordering(text, query, list));
    floor = list.next;
    at = list.next - 1;
  }
  return found;
}

/** The sorting key of a ClickHouse table, or MySQL's ALTER TABLE … ORDER BY, orders no query. */
function isPhysical(text: SqlText, { scope, from, order, heads }: Query): boolean {
  const first = keyword(text, scope, statementStart(text, scope, from));
  return heads.length === 0 && order > 0 && (first === 'CREATE' || first === 'ALTER');
}

function ordering(text: SqlText, query: Query, list: TermList): SqlOrdering {
  const context = contextOf(text, query);
  const isSelect = context === 'query' || context === 'subquery';
  const limited = context !== 'window' && isLimited(text, query, list.next);
  const distinctOn = isSelect && isDistinctOn(text, query);
  const table = isSelect ? firstTable(text, query) : undefined;
  const redundant = redundancyOf(text, { context, query, list, limited, distinctOn });
  const start = tokenAt(text, query.scope, query.order)?.start ?? 0;
  const by = tokenAt(text, query.scope, query.order + 1);
  const end = list.terms.at(-1)?.end ?? by?.end ?? start;
  return {
    context,
    start,
    end,
    terms: list.terms,
    ...(table === undefined ? {} : { table }),
    limited,
    distinctOn,
    removable: isRemovable(text, query, list, context) && !/\{%/.test(text.sql.slice(start, end)),
    ...(redundant === undefined ? {} : { redundant }),
    ...(/\w/.test(text.sql[end] ?? '') ? { glued: true } : {}),
  };
}

function isRemovable(text: SqlText, query: Query, list: TermList, context: OrderingContext): boolean {
  if (list.terms.length === 0 || context === 'within-group') return false;
  if (list.stop === 'word' || list.stop === 'broken') return false;
  if (context === 'window')
    return !hasFrame(text, query.scope, list.next) && !isFramedElsewhere(text, query.scope);
  return !hasTies(text, query);
}

const FRAMES = new Set(['ROWS', 'RANGE', 'GROUPS']);

/** A RANGE or GROUPS frame asks for an ORDER BY: https://www.postgresql.org/docs/current/sql-expressions.html#SYNTAX-WINDOW-FUNCTIONS */
function hasFrame(text: SqlText, scope: Scope, at: number): boolean {
  return FRAMES.has(keyword(text, scope, at) ?? '');
}

/** `WINDOW w AS (ORDER BY x)` with a use like `OVER (w GROUPS 1 PRECEDING)`. */
function isFramedElsewhere(text: SqlText, scope: Scope): boolean {
  if (!scope.parent || keyword(text, scope.parent, scope.at - 1) !== 'AS') return false;
  const name = sourceAt(text, scope.parent, scope.at - 2).toLowerCase();
  return text.scopes.some(
    (other) => sourceAt(text, other, 0).toLowerCase() === name && hasFrame(text, other, 1),
  );
}
