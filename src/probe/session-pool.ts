import pLimit from 'p-limit';
import type { Edit } from '../domain/mutant.js';
import type { RunnerSession } from './runners/runner.js';

/** A session, or one sentence that says what is missing and what to do. */
export type Opening = RunnerSession | { readonly missing: string };

/** Sessions of one runner, each in a private work tree, opened when they are first needed. */
export class SessionPool {
  readonly #open: () => Promise<Opening>;
  readonly #limit: ReturnType<typeof pLimit>;
  readonly #idle: RunnerSession[] = [];
  readonly #all: RunnerSession[] = [];
  #expected: readonly (readonly Edit[])[] = [];
  #cold: string | undefined;

  /** `cold`: why every run is to be fresh; undefined where warm ones are welcome. */
  constructor(size: number, open: () => Promise<Opening>, cold?: string) {
    this.#open = open;
    this.#limit = pLimit(size);
    this.#cold = cold;
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

  /** Tells every session, also those still to be opened, what will be asked for. */
  expect(candidates: readonly (readonly Edit[])[]): void {
    this.#expected = candidates;
    for (const session of this.#all) session.expect?.(candidates);
  }

  /** From now on every run is fresh; why is the end of "starts new processes, because ...". */
  goCold(why: string): void {
    this.#cold ??= why;
  }

  /** Why runs are fresh that need not be, as far as that is known. */
  cold(): string | undefined {
    return this.#cold ?? this.#all.map((session) => session.cold?.()).find((why) => why !== undefined);
  }

  /** True where every run is to be fresh. */
  get isCold(): boolean {
    return this.#cold !== undefined;
  }

  async close(): Promise<void> {
    for (const session of this.#all) await session.close();
  }

  async #another(): Promise<RunnerSession> {
    const session = await this.#open();
    if ('missing' in session) throw new Error(`a further session could not be opened: ${session.missing}`);
    this.#all.push(session);
    session.expect?.(this.#expected);
    return session;
  }

  #keep(session: RunnerSession): void {
    this.#all.push(session);
    this.#idle.push(session);
  }
}
