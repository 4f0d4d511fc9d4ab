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
  const edits: Edit[] = [];
  const support = new Map<string, Edit>();
  for (const planned of sites) {
    if (isOrdering(planned.site)) continue;
    for (const tripwire of [entryOf(planned), planned.tripwire.edits]) {
      const key = JSON.stringify(tripwire);
      const marks = ids.has(key) ? undefined : marksFor(tripwire, planned, ids.size + 1);
      if (marks === undefined) continue;
      ids.set(key, ids.size + 1);
      edits.push(...marks);
      for (const edit of planned.markSupport) support.set(JSON.stringify(edit), edit);
    }
  }
  return {
    edits: [...edits, ...support.values()],
    idOf: (tripwire) => ids.get(JSON.stringify(tripwire)),
  };
}

function marksFor(
  tripwire: readonly Edit[],
  { language }: PlannedSite,
  id: number,
): readonly Edit[] | undefined {
  const { mark, failureStatement } = language;
  const inserted = tripwire.every(({ start, end }) => start === end);
  if (mark === undefined || !inserted) return undefined;
  const marks = tripwire.map((edit) => ({
    ...edit,
    replacement: edit.replacement.replaceAll(failureStatement, () => mark(id)),
  }));
  const isMarked = marks.some(({ replacement }, index) => replacement !== tripwire[index]?.replacement);
  return isMarked ? marks : undefined;
}
