import { judgeRun } from './judge-run.js';
import type { ProvenSurvivor } from './prove.js';
import { runCovering } from './trial.js';

function isRemoval({ proof }: ProvenSurvivor): boolean {
  return proof.kind === 'order-never-asserted' || proof.kind === 'order-not-exposed';
}

function placeOf({ trial, mutant }: ProvenSurvivor): string {
  return JSON.stringify([mutant.path, trial.planned.site.enclosing]);
}

/** Whether the tests notice when all of these orderings are gone at once. */
async function noticedTogether(survivors: readonly ProvenSurvivor[]): Promise<boolean> {
  const [first] = survivors;
  const edits = survivors.flatMap(({ mutant }) => mutant.edits);
  for (const coverage of first?.trial.coverage ?? []) {
    const run = await runCovering(coverage, edits, { seed: 14 });
    if (run !== undefined && judgeRun(run, coverage.tests).kind === 'killed') return true;
  }
  return false;
}

/**
 * Leaves out orderings of one function that stand in for each other: with one deleted the other still orders, and
 * the tests notice when both are gone. Neither is unchecked.
 */
export async function withoutRedundant(
  survivors: readonly ProvenSurvivor[],
): Promise<readonly ProvenSurvivor[]> {
  const redundant = new Set<ProvenSurvivor>();
  const places = new Map<string, ProvenSurvivor[]>();
  for (const survivor of survivors.filter(isRemoval)) {
    const place = placeOf(survivor);
    places.set(place, [...(places.get(place) ?? []), survivor]);
  }
  for (const together of places.values()) {
    if (together.length > 1 && (await noticedTogether(together)))
      together.forEach((one) => redundant.add(one));
  }
  return survivors.filter((survivor) => !redundant.has(survivor));
}
