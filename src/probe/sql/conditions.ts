import { readComparison, type SqlComparison } from './comparisons.js';
import { readExpression, type Reader } from './expressions.js';
import { followsOrder, isReserved } from './keywords.js';
import {
  isMask,
  keyword,
  readScopes,
  scopeAt,
  sourceAt,
  tokenAt,
  type Scope,
  type SqlText,
} from './scopes.js';
import { queryBefore } from './select.js';
import { sourcesOf, type SqlSource } from './sources.js';

/** One condition of a WHERE or a JOIN … ON that every row has to meet, whatever else the query asks for. */
export interface SqlCondition {
  readonly start: number;
  readonly end: number;
  /** What it compares: one, or in parentheses with OR any of several; empty where it is something else. */
  readonly comparisons: readonly SqlComparison[];
  /** What the query reads from. */
  readonly sources: readonly SqlSource[];
}

/** Positions `[from, to)` of the `direct` tokens of a scope. */
interface Stretch {
  readonly scope: Scope;
  readonly from: number;
  readonly to: number;
}

/** Finds the conditions that are joined by AND at the top of each WHERE and ON of a SELECT, UPDATE or DELETE. */
export function findConditions(sql: string): SqlCondition[] {
  // Most strings of a program have none, and the question is asked about all of them.
  if (!/\b(?:where|join)\b/i.test(sql)) return [];
  const text = readScopes(sql);
  return text.scopes.flatMap((scope) => conditionsOf(text, scope)).toSorted((a, b) => a.start - b.start);
}

function conditionsOf(text: SqlText, scope: Scope): SqlCondition[] {
  return scope.direct.flatMap((_, at) => {
    const word = keyword(text, scope, at);
    if (word !== 'WHERE' && !(word === 'ON' && followsJoin(text, scope, at))) return [];
    const query = queryBefore(text, scope, at, 0);
    const head = query.heads.at(-1);
    if (head === undefined || !isFiltered(text, scope, head, at)) return [];
    const stretch = readCondition(text, scope, at + 1);
    if (!stretch) return [];
    const sources = sourcesOf(text, scope, { head, to: at });
    return conjuncts(text, stretch).map((part) => ({ ...condition(text, part), sources }));
  });
}

const QUERIES = new Set(['SELECT', 'UPDATE', 'DELETE']);

/** `INSERT … ON CONFLICT (a) WHERE b` names an index, and filters no rows. */
function isFiltered(text: SqlText, scope: Scope, head: number, where: number): boolean {
  if (!QUERIES.has(keyword(text, scope, head) ?? '')) return false;
  for (let at = head; at < where; at += 1) if (keyword(text, scope, at) === 'CONFLICT') return false;
  return true;
}

const LONGEST_SOURCE = 16;

/** An ON may also be that of a trigger, an index or a conflict. */
function followsJoin(text: SqlText, scope: Scope, on: number): boolean {
  for (let at = on - 1; at >= Math.max(0, on - LONGEST_SOURCE); at -= 1) {
    const word = keyword(text, scope, at) ?? '';
    if (word === 'JOIN') return true;
    if (['ON', 'WHERE', 'SELECT', 'FROM', 'SET'].includes(word)) return false;
  }
  return false;
}

/** The whole expression, where it ends at something that may follow it. */
function readCondition(text: SqlText, scope: Scope, from: number): Stretch | undefined {
  const reader: Reader = { text, scope, at: from, broken: false };
  if (!readExpression(reader) || reader.broken) return undefined;
  const next = tokenAt(text, scope, reader.at);
  const word = keyword(text, scope, reader.at);
  const source = sourceAt(text, scope, reader.at);
  const isOver =
    next === undefined ||
    ['semicolon', 'close', 'placeholder', 'comma'].includes(next.kind) ||
    isMask(source) ||
    (word !== undefined && (followsOrder(word) || isReserved(word) || word === 'STRAIGHT_JOIN'));
  return isOver ? { scope, from, to: reader.at } : undefined;
}

/** Parts joined by AND, also inside parentheses around several of them; none where an OR joins them. */
function conjuncts(text: SqlText, stretch: Stretch): Stretch[] {
  const branches = split(text, stretch, 'OR');
  if (branches.length > 1) return [];
  return split(text, stretch, 'AND').flatMap((part) => {
    const group = groupOf(text, part);
    if (!group) return [part];
    const inside = conjuncts(text, group);
    return inside.length > 0 ? inside : [part];
  });
}

/** The inside of parentheses that are all there is; not that of a subquery. */
function groupOf(text: SqlText, { scope, from, to }: Stretch): Stretch | undefined {
  const inner = to - from === 2 ? scopeAt(text, scope, from) : undefined;
  if (
    !inner?.closed ||
    inner.direct.length === 0 ||
    text.sql[tokenAt(text, scope, from)?.start ?? -1] !== '('
  )
    return undefined;
  if (['SELECT', 'WITH', 'VALUES'].includes(keyword(text, inner, 0) ?? '')) return undefined;
  const isRow = inner.direct.some((_, at) => tokenAt(text, inner, at)?.kind === 'comma');
  return isRow ? undefined : { scope: inner, from: 0, to: inner.direct.length };
}

/** Cuts at a connector; the AND of BETWEEN and whatever stands in a CASE are none. */
function split(text: SqlText, { scope, from, to }: Stretch, connector: 'AND' | 'OR'): Stretch[] {
  const parts: Stretch[] = [];
  let [start, cases, between] = [from, 0, 0];
  for (let at = from; at < to; at += 1) {
    const word = keyword(text, scope, at);
    if (word === 'CASE') cases += 1;
    else if (word === 'END' && cases > 0) cases -= 1;
    else if (cases > 0) continue;
    else if (word === 'BETWEEN') between += 1;
    else if (word === 'AND' && between > 0) between -= 1;
    else if (word === connector || (connector === 'OR' && word === 'XOR')) {
      parts.push({ scope, from: start, to: at });
      start = at + 1;
    }
  }
  return [...parts, { scope, from: start, to }].filter((part) => part.from < part.to);
}

function condition(text: SqlText, part: Stretch): Omit<SqlCondition, 'sources'> {
  const { scope, from, to } = part;
  const start = tokenAt(text, scope, from)?.start ?? 0;
  const end = tokenAt(text, scope, to - 1)?.end ?? start;
  return { start, end, comparisons: comparisonsOf(text, part) };
}

/** Every branch has to be a comparison, or nothing is known about the whole. */
function comparisonsOf(text: SqlText, part: Stretch): SqlComparison[] {
  const group = groupOf(text, part);
  const branches = group ? split(text, group, 'OR') : [part];
  const read = branches.map((branch) => {
    const inner = groupOf(text, branch) ?? branch;
    return split(text, inner, 'AND').length > 1 || split(text, inner, 'OR').length > 1
      ? undefined
      : readComparison(text, inner.scope, inner.from, inner.to);
  });
  const known = read.filter((comparison) => comparison !== undefined);
  return known.length === read.length ? known : [];
}
