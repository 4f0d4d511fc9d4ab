import type { Claim, ProposedFile } from '../domain/claim.js';
import type { ReproducerEvidence } from '../domain/evidence.js';
import type { Execution, TestTrial } from '../domain/execution.js';
import { type Outcome, repeats, type TriedFix } from './outcome.js';

type Failure = Extract<TestTrial, { kind: 'fails' }>;

/**
 * Runs a test that is said to fail on the merged code. Failing is half of a proof, since a test may assert anything:
 * the other half is a fix with which it passes.
 */
export async function executeReproducer(
  claim: Claim,
  test: ProposedFile,
  execution: Execution,
): Promise<Outcome> {
  const trial = await execution.runTest(test, [], repeats);
  if (trial.kind !== 'fails')
    return { standing: 'argued', evidence: [], tried: [`its reproducer ${endingOf(trial)}`] };
  const evidence = evidenceOf(test, trial);
  const { fix } = claim;
  if (fix === undefined || fix.length === 0) {
    const tried = ['its reproducer fails, and no fix was brought with which it would pass'];
    return { standing: 'supported', evidence: [evidence], tried };
  }
  const mended = await execution.tryFix(test, fix, repeats);
  if (mended.kind === 'refused') {
    const patch = await execution.diff(fix, []);
    const tried = [`its reproducer fails, and its fix does not hold: ${mended.why}`];
    const refused: TriedFix = { edits: fix, added: [], patch, verified: false };
    return { standing: 'supported', evidence: [evidence], tried, fix: refused };
  }
  const patch = await execution.diff(fix, [test]);
  return {
    standing: 'proven',
    evidence: [{ ...evidence, passedWithFix: repeats }],
    tried: [],
    fix: { edits: fix, added: [test], reproducer: test, patch, verified: true },
  };
}

function evidenceOf({ path, text }: ProposedFile, trial: Failure): ReproducerEvidence {
  const { tests, error, command } = trial;
  const counts = { failed: trial.repeats, of: trial.repeats };
  return { kind: 'reproducer', test: tests.join(', '), ...counts, path, text, command, error };
}

/** How a test ended that was to fail by an assertion, as the end of "its reproducer ...". */
export function endingOf(trial: Exclude<TestTrial, Failure>): string {
  switch (trial.kind) {
    case 'passes':
      return 'passes on the merged code';
    case 'errs':
      return `fails for another reason than an assertion: ${trial.why}`;
    case 'unstable':
      return 'fails in some runs only';
    case 'timed-out':
      return 'did not end in time';
    case 'not-run':
      return `was not run: ${trial.why}`;
  }
}
