import type { Edit, Mutant } from '../domain/mutant.js';
import type { TestId, TestRun } from '../domain/test-run.js';
import type { Baseline } from './compare-runs.js';
import { judgeFaultRun, judgeRun, type RunVerdict } from './judge-run.js';
import { isOrdering } from './languages/site.js';
import type { PlannedMutant, PlannedSite } from './plan.js';
import { secondsFor, startingSeconds, sumOf } from './run-seconds.js';
import { runTests, type TestGroup } from './test-group.js';

/** A group whose baseline can be relied on. */
export interface JudgedGroup {
  readonly group: TestGroup;
  readonly baseline: Baseline;
  /** Absent where no two mutants can be run together, or nothing would be gained. */
  readonly batches?: Batches;
}

/** Mutants that no test can meet two of, run at the same time. */
export interface Batches {
  /** Errors that will be asked for, each alone or with others. */
  readonly tripwires: readonly (readonly Edit[])[];
  /** Undefined where this one has to be run by itself. */
  run(trial: Trial, request: BatchRequest): Promise<BatchRun | undefined>;
  /** Tests that have passed with an error where the function of this place is entered, as far as batches have shown. */
  untouchedBy(trial: Trial): Promise<ReadonlySet<TestId>>;
}

export interface BatchRequest {
  readonly edits: readonly Edit[];
  readonly coverage: Coverage;
  readonly manner: Pick<Manner, 'seed' | 'warm' | 'anew'>;
}

/** `run` is undefined when the time is used up. */
export interface BatchRun {
  readonly run: TestRun | undefined;
  /** All tests that were run; absent where no other mutant was there. */
  readonly among?: ReadonlySet<TestId>;
}

/** The green tests of one group that reach a site. */
export interface Coverage extends JudgedGroup {
  readonly tests: ReadonlySet<TestId>;
  /** False where tests lean on others of their file that ran before them: then whole files are run. */
  readonly alone: boolean;
  /** True where marks have told it, which miss what is kept from an earlier test, or runs in another process. */
  readonly marked?: boolean;
}

/** A survivor names the form in which it survived: a doubtful kill is tried again in a neutral one. */
export type MutantVerdict =
  | Exclude<RunVerdict, { kind: 'survived' | 'killed' }>
  /**
   * `warm`: the tests that were asked, where that was in a process that had run something before, or held other
   * mutants; `among`: then all that were run with them.
   */
  | (Extract<RunVerdict, { kind: 'killed' }> & {
      readonly warm?: Coverage;
      readonly among?: ReadonlySet<TestId>;
    })
  /** `command`: of a fresh run of these tests and no others, as a person would type it. */
  | { readonly kind: 'survived'; readonly form: Mutant; readonly command?: string }
  | { readonly kind: 'unstable' }
  | { readonly kind: 'no-time' };

/** One planned site on its way through the groups. */
export interface Trial {
  readonly planned: PlannedSite;
  readonly coverage: Coverage[];
  readonly verdicts: Map<PlannedMutant, MutantVerdict>;
}

export function filesOf(coverage: Coverage, tests: Iterable<TestId> = coverage.tests): readonly string[] {
  const files = new Set<string>();
  for (const id of tests) files.add(coverage.baseline.fileOf.get(id) ?? '');
  return files.has('') ? coverage.group.files : [...files].toSorted();
}

/** How covering tests are run. */
export interface Manner {
  readonly seed: number;
  /** As in `GroupRun`. */
  readonly warm?: boolean;
  readonly anew?: boolean;
  readonly untilFailure?: boolean;
  /** True where a fresh run, too, asks the files with the fastest tests first: it is to end where a warm one has. */
  readonly fastestFirst?: boolean;
  /** As in `RunRequest`. */
  readonly sets?: readonly (readonly Edit[])[];
}

/** What the runner itself needs, with loading and building, and a multiple of the tests' own time. */
function secondsForTests(
  { baseline, alone, tests: all }: Coverage,
  tests: ReadonlySet<TestId>,
  warm: boolean,
): number {
  if (!alone) return secondsFor(baseline);
  const own = sumOf(baseline, tests.size > 0 ? tests : all);
  return (startingSeconds(baseline) + own) * 3 + (warm ? 5 : 15);
}

/** Fastest first, where the run may end at the first failure, and most do. */
function byDuration(
  { baseline }: Coverage,
  files: readonly string[],
  tests: ReadonlySet<TestId>,
): readonly string[] {
  const milliseconds = new Map<string, number>();
  for (const id of tests) {
    const file = baseline.fileOf.get(id) ?? '';
    milliseconds.set(file, (milliseconds.get(file) ?? 0) + (baseline.milliseconds.get(id) ?? 0));
  }
  return files.toSorted((first, second) => (milliseconds.get(first) ?? 0) - (milliseconds.get(second) ?? 0));
}

/** Of these tests those that an error has made fail or fall silent: they get to where it stands. */
export function notPassing(run: TestRun, tests: ReadonlySet<TestId>): ReadonlySet<TestId> {
  const passed = new Set(run.results.filter(({ outcome }) => outcome === 'passed').map(({ id }) => id));
  return new Set([...tests].filter((id) => !passed.has(id)));
}

/**
 * Finds the tests that reach a site by putting an error there: those that then fail, or fall silent, reach it.
 * This is coverage that every runner can give. Undefined when the time is used up.
 */
export async function reach(edits: readonly Edit[], judged: JudgedGroup): Promise<Coverage | undefined> {
  const { group, baseline } = judged;
  const run = await runTests(group, {
    edits,
    files: group.files,
    seed: 3,
    seconds: secondsFor(baseline),
    anew: true,
  });
  if (run === undefined) return undefined;
  const tests = notPassing(run, baseline.green);
  return await standAlone({ ...judged, tests, alone: true });
}

/** Of the tests that enter a function those that get to a place in it. */
export async function reachWithin(entered: Coverage, edits: readonly Edit[]): Promise<Coverage | undefined> {
  const run = await runCovering(entered, edits, { seed: 3, warm: true });
  if (run === undefined) return undefined;
  const tests = notPassing(run, entered.tests);
  return tests.size === entered.tests.size ? entered : await standAlone({ ...entered, tests, alone: true });
}

/** Whether the tests are green without the others of their files; a test that leans on them would kill every mutant. */
async function standAlone(coverage: Coverage): Promise<Coverage | undefined> {
  const files = new Set(filesOf(coverage));
  const { green, fileOf } = coverage.baseline;
  const all = [...green].every((id) => coverage.tests.has(id) || !files.has(fileOf.get(id) ?? ''));
  if (all || coverage.tests.size === 0) return coverage;
  const run = await runCovering(coverage, [], { seed: 3, warm: true });
  if (run === undefined) return undefined;
  return { ...coverage, alone: judgeRun(run, coverage.tests).kind === 'survived' };
}

/** Runs the tests that reach the site on edited code. */
export async function runCovering(
  coverage: Coverage,
  edits: Mutant['edits'],
  { fastestFirst = false, ...manner }: Manner,
  tests = coverage.tests,
): Promise<TestRun | undefined> {
  const files = filesOf(coverage, tests);
  const isSorted = manner.untilFailure === true && (fastestFirst || manner.warm === true);
  return await runTests(coverage.group, {
    edits,
    files: isSorted ? byDuration(coverage, files, tests) : files,
    ...(coverage.alone && { tests: [...tests] }),
    ...manner,
    seconds: secondsForTests(coverage, tests, manner.warm ?? false),
  });
}

/**
 * A busy machine runs tests into their time limits: once more, in a fresh process, tells it from an endless mutant.
 * Not only up to the first failure, which may be one test's own limit while the others would know.
 */
async function tryForm(
  trial: Trial,
  form: Mutant,
  coverage: Coverage,
  { batched, ...manner }: MutantManner,
): Promise<MutantVerdict> {
  const together = batched === true ? await tryTogether(trial, form, coverage, manner) : undefined;
  const verdict = together ?? (await tryOnce(form, coverage, manner));
  if (verdict.kind !== 'timed-out') return verdict;
  return await tryOnce(form, coverage, { ...manner, warm: false, untilFailure: false });
}

async function tryOnce(form: Mutant, coverage: Coverage, manner: MutantManner): Promise<MutantVerdict> {
  const { judge, ...how } = manner;
  const run = await runCovering(coverage, form.edits, how);
  if (run === undefined) return { kind: 'no-time' };
  return verdictOf(judge(run, coverage.tests), { form, coverage, run, fresh: how.warm !== true });
}

/** With other mutants, where that says what it would say alone; undefined where it does not. */
async function tryTogether(
  trial: Trial,
  form: Mutant,
  coverage: Coverage,
  { judge, seed, warm = false, anew = false }: MutantManner,
): Promise<MutantVerdict | undefined> {
  const manner = { seed, warm, anew };
  const batch = await coverage.batches?.run(trial, { edits: form.edits, coverage, manner });
  if (batch === undefined) return undefined;
  const { run, among } = batch;
  if (run === undefined) return { kind: 'no-time' };
  const verdict = judge(run, coverage.tests);
  // In a fresh process a survivor is to be confirmed: what speaks against it has to do so alone.
  const holds = verdict.kind === 'survived' || (verdict.kind === 'killed' && warm);
  if (among !== undefined && !holds) return undefined;
  const tried = { form, coverage, run, fresh: !warm && among === undefined };
  return verdictOf(verdict, { ...tried, ...(among && { among }) });
}

interface Tried {
  readonly form: Mutant;
  readonly coverage: Coverage;
  readonly run: TestRun;
  /** True where it was to be in a process of its own, with nobody else's mutants. */
  readonly fresh: boolean;
  /** All tests that were run, where it held other mutants. */
  readonly among?: ReadonlySet<TestId>;
}

function verdictOf(verdict: RunVerdict, { form, coverage, run, fresh, among }: Tried): MutantVerdict {
  if (verdict.kind === 'survived') return { kind: 'survived', form, ...(fresh && { command: run.command }) };
  if (verdict.kind !== 'killed' || !(run.warm || among)) return verdict;
  return { ...verdict, warm: coverage, ...(among && { among }) };
}

interface MutantManner extends Manner {
  readonly judge: typeof judgeRun;
  readonly batched?: boolean;
}

/**
 * One mutant against the tests of one group that reach it; a doubtful kill is tried again in neutral form. Of a fault
 * the first test that fails says all there is to say.
 */
export async function tryMutant(
  trial: Trial,
  mutant: PlannedMutant,
  coverage: Coverage,
  { batched = false, ...how }: TryManner,
): Promise<MutantVerdict> {
  const ordering = isOrdering(trial.planned.site);
  const judge = ordering ? judgeRun : judgeFaultRun;
  const manner = { ...how, untilFailure: !ordering, judge, batched: batched && !ordering };
  const verdict = await tryForm(trial, mutant, coverage, manner);
  const doubtful = verdict.kind === 'killed' && verdict.doubtful;
  return doubtful && mutant.neutral ? await tryForm(trial, mutant.neutral, coverage, manner) : verdict;
}

/** `batched`: true where a run together with mutants of other functions will do. */
interface TryManner extends Pick<Manner, 'seed' | 'warm' | 'anew' | 'fastestFirst'> {
  readonly batched?: boolean;
}

const order = ['survived', 'unstable', 'no-time', 'unviable', 'timed-out'] as const;

/** What two groups say together: one kill is enough, and a survivor has to survive everywhere. */
export function combine(first: MutantVerdict | undefined, second: MutantVerdict): MutantVerdict {
  if (first === undefined) return second;
  if (first.kind === 'killed' && (second.kind !== 'killed' || !first.doubtful)) return first;
  if (second.kind === 'killed') return second;
  if (first.kind === 'killed') return first;
  return order.indexOf(first.kind) >= order.indexOf(second.kind) ? first : second;
}
