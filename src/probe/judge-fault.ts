import type { TestId } from '../domain/test-run.js';
import type { EnteringTests } from './entering-tests.js';
import { judgeRun } from './judge-run.js';
import type { PlannedMutant } from './plan.js';
import type { ReplayedKills } from './replay.js';
import { sumOf } from './run-seconds.js';
import { mutantSeed } from './runners/runner.js';
import {
  combine,
  type Coverage,
  type JudgedGroup,
  type MutantVerdict,
  reachWithin,
  runCovering,
  type Trial,
  tryMutant,
} from './trial.js';

/** In seconds: tests that take longer together are asked one by one, as they come up. */
const shortTogether = 1;

/** Tests that are red without the others of their file, found as they come up: each is asked once. */
export class LeaningTests {
  readonly #known = new Map<string, Promise<boolean>>();

  /** True where a test that has failed would also fail without the mutant, as it was run: `among` these, or alone. */
  async isLeaning(coverage: Coverage, id: TestId, among?: ReadonlySet<TestId>): Promise<boolean> {
    const { baseline, tests } = coverage;
    const isSoon = among !== undefined && sumOf(baseline, among) <= shortTogether;
    if (isSoon && !(await this.#fail({ ...coverage, tests: among }))) return false;
    // One run speaks for whichever of them the mutants of a function make fail.
    const isShort = tests.size > 1 && sumOf(baseline, tests) <= shortTogether;
    if (isShort && !(await this.#fail(coverage))) return false;
    return await this.#fail({ ...coverage, tests: new Set([id]) });
  }

  async #fail(coverage: Coverage): Promise<boolean> {
    const key = JSON.stringify([...coverage.tests]);
    const known = this.#known.get(key) ?? this.#ask(coverage);
    this.#known.set(key, known);
    return await known;
  }

  async #ask(coverage: Coverage): Promise<boolean> {
    const run = await runCovering(coverage, [], { seed: 3, warm: true, untilFailure: true });
    return run !== undefined && judgeRun(run, coverage.tests).kind !== 'survived';
  }
}

/** What the places of one group share. */
export interface FaultJudging {
  readonly entering: EnteringTests;
  readonly leaning: LeaningTests;
  readonly replayed: ReplayedKills;
}

/**
 * One fault against the tests of one group. Most faults are noticed, and for those it is enough to know who enters
 * the function; only a survivor pays for finding the tests that get to the place itself.
 */
export async function judgeFault(
  trial: Trial,
  mutant: PlannedMutant,
  judged: JudgedGroup,
  judging: FaultJudging,
): Promise<void> {
  const settle = (verdict: MutantVerdict): void => {
    trial.verdicts.set(mutant, combine(trial.verdicts.get(mutant), verdict));
  };
  const entered = await judging.entering.of(trial, judged);
  if (entered === undefined) return settle({ kind: 'no-time' });
  if (entered.tests.size === 0) return;
  const { verdict, coverage } = await tryNearestFirst(trial, mutant, entered, judging);
  if (verdict.kind !== 'survived') {
    trial.coverage.push(coverage);
    return settle(verdict);
  }
  const reached = await reachedOf(trial, coverage, judging.entering);
  if (reached === undefined) return settle({ kind: 'no-time' });
  if (reached.tests.size === 0) return;
  trial.coverage.push(reached);
  settle(verdict);
}

/** In seconds: below that, a run of its own for some of the tests costs about what it saves. */
const longRest = 0.25;

/**
 * Where many tests enter a function and few get to the place itself, these few are asked alone: mostly one of them
 * notices. What they let pass all are asked about, since marks may have missed one.
 */
async function tryNearestFirst(
  trial: Trial,
  mutant: PlannedMutant,
  entered: Coverage,
  judging: FaultJudging,
): Promise<TriedTests> {
  const within = 'entry' in trial.planned.site ? judging.entering.within(trial, entered) : undefined;
  if (within !== undefined && isWorthAsking(within, entered)) {
    const nearest = await tryTests(trial, mutant, { ...entered, tests: within }, judging);
    if (nearest.verdict.kind !== 'survived') return nearest;
  }
  return await tryTests(trial, mutant, entered, judging);
}

function isWorthAsking(within: ReadonlySet<TestId>, { baseline, tests }: Coverage): boolean {
  if (within.size === 0) return false;
  const own = sumOf(baseline, within);
  const rest = sumOf(baseline, tests) - own;
  return rest > Math.max(longRest, own);
}

interface TriedTests {
  readonly verdict: MutantVerdict;
  readonly coverage: Coverage;
}

/** A kill by a test that is red alone in any case says nothing: then whole files are run. */
export async function tryTests(
  trial: Trial,
  mutant: PlannedMutant,
  entered: Coverage,
  { leaning }: FaultJudging,
): Promise<TriedTests> {
  const verdict = await tryMutant(trial, mutant, entered, { seed: mutantSeed, warm: true, batched: true });
  if (verdict.kind !== 'killed') return { verdict, coverage: entered };
  const [killer] = verdict.by;
  const certain = !entered.marked || !entered.alone || killer === undefined;
  if (certain || !(await leaning.isLeaning(entered, killer, verdict.among)))
    return { verdict, coverage: entered };
  const coverage = { ...entered, alone: false };
  return { verdict: await tryMutant(trial, mutant, coverage, { seed: mutantSeed, warm: true }), coverage };
}

async function reachedOf(
  trial: Trial,
  entered: Coverage,
  entering: EnteringTests,
): Promise<Coverage | undefined> {
  const { site, tripwire } = trial.planned;
  if (!('entry' in site)) return entered;
  const marked = entering.within(trial, entered);
  return marked ? { ...entered, tests: marked } : await reachWithin(entered, tripwire.edits);
}
