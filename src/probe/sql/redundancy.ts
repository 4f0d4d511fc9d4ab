import type { TermList } from './order-terms.js';
import type { OrderingContext } from './ordering-context.js';
import { isReserved, isSetOperation } from './keywords.js';
import { keyword, scopeAt, sourceAt, tokenAt, type Scope, type SqlText } from './scopes.js';
import { queryBefore, type Query } from './select.js';

/** What is known about an ordering when its redundancy is judged. */
export interface Candidate {
  readonly context: OrderingContext;
  readonly query: Query;
  readonly list: TermList;
  readonly limited: boolean;
  readonly distinctOn: boolean;
}

const DROPPED =
  'subquery without LIMIT that is not the outermost and whose order the outer query does not keep';

/** Functions whose result does not depend on the order of the rows; of any other it may. */
const SAME_IN_ANY_ORDER = new Set(
  (
    'COUNT SUM MIN MAX AVG TOTAL BOOL_AND BOOL_OR EVERY BIT_AND BIT_OR STDDEV VARIANCE COALESCE IFNULL NULLIF ' +
    'LOWER UPPER TRIM ROUND ABS CAST LENGTH SUBSTR SUBSTRING CONCAT DATE IF IIF ISNULL NVL REPLACE'
  ).split(' '),
);
const AGGREGATES = new Set('COUNT SUM MIN MAX AVG TOTAL BOOL_AND BOOL_OR EVERY BIT_AND BIT_OR'.split(' '));
const RANDOM = new Set(
  'RANDOM RAND NEWID UUID GEN_RANDOM_UUID RANDOMBLOB RANDOM_UUID RANDCANONICAL GENERATEUUIDV4'.split(' '),
);

/** Why the order cannot matter; `undefined` where it may. Where in doubt, it may. */
export function redundancyOf(text: SqlText, candidate: Candidate): string | undefined {
  return valueRedundancy(text, candidate) ?? placeRedundancy(text, candidate);
}

function valueRedundancy(text: SqlText, { query, list, context }: Candidate): string | undefined {
  const [first] = list.expressions;
  if (!first) return undefined;
  if (isRandom(text, query.scope, first)) return 'random order';
  const byPosition = context === 'query' || context === 'subquery';
  const constant = list.expressions.every((range) => isConstant(text, query.scope, range, byPosition));
  return constant ? 'constant order' : undefined;
}

/** A call without arguments, at any depth: with a seed the order is repeatable. */
function isRandom(text: SqlText, scope: Scope, [from, to]: readonly [number, number]): boolean {
  const first = scope.direct[from] ?? 0;
  const last = scope.direct[to - 1] ?? first;
  for (let index = first; index <= last; index += 1) {
    const word = text.tokens[index]?.upper ?? '';
    if (word === 'DBMS_RANDOM') return true;
    const call = RANDOM.has(word) ? text.inside.get(index + 1) : undefined;
    if (call && (call.direct.length === 0 || word === 'RANDOMBLOB')) return true;
  }
  return false;
}

/** NULL, a literal, `(SELECT NULL)`; in a query a bare number is a column's position, not a constant. */
function isConstant(
  text: SqlText,
  scope: Scope,
  [from, to]: readonly [number, number],
  byPosition: boolean,
): boolean {
  const inner = scopeAt(text, scope, from);
  if (inner && to - from === 2) {
    const skipped = keyword(text, inner, 0) === 'SELECT' ? 1 : 0;
    return inner.direct.length - skipped === 1 && isConstant(text, inner, [skipped, skipped + 1], false);
  }
  if (to - from !== 1) return false;
  const token = tokenAt(text, scope, from);
  if (token?.kind === 'number') return !byPosition;
  return token?.kind === 'string' || ['NULL', 'TRUE', 'FALSE'].includes(keyword(text, scope, from) ?? '');
}

function placeRedundancy(text: SqlText, candidate: Candidate): string | undefined {
  const { context, query, limited, distinctOn } = candidate;
  const { scope } = query;
  const before = scope.parent && keyword(text, scope.parent, scope.at - 1);
  if (context === 'aggregate')
    return before !== undefined && AGGREGATES.has(before) ? `inside ${before}` : undefined;
  if (context === 'query') return countsOnly(text, query) ? 'inside COUNT' : undefined;
  if (context !== 'subquery' || !scope.parent) return undefined;
  if (before === 'EXISTS') return 'inside EXISTS';
  if (limited || distinctOn) return undefined;
  if (before === 'IN' || isQuantifier(text, scope)) return 'IN (subquery)';
  return outerRedundancy(text, query);
}

/** `= ANY (SELECT …)`, `> ALL (SELECT …)`; UNION ALL (SELECT …) is none. */
function isQuantifier(text: SqlText, scope: Scope): boolean {
  const parent = scope.parent ?? scope;
  const word = keyword(text, parent, scope.at - 1);
  if (word !== 'ANY' && word !== 'SOME' && word !== 'ALL') return false;
  return tokenAt(text, parent, scope.at - 2)?.kind === 'operator';
}

function outerRedundancy(text: SqlText, { scope }: Query): string | undefined {
  if (isOrderedArm(text, scope)) return DROPPED;
  const outer = outerQuery(text, scope);
  if (!outer) return undefined;
  if (countsOnly(text, outer)) return 'inside COUNT';
  return isOrder(text, outer.scope, outer.order) && keepsNoOrder(text, outer) ? DROPPED : undefined;
}

/** `(SELECT … ORDER BY a) UNION (…) ORDER BY b` */
function isOrderedArm(text: SqlText, scope: Scope): boolean {
  const { parent, at } = scope;
  if (!parent) return false;
  const isAll = keyword(text, parent, at - 1) === 'ALL';
  const before = keyword(text, parent, isAll ? at - 2 : at - 1);
  const isArm = isSetOperation(before) || isSetOperation(keyword(text, parent, at + 2));
  return isArm && isOrder(text, parent, scopeEnd(text, parent, at));
}

function isOrder(text: SqlText, scope: Scope, at: number): boolean {
  return keyword(text, scope, at) === 'ORDER' && keyword(text, scope, at + 1) === 'BY';
}

/** The query that reads a derived table, or the main query of a WITH, up to its own ORDER BY. */
function outerQuery(text: SqlText, scope: Scope): Query | undefined {
  const { parent } = scope;
  if (!parent) return undefined;
  const before = keyword(text, parent, scope.at - 1) ?? sourceAt(text, parent, scope.at - 1);
  const isTable = ['FROM', 'JOIN', 'LATERAL'].includes(before);
  const isCte = before === 'AS' || before === 'MATERIALIZED';
  if (!isTable && !isCte) return undefined;
  const end = scopeEnd(text, parent, scope.at);
  const query = queryBefore(text, parent, end, 0);
  // A WITH whose order passes through further selects on its way out is too much to follow.
  const isSimple = query.heads.length === 1 && query.operations.length === 0;
  return isSimple && (isTable || readsOnce(text, query)) ? query : undefined;
}

/** Position of the ORDER BY of the query around a position, or of the end of its statement. */
function scopeEnd(text: SqlText, scope: Scope, position: number): number {
  let at = position;
  for (; at < scope.direct.length; at += 1) {
    if (isOrder(text, scope, at) || tokenAt(text, scope, at)?.kind === 'semicolon') break;
  }
  return at;
}

/** Does the main query of a WITH have no parentheses with a SELECT of their own? */
function readsOnce(text: SqlText, { scope, heads }: Query): boolean {
  for (let at = heads[0] ?? 0; at < scope.direct.length; at += 1) {
    const inner = scopeAt(text, scope, at);
    if (inner && keyword(text, inner, 0) === 'SELECT') return false;
  }
  return true;
}

/** Positions of the select list, `[from, to)`. */
function selectList(text: SqlText, { scope, heads, order }: Query): [number, number] {
  const from = (heads[0] ?? order) + 1;
  let to = from;
  while (to < order && keyword(text, scope, to) !== 'FROM') to += 1;
  return [from, to];
}

function has(text: SqlText, { scope, heads, order }: Query, word: string): boolean {
  for (let at = heads[0] ?? order; at < order; at += 1) if (keyword(text, scope, at) === word) return true;
  return false;
}

/** Is the select list nothing but order-insensitive aggregates over all rows? */
export function countsOnly(text: SqlText, query: Query): boolean {
  const { scope, heads, operations } = query;
  if (
    operations.length > 0 ||
    keyword(text, scope, heads[0] ?? -1) !== 'SELECT' ||
    has(text, query, 'GROUP')
  ) {
    return false;
  }
  const [from, to] = selectList(text, query);
  let startsItem = true;
  for (let at = from; at < to; at += 1) {
    const isAggregate = AGGREGATES.has(keyword(text, scope, at) ?? '') && scopeAt(text, scope, at + 1);
    if (startsItem && !isAggregate) return false;
    if (keyword(text, scope, at) === 'OVER') return false;
    startsItem = tokenAt(text, scope, at)?.kind === 'comma';
  }
  return to > from && !startsItem && tokenAt(text, scope, to) !== undefined;
}

/** The query has an ORDER BY of its own: does anything else in it depend on the order it reads? */
function keepsNoOrder(text: SqlText, query: Query): boolean {
  if (has(text, query, 'GROUP')) return false;
  const [from, to] = selectList(text, query);
  const first = query.scope.direct[from] ?? 0;
  const last = query.scope.direct[to] ?? text.tokens.length;
  for (let index = first; index < last; index += 1) {
    const word = text.tokens[index]?.upper;
    if (word === 'ROWNUM' || text.tokens[index]?.kind === 'placeholder') return false;
    if (word === undefined || text.tokens[index + 1]?.kind !== 'open') continue;
    if (!SAME_IN_ANY_ORDER.has(word) && !isReserved(word)) return false;
  }
  return true;
}
