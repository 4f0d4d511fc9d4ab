import { deadlineIn } from './deadline.js';
import { type GroupJudgement, judgeGroups, type JudgingRequest } from './judge-groups.js';
import { KnownGroups } from './known-groups.js';
import { isOrdering } from './languages/site.js';
import type { TestGroup } from './test-group.js';
import type { Trial } from './trial.js';

/** Part of the time left that they may take: they may turn out to be slow, or to notice nothing. */
const shareOfTime = 0.25;

export type AskRequest = Omit<JudgingRequest, 'known'>;

/**
 * Asks a few likely tests before all others. They can only spare: a place of which these have noticed every fault needs
 * no other test, and all else goes through the groups as if they had not been asked. So it does not matter to any
 * survivor, finding or gap who was asked ahead, nor why.
 */
export class AskingAhead {
  readonly #ahead: readonly TestGroup[];
  readonly #knownAhead = new Map<TestGroup, KnownGroups>();
  readonly #known = new KnownGroups();

  constructor(ahead: readonly TestGroup[]) {
    this.#ahead = ahead;
  }

  async judge(request: AskRequest): Promise<GroupJudgement> {
    const runners: GroupJudgement['runners'][number][] = [];
    for (const group of this.#ahead) runners.push(...(await this.#ask(group, request)));
    const judged = await judgeGroups({ ...request, known: this.#known });
    // Those of the same runner are among the tests that were asked afterwards.
    const spared = runners.filter(({ id }) => judged.runners.every((runner) => runner.id !== id));
    return { ...judged, runners: [...spared, ...judged.runners] };
  }

  async #ask(group: TestGroup, request: AskRequest): Promise<GroupJudgement['runners']> {
    const known = this.#knownAhead.get(group) ?? new KnownGroups();
    this.#knownAhead.set(group, known);
    const before = request.trials.map(stateOf);
    // The second tier of faults has less time.
    const whole = request.groups.find(({ pool }) => pool === group.pool)?.deadline ?? group.deadline;
    const deadline = deadlineIn((whole.remaining() * shareOfTime) / 60);
    const { gaps, runners } = await judgeGroups({ ...request, groups: [{ ...group, deadline }], known });
    // A gap of these few need not be one of all: then they were not asked.
    for (const state of before) if (gaps.length > 0 || !isNoticed(state.trial)) restore(state);
    return runners;
  }
}

interface TrialState {
  readonly trial: Trial;
  readonly coverage: readonly Trial['coverage'][number][];
  readonly verdicts: readonly (readonly [...Parameters<Trial['verdicts']['set']>])[];
}

function stateOf(trial: Trial): TrialState {
  return { trial, coverage: [...trial.coverage], verdicts: [...trial.verdicts] };
}

function restore({ trial, coverage, verdicts }: TrialState): void {
  trial.coverage.splice(0, Infinity, ...coverage);
  trial.verdicts.clear();
  for (const [mutant, verdict] of verdicts) trial.verdicts.set(mutant, verdict);
}

/** Every fault of the place was noticed, beyond doubt. */
function isNoticed({ planned, verdicts }: Trial): boolean {
  const { site, mutants } = planned;
  // What is probably equivalent is not asked of every test.
  if (isOrdering(site) && site.settled !== undefined) return false;
  return mutants.every((mutant) => {
    const verdict = verdicts.get(mutant);
    return verdict?.kind === 'killed' && !verdict.doubtful;
  });
}
