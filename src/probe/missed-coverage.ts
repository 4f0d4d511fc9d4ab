import type { TestId } from '../domain/test-run.js';
import type { Gap } from '../domain/verdict.js';
import { EnteringTests } from './entering-tests.js';
import { type FaultJudging, judgeFault, tryTests } from './judge-fault.js';
import { isOrdering } from './languages/site.js';
import { entryOf, noMarks } from './marks.js';
import { apart } from './narrow.js';
import type { PlannedMutant } from './plan.js';
import { replayKills } from './replay.js';
import { runTests } from './test-group.js';
import {
  combine,
  type JudgedGroup,
  type MutantVerdict,
  notPassing,
  runCovering,
  secondsFor,
  sumOf,
  type Trial,
} from './trial.js';

/** A place whose fault nobody has noticed, as far as marks tell. */
interface Unnoticed {
  readonly trial: Trial;
  readonly mutant: PlannedMutant;
}

/**
 * Marks do not see a test that gets its value from what an earlier one has computed, nor one whose code runs in another
 * process. An error at the place is seen by these as well: so whatever would be told of a survivor, or of code that no
 * test reaches, waits for one run with an error at all such places.
 */
export async function tryMissedTests(
  trials: readonly Trial[],
  judged: JudgedGroup,
  judging: FaultJudging,
): Promise<readonly Gap[]> {
  if (judged.baseline.marks === undefined) return [];
  const faults = trials.filter(({ planned }) => !isOrdering(planned.site));
  const survivors = unnoticed(faults, ({ verdicts }, mutant) => verdicts.get(mutant)?.kind === 'survived');
  const unreached = unnoticed(faults, ({ verdicts, coverage }, mutant) => {
    return verdicts.get(mutant) === undefined && !coverage.some(({ group }) => group === judged.group);
  });
  if (survivors.length + unreached.length === 0) return [];
  const failing = await failingTests([...survivors, ...unreached], judged);
  const seen = new Set<TestId>();
  for (const { trial } of survivors)
    for (const id of (await judging.entering.of(trial, judged))?.tests ?? []) seen.add(id);
  const tryAlike = async (alike: readonly Unnoticed[]): Promise<void> => {
    const missed = await missedBy(alike, failing, judged, judging);
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

/** The same tests get to all places of one function: what is missed of one is missed of all. */
function byFunction(places: readonly Unnoticed[]): readonly (readonly Unnoticed[])[] {
  const functions = new Map<string, Unnoticed[]>();
  for (const place of places) {
    const { path, site } = place.trial.planned;
    const key = JSON.stringify([path, site.enclosing]);
    functions.set(key, [...(functions.get(key) ?? []), place]);
  }
  return [...functions.values()];
}

/**
 * Of the tests that an error at any place keeps from passing those that one in this function does, without those that
 * enter it anyway; undefined where there was no time to find them.
 */
async function missedBy(
  places: readonly Unnoticed[],
  failing: ReadonlySet<TestId> | undefined,
  judged: JudgedGroup,
  judging: FaultJudging,
): Promise<ReadonlyMap<Trial, ReadonlySet<TestId>> | undefined> {
  if (failing === undefined) return undefined;
  const missed = new Map<Trial, ReadonlySet<TestId>>();
  for (const { trial } of places) {
    const entered = await judging.entering.of(trial, judged);
    const untouched = await judged.batches?.untouchedBy(trial);
    const isElsewhere = (id: TestId): boolean =>
      entered?.tests.has(id) !== true && untouched?.has(id) !== true;
    missed.set(trial, new Set([...failing].filter(isElsewhere)));
  }
  const tests = new Set([...missed.values()].flatMap((ids) => [...ids]));
  if (tests.size === 0 || !isWorthwhile(places.length, tests, judged)) return missed;
  const edits = apart(places.flatMap(({ trial }) => entryOf(trial.planned)));
  const run = await runCovering({ ...judged, tests, alone: true }, edits, { seed: 3 });
  if (run === undefined) return undefined;
  const here = notPassing(run, tests);
  return new Map([...missed].map(([trial, ids]) => [trial, new Set([...ids].filter((id) => here.has(id)))]));
}

/** Whether one more run, in a fresh process, costs less than running these tests for each of so many places. */
function isWorthwhile(places: number, tests: ReadonlySet<TestId>, { baseline }: JudgedGroup): boolean {
  const starting = Math.max(0, baseline.seconds - sumOf(baseline, baseline.milliseconds.keys()));
  return (places - 1) * sumOf(baseline, tests) > starting;
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

/** The green tests that an error at one of the places keeps from passing, in a fresh process. */
async function failingTests(
  places: readonly Unnoticed[],
  { group, baseline }: JudgedGroup,
): Promise<ReadonlySet<TestId> | undefined> {
  const edits = apart(places.flatMap(({ trial }) => entryOf(trial.planned)));
  const run = await runTests(group, {
    edits,
    files: group.files,
    seed: 3,
    seconds: secondsFor(baseline),
    anew: true,
  });
  return run && notPassing(run, baseline.green);
}
