import pLimit from 'p-limit';
import type { RunnerSession } from './runners/runner.js';

/** A session, or one sentence that says what is missing and what to do. */
export type Opening = RunnerSession | { readonly missing: string };

/** Sessions of one runner, each in a private work tree, opened when they are first needed. */
export class SessionPool {
  readonly #open: () => Promise<Opening>;
  readonly #limit: ReturnType<typeof pLimit>;
  readonly #idle: RunnerSession[] = [];
  readonly #all: RunnerSession[] = [];

  constructor(size: number, open: () => Promise<Opening>) {
    this.#open = open;
    this.#limit = pLimit(size);
  }

  /** Opens the first session, so that what is missing is known before anything runs. */
  async start(): Promise<{ readonly missing: string } | undefined> {
    const session = await this.#open();
    if ('missing' in session) return session;
    this.#keep(session);
    return undefined;
  }

  /** Waits for a session that is free. */
  async use<T>(task: (session: RunnerSession) => Promise<T>): Promise<T> {
    return await this.#limit(async () => {
      const session = this.#idle.pop() ?? (await this.#another());
      try {
        return await task(session);
      } finally {
        this.#idle.push(session);
      }
    });
  }

  async close(): Promise<void> {
    for (const session of this.#all) await session.close();
  }

  async #another(): Promise<RunnerSession> {
    const session = await this.#open();
    if ('missing' in session) throw new Error(`a further session could not be opened: ${session.missing}`);
    this.#all.push(session);
    return session;
  }

  #keep(session: RunnerSession): void {
    this.#all.push(session);
    this.#idle.push(session);
  }
}
