import type { RunOutcome, TestId, TestResult, TestRun } from '../../domain/test-run.js';

/** How the tests of a file end, as far as that has to be the same wherever they are run. */
export interface FileEnding {
  readonly outcome: RunOutcome['kind'];
  readonly tests: ReadonlyMap<TestId, string>;
}

/** By test file, how its tests end on the untouched code; undefined where that depends on how they are run. */
export type Endings = ReadonlyMap<string, FileEnding | undefined>;

export function fileEnding({ outcome, results }: TestRun, file: string): FileEnding {
  const own = results.filter((result) => result.file === file);
  return { outcome: outcome.kind, tests: new Map(own.map((result) => [result.id, endingOf(result)])) };
}

export function endingOf({ outcome, error }: TestResult): string {
  return JSON.stringify([outcome, error?.type, error?.message]);
}

export function isSameEnding(one: FileEnding, other: FileEnding | undefined): boolean {
  return (
    one.outcome === other?.outcome &&
    one.tests.size === other.tests.size &&
    [...one.tests].every(([id, ending]) => other.tests.get(id) === ending)
  );
}
