import type { NotRun } from '../domain/execution.js';
import type { Deadline } from './deadline.js';

/**
 * The time that questions may take together. It runs only while one of them is under way: between them readers think,
 * and whoever asks last shall not be refused for that.
 */
export class ExecutionTime implements Deadline {
  readonly #seconds: number;
  readonly #now: () => number;
  #spent = 0;
  #underWay = 0;
  #since = 0;
  #ended = false;

  constructor(minutes: number, now: () => number = () => performance.now() / 1000) {
    this.#seconds = minutes * 60;
    this.#now = now;
  }

  /** Seconds left, never negative. */
  remaining(): number {
    if (this.#ended) return 0;
    const running = this.#underWay > 0 ? this.#now() - this.#since : 0;
    return Math.max(0, this.#seconds - this.#spent - running);
  }

  /** The clock runs while the question is being answered. */
  async spend<T>(question: () => Promise<T>): Promise<T> {
    if (this.#underWay === 0) this.#since = this.#now();
    this.#underWay += 1;
    try {
      return await question();
    } finally {
      this.#underWay -= 1;
      if (this.#underWay === 0) this.#spent += this.#now() - this.#since;
    }
  }

  /** From now on nothing new is run. */
  end(): void {
    this.#ended = true;
  }
}

/** Says whose limit it was: the run may have been cut short by it, or not have begun. */
export function noTimeFor({ request }: { readonly request: { readonly minutes: number } }): NotRun {
  return { kind: 'not-run', why: noTimeIn(request.minutes), cause: 'no-time' };
}

export function noTimeIn(minutes: number): string {
  return `there was no time left of the ${minutes} min for all runs together: allow more with --minutes`;
}
