import type { TestId } from '../domain/test-run.js';
import type { Baseline } from './compare-runs.js';

/** The time that a run may take: a multiple of what it took on untouched code, never less than start-up needs. */
export function secondsFor(baseline: Baseline): number {
  return baseline.seconds * 3 + 15;
}

/** What these tests took on untouched code, in seconds. */
export function sumOf(baseline: Baseline, tests: Iterable<TestId>): number {
  let milliseconds = 0;
  for (const id of tests) milliseconds += baseline.milliseconds.get(id) ?? 0;
  return milliseconds / 1000;
}

/** What a run took on untouched code besides its tests: the start of the runner, loading, building. */
export function startingSeconds(baseline: Baseline): number {
  return Math.max(0, baseline.seconds - sumOf(baseline, baseline.milliseconds.keys()));
}

/** What a run in a warm process costs besides its tests, as a part of what starting a new one does. */
const warmShare = 0.25;

export function warmSeconds(baseline: Baseline): number {
  return startingSeconds(baseline) * warmShare;
}
