import type { TestRun } from '../../domain/test-run.js';
import { type GroupRun, runTests, type TestGroup } from '../test-group.js';

type WholeRun = Pick<GroupRun, 'edits' | 'seed' | 'seconds'>;

/** Part of the time that what is expected to fit may take by expectation: machines differ, and starting costs too. */
const shareExpected = 0.5;

/**
 * The files of a group in one run; where they will not come to their end in time, by what is known of them, in two: as
 * many as fit, the fastest first, and then those that are slow or not known. So what is not heard is as little as can
 * be. Undefined where there was no time at all.
 */
export async function runInPortions(group: TestGroup, request: WholeRun): Promise<TestRun | undefined> {
  const portions = portionsOf(group, request.seconds);
  const runs: TestRun[] = [];
  let left = request.seconds;
  for (const files of portions) {
    if (left <= 0) break;
    const run = await runTests(group, { ...request, files, seconds: left });
    if (run === undefined) break;
    runs.push(run);
    left -= run.seconds;
  }
  const [first] = runs;
  return (
    first && joined(first, runs, { seconds: request.seconds, complete: runs.length === portions.length })
  );
}

function portionsOf({ files, recall }: TestGroup, seconds: number): readonly (readonly string[])[] {
  if (recall === undefined) return [files];
  const known = files.flatMap((file) => recall.of(file) ?? []);
  const total = known.reduce((sum, one) => sum + one.seconds, 0);
  const budget = seconds * shareExpected;
  if (total <= budget) return [files];
  let sum = 0;
  const fitting = new Set<string>();
  for (const one of known.toSorted((left, right) => left.seconds - right.seconds)) {
    sum += one.seconds;
    if (sum > budget) break;
    fitting.add(one.file);
  }
  const slow = known
    .filter(({ file }) => !fitting.has(file))
    .toSorted((one, other) => one.seconds - other.seconds);
  const unknown = files.filter((file) => recall.of(file) === undefined);
  return [[...fitting], [...unknown, ...slow.map(({ file }) => file)]].filter((part) => part.length > 0);
}

interface Whole {
  readonly seconds: number;
  /** Whether every portion was run. */
  readonly complete: boolean;
}

/** As one run of all of them would have ended. */
function joined(first: TestRun, runs: readonly TestRun[], { seconds, complete }: Whole): TestRun {
  const ends = runs.map(({ outcome }) => outcome);
  const late = ends.find(({ kind }) => kind === 'timed-out');
  const unfinished = late ?? (complete ? undefined : ({ kind: 'timed-out', afterSeconds: seconds } as const));
  return {
    ...first,
    outcome: unfinished ?? ends.find(({ kind }) => kind !== 'completed') ?? first.outcome,
    results: runs.flatMap(({ results }) => results),
    seconds: runs.reduce((sum, run) => sum + run.seconds, 0),
  };
}
