import type { TestId } from '../../src/domain/test-run.js';
import type { Baseline } from '../../src/probe/compare-runs.js';

/** These tests, all green in one file, each of which takes so long; the whole run took a second. */
export function baselineOf(
  ids: Iterable<TestId>,
  milliseconds: number,
  marks: NonNullable<Baseline['marks']>,
): Baseline {
  const all = [...ids];
  return {
    command: 'test',
    green: new Set(all),
    red: [],
    flaky: [],
    skipped: [],
    fileOf: new Map(all.map((id) => [id, 'test_a.py'])),
    seconds: 1,
    milliseconds: new Map(all.map((id) => [id, milliseconds])),
    marks,
  };
}
