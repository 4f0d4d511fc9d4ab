import type { Edit } from '../domain/mutant.js';
import type { TestRun } from '../domain/test-run.js';
import { isSame } from './compare-runs.js';
import { type GroupRun, runTests, type TestGroup } from './test-group.js';

/** What is run before anything is broken. */
export interface UntouchedCode {
  readonly group: TestGroup;
  /** Files that mutants will change. */
  readonly sources: readonly string[];
  /** Empty where none can be written. */
  readonly marks: readonly Edit[];
}

export interface FirstRuns {
  readonly first: TestRun | undefined;
  /** One made beside it, down the path that mutants take, in which every test ended as in the first. */
  readonly beside?: TestRun;
  /** True where tests ended otherwise in runs beside each other: since then, and not before, the group's runs take turns. */
  readonly inTurn?: true;
}

/** Part of the time left that the first run may take: a suite that needs more leaves none for mutants. */
const shareOfTime = 0.4;

/**
 * Runs the tests on untouched code, and where there are workers for it twice at the same time, under different seeds.
 * Tests that use the same port, file or database would then show as flaky, though they are not: where the two runs do
 * not end alike, the first is made again with nothing beside it.
 */
export async function firstRuns(code: UntouchedCode): Promise<FirstRuns> {
  const { group } = code;
  const seconds = group.deadline.remaining() * shareOfTime;
  const request = { edits: [], files: group.files, seed: 1, seconds, beforeWarm: true };
  if (group.workers < 2 || group.pool.compiles) {
    const [first] = await Promise.all([runTests(group, request), group.pool.openAnother()]);
    return { first };
  }
  // Else a short run would be over before the other begins.
  await group.pool.openAnother();
  const [first, beside] = await Promise.all([
    runTests(group, request),
    runTests(group, againRequest(code, code.marks, seconds)),
  ]);
  if (!hasAnswered(first) && !hasAnswered(beside)) return { first };
  if (first && beside && isSame(first, beside) && (await areRedAlone(group, first))) return { first, beside };
  const wasInTurn = group.pool.takesTurns;
  group.pool.takeTurns(true);
  const alone = await runTests(group, request);
  return { first: alone, ...(!wasInTurn && { inTurn: true }) };
}

/** What one more run of the untouched tests may take, by what one has taken. */
export function secondsAgain({ seconds }: Pick<TestRun, 'seconds'>): number {
  return seconds * 3 + 20;
}

/** A run of all sources, written anew as they are, with these marks. */
export function againRequest(
  { group, sources }: UntouchedCode,
  marks: readonly Edit[],
  seconds: number,
): GroupRun {
  const written = new Set(marks.map(({ path }) => path));
  const unchanged = sources
    .filter((path) => !written.has(path))
    .map((path) => ({ path, start: 0, end: 0, replacement: '' }));
  const marked = marks.length > 0 && { marked: true };
  return { edits: [...marks, ...unchanged], files: group.files, seed: 2, seconds, warm: true, ...marked };
}

function hasAnswered(run: TestRun | undefined): boolean {
  return run !== undefined && run.outcome.kind !== 'timed-out' && run.results.length > 0;
}

/** Tests that failed in both runs may have been in each other's way. */
async function areRedAlone(group: TestGroup, first: TestRun): Promise<boolean> {
  const failed = first.results.filter(({ outcome }) => outcome === 'failed');
  if (failed.length === 0) return true;
  const files = [...new Set(failed.map(({ file }) => file))];
  const run = await runTests(group, { edits: [], files, seed: 1, seconds: secondsAgain(first) });
  const outcomes = new Map(run?.results.map(({ id, outcome }) => [id, outcome]));
  return failed.every(({ id }) => outcomes.get(id) === 'failed');
}
