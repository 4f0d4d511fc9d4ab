import type { Edit } from '../domain/mutant.js';
import type { TestId } from '../domain/test-run.js';
import { separatingRuns } from './separating-runs.js';
import { startingSeconds, sumOf, warmSeconds } from './run-seconds.js';
import { type JudgedGroup, notPassing, runCovering } from './trial.js';

/** A function of the change. */
export interface EnteredFunction {
  /** An error where it is entered. */
  readonly tripwire: readonly Edit[];
  /** The tests that enter it. */
  readonly tests: ReadonlySet<TestId>;
  /** True where marks have told these tests, which do not tell what the others do when these fail. */
  readonly marked: boolean;
  /** How many mutants there are of it. */
  readonly mutants: number;
}

/** The part of its tests' time that a mutant takes alone, where a run ends at the first failure; a batch takes it all. */
const shareUntilFailure = 0.6;

/** A batch does not get more: what one mutant does to its process, the others would have to do again. */
const mostFunctions = 32;

/** Functions of which no test enters two: a mutant in each of them may be run at the same time. */
export class IndependentFunctions {
  readonly members: readonly EnteredFunction[];
  readonly #judged: JudgedGroup;
  #disturbed: Promise<ReadonlySet<TestId>> | undefined;

  constructor(members: readonly EnteredFunction[], judged: JudgedGroup) {
    this.members = members;
    this.#judged = judged;
  }

  /** What `disturbed` has found; undefined where it was not asked. */
  get disturbedSoFar(): Promise<ReadonlySet<TestId>> | undefined {
    return this.#disturbed;
  }

  /** Whether it costs less to run their mutants together, with what has to be known for that, than one by one. */
  get isWorthwhile(): boolean {
    const { baseline } = this.#judged;
    const starting = warmSeconds(baseline);
    const own = this.members.map(({ tests, mutants }) => ({ mutants, seconds: sumOf(baseline, tests) }));
    const alone = own.map(({ mutants, seconds }) => mutants * (starting + seconds * shareUntilFailure));
    const together = total(own.map(({ seconds }) => seconds));
    const batches = Math.max(0, ...own.map(({ mutants }) => mutants));
    return (batches + this.#runs()) * (starting + together) < total(alone);
  }

  /** Errors that will be asked for, each alone or with others. */
  get tripwires(): readonly (readonly Edit[])[] {
    return this.#runs() === 0 ? [] : this.members.map(({ tripwire }) => tripwire);
  }

  /**
   * The tests that cannot be relied on where others fail before them, for what these leave behind: in a few runs with
   * errors in some of the functions, so that of any two each has a run with an error in the other alone.
   */
  async disturbed(): Promise<ReadonlySet<TestId>> {
    this.#disturbed ??= this.#findDisturbed();
    return await this.#disturbed;
  }

  #runs(): number {
    const isKnown = this.members.every(({ marked }) => !marked);
    return isKnown ? 0 : new Set(separatingRuns(this.members.length).flatMap((runs) => [...runs])).size;
  }

  async #findDisturbed(): Promise<ReadonlySet<TestId>> {
    const taking = separatingRuns(this.members.length);
    const found = await Promise.all(
      Array.from({ length: this.#runs() }, (_, run) =>
        this.#disturbedBy(this.members.filter((_member, index) => taking[index]?.has(run))),
      ),
    );
    return new Set(found.flatMap((tests) => [...tests]));
  }

  /** The tests that an error in functions which they do not enter keeps from passing; all where nobody can tell. */
  async #disturbedBy(failing: readonly EnteredFunction[]): Promise<ReadonlySet<TestId>> {
    const tests = new Set(this.members.flatMap((member) => [...member.tests]));
    const sets = failing.map(({ tripwire }) => tripwire);
    const coverage = { ...this.#judged, tests, alone: true };
    const run = await runCovering(coverage, sets.flat(), { seed: 3, warm: true, sets });
    if (run?.outcome.kind !== 'completed') return tests;
    const entering = new Set(failing.flatMap((member) => [...member.tests]));
    return new Set([...notPassing(run, tests)].filter((id) => !entering.has(id)));
  }
}

function total(seconds: readonly number[]): number {
  return seconds.reduce((sum, each) => sum + each, 0);
}

export function isDisjoint(some: ReadonlySet<TestId>, others: ReadonlySet<TestId>): boolean {
  return [...some].every((id) => !others.has(id));
}

/** Puts each function with others of which it shares no test, as long as their tests are soon run together. */
export function findIndependent(
  functions: readonly EnteredFunction[],
  judged: JudgedGroup,
): readonly IndependentFunctions[] {
  const { baseline } = judged;
  // What a run less can save is what starting one costs, or some part of it in a process that stays; and a batch does
  // not end at the first failure.
  const most = startingSeconds(baseline) / 2;
  const groups: { members: EnteredFunction[]; tests: Set<TestId>; seconds: number }[] = [];
  for (const entered of functions) {
    if (entered.tests.size === 0) continue;
    const seconds = sumOf(baseline, entered.tests);
    const fits = groups.find(
      (group) =>
        group.members.length < mostFunctions &&
        group.seconds + seconds <= most &&
        isDisjoint(group.tests, entered.tests),
    );
    if (fits === undefined) {
      groups.push({ members: [entered], tests: new Set(entered.tests), seconds });
      continue;
    }
    fits.members.push(entered);
    fits.seconds += seconds;
    for (const id of entered.tests) fits.tests.add(id);
  }
  return groups
    .filter(({ members }) => members.length > 1)
    .map(({ members }) => new IndependentFunctions(members, judged));
}
