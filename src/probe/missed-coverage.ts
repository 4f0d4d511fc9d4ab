import type { TestId } from '../domain/test-run.js';
import type { Gap } from '../domain/verdict.js';
import type { Edit } from '../domain/mutant.js';
import { EnteringTests } from './entering-tests.js';
import { type FaultJudging, judgeFault, tryTests } from './judge-fault.js';
import { isOrdering } from './languages/site.js';
import { noMarks } from './marks.js';
import { byFunction, failingTests, missedBy, placesOf, settleTests, type Unnoticed } from './missed-tests.js';
import type { PlannedMutant } from './plan.js';
import { replayKills } from './replay.js';
import { combine, type JudgedGroup, type MutantVerdict, type Trial } from './trial.js';

/**
 * Marks do not see a test that gets its value from what an earlier one has computed, nor one whose code runs in another
 * process. An error at the place is seen by these as well: so whatever would be told of a survivor, or of code that no
 * test reaches, waits for one run with an error at all such places.
 */
export async function tryMissedTests(
  trials: readonly Trial[],
  judged: JudgedGroup,
  judging: FaultJudging,
  asked?: AskedPlaces,
): Promise<readonly Gap[]> {
  const { survivors, unreached } = unheardOf(trials, judged);
  const places = placesOf([...survivors, ...unreached]);
  if (places.length === 0) return [];
  const isAsked = asked !== undefined && JSON.stringify(asked.places) === JSON.stringify(places);
  const seen = await testsEntering(survivors, judged, judging);
  const failing = isAsked ? asked.failing : await failingTests(places, seen, judged);
  const settled = await settleTests(survivors, failing, judged, judging);
  const tryAlike = async (alike: readonly Unnoticed[]): Promise<void> => {
    const missed = await missedBy(alike, failing, settled, judged);
    const tryOne = async ({ trial, mutant }: Unnoticed): Promise<void> => {
      const verdict = await tryMissed({ trial, mutant }, missed?.get(trial), judged, judging);
      if (verdict !== undefined) trial.verdicts.set(mutant, combine(trial.verdicts.get(mutant), verdict));
    };
    await Promise.all(alike.map(tryOne));
  };
  await Promise.all(byFunction(survivors).map(tryAlike));
  if (failing !== undefined && [...failing].some((id) => !seen.has(id))) {
    const byTripwire = { ...judging, entering: new EnteringTests(noMarks) };
    for (const { trial, mutant } of unreached) await judgeFault(trial, mutant, judged, byTripwire);
  }
  // Those before them were replayed when nobody knew of these.
  const among = new Set([...survivors, ...unreached].map(({ mutant }) => mutant));
  return await replayKills(trials, judged, judging.replayed, among);
}

/** Places that nobody has noticed, and the green tests that an error at any of them keeps from passing. */
export interface AskedPlaces {
  readonly places: readonly Edit[];
  /** Undefined where there was no time. */
  readonly failing: ReadonlySet<TestId> | undefined;
}

/** What `tryMissedTests` has to know, while kills are still being replayed; undefined where it will not be asked. */
export async function askUnnoticed(
  trials: readonly Trial[],
  judged: JudgedGroup,
  judging: FaultJudging,
): Promise<AskedPlaces | undefined> {
  const { survivors, unreached } = unheardOf(trials, judged);
  const places = placesOf([...survivors, ...unreached]);
  if (places.length === 0) return undefined;
  const seen = await testsEntering(survivors, judged, judging);
  return { places, failing: await failingTests(places, seen, judged) };
}

async function testsEntering(
  survivors: readonly Unnoticed[],
  judged: JudgedGroup,
  { entering }: FaultJudging,
): Promise<ReadonlySet<TestId>> {
  const seen = new Set<TestId>();
  for (const { trial } of survivors)
    for (const id of (await entering.of(trial, judged))?.tests ?? []) seen.add(id);
  return seen;
}

interface Unheard {
  readonly survivors: readonly Unnoticed[];
  readonly unreached: readonly Unnoticed[];
}

function unheardOf(trials: readonly Trial[], { baseline, group: asked }: JudgedGroup): Unheard {
  if (baseline.marks === undefined) return { survivors: [], unreached: [] };
  const faults = trials.filter(({ planned }) => !isOrdering(planned.site));
  const survivors = unnoticed(faults, ({ verdicts }, mutant) => verdicts.get(mutant)?.kind === 'survived');
  const unreached = unnoticed(faults, ({ verdicts, coverage }, mutant) => {
    return verdicts.get(mutant) === undefined && !coverage.some(({ group }) => group === asked);
  });
  return { survivors, unreached };
}

/** `missed` is undefined where there was no time to find these tests: then nothing may be told of the survivor. */
async function tryMissed(
  { trial, mutant }: Unnoticed,
  missed: ReadonlySet<TestId> | undefined,
  judged: JudgedGroup,
  judging: FaultJudging,
): Promise<MutantVerdict | undefined> {
  if (missed === undefined) return { kind: 'no-time' };
  if (missed.size === 0) return undefined;
  const coverage = { ...judged, tests: missed, alone: true, marked: true };
  return (await tryTests(trial, mutant, coverage, judging)).verdict;
}

function unnoticed(
  trials: readonly Trial[],
  chosen: (trial: Trial, mutant: PlannedMutant) => boolean,
): readonly Unnoticed[] {
  return trials.flatMap((trial) =>
    trial.planned.mutants.filter((mutant) => chosen(trial, mutant)).map((mutant) => ({ trial, mutant })),
  );
}
