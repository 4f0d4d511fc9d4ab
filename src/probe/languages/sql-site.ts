import { dropTieBreaker, flipDirection, type SqlEdit } from '../sql/edit-ordering.js';
import { findOrderings, type SqlOrdering } from '../sql/orderings.js';
import { tokenize } from '../sql/tokens.js';
import { rowIdOrder } from './row-id.js';
import type { OrderingSite, Span, TextEdit } from './site.js';

/** SQL text inside a file: `masked` begins at `offset` of the file. */
export interface SqlText {
  readonly masked: string;
  readonly offset: number;
  readonly pieces: readonly Span[];
  readonly operands: readonly Span[];
}

/** What SQL text alone says about one of its orderings. */
export type SqlSite = Omit<OrderingSite, 'lines' | 'enclosing'>;

/**
 * Maps an edit of the masked text back to the file. Quotes between joined literals stay where they are,
 * and an expression joined in between becomes an empty string.
 */
function toFile(text: SqlText, edit: SqlEdit): readonly TextEdit[] {
  const [start, end] = [edit.start + text.offset, edit.end + text.offset];
  const edits: TextEdit[] = [];
  let { replacement } = edit;
  for (const piece of text.pieces) {
    const [from, to] = [Math.max(start, piece.start), Math.min(end, piece.end)];
    if (from > to || (from === to && (start !== end || edits.length > 0))) continue;
    edits.push({ start: from, end: to, replacement });
    replacement = '';
  }
  for (const operand of text.operands) {
    if (operand.start >= start && operand.end <= end) edits.push({ ...operand, replacement: "''" });
  }
  return edits.toSorted((first, second) => first.start - second.start);
}

/** A clause on lines of its own goes with its lines, any other with the blank before it: the smallest readable change. */
function clauseCut(masked: string, { start, end }: SqlOrdering): SqlEdit {
  const lineStart = masked.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = masked.indexOf('\n', end);
  const alone =
    lineEnd >= 0 &&
    lineStart > 0 &&
    (masked.slice(lineStart, start) + masked.slice(end, lineEnd)).trim() === '';
  if (alone) return { start: lineStart, end: lineEnd + 1, replacement: '' };
  const blankBefore = masked[start - 1] === ' ' && /^([\s);]|$)/.test(masked.slice(end, end + 1));
  return { start: blankBefore ? start - 1 : start, end, replacement: '' };
}

/** A bound value has to stay, or the driver misses it: the clause then orders by a constant. */
function removal(masked: string, ordering: SqlOrdering): readonly SqlEdit[] | undefined {
  const inside = tokenize(masked).filter(
    (token) => token.start >= ordering.start && token.end <= ordering.end,
  );
  const bound = inside
    .filter((token) => token.kind === 'placeholder')
    .map((token) => masked.slice(token.start, token.end))
    .filter((placeholder) => /^(\?\d*|%s|%\(\w+\)s|[:@$]\w+|\{\d*\})$/.test(placeholder));
  // Holes that are counted would shift, and PostgreSQL cannot tell the type of a value that stands alone.
  if (bound.some((placeholder) => /^(\$\d|\{)/.test(placeholder))) return undefined;
  if (bound.length === 0) return [clauseCut(masked, ordering)];
  const constants = bound.map((placeholder) => `CASE WHEN ${placeholder} IS NULL THEN 1 ELSE 1 END`);
  return [{ start: ordering.start, end: ordering.end, replacement: `ORDER BY ${constants.join(', ')}` }];
}

function siteOf(text: SqlText, ordering: SqlOrdering): SqlSite {
  const map = (edits: readonly SqlEdit[]): readonly TextEdit[] => edits.flatMap((edit) => toFile(text, edit));
  const removed = ordering.removable ? removal(text.masked, ordering) : undefined;
  const keys = ordering.terms.map((term) => term.column).filter((column) => column !== undefined);
  const [first, ...others] = ordering.terms;
  const ascending = others.length === 0 && first?.direction?.word !== 'DESC';
  // Several tables, groups and unions come back in an order of their own.
  const simple = !/\b(join|group\s+by|union|distinct)\b/i.test(text.masked);
  const settled = rowIdOrder(keys, ordering.table ?? '', ascending && simple);
  return {
    kind: 'sql-text',
    span: { start: ordering.start + text.offset, end: ordering.end + text.offset },
    keys,
    ...(ordering.table !== undefined && { table: ordering.table }),
    ...(removed && { without: map(removed) }),
    reversed: map(flipDirection(ordering, 'all')),
    ...(ordering.terms.length > 1 && { withoutLastKey: map(dropTieBreaker(ordering)) }),
    tripwire: map([
      { start: ordering.start, end: ordering.end, replacement: 'ORDER BY counterproof_was_here' },
    ]),
    ...(ordering.redundant !== undefined && { arid: ordering.redundant }),
    ...(settled !== undefined && { settled }),
  };
}

/** Every ordering in one SQL text. */
export function sqlSites(text: SqlText): readonly SqlSite[] {
  return findOrderings(text.masked)
    .filter((ordering) => ordering.terms.length > 0)
    .map((ordering) => siteOf(text, ordering));
}
