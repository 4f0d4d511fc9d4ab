import type { Edit, Mutant } from '../domain/mutant.js';
import type { TestId, TestRun } from '../domain/test-run.js';
import type { Baseline } from './baseline.js';
import { judgeRun, type RunVerdict } from './judge-run.js';
import type { PlannedMutant, PlannedSite } from './plan.js';
import { runTests, type TestGroup } from './test-group.js';

/** A group whose baseline can be relied on. */
export interface JudgedGroup {
  readonly group: TestGroup;
  readonly baseline: Baseline;
}

/** The green tests of one group that reach a site. */
export interface Coverage extends JudgedGroup {
  readonly tests: ReadonlySet<TestId>;
  /** False where tests lean on others of their file that ran before them: then whole files are run. */
  readonly alone: boolean;
}

/** A survivor names the form in which it survived: a doubtful kill is tried again in a neutral one. */
export type MutantVerdict =
  | Exclude<RunVerdict, { kind: 'survived' }>
  | { readonly kind: 'survived'; readonly form: Mutant }
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

/** The time that the covering tests may take: a multiple of what they took, never less than start-up needs. */
export function secondsFor(baseline: Baseline): number {
  return baseline.seconds * 3 + 15;
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
  });
  if (run === undefined) return undefined;
  const passed = new Set(
    run.results.filter((result) => result.outcome === 'passed').map((result) => result.id),
  );
  const tests = new Set([...baseline.green].filter((id) => !passed.has(id)));
  return await standAlone({ ...judged, tests, alone: true });
}

/** Of the tests that enter a function those that get to a place in it. */
export async function reachWithin(entered: Coverage, edits: readonly Edit[]): Promise<Coverage | undefined> {
  const run = await runCovering(entered, edits, 3);
  if (run === undefined) return undefined;
  const passed = new Set(
    run.results.filter((result) => result.outcome === 'passed').map((result) => result.id),
  );
  const tests = new Set([...entered.tests].filter((id) => !passed.has(id)));
  return tests.size === entered.tests.size ? entered : await standAlone({ ...entered, tests, alone: true });
}

/** Whether the tests are green without the others of their files; a test that leans on them would kill every mutant. */
async function standAlone(coverage: Coverage): Promise<Coverage | undefined> {
  const files = new Set(filesOf(coverage));
  const { green, fileOf } = coverage.baseline;
  const all = [...green].every((id) => coverage.tests.has(id) || !files.has(fileOf.get(id) ?? ''));
  if (all || coverage.tests.size === 0) return coverage;
  const run = await runCovering(coverage, [], 3);
  if (run === undefined) return undefined;
  return { ...coverage, alone: judgeRun(run, coverage.tests).kind === 'survived' };
}

/** Runs the tests that reach the site on edited code. */
export async function runCovering(
  coverage: Coverage,
  edits: Mutant['edits'],
  seed: number,
  tests = coverage.tests,
): Promise<TestRun | undefined> {
  return await runTests(coverage.group, {
    edits,
    files: filesOf(coverage, tests),
    ...(coverage.alone && { tests: [...tests] }),
    seed,
    seconds: secondsFor(coverage.baseline),
  });
}

/** A busy machine runs tests into their time limits: once more tells it from a mutant that never ends. */
async function tryForm(form: Mutant, coverage: Coverage, seed: number): Promise<MutantVerdict> {
  const verdict = await tryOnce(form, coverage, seed);
  return verdict.kind === 'timed-out' ? await tryOnce(form, coverage, seed) : verdict;
}

async function tryOnce(form: Mutant, coverage: Coverage, seed: number): Promise<MutantVerdict> {
  const run = await runCovering(coverage, form.edits, seed);
  if (run === undefined) return { kind: 'no-time' };
  const verdict = judgeRun(run, coverage.tests);
  return verdict.kind === 'survived' ? { kind: 'survived', form } : verdict;
}

/** One mutant against the tests of one group that reach it; a doubtful kill is tried again in neutral form. */
export async function tryMutant(
  mutant: PlannedMutant,
  coverage: Coverage,
  seed: number,
): Promise<MutantVerdict> {
  const verdict = await tryForm(mutant, coverage, seed);
  const doubtful = verdict.kind === 'killed' && verdict.doubtful;
  return doubtful && mutant.neutral ? await tryForm(mutant.neutral, coverage, seed) : verdict;
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
