import type { Change } from '../domain/change.js';
import type { InventoryEntry } from '../domain/report.js';
import type { Packing } from './packs.js';
import { whyNotRead } from './what-is-read.js';

/** Which specialists did not get to the end of a pack, by its number. */
export type Unfinished = readonly (readonly string[])[];

/** What became of each changed file, in the change's order: none is lost silently. */
export function makeInventory(
  change: Change,
  packing: Packing,
  unfinished: Unfinished,
): readonly InventoryEntry[] {
  const left = new Set(packing.leftOut);
  return change.files.map((file): InventoryEntry => {
    const { path } = file;
    const why = whyNotRead(file);
    if (why !== undefined) return { path, state: 'skipped', why };
    if (left.has(path)) return { path, state: 'skipped', why: 'the change is too large' };
    const packs = packing.packs.flatMap(({ pieces }, at) =>
      pieces.some((piece) => piece.file.path === path) ? [at] : [],
    );
    const failed = [...new Set(packs.flatMap((at) => unfinished[at] ?? []))];
    if (packs.length === 0) return { path, state: 'skipped', why: 'no specialist was sent' };
    if (failed.length > 0)
      return { path, state: 'skipped', why: `not read to the end by ${failed.join(', ')}` };
    return { path, state: packs.length > 1 ? 'split' : 'read' };
  });
}
