import type { Claim } from '../domain/claim.js';
import type { Execution } from '../domain/execution.js';
import { severities } from '../domain/finding.js';
import type { Progress } from '../domain/progress.js';
import { executeMutant } from './execute-mutant.js';
import { executeReproducer } from './execute-reproducer.js';
import type { Outcome } from './outcome.js';
import { severityOf } from './severity.js';

const nothingToRun: Outcome = { standing: 'argued', evidence: [], tried: [] };
const notAllowed: Outcome = { ...nothingToRun, tried: ['its proof was not run: nothing is executed here'] };

/**
 * Runs what the claims propose, the most severe first, since the time may end; one after the other, since each has
 * all processors. The outcomes are in the order of the claims.
 */
export async function executeClaims(
  claims: readonly Claim[],
  execution: Execution | undefined,
  progress: Progress,
): Promise<readonly Outcome[]> {
  const outcomes = new Map<Claim, Outcome>();
  const tell = (done: number): void =>
    progress({ what: 'running what the specialists claim', done, total: claims.length });
  for (const [done, claim] of claims.toSorted((a, b) => weightOf(a) - weightOf(b)).entries()) {
    tell(done);
    outcomes.set(claim, execution === undefined ? unexecuted(claim) : await executeClaim(claim, execution));
  }
  if (claims.length > 0) tell(claims.length);
  return claims.map((claim) => outcomes.get(claim) ?? nothingToRun);
}

function weightOf({ facts }: Claim): number {
  return severities.indexOf(severityOf(facts));
}

function unexecuted({ test, mutant }: Claim): Outcome {
  return test === undefined && mutant === undefined ? nothingToRun : notAllowed;
}

async function executeClaim(claim: Claim, execution: Execution): Promise<Outcome> {
  const outcome = await outcomeOf(claim, execution);
  const { fix } = claim;
  if (outcome.fix !== undefined || fix === undefined || fix.length === 0) return outcome;
  // What nobody could check is still worth reading.
  const patch = await execution.diff(fix, []);
  if (patch === '') return outcome;
  return { ...outcome, fix: { edits: fix, added: [], patch, verified: false } };
}

async function outcomeOf(claim: Claim, execution: Execution): Promise<Outcome> {
  const { mutant, test } = claim;
  if (mutant !== undefined) return await executeMutant(claim, mutant, execution);
  return test === undefined ? nothingToRun : await executeReproducer(claim, test, execution);
}
