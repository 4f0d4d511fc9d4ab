import { followsOrder, isReserved } from './keywords.js';
import { isMask, keyword, scopeAt, sourceAt, tokenAt, type Scope, type SqlText } from './scopes.js';

/** Positions of keywords, or `undefined` where the shape does not fit. */
export interface Fit {
  readonly certain: boolean;
  readonly at: readonly number[];
}

/** A bare, quoted or masked name that is no keyword of a later clause. */
export function isName(text: SqlText, scope: Scope, at: number): boolean {
  const kind = tokenAt(text, scope, at)?.kind;
  if (kind === 'quoted-identifier' || kind === 'placeholder' || kind === 'string') return true;
  const word = keyword(text, scope, at);
  return kind === 'word' && (word === undefined || (!isReserved(word) && !followsOrder(word)));
}

/** `[ONLY] name.name [AS alias]`, `(…) alias`, `call(…) alias`: the position after it. */
export function afterTable(text: SqlText, scope: Scope, from: number): number | undefined {
  let at = ['ONLY', 'LATERAL'].includes(keyword(text, scope, from) ?? '') ? from + 1 : from;
  if (scopeAt(text, scope, at)) at += 2;
  else {
    at = afterName(text, scope, at);
    if (at <= from) return undefined;
    if (scopeAt(text, scope, at)) at += 2;
  }
  if (keyword(text, scope, at) === 'AS') at += 1;
  return isName(text, scope, at) ? at + 1 : at;
}

/** The position after `a.b.c`, where the parts may be glued to placeholders; `from` itself if there is no name. */
export function afterName(text: SqlText, scope: Scope, from: number): number {
  if (!isName(text, scope, from)) return from;
  let at = from + 1;
  for (;;) {
    const glued = tokenAt(text, scope, at - 1)?.end === tokenAt(text, scope, at)?.start;
    if (sourceAt(text, scope, at) === '.') at += 2;
    else if (glued && isName(text, scope, at)) at += 1;
    else return at;
  }
}

/** Nothing, a comma, a parenthesis, host code, or a keyword: not just another word. */
export function clauseMayFollow(text: SqlText, scope: Scope, at: number): boolean {
  const token = tokenAt(text, scope, at);
  if (token?.kind !== 'word') return token?.kind !== 'operator' && token?.kind !== 'number';
  const word = keyword(text, scope, at) ?? '';
  if (word === 'BY' || word === 'TO' || word === 'AND' || word === 'OR') return false;
  const source = sourceAt(text, scope, at);
  return isReserved(word) || followsOrder(word) || CLAUSES.has(word) || isMask(source);
}

const CLAUSES = new Set(
  'PIVOT TABLESAMPLE START CONNECT INDEXED FORCE PREWHERE ARRAY FINAL STRAIGHT_JOIN'.split(' '),
);
