import type { TestId } from '../domain/test-run.js';
import { EnteringTests } from './entering-tests.js';
import { type FaultJudging, judgeFault, tryTests } from './judge-fault.js';
import { isOrdering } from './languages/site.js';
import { entryOf, noMarks } from './marks.js';
import { apart } from './narrow.js';
import type { PlannedMutant } from './plan.js';
import { runTests } from './test-group.js';
import {
  combine,
  type JudgedGroup,
  type MutantVerdict,
  notPassing,
  secondsFor,
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
): Promise<void> {
  if (judged.baseline.marks === undefined) return;
  const faults = trials.filter(({ planned }) => !isOrdering(planned.site));
  const survivors = unnoticed(faults, ({ verdicts }, mutant) => verdicts.get(mutant)?.kind === 'survived');
  const unreached = unnoticed(faults, ({ verdicts, coverage }, mutant) => {
    return verdicts.get(mutant) === undefined && !coverage.some(({ group }) => group === judged.group);
  });
  if (survivors.length + unreached.length === 0) return;
  const failing = await failingTests([...survivors, ...unreached], judged);
  const seen = new Set<TestId>();
  for (const { trial, mutant } of survivors) {
    const entered = await judging.entering.of(trial, judged);
    for (const id of entered?.tests ?? []) seen.add(id);
    const missed = failing && new Set([...failing].filter((id) => entered?.tests.has(id) !== true));
    if (missed?.size === 0) continue;
    const verdict = await tryMissed({ trial, mutant }, missed, judged, judging);
    trial.verdicts.set(mutant, combine(trial.verdicts.get(mutant), verdict));
  }
  if (failing === undefined || [...failing].every((id) => seen.has(id))) return;
  const byTripwire = { ...judging, entering: new EnteringTests(noMarks) };
  for (const { trial, mutant } of unreached) await judgeFault(trial, mutant, judged, byTripwire);
}

/** `missed` is undefined where there was no time to find these tests: then nothing may be told of the survivor. */
async function tryMissed(
  { trial, mutant }: Unnoticed,
  missed: ReadonlySet<TestId> | undefined,
  judged: JudgedGroup,
  judging: FaultJudging,
): Promise<MutantVerdict> {
  if (missed === undefined) return { kind: 'no-time' };
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
  const run = await runTests(group, { edits, files: group.files, seed: 3, seconds: secondsFor(baseline) });
  return run && notPassing(run, baseline.green);
}
