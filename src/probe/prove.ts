import type { Mutant } from '../domain/mutant.js';
import type { TestId } from '../domain/test-run.js';
import { expose, type Exposure, type ExposureRequest } from './expose.js';
import type { Rule } from '../domain/rule.js';
import { isOrdering } from './languages/site.js';
import { operators } from './operators/index.js';
import type { PlannedMutant } from './plan.js';
import { judgeRun } from './judge-run.js';
import { combine, type MutantVerdict, runCovering, type Trial, tryMutant } from './trial.js';

/** What a survivor means, once it has been run again and its fixtures have been reordered. */
export type Proof =
  | { readonly kind: 'passes-by-insertion-order'; readonly exposure: Exposure }
  | {
      readonly kind: 'order-not-exposed';
      readonly asserting: readonly TestId[];
      readonly tried: number;
      readonly cutShort: boolean;
    }
  | { readonly kind: 'order-never-asserted' }
  | { readonly kind: 'direction-not-asserted' }
  | { readonly kind: 'tie-breaker-not-asserted' }
  /** What came to be ordered was in that order already, in every test. */
  | { readonly kind: 'ordering-not-exercised' }
  /** Not about an ordering: the operator's own rule says what it means. */
  | { readonly kind: 'unnoticed'; readonly rule: Rule };

export interface ProvenSurvivor {
  readonly trial: Trial;
  readonly mutant: Mutant;
  readonly proof: Proof;
  /** Runs of the mutant in fresh processes, all green. */
  readonly repeats: number;
  /** Lines of the same function where the same goes unnoticed; it stands for them. */
  readonly alike?: readonly number[];
}

export type Proving =
  | { readonly kind: 'proven'; readonly survivor: ProvenSurvivor }
  /** Not a finding, and why. */
  | { readonly kind: 'dropped'; readonly reason: string }
  | { readonly kind: 'nothing' };

export type Surroundings = Pick<ExposureRequest, 'readText' | 'fixtureFiles'>;

/** Runs in fresh processes, under different seeds, beside the one that made it a survivor. */
const confirmations = [11, 12, 13] as const;
const lastConfirmation = confirmations[2];
/** What a lost guard or call comes to does not hang on an order that changes from process to process. */
const faultConfirmations = 2;
/** What Python sorts may come from a set, whose order changes with the seed: few seeds mislead too often. */
const manySeeds = Array.from({ length: 19 }, (_, index) => confirmations[0] + index);
/** Milliseconds after which a slow suite is not asked under further seeds. */
const longestSearch = 30_000;

interface Verdict {
  readonly mutant: PlannedMutant;
  readonly verdict: MutantVerdict;
}

function find(trial: Trial, ids: readonly string[]): Verdict | undefined {
  for (const [mutant, verdict] of trial.verdicts)
    if (ids.includes(mutant.operator)) return { mutant, verdict };
  return undefined;
}

/** Runs a survivor again; a single kill makes it unstable. */
async function confirm(trial: Trial, survivor: Verdict): Promise<MutantVerdict> {
  const { site } = trial.planned;
  return isOrdering(site)
    ? await confirmOrdering(trial, survivor, site.randomised ? manySeeds : confirmations)
    : await confirmFault(trial, survivor);
}

async function confirmFault(trial: Trial, { mutant, verdict }: Verdict): Promise<MutantVerdict> {
  const seeds = confirmations.slice(0, faultConfirmations);
  const again = await Promise.all(
    seeds.flatMap((seed) => {
      // At least the last one is run all the way as in the user's own CI.
      const manner = { seed, anew: seed !== seeds.at(-1), batched: true };
      return trial.coverage.map((coverage) => tryMutant(trial, mutant, coverage, manner));
    }),
  );
  if (again.some(({ kind }) => kind === 'killed')) return { kind: 'unstable' };
  return again.reduce(combineConfirmed, verdict);
}

/** With the command of the first of the groups that have confirmed it. */
function combineConfirmed(verdict: MutantVerdict, again: MutantVerdict): MutantVerdict {
  const both = combine(verdict, again);
  if (both.kind !== 'survived' || verdict.kind !== 'survived' || again.kind !== 'survived') return both;
  const command = verdict.command ?? again.command;
  return { ...both, ...(command !== undefined && { command }) };
}

async function confirmOrdering(
  trial: Trial,
  survivor: Verdict,
  seeds: readonly number[],
): Promise<MutantVerdict> {
  const started = performance.now();
  let verdict = survivor.verdict;
  for (const seed of seeds) {
    const further = seed > lastConfirmation;
    if (further && performance.now() - started > longestSearch) break;
    for (const coverage of trial.coverage) {
      // As with faults: at least one is run all the way as in the user's own CI.
      const manner = { seed, anew: seed < lastConfirmation };
      const again = await tryMutant(trial, survivor.mutant, coverage, manner);
      if (again.kind === 'killed') return { kind: 'unstable' };
      verdict = combineConfirmed(verdict, again);
    }
  }
  return verdict;
}

function settle(trial: Trial, mutant: PlannedMutant, verdict: MutantVerdict): void {
  trial.verdicts.set(mutant, verdict);
}

interface Confirmed {
  readonly mutant: PlannedMutant;
  /** The form in which it survived. */
  readonly form: Mutant;
}

/** Confirms the survivor and records what became of it; undefined where it is none any more. */
async function confirmed(trial: Trial, found: Verdict | undefined): Promise<Confirmed | undefined> {
  if (found?.verdict.kind !== 'survived') return undefined;
  const verdict = await confirm(trial, found);
  settle(trial, found.mutant, verdict);
  return verdict.kind === 'survived' ? { mutant: found.mutant, form: verdict.form } : undefined;
}

/** Without the run that made it a survivor, which may have been warm. */
function repeatsOf({ planned }: Trial): number {
  return isOrdering(planned.site) ? confirmations.length : faultConfirmations;
}

function proven(trial: Trial, mutant: Mutant, proof: Proof): Proving {
  return { kind: 'proven', survivor: { trial, mutant, proof, repeats: repeatsOf(trial) } };
}

function exposureOf(
  trial: Trial,
  mutant: Mutant,
  asserting: ReadonlySet<TestId>,
  around: Surroundings,
): ExposureRequest {
  const { site } = trial.planned;
  const { keys, table } = isOrdering(site) ? site : { keys: [], table: undefined };
  return {
    mutant,
    coverage: trial.coverage,
    asserting,
    keys,
    ...(table !== undefined && { table }),
    ...around,
  };
}

async function proveRemoval(
  trial: Trial,
  { mutant, form }: Confirmed,
  around: Surroundings,
): Promise<Proving> {
  const { site } = trial.planned;
  const settled = isOrdering(site) ? site.settled : undefined;
  const flip = find(trial, ['flip-direction']);
  const reversed = await confirmed(trial, flip);
  if (reversed) {
    if (settled !== undefined) return dropped(settled);
    const idle = await neverExercised(trial);
    return proven(trial, form, { kind: idle ? 'ordering-not-exercised' : 'order-never-asserted' });
  }
  const flipped = flip?.verdict;
  const noticed = flipped?.kind === 'killed' && !flipped.doubtful;
  const everyTest = new Set(trial.coverage.flatMap(({ tests }) => [...tests]));
  const asserting = noticed ? new Set(flipped.by) : everyTest;
  const { exposure, tried, cutShort, unstable } = await expose(exposureOf(trial, form, asserting, around));
  if (unstable) return noSurvivor(trial, mutant);
  if (exposure) return proven(trial, form, { kind: 'passes-by-insertion-order', exposure });
  if (settled !== undefined) return dropped(settled);
  if (await neverExercised(trial)) return proven(trial, form, { kind: 'ordering-not-exercised' });
  const named = noticed ? [...asserting] : [];
  return proven(trial, form, { kind: 'order-not-exposed', asserting: named, tried, cutShort });
}

/** Whether every test that gets there brings what is ordered in that order already. */
async function neverExercised({ planned, coverage }: Trial): Promise<boolean> {
  const { site, path } = planned;
  if (!isOrdering(site) || site.exercised === undefined) return false;
  const edits = site.exercised.map((edit) => ({ path, ...edit }));
  for (const part of coverage) {
    const run = await runCovering(part, edits, { seed: 15 });
    if (run === undefined || judgeRun(run, part.tests).kind !== 'survived') return false;
  }
  return coverage.length > 0;
}

function dropped(settled: string): Proving {
  return { kind: 'dropped', reason: `probably equivalent: ${settled}` };
}

async function proveTieBreaker(
  trial: Trial,
  { mutant, form }: Confirmed,
  removedBy: ReadonlySet<TestId>,
  around: Surroundings,
): Promise<Proving> {
  const { exposure, unstable } = await expose(exposureOf(trial, form, removedBy, around));
  if (unstable) return noSurvivor(trial, mutant);
  return proven(
    trial,
    form,
    exposure ? { kind: 'passes-by-insertion-order', exposure } : { kind: 'tie-breaker-not-asserted' },
  );
}

/** A later run killed it: killed by luck, and no finding. */
function noSurvivor(trial: Trial, mutant: PlannedMutant): Proving {
  settle(trial, mutant, { kind: 'unstable' });
  return { kind: 'nothing' };
}

/** A fault says by itself what it means. */
async function proveFault(trial: Trial): Promise<Proving> {
  for (const mutant of trial.planned.mutants) {
    const rule = operators.find(({ id }) => id === mutant.operator)?.rule;
    const survived = await confirmed(trial, find(trial, [mutant.operator]));
    if (rule && survived) return proven(trial, survived.form, { kind: 'unnoticed', rule });
  }
  return { kind: 'nothing' };
}

/**
 * Turns the survivors of one site into at most one proof: what survives the deletion of the whole ordering says
 * more than what survives a change of its direction, and that more than a lost tie-breaker.
 */
export async function prove(trial: Trial, around: Surroundings): Promise<Proving> {
  if (!isOrdering(trial.planned.site)) return await proveFault(trial);
  const removal = find(trial, ['remove-order-by', 'remove-ordering-call']);
  const removed = await confirmed(trial, removal);
  if (removed) return await proveRemoval(trial, removed, around);
  if (removal?.verdict.kind !== 'killed' || removal.verdict.doubtful) return { kind: 'nothing' };
  const flipped = await confirmed(trial, find(trial, ['flip-direction']));
  if (flipped) return proven(trial, flipped.form, { kind: 'direction-not-asserted' });
  const untied = await confirmed(trial, find(trial, ['drop-tie-breaker']));
  if (untied) return await proveTieBreaker(trial, untied, new Set(removal.verdict.by), around);
  return { kind: 'nothing' };
}
