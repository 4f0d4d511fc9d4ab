import { type FaultSite, isOrdering } from './languages/site.js';
import type { PlannedMutant } from './plan.js';
import {
  combine,
  type Coverage,
  type JudgedGroup,
  type MutantVerdict,
  reach,
  reachWithin,
  type Trial,
  tryMutant,
} from './trial.js';

/** The tests of a group that enter each function: found once for all the places in it. */
export class EnteringTests {
  readonly #known = new Map<string, Promise<Coverage | undefined>>();

  of({ planned }: Trial, site: FaultSite, judged: JudgedGroup): Promise<Coverage | undefined> {
    const { path } = planned;
    const edits = (site.entry ?? site.tripwire).map((edit) => ({ path, ...edit }));
    const key = JSON.stringify([judged.group.name, judged.group.tier, edits]);
    const known = this.#known.get(key) ?? reach(edits, judged);
    this.#known.set(key, known);
    return known;
  }
}

/** A test that stumbles over what is missing has noticed it: nothing here hides behind the chain of a mock. */
function certain(verdict: MutantVerdict): MutantVerdict {
  return verdict.kind === 'killed' ? { ...verdict, doubtful: false } : verdict;
}

/**
 * One fault against the tests of one group. Most faults are noticed, and for those it is enough to know who enters
 * the function; only a survivor pays for finding the tests that get to the place itself.
 */
export async function judgeFault(
  trial: Trial,
  mutant: PlannedMutant,
  judged: JudgedGroup,
  entering: EnteringTests,
): Promise<void> {
  const { site, tripwire } = trial.planned;
  if (isOrdering(site)) return;
  const settle = (verdict: MutantVerdict): void => {
    trial.verdicts.set(mutant, combine(trial.verdicts.get(mutant), verdict));
  };
  const entered = await entering.of(trial, site, judged);
  if (entered === undefined) return settle({ kind: 'no-time' });
  if (entered.tests.size === 0) return;
  const verdict = certain(await tryMutant(mutant, entered, 4));
  if (verdict.kind !== 'survived') {
    trial.coverage.push(entered);
    return settle(verdict);
  }
  const reached = site.entry ? await reachWithin(entered, tripwire.edits) : entered;
  if (reached === undefined) return settle({ kind: 'no-time' });
  if (reached.tests.size === 0) return;
  trial.coverage.push(reached);
  settle(verdict);
}
