import { dropTieBreaker, flipDirection, removeOrdering, type SqlEdit } from '../sql/edit-ordering.js';
import { findOrderings, type SqlOrdering } from '../sql/orderings.js';
import { rowIdOrder } from './row-id.js';
import type { OrderingSite, TextEdit } from './site.js';
import { mapAll, toFile, withBodies, type SqlText } from './sql-text.js';

/** What SQL text alone says about one of its orderings. */
export type SqlSite = Omit<OrderingSite, 'lines' | 'enclosing'>;

function siteOf(text: SqlText, ordering: SqlOrdering): SqlSite {
  const map = (edits: readonly SqlEdit[]): readonly TextEdit[] => edits.flatMap((edit) => toFile(text, edit));
  const removed = mapAll(text, removeOrdering(text.masked, ordering));
  const untied = mapAll(text, dropTieBreaker(ordering));
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
    ...(removed && { without: removed }),
    reversed: map(flipDirection(ordering)),
    ...(untied && { withoutLastKey: untied }),
    tripwire: map([
      { start: ordering.start, end: ordering.end, replacement: 'ORDER BY counterproof_was_here' },
    ]),
    ...(ordering.redundant !== undefined && { arid: ordering.redundant }),
    ...(settled !== undefined && { settled }),
  };
}

/** Every ordering in one SQL text, and in the bodies of the functions that it defines. */
export function sqlSites(text: SqlText): readonly SqlSite[] {
  return withBodies(text).flatMap((part) =>
    findOrderings(part.masked)
      .filter((ordering) => ordering.terms.length > 0)
      .map((ordering) => siteOf(part, ordering)),
  );
}
