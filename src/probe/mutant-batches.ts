import { setImmediate } from 'node:timers/promises';
import pLimit from 'p-limit';
import type { Edit } from '../domain/mutant.js';
import type { TestId, TestRun } from '../domain/test-run.js';
import type { EnteringTests } from './entering-tests.js';
import {
  type EnteredFunction,
  findIndependent,
  type IndependentFunctions,
  isDisjoint,
} from './independent-functions.js';
import { isOrdering } from './languages/site.js';
import { entryOf } from './marks.js';
import {
  type Batches,
  type BatchRequest,
  type BatchRun,
  type JudgedGroup,
  runCovering,
  type Trial,
} from './trial.js';

/** Batches whose tests did not end, before every mutant gets a run of its own. */
const mostTimeouts = 2;

interface Place {
  readonly group: IndependentFunctions;
  readonly of: EnteredFunction;
}

interface Waiting {
  readonly place: Place;
  readonly request: BatchRequest;
  readonly answer: (run: BatchRun) => void;
  readonly fail: (error: unknown) => void;
}

/**
 * Runs mutants of independent functions together: each test then meets at most one of them, and says of that one what
 * it would say of it alone. What does not come to a clean end is run again, each mutant by itself.
 */
export class MutantBatches implements Batches {
  readonly #places: ReadonlyMap<string, Place>;
  readonly #limit: ReturnType<typeof pLimit>;
  #waiting: Waiting[] = [];
  #timeouts = 0;

  private constructor(groups: readonly IndependentFunctions[], workers: number) {
    this.#places = new Map(
      groups.flatMap((group) => group.members.map((of) => [keyOf(of.tripwire), { group, of }] as const)),
    );
    this.#limit = pLimit(workers);
  }

  /** For the mutants of these places; undefined where nothing is to be gained. */
  static async of(
    trials: readonly Trial[],
    judged: JudgedGroup,
    entering: EnteringTests,
  ): Promise<MutantBatches | undefined> {
    const faults = trials.filter(({ planned }) => !isOrdering(planned.site));
    const functions = await enteredFunctions(faults, judged, entering);
    const groups = findIndependent(functions, judged).filter(({ isWorthwhile }) => isWorthwhile);
    return groups.length === 0 ? undefined : new MutantBatches(groups, judged.group.workers);
  }

  /** Errors that will be asked for, each alone or with others. */
  get tripwires(): readonly (readonly Edit[])[] {
    const groups = new Set([...this.#places.values()].map(({ group }) => group));
    return [...groups].flatMap(({ tripwires }) => tripwires);
  }

  async run(trial: Trial, request: BatchRequest): Promise<BatchRun | undefined> {
    const place = this.#places.get(keyOf(entryOf(trial.planned)));
    if (place === undefined || !(await this.#fits(place, request))) return undefined;
    return await new Promise((resolve, reject) => {
      this.#waiting.push({ place, request, answer: resolve, fail: reject });
      this.#limit(() => this.#next()).catch(reject);
    });
  }

  async untouchedBy({ planned }: Trial): Promise<ReadonlySet<TestId>> {
    const place = this.#places.get(keyOf(entryOf(planned)));
    const disturbed = await place?.group.disturbedSoFar;
    if (place === undefined || disturbed === undefined) return new Set();
    const { group, of } = place;
    const others = group.members.filter((member) => member !== of).flatMap(({ tests }) => [...tests]);
    return new Set(others.filter((id) => !disturbed.has(id)));
  }

  async #fits({ group, of }: Place, { coverage, manner: { warm } }: BatchRequest): Promise<boolean> {
    const { tests, alone } = coverage;
    if (!alone || coverage.group.pool.isCold || this.#timeouts >= mostTimeouts) return false;
    if (!isWithin(tests, of.tests)) return false;
    // Nothing that fails in a fresh process is believed before it has failed alone.
    return !warm || isDisjoint(tests, await group.disturbed());
  }

  /** Takes the request that has waited longest, and what can be run with it. */
  async #next(): Promise<void> {
    // What is asked for at the same time should be there.
    await setImmediate();
    const [first] = this.#waiting;
    if (first === undefined) return;
    const taken = new Map<EnteredFunction, Waiting>();
    for (const waiting of this.#waiting) {
      if (isOfOneBatch(first, waiting) && !taken.has(waiting.place.of)) taken.set(waiting.place.of, waiting);
    }
    const batch = [...taken.values()];
    this.#waiting = this.#waiting.filter((waiting) => !batch.includes(waiting));
    try {
      await this.#runBatch(batch);
    } catch (error) {
      for (const { fail } of batch) fail(error);
    }
  }

  async #runBatch(batch: readonly Waiting[]): Promise<void> {
    const [first] = batch;
    if (first === undefined) return;
    const { coverage, manner } = first.request;
    if (batch.length === 1) {
      const { edits } = first.request;
      const run = await runCovering(coverage, edits, { ...manner, untilFailure: true });
      first.answer({ run });
      return;
    }
    const tests = new Set(batch.flatMap(({ request }) => [...request.coverage.tests]));
    const sets = batch.map(({ request }) => request.edits);
    const run = await runCovering({ ...coverage, tests }, sets.flat(), { ...manner, sets });
    if (run !== undefined && !isWhole(run, tests)) {
      await this.#runParts(batch, run);
      return;
    }
    for (const { request, answer } of batch) {
      answer({ run: run && partOf(run, request.coverage.tests), among: tests });
    }
  }

  /** One that does not compile, or ends the process, has spoilt it for all: which, is soon found. */
  async #runParts(batch: readonly Waiting[], { outcome }: TestRun): Promise<void> {
    const isEndless = outcome.kind === 'timed-out';
    if (isEndless) this.#timeouts += 1;
    const size = isEndless ? 1 : Math.ceil(batch.length / 2);
    for (let from = 0; from < batch.length; from += size)
      await this.#runBatch(batch.slice(from, from + size));
  }
}

function keyOf(tripwire: readonly Edit[]): string {
  return JSON.stringify(tripwire);
}

function isOfOneBatch(one: Waiting, other: Waiting): boolean {
  return (
    one.place.group === other.place.group &&
    one.request.coverage.group === other.request.coverage.group &&
    one.request.manner.seed === other.request.manner.seed &&
    one.request.manner.warm === other.request.manner.warm &&
    one.request.manner.anew === other.request.manner.anew
  );
}

function isWithin(some: ReadonlySet<TestId>, all: ReadonlySet<TestId>): boolean {
  return [...some].every((id) => all.has(id));
}

/** Whether every test has ended, one way or the other. */
function isWhole({ outcome, results }: TestRun, tests: ReadonlySet<TestId>): boolean {
  const ended = new Set(results.filter((result) => result.outcome !== 'skipped').map(({ id }) => id));
  return outcome.kind === 'completed' && isWithin(tests, ended);
}

function partOf(run: TestRun, tests: ReadonlySet<TestId>): TestRun {
  return { ...run, results: run.results.filter(({ id }) => tests.has(id)) };
}

/** Each function once, with the tests that enter it. */
async function enteredFunctions(
  faults: readonly Trial[],
  judged: JudgedGroup,
  entering: EnteringTests,
): Promise<readonly EnteredFunction[]> {
  const byEntry = new Map<string, { readonly trial: Trial; mutants: number }>();
  for (const trial of faults) {
    const key = keyOf(entryOf(trial.planned));
    const known = byEntry.get(key) ?? { trial, mutants: 0 };
    known.mutants += trial.planned.mutants.length;
    byEntry.set(key, known);
  }
  const functions = await Promise.all(
    [...byEntry.values()].map(async ({ trial, mutants }): Promise<readonly EnteredFunction[]> => {
      const entered = await entering.of(trial, judged);
      if (entered?.alone !== true) return [];
      const { tests, marked = false } = entered;
      return [{ tripwire: entryOf(trial.planned), tests, marked, mutants }];
    }),
  );
  return functions.flat();
}
