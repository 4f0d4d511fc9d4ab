import { type Claim, isAboutTests, type ProposedMutant } from '../domain/claim.js';
import type { MutantEvidence } from '../domain/evidence.js';
import type { Execution, MutantTrial } from '../domain/execution.js';
import { type Outcome, repeats, type TriedFix } from './outcome.js';

type Survival = Extract<MutantTrial, { kind: 'survived' }>;

const mostNamed = 3;

/**
 * Runs a break of production code that is said to go unnoticed. What it can prove is that the tests are blind;
 * whatever else is claimed of that code it does no more than support.
 */
export async function executeMutant(
  claim: Claim,
  mutant: ProposedMutant,
  execution: Execution,
): Promise<Outcome> {
  const isProof = isAboutTests(claim.facts.impact);
  const trial = await execution.tryMutant(mutant.edits, repeats);
  if (trial.kind === 'killed') {
    const tried = [`its mutant is noticed by ${named(trial.by)}`];
    return { standing: isProof ? 'refuted' : 'argued', evidence: [], tried };
  }
  if (trial.kind !== 'survived' && trial.kind !== 'not-covered')
    return { standing: 'argued', evidence: [], tried: [`its mutant ${endingOf(trial)}`] };
  const mended = await executeTest(claim, mutant, execution);
  const fix = mended.fix && { fix: mended.fix };
  if (trial.kind === 'not-covered')
    return {
      standing: mended.fix?.verified ? 'supported' : 'argued',
      evidence: [],
      tried: ['no test comes by the place of its mutant', ...mended.tried],
      ...fix,
    };
  const evidence = [evidenceOf(mutant, trial)];
  const beside = isProof
    ? []
    : ['its mutant goes unnoticed, which shows what the tests miss and not that the code is wrong'];
  return {
    standing: isProof ? 'proven' : 'supported',
    evidence,
    tried: [...beside, ...mended.tried],
    ...fix,
  };
}

/** Whether the test that was brought with the mutant notices it, and is green on the merged code. */
async function executeTest(
  { test }: Claim,
  { edits }: ProposedMutant,
  execution: Execution,
): Promise<{ readonly tried: readonly string[]; readonly fix?: TriedFix }> {
  if (test === undefined) return { tried: [] };
  const patch = await execution.diff([], [test]);
  const fix = { edits: [], added: [test], patch };
  const merged = await execution.runTest(test, [], repeats);
  if (merged.kind !== 'passes')
    return {
      tried: ['the test brought for it is not green on the merged code'],
      fix: { ...fix, verified: false },
    };
  const broken = await execution.runTest(test, edits, repeats);
  if (broken.kind === 'fails' || broken.kind === 'errs')
    return { tried: [], fix: { ...fix, verified: true } };
  return {
    tried: ['the test brought for it does not go red on the mutant'],
    fix: { ...fix, verified: false },
  };
}

function evidenceOf({ path, lines, original, mutated }: ProposedMutant, trial: Survival): MutantEvidence {
  const { tests, command } = trial;
  const what = { operator: 'proposed', path, lines, original, mutated };
  return { kind: 'mutant', ...what, tests, command, repeats: trial.repeats };
}

function endingOf(trial: Exclude<MutantTrial, { kind: 'survived' | 'killed' | 'not-covered' }>): string {
  switch (trial.kind) {
    case 'unstable':
      return 'is noticed in some runs only';
    case 'unviable':
      return `does not load or compile: ${trial.why}`;
    case 'timed-out':
      return 'did not end in time';
    case 'not-run':
      return `was not run: ${trial.why}`;
  }
}

function named(tests: readonly string[]): string {
  const more = tests.length - mostNamed;
  return `${tests.slice(0, mostNamed).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
