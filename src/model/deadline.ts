/** The end of a conversation's time. */
export class Deadline {
  readonly #start = performance.now();
  readonly #milliseconds: number;
  readonly #controller = new AbortController();
  readonly #timer: NodeJS.Timeout;

  constructor(seconds: number) {
    this.#milliseconds = Math.min(seconds * 1000, 2 ** 31 - 1);
    this.#timer = setTimeout(() => this.#controller.abort(), this.#milliseconds);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  get secondsSpent(): number {
    return (performance.now() - this.#start) / 1000;
  }

  get millisecondsLeft(): number {
    return this.signal.aborted ? 0 : this.#milliseconds - (performance.now() - this.#start);
  }

  /** The outcome of work that ends in time; `undefined` for what does not, which is left to itself. */
  async inTime<T>(work: Promise<T>): Promise<T | undefined> {
    const waiting = new AbortController();
    const over = new Promise<undefined>((resolve) => {
      if (this.signal.aborted) resolve(undefined);
      this.signal.addEventListener('abort', () => resolve(undefined), { signal: waiting.signal });
    });
    try {
      return await Promise.race([work, over]);
    } finally {
      waiting.abort();
    }
  }

  close(): void {
    clearTimeout(this.#timer);
  }
}
