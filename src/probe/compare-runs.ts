import type { TestId, TestResult, TestRun } from '../domain/test-run.js';

/** What the tests say about the untouched code. */
export interface Baseline {
  readonly command: string;
  /** Passed every time: the only tests whose failure means anything afterwards. */
  readonly green: ReadonlySet<TestId>;
  readonly red: readonly TestId[];
  readonly flaky: readonly TestId[];
  readonly skipped: readonly TestId[];
  readonly fileOf: ReadonlyMap<TestId, string>;
  /** Wall clock of the slower of the two runs. */
  readonly seconds: number;
  readonly milliseconds: ReadonlyMap<TestId, number>;
  /** Which green tests came by which marks; absent where marks could not be written or the runner cannot tell. */
  readonly marks?: TestRun['marks'];
}

function outcomes(run: TestRun): ReadonlyMap<TestId, TestResult> {
  return new Map(run.results.map((result) => [result.id, result]));
}

/** What two runs of the same code say together. */
export function compare(first: TestRun, second: TestRun): Baseline {
  const [before, after] = [outcomes(first), outcomes(second)];
  const green = new Set<TestId>();
  const red: TestId[] = [];
  const flaky: TestId[] = [];
  const skipped: TestId[] = [];
  for (const [id, { outcome }] of before) {
    const again = after.get(id)?.outcome;
    if (outcome === 'skipped' && again === 'skipped') skipped.push(id);
    else if (outcome !== again) flaky.push(id);
    else if (outcome === 'passed') green.add(id);
    else red.push(id);
  }
  for (const id of after.keys()) if (!before.has(id)) flaky.push(id);
  return {
    command: first.command,
    green,
    red,
    flaky,
    skipped,
    fileOf: new Map(first.results.map(({ id, file }) => [id, file])),
    seconds: Math.max(first.seconds, second.seconds),
    milliseconds: new Map(first.results.map(({ id, milliseconds }) => [id, milliseconds])),
    ...(second.marks && { marks: second.marks }),
  };
}

/** True where every test ended as before. */
export function isSame(first: TestRun, second: TestRun): boolean {
  const { red, flaky } = compare(first, second);
  const failed = first.results.filter(({ outcome }) => outcome === 'failed').length;
  return flaky.length === 0 && red.length === failed && second.outcome.kind === first.outcome.kind;
}
