import type { Progress } from '../domain/progress.js';
import type { RunnerSummary } from '../domain/report.js';
import type { TestId } from '../domain/test-run.js';
import type { Gap } from '../domain/verdict.js';
import { takeBaseline } from './baseline.js';
import type { Baseline } from './compare-runs.js';
import { EnteringTests } from './entering-tests.js';
import { type FaultJudging, judgeFault, LeaningTests } from './judge-fault.js';
import { isOrdering } from './languages/site.js';
import { planMarks } from './marks.js';
import { MutantBatches } from './mutant-batches.js';
import { askUnnoticed, tryMissedTests } from './missed-coverage.js';
import { ReplayedKills, replayKills } from './replay.js';
import { listed, shortName } from './test-names.js';
import type { PlannedMutant } from './plan.js';
import type { KnownGroups } from './known-groups.js';
import type { Narrowed } from './narrow.js';
import { mutantSeed } from './runners/runner.js';
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
  judging: FaultJudging,
): Promise<void> {
  if (!isOrdering(trial.planned.site)) {
    for (const mutant of mutants) await judgeFault(trial, mutant, judged, judging);
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
    if (!isOpen(trial, mutant)) continue;
    const verdict = await tryMutant(trial, mutant, coverage, { seed: mutantSeed, warm: true });
    trial.verdicts.set(mutant, combine(trial.verdicts.get(mutant), verdict));
  }
}

/** Each has a total of its own: what one group has noticed is not tried on the next. */
function roundOf([first]: readonly Trial[], { group }: JudgedGroup): string {
  if (first?.planned.tier === 2) return 'trying lesser faults';
  return group.tier === 'near' ? 'breaking the change' : 'trying more tests on what nobody noticed';
}

/** Those of later rounds too: a session that has them all in one text need not make it anew. */
function announce(trials: readonly Trial[], judged: JudgedGroup, { entering }: FaultJudging): void {
  judged.group.pool.expect([
    ...trials.flatMap((trial) => openMutants(trial).map(({ edits }) => edits)),
    ...entering.tripwiresOf(trials, judged),
    ...(judged.batches?.tripwires ?? []),
  ]);
}

/** The first mutant of every site before the second of any: a short budget sees every place once. */
async function judgeAll(
  trials: readonly Trial[],
  judged: JudgedGroup,
  judging: FaultJudging,
  progress: Progress,
): Promise<readonly Gap[]> {
  const total = trials.reduce((sum, trial) => sum + openMutants(trial).length, 0);
  let done = 0;
  const step = async (trial: Trial, mutants: readonly PlannedMutant[]): Promise<void> => {
    await judgeTrial(trial, judged, mutants, judging);
    done += mutants.length;
    progress({ what: `${roundOf(trials, judged)}, ${judged.group.name}`, done, total });
  };
  const work = trials.map((trial) => ({ trial, mutants: openMutants(trial) }));
  await Promise.all(work.map(({ trial, mutants }) => step(trial, mutants.slice(0, 1))));
  await Promise.all(work.map(({ trial, mutants }) => step(trial, mutants.slice(1))));
  const [gaps, asked] = await Promise.all([
    replayKills(trials, judged, judging.replayed),
    askUnnoticed(trials, judged, judging),
  ]);
  return [...gaps, ...(await tryMissedTests(trials, judged, judging, asked))];
}

/** What one group has said. */
interface GroupHearing extends GroupJudgement {
  /** Test files that did not end in time: what they might have noticed matters to what nobody else has. */
  readonly unheard: readonly Gap[];
}

export interface JudgingRequest {
  readonly groups: readonly TestGroup[];
  readonly trials: readonly Trial[];
  /** Every trial there may be, now or later: one baseline serves all of them. */
  readonly all: readonly Trial[];
  readonly known: KnownGroups;
  readonly progress: Progress;
}

/** Takes every site through the groups of tests in turn, until it is killed or has survived them all. */
export async function judgeGroups(request: JudgingRequest): Promise<GroupJudgement> {
  const runners: RunnerSummary[] = [];
  const gaps: Gap[] = [];
  const unheard: Gap[] = [];
  let skipped = 0;
  for (const group of request.groups) {
    const alive = request.trials.filter((trial) => needs(trial, group));
    if (alive.length === 0) continue;
    const judgement = await judgeGroup(group, alive, request);
    runners.push(...judgement.runners);
    gaps.push(...judgement.gaps);
    unheard.push(...judgement.unheard);
    if (group.tier === 'near') skipped += judgement.skipped;
  }
  const settled = request.trials.every((trial) => openMutants(trial).length === 0);
  return { runners, gaps: settled ? gaps : [...unheard, ...gaps], skipped };
}

async function judgeGroup(
  whole: TestGroup,
  alive: readonly Trial[],
  { all, known, progress }: JudgingRequest,
): Promise<GroupHearing> {
  const narrowed = await known.narrow(whole, { alive, all }, progress);
  const unheard = narrowed.gaps;
  if (whole.files.length > 0 && narrowed.group.files.length === 0) {
    return { runners: [], gaps: [], skipped: 0, unheard };
  }
  const before = known.judged(narrowed);
  if (before) {
    const gaps = await judgeAll(alive, before.judged, before.judging, progress);
    return { runners: [], gaps, skipped: 0, unheard };
  }
  const { judged: read, judging, ...reading } = await readGroup(narrowed, all, progress);
  if (read === undefined) return { ...reading, unheard };
  // Marks tell at once who enters what; without them it takes a run for each function that has none.
  const batched = read.baseline.marks === undefined || whole.tier !== 'near' ? alive : all;
  const batches = await MutantBatches.of(batched, read, judging.entering);
  const judged = { ...read, ...(batches && { batches }) };
  announce(all, judged, judging);
  known.keep({ judged, judging });
  const gaps = await judgeAll(alive, judged, judging, progress);
  return { ...reading, gaps: [...reading.gaps, ...gaps], unheard };
}

interface GroupReading extends GroupJudgement {
  /** Absent where its tests cannot be relied on. */
  readonly judged?: JudgedGroup;
  readonly judging: FaultJudging;
}

/** What the tests say of the untouched code, and whether they can be heard. */
async function readGroup(
  { group, reached }: Narrowed,
  all: readonly Trial[],
  progress: Progress,
): Promise<GroupReading> {
  progress({
    what: `running ${group.files.length} test ${group.files.length === 1 ? 'file' : 'files'} on the untouched code, ${group.name}`,
  });
  const sources = [...new Set(all.map(({ planned }) => planned.path))];
  const marks = planMarks(all.map(({ planned }) => planned));
  const judging = {
    entering: new EnteringTests(marks),
    leaning: new LeaningTests(),
    replayed: new ReplayedKills(),
  };
  const reading = await takeBaseline(group, sources, marks.edits);
  const said = reading.baseline && summaryOf(group, heardOf(reading.baseline, reached));
  const read = (gaps: readonly Gap[], judged?: JudgedGroup): GroupReading => ({
    runners: said && said.tests > 0 ? [said] : [],
    gaps,
    skipped: reading.baseline?.skipped.length ?? 0,
    judging,
    ...(judged && { judged }),
  });
  // Far from the change, a file without tests is no loss.
  if (reading.kind === 'empty' && group.tier !== 'near') return read([]);
  if (reading.kind !== 'usable') {
    const heard = reached === undefined || reached.size > 0;
    return read(heard ? [{ what: `tests of ${group.name}`, why: reading.why }] : []);
  }
  const red = redGaps(group, heardOf(reading.baseline, reached));
  const { unheard } = reading;
  // Far from the change, a file that cannot be loaded is none of our business.
  const silent =
    unheard === undefined || group.tier !== 'near' ? [] : [{ what: `tests of ${group.name}`, why: unheard }];
  return read([...silent, ...red], { group, baseline: reading.baseline });
}
