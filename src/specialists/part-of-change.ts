import type { Change, LineRange } from '../domain/change.js';

/** How far from lines that were removed a place may be and still be about the removal. */
const aroundRemoval = 3;

/** Whether the change added or altered one of these lines, or removed some beside them. */
export function isPartOfChange(change: Change, path: string, [from, to]: LineRange): boolean {
  const file = change.files.find((candidate) => candidate.path === path && candidate.status !== 'deleted');
  if (file === undefined) return false;
  return (
    file.added.some(([first, last]) => first <= to && from <= last) ||
    // Lines were removed between `line` and the one after it.
    file.removedAfter.some((line) => from <= line + aroundRemoval && line + 1 - aroundRemoval <= to)
  );
}
