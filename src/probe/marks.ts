import type { Edit } from '../domain/mutant.js';
import type { PlannedSite } from './plan.js';
import { isOrdering } from './languages/site.js';

/** Marks for places of the change: one run with all of them tells which tests get where. */
export interface MarkPlan {
  /** Every mark, and what the marks call. */
  readonly edits: readonly Edit[];
  /** The mark that stands where this tripwire would, if there is one. */
  readonly idOf: (tripwire: readonly Edit[]) => number | undefined;
}

/** Where no marks are wanted. */
export const noMarks: MarkPlan = { edits: [], idOf: () => undefined };

/** The tripwire that fails when the function around a fault is entered; that of the place where there is none. */
export function entryOf({ path, site, tripwire }: PlannedSite): readonly Edit[] {
  if (isOrdering(site) || site.entry === undefined) return tripwire.edits;
  return site.entry.map((edit) => ({ path, ...edit }));
}

/**
 * A mark in the place of every tripwire that is a statement of its own. One that takes the place of code cannot become
 * a mark, since the code would be gone; such places are found by their tripwires.
 */
export function planMarks(sites: readonly PlannedSite[]): MarkPlan {
  const ids = new Map<string, number>();
  const marked: (readonly Edit[])[] = [];
  const support = new Map<string, Edit>();
  for (const planned of sites) {
    if (isOrdering(planned.site)) continue;
    for (const tripwire of [entryOf(planned), planned.tripwire.edits]) {
      const key = JSON.stringify(tripwire);
      const marks = ids.has(key) ? undefined : marksFor(tripwire, planned, ids.size + 1);
      if (marks === undefined) continue;
      ids.set(key, ids.size + 1);
      marked.push(marks);
      for (const edit of planned.markSupport) support.set(JSON.stringify(edit), edit);
    }
  }
  return {
    edits: [...nested(marked), ...support.values()],
    idOf: (tripwire) => ids.get(JSON.stringify(tripwire)),
  };
}

/**
 * Some stand in front of a statement, and some around code: of two that begin at one place the outer one comes first,
 * of two that end at one place the inner one.
 */
function nested(marks: readonly (readonly Edit[])[]): readonly Edit[] {
  const placed = marks.flatMap((edits) => {
    const [first] = edits;
    const last = edits.length > 1 ? edits.at(-1) : undefined;
    const [start, end] = [first?.start ?? 0, last?.start ?? Number.POSITIVE_INFINITY];
    return edits.map((edit) => ({ edit, rank: edit === last ? [0, -start] : [1, -end] }));
  });
  const ordered = placed.toSorted(({ rank: [side = 0, inner = 0] }, { rank: [otherSide = 0, other = 0] }) => {
    if (side !== otherSide) return side - otherSide;
    return inner === other ? 0 : inner - other;
  });
  return ordered.map(({ edit }) => edit);
}

function marksFor(
  tripwire: readonly Edit[],
  { language }: PlannedSite,
  id: number,
): readonly Edit[] | undefined {
  const { mark, markValue, failure, failureStatement } = language;
  const inserted = tripwire.every(({ start, end }) => start === end);
  if (mark === undefined || !inserted) return undefined;
  const marks = tripwire.map((edit) => {
    const replacement = edit.replacement.replaceAll(failureStatement, () => mark(id));
    return {
      ...edit,
      replacement: markValue ? replacement.replaceAll(failure, () => markValue(id)) : replacement,
    };
  });
  const isMarked = marks.some(({ replacement }, index) => replacement !== tripwire[index]?.replacement);
  return isMarked ? marks : undefined;
}
