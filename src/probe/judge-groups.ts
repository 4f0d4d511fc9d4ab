import type { Progress } from '../domain/progress.js';
import type { RunnerSummary } from '../domain/report.js';
import type { TestId } from '../domain/test-run.js';
import type { Gap } from '../domain/verdict.js';
import { type Baseline, takeBaseline } from './baseline.js';
import { missedFailure } from './canary.js';
import { EnteringTests, judgeFault } from './judge-fault.js';
import { isOrdering } from './languages/site.js';
import { listed, shortName } from './test-names.js';
import type { PlannedMutant } from './plan.js';
import { isSmall, narrow, type Narrowed } from './narrow.js';
import type { TestGroup } from './test-group.js';
import { combine, type JudgedGroup, reach, type Trial, tryMutant } from './trial.js';

export interface GroupJudgement {
  readonly runners: readonly RunnerSummary[];
  readonly gaps: readonly Gap[];
  /** Tests near the change that were skipped on the untouched code. */
  readonly skipped: number;
}

/** A mutant that one group has killed for a checked result need not be tried on another. */
function isOpen({ verdicts }: Trial, mutant: PlannedMutant): boolean {
  const verdict = verdicts.get(mutant);
  return (
    verdict === undefined || verdict.kind === 'survived' || (verdict.kind === 'killed' && verdict.doubtful)
  );
}

function openMutants(trial: Trial): readonly PlannedMutant[] {
  return trial.planned.mutants.filter((mutant) => isOpen(trial, mutant));
}

/**
 * Whether a trial needs this group. Tests from which no import leads to the change are run only for an ordering
 * that no test has reached so far, or that could be deleted unnoticed: nothing weaker is worth a whole suite.
 */
function needs(trial: Trial, { tier }: TestGroup): boolean {
  if (openMutants(trial).length === 0) return false;
  const { mutants, site } = trial.planned;
  const [first] = mutants;
  // A survivor that is probably equivalent will not be a finding, whatever other tests say.
  const settled = isOrdering(site) && site.settled !== undefined;
  if (tier !== 'near' && settled && trial.coverage.length > 0) return false;
  // That no import leads from any test to it is all there is to say of a lesser fault.
  if (tier === 'others' && !isOrdering(site) && trial.coverage.length === 0) return false;
  if (tier !== 'others' || trial.coverage.length === 0) return true;
  return first !== undefined && trial.verdicts.get(first)?.kind === 'survived';
}

function summaryOf({ name }: TestGroup, { command, green, red, flaky }: Baseline): RunnerSummary {
  return { id: name, command, tests: green.size + red.length + flaky.length, green: green.size, red, flaky };
}

/** Far from the change, a red test that our error does not reach is none of our business. */
function heardOf(baseline: Baseline, reached: ReadonlySet<TestId> | undefined): Baseline {
  if (reached === undefined) return baseline;
  return { ...baseline, red: baseline.red.filter((id) => reached.has(id)) };
}

function redGaps({ name }: TestGroup, { red, flaky }: Baseline): readonly Gap[] {
  const gaps: Gap[] = [];
  const what = (count: number): string => `${count} ${count === 1 ? 'test' : 'tests'} of ${name}`;
  if (red.length > 0)
    gaps.push({
      what: what(red.length),
      why: `red before we touched anything, so not heard: ${listed(red.map(shortName))}`,
    });
  if (flaky.length > 0)
    gaps.push({
      what: what(flaky.length),
      why: `red in one of two runs of the untouched code, so not heard: ${listed(flaky.map(shortName))}`,
    });
  return gaps;
}

async function judgeTrial(
  trial: Trial,
  judged: JudgedGroup,
  mutants: readonly PlannedMutant[],
  entering: EnteringTests,
): Promise<void> {
  if (!isOrdering(trial.planned.site)) {
    for (const mutant of mutants) await judgeFault(trial, mutant, judged, entering);
    return;
  }
  const known = trial.coverage.find(({ group }) => group === judged.group);
  const coverage = known ?? (await reach(trial.planned.tripwire.edits, judged));
  if (coverage === undefined) {
    for (const mutant of mutants)
      trial.verdicts.set(mutant, combine(trial.verdicts.get(mutant), { kind: 'no-time' }));
    return;
  }
  if (coverage.tests.size === 0) return;
  if (!known) trial.coverage.push(coverage);
  for (const mutant of mutants) {
    if (isOpen(trial, mutant))
      trial.verdicts.set(mutant, combine(trial.verdicts.get(mutant), await tryMutant(mutant, coverage, 4)));
  }
}

/** The first mutant of every site before the second of any: a short budget sees every place once. */
async function judgeAll(trials: readonly Trial[], judged: JudgedGroup, progress: Progress): Promise<void> {
  const total = trials.reduce((sum, trial) => sum + openMutants(trial).length, 0);
  const entering = new EnteringTests();
  let done = 0;
  const step = async (trial: Trial, mutants: readonly PlannedMutant[]): Promise<void> => {
    await judgeTrial(trial, judged, mutants, entering);
    done += mutants.length;
    progress({ what: `breaking the change, ${judged.group.name}`, done, total });
  };
  const work = trials.map((trial) => ({ trial, mutants: openMutants(trial) }));
  await Promise.all(work.map(({ trial, mutants }) => step(trial, mutants.slice(0, 1))));
  await Promise.all(work.map(({ trial, mutants }) => step(trial, mutants.slice(1))));
}

/** Takes every site through the groups of tests in turn, until it is killed or has survived them all. */
export async function judgeGroups(
  groups: readonly TestGroup[],
  trials: readonly Trial[],
  progress: Progress,
): Promise<GroupJudgement> {
  const runners: RunnerSummary[] = [];
  const gaps: Gap[] = [];
  let skipped = 0;
  for (const group of groups) {
    const alive = trials.filter((trial) => needs(trial, group));
    if (alive.length === 0) continue;
    const narrowed: Narrowed = isSmall(group) ? { group, gaps: [] } : await narrow(group, alive, progress);
    gaps.push(...narrowed.gaps);
    if (group.files.length > 0 && narrowed.group.files.length === 0) continue;
    const judged = await judgeGroup(narrowed, alive, progress);
    runners.push(...judged.runners);
    gaps.push(...judged.gaps);
    if (group.tier === 'near') skipped += judged.skipped;
  }
  return { runners, gaps, skipped };
}

async function judgeGroup(
  { group, reached }: Narrowed,
  alive: readonly Trial[],
  progress: Progress,
): Promise<GroupJudgement> {
  const runners: RunnerSummary[] = [];
  const gaps: Gap[] = [];
  progress({ what: `running ${group.files.length} test files on the untouched code, ${group.name}` });
  const sources = [...new Set(alive.map(({ planned }) => planned.path))];
  const reading = await takeBaseline(group, sources);
  const skipped = reading.baseline?.skipped.length ?? 0;
  const said = reading.baseline && summaryOf(group, heardOf(reading.baseline, reached));
  if (said && said.tests > 0) runners.push(said);
  // Far from the change, a file without tests is no loss.
  if (reading.kind === 'empty' && group.tier !== 'near') return { runners, gaps, skipped };
  if (reading.kind !== 'usable') {
    if (reached === undefined || reached.size > 0)
      gaps.push({ what: `tests of ${group.name}`, why: reading.why });
    return { runners, gaps, skipped };
  }
  gaps.push(...redGaps(group, heardOf(reading.baseline, reached)));
  const missed = await missedFailure(group, reading.baseline);
  if (missed !== undefined) gaps.push({ what: `tests of ${group.name}`, why: missed });
  else await judgeAll(alive, { group, baseline: reading.baseline }, progress);
  return { runners, gaps, skipped };
}
