import { stripVTControlCharacters } from 'node:util';
import type { Edit } from '../domain/mutant.js';
import type { TestId, TestRun } from '../domain/test-run.js';
import { missedFailure, sendCanary } from './canary.js';
import { type Baseline, compare, isSame } from './compare-runs.js';
import { againRequest, firstRuns, secondsAgain, type UntouchedCode } from './first-runs.js';
import { type GroupRun, runTests, type TestGroup } from './test-group.js';

export type BaselineReading =
  | {
      readonly kind: 'usable';
      readonly baseline: Baseline;
      /** Why not all tests were heard: a file could not be loaded, or the run broke off. One sentence. */
      readonly unheard?: string;
    }
  /** The files hold no tests. */
  | { readonly kind: 'empty'; readonly why: string; readonly baseline?: undefined }
  /** One sentence: what happened and what to do; `baseline` where the tests did answer. */
  | {
      readonly kind: 'unusable';
      readonly why: string;
      readonly baseline?: Baseline;
      /** They did not end: which of them are green nobody knows. */
      readonly hangs?: true;
    };

function lastLine(run: TestRun): string {
  const line = stripVTControlCharacters(run.tail).trimEnd().split('\n').at(-1)?.trim().slice(0, 200);
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

/** What a file holds that cannot be loaded, or what comes after a test that ends the process, is in no result. */
function whyNotAll({ outcome, command }: TestRun): string | undefined {
  if (outcome.kind !== 'broken' && outcome.kind !== 'killed-by-limit') return undefined;
  return `not all of them were heard on the untouched code (${outcome.reason}): run \`${clipped(command)}\` to see why`;
}

function unheard(run: TestRun | undefined, why = ''): BaselineReading {
  return { kind: 'unusable', why, ...(run?.outcome.kind === 'timed-out' && { hangs: true }) };
}

function nothingFound({ command }: TestRun, { name, files }: TestGroup): string {
  return `${name} found no tests in ${files.slice(0, 3).join(', ')}: run \`${command}\` to see why`;
}

function firstFailure(run: TestRun): string {
  const failed = run.results.find((result) => result.outcome === 'failed');
  return failed
    ? `${failed.id}: ${failed.error?.type ?? 'failed'} ${failed.error?.message.split('\n')[0]?.slice(0, 160) ?? ''}`.trim()
    : '';
}

/** Tests that have ended in two ways in runs of the same code are flaky, whichever runs those were. */
function withoutUnsteady(baseline: Baseline, unsteady: readonly TestId[]): Baseline {
  const flaky = [...new Set([...baseline.flaky, ...unsteady])];
  const set = new Set(flaky);
  return {
    ...baseline,
    flaky,
    green: new Set([...baseline.green].filter((id) => !set.has(id))),
    red: baseline.red.filter((id) => !set.has(id)),
  };
}

interface Again {
  readonly run: TestRun | undefined;
  /** Tests that ended in two ways meanwhile. */
  readonly unsteady: readonly TestId[];
}

/**
 * Runs the tests once more, with the sources written anew as they are, down the path that mutants take. Where there
 * are marks they are written as well: if the tests end as before, that one run tells who gets where.
 */
async function runAgain(code: UntouchedCode, first: TestRun, beside: TestRun | undefined): Promise<Again> {
  const { group, marks } = code;
  const again = async (edits: readonly Edit[], how: Partial<GroupRun> = {}): Promise<TestRun | undefined> =>
    await runTests(group, { ...againRequest(code, edits, secondsAgain(first)), ...how });
  const unsteady: TestId[] = [];
  if (marks.length > 0) {
    const marked = beside ?? (await again(marks));
    if (marked === undefined || (marked.marks && isSame(first, marked))) return { run: marked, unsteady };
    // What the marks themselves have changed, they change every time.
    const repeated = isSame(first, marked) ? marked : await again(marks);
    if (repeated) unsteady.push(...compare(marked, repeated).flaky);
  }
  const second = marks.length === 0 && beside ? beside : await again([]);
  if (second?.warm !== true || isSame(first, second)) return { run: second, unsteady };
  // Flaky tests, or a warm process in which they end otherwise?
  const fresh = await again([], { warm: false });
  const once = fresh && isSame(first, fresh) ? await again([], { warm: false }) : undefined;
  if (once && isSame(first, once)) group.pool.goCold('some tests end otherwise in a process that stays');
  else if (once) unsteady.push(...compare(first, once).flaky);
  return { run: fresh, unsteady };
}

/** True where the second run, after the first, says what it ought to have said beside it. */
function areDisturbed(code: UntouchedCode, first: TestRun, { run, unsteady }: Again): boolean {
  const hasMarks = code.marks.length === 0 || run?.marks !== undefined;
  return run !== undefined && hasMarks && unsteady.length === 0 && isSame(first, run);
}

/**
 * Runs the tests twice on untouched code, under different seeds, the second time down the path that mutants take: a
 * harness that kills by itself shows here. One that cannot notice anything is shown by an error in a test file, which
 * is run beside the second time.
 */
export async function takeBaseline(
  group: TestGroup,
  sources: readonly string[],
  marks: readonly Edit[] = [],
): Promise<BaselineReading> {
  const code = { group, sources, marks };
  const { first, beside, inTurn = false } = await firstRuns(code);
  if (first && foundNothing(first)) return { kind: 'empty', why: nothingFound(first, group) };
  const failure = unusable(first, group);
  if (first === undefined || failure !== undefined) return unheard(first, failure);
  const [repetition, canary] = await Promise.all([
    runAgain(code, first, beside),
    sendCanary(group, compare(first, first)),
  ]);
  if (inTurn && !areDisturbed(code, first, repetition)) group.pool.takeTurns(false);
  const { run: second, unsteady } = repetition;
  const again = unusable(second, group);
  if (second === undefined || again !== undefined) return unheard(second, again);
  const baseline = withoutUnsteady(compare(first, second), unsteady);
  if (baseline.green.size > 0) {
    const isTold = canary === undefined || canary.tests.some((id) => baseline.green.has(id));
    const why = missedFailure(group, baseline, isTold ? canary : await sendCanary(group, baseline));
    if (why !== undefined) return { kind: 'unusable', why, baseline };
    const partly = whyNotAll(first);
    return { kind: 'usable', baseline, ...(partly !== undefined && { unheard: partly }) };
  }
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
