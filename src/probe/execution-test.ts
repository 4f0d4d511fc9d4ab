import type { ProposedFile } from '../domain/claim.js';
import type { TestTrial } from '../domain/execution.js';
import type { Edit } from '../domain/mutant.js';
import type { TestResult, TestRun } from '../domain/test-run.js';
import { isAssertionFailure } from './assertion-failure.js';
import { noTimeFor } from './execution-time.js';
import { adding, misfitOf, misfitOfAdded, nestedPath, type Purpose } from './execution-edits.js';
import { failuresOf, messageOf } from './execution-failure.js';
import type { Field } from './execution-field.js';
import { collectorOf } from './execution-test-file.js';
import type { OpenRunner } from './open-runners.js';
import { runTests, type TestGroup } from './test-group.js';

/** For one file, with what a build tool does before it. */
const longestRun = 300;
const firstSeed = 31;
const longestReason = 300;

/** Runs a new test file, and nothing else, on the merged code with these edits. */
export async function trialOfTest(
  field: Field,
  {
    test,
    edits,
    purpose,
  }: { readonly test: ProposedFile; readonly edits: readonly Edit[]; readonly purpose: Purpose },
  repeats: number,
): Promise<TestTrial> {
  const misfit = (await misfitOfAdded(field, test)) ?? (await misfitBeside(field, test, edits, purpose));
  if (misfit !== undefined) return { kind: 'not-run', why: misfit, cause: 'refused' };
  const collector = await collectorOf(field, test);
  if (typeof collector === 'string') return { kind: 'not-run', why: collector, cause: 'no-runner' };
  const group = groupOf(field, collector, test);
  const ends: TestTrial[] = [];
  for (let run = 0; run < repeats; run++) {
    const end = await runOnce(
      { field, group, runner: collector.runner.id },
      {
        edits: [...edits, adding(test)],
        test,
        seed: firstSeed + run,
      },
    );
    ends.push(end);
    // What did not run, or hung, would not say more another time.
    if (end.kind === 'not-run' || end.kind === 'timed-out') return end;
  }
  return together(ends, repeats) ?? noTimeFor(field);
}

async function misfitBeside(
  field: Field,
  test: ProposedFile,
  edits: readonly Edit[],
  purpose: Purpose,
): Promise<string | undefined> {
  if (edits.length === 0) return undefined;
  if (edits.some(({ path }) => path === test.path)) return `the edits touch the test itself, ${test.path}`;
  const nested = nestedPath([test.path, ...edits.map(({ path }) => path)]);
  return nested ?? (await misfitOf(field, edits, purpose));
}

function groupOf(
  { time, workers, request }: Field,
  { name, pool }: OpenRunner,
  { path }: ProposedFile,
): TestGroup {
  const { besides = 0 } = request;
  return { name, tier: 'near', files: [path], pool, workers: workers + besides, deadline: time };
}

async function runOnce(
  { field, group, runner }: { readonly field: Field; readonly group: TestGroup; readonly runner: string },
  {
    edits,
    test,
    seed,
  }: { readonly edits: readonly Edit[]; readonly test: ProposedFile; readonly seed: number },
): Promise<TestTrial> {
  const run = await runTests(group, { edits, files: group.files, seed, seconds: longestRun });
  return run === undefined ? noTimeFor(field) : endOf(run, runner, test);
}

/** Other files may run along with it, where a language builds them together. */
function resultsOf({ results }: TestRun, { path }: ProposedFile): readonly TestResult[] {
  const own = results.filter(({ file }) => file === path);
  return own.length > 0 ? own : results.filter(({ file }) => file === '');
}

function endOf(run: TestRun, runner: string, test: ProposedFile): TestTrial {
  const results = resultsOf(run, test);
  const failed = results.filter(({ outcome }) => outcome === 'failed');
  const odd = failed.find(({ error }) => error === undefined || !isAssertionFailure(runner, error));
  if (run.outcome.kind === 'timed-out')
    return { kind: 'timed-out', afterSeconds: Math.round(run.outcome.afterSeconds) };
  if (run.outcome.kind !== 'completed') return { kind: 'errs', why: oneLine(run.outcome.reason) };
  if (odd !== undefined) {
    const { error = { type: 'failed', message: '' } } = odd;
    const said = messageOf(error);
    const why = `${odd.id} ends by ${error.type}, which is no assertion${said === '' ? '' : `: ${said}`}`;
    return { kind: 'errs', why: oneLine(why), failures: failuresOf([odd, ...without(failed, odd)]) };
  }
  const { command } = run;
  // A suite fails with the test inside it, which says more.
  const first = failed.find(({ error }) => error?.line !== undefined) ?? failed[0];
  if (first?.error !== undefined) {
    const error = { type: first.error.type, message: messageOf(first.error) };
    const failures = failuresOf([first, ...without(failed, first)]);
    return { kind: 'fails', tests: idsOf(failed), error, failures, command, repeats: 1 };
  }
  const passed = results.filter(({ outcome }) => outcome === 'passed');
  if (passed.length > 0) return { kind: 'passes', tests: idsOf(passed), command, repeats: 1 };
  const why = results.length > 0 ? `every test in ${test.path} is skipped` : `no test ran from ${test.path}`;
  return { kind: 'errs', why };
}

function without(results: readonly TestResult[], one: TestResult): readonly TestResult[] {
  return results.filter((result) => result !== one);
}

function idsOf(results: readonly TestResult[]): readonly string[] {
  return results.map(({ id }) => id).toSorted();
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim().slice(0, longestReason);
}

/** One answer where every run gave the same. */
function together(ends: readonly TestTrial[], repeats: number): TestTrial | undefined {
  const [first] = ends;
  if (first === undefined) return undefined;
  const same = ends.every((end) => keyOf(end) === keyOf(first));
  if (!same) return { kind: 'unstable' };
  return first.kind === 'fails' || first.kind === 'passes' ? { ...first, repeats } : first;
}

/** What has to be the same each time: messages may name addresses and times. */
function keyOf(end: TestTrial): string {
  return JSON.stringify([end.kind, 'tests' in end ? end.tests : []]);
}
