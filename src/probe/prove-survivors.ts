import type { HiddenBy } from '../domain/policy.js';
import type { Progress } from '../domain/progress.js';
import { chooseFindings } from './choose-findings.js';
import { isOrdering } from './languages/site.js';
import { operators } from './operators/index.js';
import { prove, type ProvenSurvivor, type Proving, type Surroundings } from './prove.js';
import type { Skip } from './skip.js';
import { likeOthers } from './reading-limits.js';
import type { Trial } from './trial.js';

export interface Proofs {
  readonly survivors: readonly ProvenSurvivor[];
  /** Unnoticed as well, as if they were proven: others stand for them. */
  readonly unproven: readonly ProvenSurvivor[];
  readonly dropped: readonly Skip[];
}

/** What is needed to tell what a survivor means, and whether it is told. */
export interface Telling extends Surroundings {
  readonly hiddenBy: HiddenBy;
}

/**
 * Proves every ordering that survived, and of faults those that would be told: what is only counted need not be run
 * again. `before` are survivors proven earlier, which take part of the room for findings.
 */
export async function proveSurvivors(
  trials: readonly Trial[],
  before: readonly ProvenSurvivor[],
  around: Telling,
  progress: Progress,
): Promise<Proofs> {
  const alive = trials.filter(({ verdicts }) =>
    [...verdicts.values()].some(({ kind }) => kind === 'survived'),
  );
  const orderings = alive.filter(({ planned }) => isOrdering(planned.site));
  const faults = alive.filter(({ planned }) => !isOrdering(planned.site));
  let done = 0;
  const tell = (): void => {
    if (alive.length > 0) progress({ what: 'proving survivors', done, total: alive.length });
  };
  const proveOne = async (trial: Trial): Promise<Proving> => {
    const proving = await prove(trial, around);
    done += 1;
    tell();
    return proving;
  };
  tell();
  const provings: Proving[] = [];
  // One after the other: each may take a part of the time left for its reorderings.
  for (const trial of orderings) provings.push(await proveOne(trial));
  const survivors = survivorsAmong(provings);
  const told = { faults, before: [...before, ...survivors], hiddenBy: around.hiddenBy };
  const { proven, open } = await proveTold(told, proveOne);
  // Those that would not be told need no proof.
  done = alive.length;
  tell();
  const dropped = provings.flatMap((proving) =>
    proving.kind === 'dropped' ? [{ reason: proving.reason, count: 1 }] : [],
  );
  const counted = open.length === 0 ? [] : [{ reason: likeOthers, count: open.length }];
  return {
    survivors: inOrderOf(trials, [...survivors, ...proven]),
    unproven: open,
    dropped: [...dropped, ...counted],
  };
}

function survivorsAmong(provings: readonly Proving[]): readonly ProvenSurvivor[] {
  return provings.flatMap((proving) => (proving.kind === 'proven' ? [proving.survivor] : []));
}

function inOrderOf(
  trials: readonly Trial[],
  survivors: readonly ProvenSurvivor[],
): readonly ProvenSurvivor[] {
  const places = new Map(trials.map((trial, index) => [trial, index]));
  const placeOf = ({ trial }: ProvenSurvivor): number => places.get(trial) ?? -1;
  return survivors.toSorted((one, other) => placeOf(one) - placeOf(other));
}

interface Told {
  readonly faults: readonly Trial[];
  readonly before: readonly ProvenSurvivor[];
  readonly hiddenBy: HiddenBy;
}

/** Chooses as if every fault were proven, proves those, and chooses again where some were not. */
async function proveTold(
  { faults, before, hiddenBy }: Told,
  proveOne: (trial: Trial) => Promise<Proving>,
): Promise<{ readonly proven: readonly ProvenSurvivor[]; readonly open: readonly ProvenSurvivor[] }> {
  const proven: ProvenSurvivor[] = [];
  let open = faults.flatMap(asIfProven);
  for (;;) {
    const { chosen } = chooseFindings([...before, ...inOrderOf(faults, [...proven, ...open])], hiddenBy);
    const next = open.filter((one) => chosen.includes(one));
    if (next.length === 0) return { proven, open };
    proven.push(...survivorsAmong(await Promise.all(next.map(({ trial }) => proveOne(trial)))));
    open = open.filter((one) => !next.includes(one));
  }
}

function asIfProven(trial: Trial): readonly ProvenSurvivor[] {
  for (const [mutant, verdict] of trial.verdicts) {
    const rule = operators.find(({ id }) => id === mutant.operator)?.rule;
    if (rule && verdict.kind === 'survived') {
      return [{ trial, mutant: verdict.form, proof: { kind: 'unnoticed', rule }, repeats: 0 }];
    }
  }
  return [];
}
