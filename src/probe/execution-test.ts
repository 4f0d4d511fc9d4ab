import type { ProposedFile } from '../domain/claim.js';
import type { TestTrial } from '../domain/execution.js';
import type { Edit } from '../domain/mutant.js';
import type { TestResult, TestRun } from '../domain/test-run.js';
import { isAssertionFailure } from './assertion-failure.js';
import { adding, misfitOf, misfitOfAdded, nestedPath, type Purpose } from './execution-edits.js';
import type { Field } from './execution-field.js';
import { collectorOf } from './execution-test-file.js';
import type { OpenRunner } from './open-runners.js';
import { runTests, type TestGroup } from './test-group.js';

/** For one file, with what a build tool does before it. */
const longestRun = 300;
const firstSeed = 31;
const longestReason = 300;

const noTime = 'there was no time left for the test: allow more with --minutes';

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
  if (misfit !== undefined) return { kind: 'not-run', why: misfit };
  const collector = await collectorOf(field, test);
  if (typeof collector === 'string') return { kind: 'not-run', why: collector };
  const group = groupOf(field, collector, test);
  const ends: TestTrial[] = [];
  for (let run = 0; run < repeats; run++) {
    const end = await runOnce(group, collector, {
      edits: [...edits, adding(test)],
      test,
      seed: firstSeed + run,
    });
    ends.push(end);
    // What did not run, or hung, would not say more another time.
    if (end.kind === 'not-run' || end.kind === 'timed-out') return end;
  }
  return together(ends, repeats);
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
  group: TestGroup,
  { runner }: OpenRunner,
  {
    edits,
    test,
    seed,
  }: { readonly edits: readonly Edit[]; readonly test: ProposedFile; readonly seed: number },
): Promise<TestTrial> {
  const run = await runTests(group, { edits, files: group.files, seed, seconds: longestRun });
  return run === undefined ? { kind: 'not-run', why: noTime } : endOf(run, runner.id, test);
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
  if (run.outcome.kind === 'timed-out') return { kind: 'timed-out' };
  if (run.outcome.kind !== 'completed') return { kind: 'errs', why: oneLine(run.outcome.reason) };
  if (odd !== undefined) {
    const { type = 'failed', message = '' } = odd.error ?? {};
    return { kind: 'errs', why: oneLine(`${odd.id} ends by ${type}, which is no assertion: ${message}`) };
  }
  const { command } = run;
  const [first] = failed;
  if (first?.error !== undefined) {
    return { kind: 'fails', tests: idsOf(failed), error: first.error, command, repeats: 1 };
  }
  const passed = results.filter(({ outcome }) => outcome === 'passed');
  if (passed.length > 0) return { kind: 'passes', tests: idsOf(passed), command, repeats: 1 };
  const why = results.length > 0 ? `every test in ${test.path} is skipped` : `no test ran from ${test.path}`;
  return { kind: 'errs', why };
}

function idsOf(results: readonly TestResult[]): readonly string[] {
  return results.map(({ id }) => id).toSorted();
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim().slice(0, longestReason);
}

/** One answer where every run gave the same. */
function together(ends: readonly TestTrial[], repeats: number): TestTrial {
  const [first] = ends;
  if (first === undefined) return { kind: 'not-run', why: noTime };
  const same = ends.every((end) => keyOf(end) === keyOf(first));
  if (!same) return { kind: 'unstable' };
  return first.kind === 'fails' || first.kind === 'passes' ? { ...first, repeats } : first;
}

/** What has to be the same each time: messages may name addresses and times. */
function keyOf(end: TestTrial): string {
  return JSON.stringify([end.kind, 'tests' in end ? end.tests : []]);
}
