import type { SqlOrdering, SqlOrderTerm } from './orderings.js';

/** Replace `[start, end)` of the SQL text by `replacement`. */
export interface SqlEdit {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/**
 * Deletes an ORDER BY with the blanks on one side of it, so that one gap or none is left; none where
 * that would not leave valid SQL (`removable` is false). `sql` may be the source text itself: only the
 * characters next to the clause are looked at.
 */
export function removeOrdering(sql: string, ordering: SqlOrdering): SqlEdit[] {
  if (!ordering.removable) return [];
  const left = blanksBefore(sql, ordering.start);
  const right = blanksAfter(sql, ordering.end);
  const before = sql[left - 1] ?? '';
  const after = sql[right] ?? '';
  // OVER ( ORDER BY x ) becomes OVER ().
  if (before === '(' && after === ')') return [{ start: left, end: right, replacement: '' }];
  const keepsLeft = endsInLineComment(sql, left);
  const isLast = after === '' || after === ')' || after === ';';
  if (isLast && !keepsLeft) return [{ start: left, end: ordering.end, replacement: '' }];
  const glues = left === ordering.start && before !== '' && before !== '(' && !isLast;
  return [{ start: ordering.start, end: isLast ? ordering.end : right, replacement: glues ? ' ' : '' }];
}

function blanksBefore(sql: string, at: number): number {
  let start = at;
  while (start > 0 && isBlank(sql[start - 1])) start -= 1;
  return start;
}

function blanksAfter(sql: string, at: number): number {
  let end = at;
  while (end < sql.length && isBlank(sql[end])) end += 1;
  return end;
}

function isBlank(char: string | undefined): boolean {
  return char !== undefined && /\s/.test(char);
}

/** The line break before the clause then ends a comment, and must stay (a false alarm costs a blank). */
function endsInLineComment(sql: string, at: number): boolean {
  const line = sql.slice(sql.lastIndexOf('\n', at - 1) + 1, at);
  return /--|#/.test(line);
}

/**
 * Turns ASC into DESC and back, in the first term or in all. A term without a direction gets DESC after
 * its COLLATE and before its NULLS FIRST. Terms that end in host code are left alone.
 */
export function flipDirection(ordering: SqlOrdering, which: 'first' | 'all'): SqlEdit[] {
  const terms = which === 'first' ? ordering.terms.slice(0, 1) : ordering.terms;
  return terms.flatMap((term) => flipTerm(ordering, term));
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
 * Deletes the last of two or more terms with the comma before it; none where there is one term, or in
 * WITHIN GROUP, where `rank(1, 2) WITHIN GROUP (ORDER BY a, b)` needs as many terms as arguments.
 */
export function dropTieBreaker(ordering: SqlOrdering): SqlEdit[] {
  const last = ordering.terms.at(-1);
  const before = ordering.terms.at(-2);
  if (!last || !before || ordering.context === 'within-group') return [];
  return [{ start: before.end, end: last.end, replacement: ordering.glued ? ' ' : '' }];
}
