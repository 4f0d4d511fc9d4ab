import type { SqlOrdering, SqlOrderTerm } from './orderings.js';

/** Replace `[start, end)` of the SQL text by `replacement`. */
export interface SqlEdit {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/**
 * Deletes an ORDER BY; none where that would not leave valid SQL (`removable` is false). A clause on lines of
 * its own goes with its lines, any other with the blank before it: the smallest readable change.
 */
export function removeOrdering(sql: string, ordering: SqlOrdering): SqlEdit[] {
  if (!ordering.removable) return [];
  const bound = ordering.terms.filter(isBound);
  if (!bound.every(canStay)) return [];
  return bound.length > 0 ? onlyConstants(ordering, bound) : [cut(sql, ordering)];
}

function cut(sql: string, { start, end }: SqlOrdering): SqlEdit {
  const lineStart = sql.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = sql.indexOf('\n', end);
  const hasOwnLines =
    lineStart > 0 && lineEnd >= 0 && isBlank(sql.slice(lineStart, start) + sql.slice(end, lineEnd));
  if (hasOwnLines) return { start: lineStart, end: lineEnd + 1, replacement: '' };
  const keepsApart = /[^\s(]/.test(sql.charAt(start - 1)) && /[^\s);]/.test(sql.charAt(end));
  const isSpaced = sql[start - 1] === ' ' && /^[\s);]?$/.test(sql.charAt(end));
  return { start: isSpaced ? start - 1 : start, end, replacement: keepsApart ? ' ' : '' };
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

/**
 * Placeholders that a driver or a formatting function counts: one that is gone shifts the others, or is missed.
 * `{name}` is not: whoever fills it in does not mind that it is gone.
 */
const COUNTED = /^(?:\?\??\d*|%.*|[:@$]\w+|\{\d*(?::[^{}]*)?\})$/;

function isBound({ placeholders }: SqlOrderTerm): boolean {
  return placeholders.some((source) => COUNTED.test(source));
}

/** PostgreSQL takes the type of `$1` from what stands beside it; `{}` may be filled in with anything. */
function canStay(term: SqlOrderTerm): boolean {
  const isUntyped = isAlone(term) && /^\$\d/.test(term.placeholders[0] ?? '');
  return !isUntyped && !term.placeholders.some((source) => source.startsWith('{') && COUNTED.test(source));
}

function isAlone({ start, expressionEnd, placeholders: [only, ...more] }: SqlOrderTerm): boolean {
  return more.length === 0 && only?.length === expressionEnd - start;
}

/** The terms with bound values stay, as constants; the others go. */
function onlyConstants(ordering: SqlOrdering, bound: readonly SqlOrderTerm[]): SqlEdit[] {
  const { terms, end } = ordering;
  const gaps = bound.map((term, index) => ({
    start: bound[index - 1]?.end ?? terms[0]?.start ?? term.start,
    end: term.start,
    replacement: index > 0 ? ', ' : '',
  }));
  const rest = { start: bound.at(-1)?.end ?? end, end, replacement: '' };
  return [
    ...bound.flatMap((term) => constant(ordering, term)),
    ...[...gaps, rest].filter((gap) => gap.start < gap.end),
  ];
}

/** Keeps the values of a term bound, and what tells their types, and makes the same of every row. */
function constant(ordering: SqlOrdering, term: SqlOrderTerm): SqlEdit[] {
  const [open, close] = isAlone(term) ? ['', ''] : ['(', ')'];
  const { start, expressionEnd, hole, end } = term;
  const glues = hole !== undefined || (ordering.glued && end === ordering.end);
  return [
    { start, end: start, replacement: `CASE WHEN ${open}` },
    {
      start: expressionEnd,
      end: hole?.start ?? end,
      replacement: `${close} IS NULL THEN 1 ELSE 1 END${glues ? ' ' : ''}`,
    },
  ];
}

/**
 * Turns ASC into DESC and back in all terms. A term without a direction gets DESC after
 * its COLLATE and before its NULLS FIRST. Terms that end in host code are left alone.
 */
export function flipDirection(ordering: SqlOrdering): SqlEdit[] {
  return ordering.terms.flatMap((term) => flipTerm(ordering, term));
}

function flipTerm(ordering: SqlOrdering, term: SqlOrderTerm): SqlEdit[] {
  if (term.dynamic) return [];
  if (term.using) return [{ ...span(term.using), replacement: opposite(term.using.operator) }];
  if (term.direction) {
    return [{ ...span(term.direction), replacement: term.direction.word === 'ASC' ? 'DESC' : 'ASC' }];
  }
  if (term.nulls) return [{ start: term.nulls.start, end: term.nulls.start, replacement: 'DESC ' }];
  const glues = ordering.glued && term === ordering.terms.at(-1);
  return [{ start: term.end, end: term.end, replacement: glues ? ' DESC ' : ' DESC' }];
}

function span({ start, end }: { start: number; end: number }): { start: number; end: number } {
  return { start, end };
}

function opposite(operator: string): string {
  return operator.replaceAll(/[<>]/g, (char) => (char === '<' ? '>' : '<'));
}

/**
 * Deletes the last of two or more terms with the comma before it, or makes a constant of it where it holds a
 * bound value. None where there is one term, or in WITHIN GROUP, where `rank(1, 2) WITHIN GROUP (ORDER BY a, b)`
 * needs as many terms as arguments.
 */
export function dropTieBreaker(ordering: SqlOrdering): SqlEdit[] {
  const last = ordering.terms.at(-1);
  const before = ordering.terms.at(-2);
  if (!last || !before || ordering.context === 'within-group') return [];
  if (isBound(last)) return canStay(last) ? constant(ordering, last) : [];
  return [{ start: before.end, end: last.end, replacement: ordering.glued ? ' ' : '' }];
}
