/** What a run has left behind that is not put back by itself. */
export interface Leftovers {
  /** By kind, what there is to wait for more than before. */
  readonly waiting: ReadonlyMap<string, number>;
  /** By program, the processes that are there beside the one that ran the tests. */
  readonly programs: ReadonlyMap<string, number>;
  /** What it has changed of node itself, by name. */
  readonly altered: readonly string[];
}

/** What tests leave behind where the code is as it is: no more than that may be there after a mutant. */
export class ExpectedLeftovers {
  readonly #waiting = new Map<string, number>();
  readonly #programs = new Map<string, number>();
  readonly #altered = new Set<string>();

  /** False where the second of two equal runs has left more processes than the first: then each run would. */
  learn(first: Leftovers, second: Leftovers): boolean {
    if (exceeds(second.programs, first.programs)) return false;
    for (const { waiting, programs, altered } of [first, second]) {
      raise(this.#waiting, waiting);
      raise(this.#programs, programs);
      for (const name of altered) this.#altered.add(name);
    }
    return true;
  }

  /** True where a process of its own would not have ended after this run. */
  keepsWaiting({ waiting }: Leftovers): boolean {
    return exceeds(waiting, this.#waiting);
  }

  /** True where a later run in the same process could meet what this one has left. */
  spoils({ programs, altered }: Leftovers): boolean {
    return exceeds(programs, this.#programs) || altered.some((name) => !this.#altered.has(name));
  }
}

function exceeds(counts: ReadonlyMap<string, number>, most: ReadonlyMap<string, number>): boolean {
  return [...counts].some(([name, count]) => count > (most.get(name) ?? 0));
}

function raise(most: Map<string, number>, counts: ReadonlyMap<string, number>): void {
  for (const [name, count] of counts) most.set(name, Math.max(count, most.get(name) ?? 0));
}
