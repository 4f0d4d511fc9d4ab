import type { ProposedFile } from '../domain/claim.js';
import type { FixTrial, TestTrial } from '../domain/execution.js';
import type { Edit } from '../domain/mutant.js';
import type { TestId } from '../domain/test-run.js';
import { fixPurpose, misfitOf } from './execution-edits.js';
import type { Field } from './execution-field.js';
import { trialOfTest } from './execution-test.js';
import { noTimeIn } from './execution-time.js';
import { judgeFaultRun, type RunVerdict } from './judge-run.js';
import { runTests, type TestGroup } from './test-group.js';
import { secondsFor } from './run-seconds.js';

const seeds = [41, 42] as const;
const mostNamed = 3;

/** Whether the test passes with the fix every time, and the tests near the fixed files stay green. */
export async function trialOfFix(
  field: Field,
  { test, fix }: { readonly test: ProposedFile; readonly fix: readonly Edit[] },
  repeats: number,
): Promise<FixTrial> {
  const misfit = await misfitOf(field, fix, fixPurpose);
  if (misfit !== undefined) return refused(misfit);
  const proof = await trialOfTest(field, { test, edits: fix, purpose: fixPurpose }, repeats);
  if (proof.kind !== 'passes') return refused(`with the fix the test ${endOf(proof)}`);
  let tests = proof.tests.length;
  const sources = [...new Set(fix.map(({ path }) => path))];
  for (const group of await field.groupsNear(sources)) {
    if (group.tier !== 'near') continue;
    const kept = await keptGreen(field, group, fix);
    if (typeof kept === 'string') return refused(kept);
    tests += kept;
  }
  return { kind: 'verified', tests };
}

function refused(why: string): FixTrial {
  return { kind: 'refused', why };
}

/** The predicate of a sentence. */
function endOf(trial: Exclude<TestTrial, { kind: 'passes' }>): string {
  switch (trial.kind) {
    case 'fails':
      return `still fails: ${named(trial.tests)}`;
    case 'errs':
      return `cannot run: ${trial.why}`;
    case 'unstable':
      return 'ends in different ways';
    case 'timed-out':
      return 'does not end';
    case 'not-run':
      return `was not run: ${trial.why}`;
  }
}

function named(tests: readonly TestId[]): string {
  const more = tests.length - mostNamed;
  return `${tests.slice(0, mostNamed).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** How many tests stay green with the fix; else which do not. */
async function keptGreen(field: Field, group: TestGroup, fix: readonly Edit[]): Promise<number | string> {
  const sources = fix.map(({ path }) => path).filter((path) => field.files.has(path));
  const reading = await field.readingOf(group, sources);
  if (field.time.remaining() === 0) return noTimeIn(field.request.minutes);
  // Any of those that never ended may be green, and turn red.
  if (reading.kind === 'unusable' && reading.hangs)
    return `the tests near it cannot be heard: ${reading.why}`;
  // What was not green before cannot turn red.
  if (reading.kind !== 'usable') return 0;
  const { green } = reading.baseline;
  const ends: RunVerdict[] = [];
  for (const seed of seeds) {
    const seconds = secondsFor(reading.baseline);
    const run = await runTests(group, { edits: fix, files: group.files, seed, seconds });
    if (run === undefined) return noTimeIn(field.request.minutes);
    const verdict = judgeFaultRun(run, green);
    if (verdict.kind === 'survived') return green.size;
    ends.push(verdict);
  }
  return whyRed(ends);
}

/** It takes two runs to say that a fix breaks a test: one alone may be luck. */
function whyRed(ends: readonly RunVerdict[]): string {
  const killed = ends.find((end) => end.kind === 'killed');
  if (killed !== undefined) return `the fix turns tests red that were green: ${named(killed.by)}`;
  const broken = ends.find((end) => end.kind === 'unviable');
  if (broken !== undefined) return `the tests near it cannot run with the fix: ${broken.reason}`;
  return 'the tests near it do not end with the fix';
}
