import type { Edit } from '../domain/mutant.js';
import type { RunnerSession } from './runners/runner.js';

/** A session, or one sentence that says what is missing and what to do. */
export type Opening = RunnerSession | { readonly missing: string };

/** A task that no session has yet. */
interface Waiting {
  /** As in `use`. */
  readonly warm: boolean;
  readonly begin: (session: RunnerSession) => void;
  readonly fail: (error: unknown) => void;
}

/** Sessions of one runner, each in a private work tree, opened when they are first needed. */
export class SessionPool {
  readonly #open: () => Promise<Opening>;
  readonly #size: number;
  readonly #all: RunnerSession[] = [];
  /** The one given back last at the end: what it has loaded is still at hand. */
  readonly #idle: RunnerSession[] = [];
  #waiting: readonly Waiting[] = [];
  #opening = 0;
  #warmsSlowly = false;
  #takesTurns = false;
  /** In seconds: what the first took to be warm, with the runs that it needed for that. */
  #warming = 0;
  #isWarm = false;
  /** In seconds: how long warm sessions were busy while others waited for them. */
  #waited = 0;
  #expected: readonly (readonly Edit[])[] = [];
  #cold: string | undefined;

  /** `cold`: why every run is to be fresh; undefined where warm ones are welcome. */
  constructor(size: number, open: () => Promise<Opening>, cold?: string) {
    this.#open = open;
    this.#size = size;
    this.#cold = cold;
  }

  /** Opens the first session, so that what is missing is known before anything runs. */
  async start(): Promise<{ readonly missing: string } | undefined> {
    const session = await this.#open();
    if ('missing' in session) return session;
    this.#warmsSlowly = session.warmsSlowly === true && this.#size > 1;
    this.#all.push(session);
    this.#idle.push(session);
    return undefined;
  }

  /** Waits for a session that is free; `warm`: for one that has what a warm run needs, or is worth to get it. */
  async use<T>(task: (session: RunnerSession) => Promise<T>, warm = false): Promise<T> {
    const session = await new Promise<RunnerSession>((begin, fail) => {
      this.#waiting = [...this.#waiting, { warm, begin, fail }];
      this.#assign();
    });
    const started = performance.now();
    try {
      return await task(session);
    } finally {
      if (session === this.#all[0]) this.#count((performance.now() - started) / 1000, warm);
      this.#idle.push(session);
      this.#assign();
    }
  }

  /** Opens a further session before anybody needs it; nothing where there are as many as there may be. */
  async openAnother(): Promise<void> {
    if (this.#all.length + this.#opening >= this.#size) return;
    this.#idle.push(await this.#another());
    this.#assign();
  }

  #count(seconds: number, warm: boolean): void {
    if (!this.#isWarm) this.#warming += seconds;
    else if (this.#waiting.length > 0) this.#waited += seconds;
    this.#isWarm ||= warm;
  }

  /** True where to warm a session takes so long that others than the first are only used for fresh runs, at first. */
  get warmsSlowly(): boolean {
    return this.#warmsSlowly;
  }

  /** True where a run builds what the next one takes over: two at the same time would both build it. */
  get compiles(): boolean {
    return this.#warmsSlowly || this.#all[0]?.compiles === true;
  }

  /** True where runs wait for one another, although there are workers for more. */
  get takesTurns(): boolean {
    return this.#takesTurns;
  }

  takeTurns(on: boolean): void {
    this.#takesTurns = on;
    this.#assign();
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

  /** Gives every free session, and those that may still be opened, to whoever has waited longest for one like it. */
  #assign(): void {
    this.#waiting = this.#waiting.filter((waiting) => !this.#serve(waiting));
  }

  #serve(waiting: Waiting): boolean {
    const session = this.#takeIdle(waiting);
    if (session) waiting.begin(session);
    else if (this.#mayOpenFor(waiting)) this.#another().then(waiting.begin, waiting.fail);
    else return false;
    return true;
  }

  #takeIdle(waiting: Waiting): RunnerSession | undefined {
    const suitable = this.#idle.filter((session) => this.#suits(session === this.#all[0], waiting));
    // Where the first is the warm one its work tree is built, too.
    const session = this.#warmsSlowly ? suitable.find((each) => each === this.#all[0]) : undefined;
    const chosen = session ?? suitable.at(-1);
    if (chosen) this.#idle.splice(this.#idle.indexOf(chosen), 1);
    return chosen;
  }

  #mayOpenFor(waiting: Waiting): boolean {
    return this.#all.length + this.#opening < this.#size && this.#suits(false, waiting);
  }

  /** A further session is warmed when what was lost by waiting would have paid for it: then it is never far wrong. */
  #suits(isFirst: boolean, { warm }: Waiting): boolean {
    if (this.#takesTurns) return isFirst;
    if (isFirst || !warm || !this.#warmsSlowly) return true;
    return this.#isWarm && this.#waited >= this.#warming;
  }

  async #another(): Promise<RunnerSession> {
    this.#opening += 1;
    try {
      const session = await this.#open();
      if ('missing' in session) throw new Error(`a further session could not be opened: ${session.missing}`);
      this.#all.push(session);
      session.expect?.(this.#expected);
      return session;
    } finally {
      this.#opening -= 1;
    }
  }
}
