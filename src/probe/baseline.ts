import type { Edit } from '../domain/mutant.js';
import type { TestId, TestResult, TestRun } from '../domain/test-run.js';
import { runTests, type TestGroup } from './test-group.js';

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
}

export type BaselineReading =
  | { readonly kind: 'usable'; readonly baseline: Baseline }
  /** The files hold no tests. */
  | { readonly kind: 'empty'; readonly why: string; readonly baseline?: undefined }
  /** One sentence: what happened and what to do; `baseline` where the tests did answer. */
  | { readonly kind: 'unusable'; readonly why: string; readonly baseline?: Baseline };

/** Part of the time left that the first run may take: a suite that needs more leaves none for mutants. */
const shareOfTime = 0.4;

function lastLine(run: TestRun): string {
  const line = run.tail.trimEnd().split('\n').at(-1)?.trim().slice(0, 200);
  return line ? ` Its last line of output: ${line}` : '';
}

function foundNothing({ outcome, results }: TestRun): boolean {
  return outcome.kind === 'completed' && results.length === 0;
}

/** A command may name every test file. */
function clipped(command: string): string {
  return command.length > 160 ? `${command.slice(0, 160)}...` : command;
}

function whatToDo(run: TestRun): string {
  const building = /^\s*(Compiling|Checking|Building|Downloading|Downloaded)\b/.test(
    run.tail.trimEnd().split('\n').at(-1) ?? '',
  );
  return building
    ? 'it was still building; allow more with --minutes'
    : 'mend the test that hangs, allow more with --minutes, or name a faster command with --test-command';
}

function unusable(run: TestRun | undefined, group: TestGroup): string | undefined {
  if (run === undefined) return `there was no time left to run ${group.name}: allow more with --minutes`;
  if (run.outcome.kind === 'timed-out') {
    return `${group.name} did not end within ${Math.round(run.outcome.afterSeconds)} s on the untouched code: ${whatToDo(run)}.${lastLine(run)}`;
  }
  if (run.results.length > 0) return undefined;
  return `${group.name} could not run on the untouched code (${run.outcome.kind === 'completed' ? 'no test answered' : run.outcome.reason}): run \`${clipped(run.command)}\` to see why.${lastLine(run)}`;
}

function nothingFound({ command }: TestRun, { name, files }: TestGroup): string {
  return `${name} found no tests in ${files.slice(0, 3).join(', ')}: run \`${command}\` to see why`;
}

function outcomes(run: TestRun): ReadonlyMap<TestId, TestResult> {
  return new Map(run.results.map((result) => [result.id, result]));
}

function compare(first: TestRun, second: TestRun): Baseline {
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
  };
}

function firstFailure(run: TestRun): string {
  const failed = run.results.find((result) => result.outcome === 'failed');
  return failed
    ? `${failed.id}: ${failed.error?.type ?? 'failed'} ${failed.error?.message.split('\n')[0]?.slice(0, 160) ?? ''}`.trim()
    : '';
}

/**
 * Runs the tests twice on untouched code, under different seeds. The second run goes down the path that mutants
 * take, with the sources written anew as they are: a harness that kills by itself shows here.
 */
export async function takeBaseline(group: TestGroup, sources: readonly string[]): Promise<BaselineReading> {
  const seconds = group.deadline.remaining() * shareOfTime;
  const first = await runTests(group, { edits: [], files: group.files, seed: 1, seconds });
  if (first && foundNothing(first)) return { kind: 'empty', why: nothingFound(first, group) };
  const failure = unusable(first, group);
  if (first === undefined || failure !== undefined) return { kind: 'unusable', why: failure ?? '' };
  const unchanged: readonly Edit[] = sources.map((path) => ({ path, start: 0, end: 0, replacement: '' }));
  const second = await runTests(group, {
    edits: unchanged,
    files: group.files,
    seed: 2,
    seconds: first.seconds * 3 + 20,
  });
  const again = unusable(second, group);
  if (second === undefined || again !== undefined) return { kind: 'unusable', why: again ?? '' };
  const baseline = compare(first, second);
  if (baseline.green.size > 0) return { kind: 'usable', baseline };
  if (baseline.red.length + baseline.flaky.length === 0) {
    return {
      kind: 'unusable',
      baseline,
      why: `${group.name} skipped every test: run \`${first.command}\` to see why`,
    };
  }
  if (first.results.some(({ outcome }) => outcome === 'passed')) {
    const why = `every test of ${group.name} that passed at first failed in a second run of the same code: run \`${first.command}\` twice to see why`;
    return { kind: 'unusable', why, baseline };
  }
  const why = `no test of ${group.name} is green on the untouched code (${firstFailure(first)}): mend main first; run \`${first.command}\``;
  return { kind: 'unusable', why, baseline };
}
