import { findConditions } from './conditions.js';
import { followsOrder, isReserved, isSetOperation } from './keywords.js';
import { countsOnly } from './redundancy.js';
import { keyword, readScopes, sourceAt, tokenAt, type Scope, type SqlText } from './scopes.js';
import { queryBefore } from './select.js';
import type { Token } from './tokens.js';
import { sourcesOf, type SqlSource } from './sources.js';

/** A SELECT that may give several rows and says nothing about their order. */
export interface SqlUnordered {
  readonly start: number;
  readonly end: number;
  /** Where an ORDER BY would stand: after the last clause before LIMIT, or at the end. */
  readonly place: number;
  /** The next word follows that place without a blank. */
  readonly glued?: true;
  /** Rows are groups: they have no place of their own in a table. */
  readonly grouped: boolean;
  /** What the query reads from, of which there is at least one. */
  readonly sources: readonly SqlSource[];
}

/** Finds the statements of a text that are such a SELECT; not those inside other statements. */
export function findUnordered(sql: string): SqlUnordered[] {
  if (!/\bselect\b/i.test(sql)) return [];
  const text = readScopes(sql);
  const { direct } = text.root;
  const found: SqlUnordered[] = [];
  let from = 0;
  for (let at = 0; at <= direct.length; at += 1) {
    if (at < direct.length && tokenAt(text, text.root, at)?.kind !== 'semicolon') continue;
    const query = unorderedBetween(text, from, at);
    if (query && !looksUp(sql, query)) found.push(query);
    from = at + 1;
  }
  return found;
}

/** Words that make something else than a plain SELECT of a statement. */
const OTHER = new Set(
  'INSERT UPDATE DELETE CREATE MERGE REPLACE INTO DECLARE ORDER VALUES EXPLAIN'.split(' '),
);

function unorderedBetween(text: SqlText, from: number, to: number): SqlUnordered | undefined {
  const scope = text.root;
  const first = keyword(text, scope, from);
  if ((first !== 'SELECT' && first !== 'WITH') || mayBeOrdered(text, from, to)) return undefined;
  const heads: number[] = [];
  for (let at = from; at < to; at += 1) {
    const word = keyword(text, scope, at) ?? '';
    const isLock = word === 'UPDATE' && keyword(text, scope, at - 1) === 'FOR';
    if (word === 'SELECT') heads.push(at);
    if ((OTHER.has(word) && !isLock) || isSetOperation(word) || isClauseHole(text, scope, at))
      return undefined;
  }
  const [head, ...more] = heads;
  const sources = head === undefined ? [] : sourcesOf(text, scope, { head, to });
  if (head === undefined || more.length > 0 || sources.length === 0) return undefined;
  const end = clauseEnd(text, scope, head, to);
  if (countsOnly(text, queryBefore(text, scope, end, from))) return undefined;
  return described(text, { from, head, end, to }, sources);
}

/** By itself, a window, or a subquery, in whose order the rows mostly come out; host code may hold an ordering, too. */
function mayBeOrdered(text: SqlText, from: number, to: number): boolean {
  const { tokens, root } = text;
  const [first = 0, last = tokens.length] = [root.direct[from], root.direct[to]];
  const isOrder = ({ upper }: Token, index: number): boolean =>
    index >= first && index < last && upper === 'ORDER' && tokens[index + 1]?.upper === 'BY';
  const inside = text.scopes.filter(({ open }) => open >= first && open < last);
  return tokens.some(isOrder) || inside.some((scope) => holdsClauses(text, scope));
}

/** `FROM ({query})`, `(SELECT a FROM t {where})` */
function holdsClauses(text: SqlText, scope: Scope): boolean {
  const before = scope.parent && keyword(text, scope.parent, scope.at - 1);
  const isTable = ['FROM', 'JOIN', 'AS', 'LATERAL', 'MATERIALIZED'].includes(before ?? '');
  const isQuery = ['SELECT', 'WITH'].includes(keyword(text, scope, 0) ?? '');
  if (isTable && !isQuery) return isHole(text, scope, 0);
  return isQuery && scope.direct.some((_, at) => isClauseHole(text, scope, at));
}

function isHole(text: SqlText, scope: Scope, at: number): boolean {
  const kind = tokenAt(text, scope, at)?.kind;
  return kind === 'placeholder' || (kind === 'word' && /^x{2,}$/.test(sourceAt(text, scope, at)));
}

interface Positions {
  readonly from: number;
  readonly head: number;
  readonly end: number;
  readonly to: number;
}

function described(
  text: SqlText,
  { from, head, end, to }: Positions,
  sources: readonly SqlSource[],
): SqlUnordered {
  const scope = text.root;
  const place = tokenAt(text, scope, end - 1)?.end ?? 0;
  let grouped = false;
  for (let at = head; at < end; at += 1) grouped ||= keyword(text, scope, at) === 'GROUP';
  return {
    start: tokenAt(text, scope, from)?.start ?? 0,
    end: tokenAt(text, scope, to - 1)?.end ?? place,
    place,
    ...(/\w/.test(text.sql.charAt(place)) ? { glued: true } : {}),
    grouped,
    sources,
  };
}

const AFTER_ORDER = new Set('LIMIT OFFSET FETCH FOR LOCK OPTION'.split(' '));

/** The position of what stands after an ORDER BY. */
function clauseEnd(text: SqlText, scope: Scope, head: number, to: number): number {
  for (let at = head; at < to; at += 1) if (AFTER_ORDER.has(keyword(text, scope, at) ?? '')) return at;
  return to;
}

/** Host code that is no operand stands for clauses, of which an ORDER BY may be one. */
function isClauseHole(text: SqlText, scope: Scope, at: number): boolean {
  const token = tokenAt(text, scope, at);
  const before = tokenAt(text, scope, at - 1);
  if (!token || !isHole(text, scope, at)) return false;
  if (!before || before.end === token.start) return false;
  if (['operator', 'comma', 'open', 'semicolon'].includes(before.kind)) return false;
  const word = keyword(text, scope, at - 1);
  const leadsOn = word !== undefined && (isReserved(word) || followsOrder(word) || LEADS_ON.has(word));
  return !leadsOn || word === 'END';
}

const LEADS_ON = new Set('GLOB ILIKE REGEXP MATCH ESCAPE ONLY LATERAL INTERVAL TOP'.split(' '));

const KEY = /^(?:_?id|_?rowid_?|pk|uuid|guid|oid)$/i;

/** `WHERE id = ?` finds one row at most. */
function looksUp(sql: string, { start, end, sources }: SqlUnordered): boolean {
  if (sources.length > 1) return false;
  return findConditions(sql).some(
    ({ comparisons: [only, ...more], ...span }) =>
      span.start >= start &&
      span.end <= end &&
      more.length === 0 &&
      only?.operator === 'equal' &&
      KEY.test(only.column) &&
      !/\b(?:in|any|some)\b/i.test(sql.slice(span.start, span.end)) &&
      isOutside(sql, span.start, start),
  );
}

/** Not in a subquery: as many parentheses were opened before as closed. */
function isOutside(sql: string, at: number, start: number): boolean {
  const before = sql.slice(start, at);
  return before.split('(').length === before.split(')').length;
}
