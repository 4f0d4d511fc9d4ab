import pLimit from 'p-limit';
import type { Edit } from '../domain/mutant.js';
import type { RunnerSession } from './runners/runner.js';

/** A session, or one sentence that says what is missing and what to do. */
export type Opening = RunnerSession | { readonly missing: string };

/** Sessions that take what comes, in turn. */
class Lane {
  readonly idle: RunnerSession[] = [];
  readonly #size: number;
  readonly #limit: ReturnType<typeof pLimit>;

  constructor(size: number) {
    this.#size = size;
    this.#limit = pLimit(size);
  }

  /** Tasks for each session: those that run and those that wait. */
  get load(): number {
    return (this.#limit.activeCount + this.#limit.pendingCount) / this.#size;
  }

  get isWaitedFor(): boolean {
    return this.#limit.pendingCount > 0;
  }

  async use<T>(open: () => Promise<RunnerSession>, task: (session: RunnerSession) => Promise<T>): Promise<T> {
    return await this.#limit(async () => {
      const session = this.idle.pop() ?? (await open());
      try {
        return await task(session);
      } finally {
        this.idle.push(session);
      }
    });
  }
}

/** Sessions of one runner, each in a private work tree, opened when they are first needed. */
export class SessionPool {
  readonly #open: () => Promise<Opening>;
  readonly #size: number;
  readonly #all: RunnerSession[] = [];
  #first: Lane;
  /** The others, where the first is the one that is warm, and to warm another is dear. */
  #others: Lane | undefined;
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
    this.#first = new Lane(size);
    this.#cold = cold;
  }

  /** Opens the first session, so that what is missing is known before anything runs. */
  async start(): Promise<{ readonly missing: string } | undefined> {
    const session = await this.#open();
    if ('missing' in session) return session;
    if (session.warmsSlowly === true && this.#size > 1) {
      this.#first = new Lane(1);
      this.#others = new Lane(this.#size - 1);
    }
    this.#all.push(session);
    this.#first.idle.push(session);
    return undefined;
  }

  /** Waits for a session that is free; `warm`: for one that has what a warm run needs, or is worth to get it. */
  async use<T>(task: (session: RunnerSession) => Promise<T>, warm = false): Promise<T> {
    const lane = this.#laneFor(warm);
    const open = (): Promise<RunnerSession> => this.#another();
    if (lane !== this.#first) return await lane.use(open, task);
    return await lane.use(open, async (session) => {
      const started = performance.now();
      try {
        return await task(session);
      } finally {
        this.#count((performance.now() - started) / 1000, warm);
      }
    });
  }

  /** Opens a further session while others are at work; nothing where there are as many as there may be. */
  async openAnother(): Promise<void> {
    if (this.#all.length < this.#size) await this.use(async () => {});
  }

  #count(seconds: number, warm: boolean): void {
    if (!this.#isWarm) this.#warming += seconds;
    else if (this.#first.isWaitedFor) this.#waited += seconds;
    this.#isWarm ||= warm;
  }

  /** True where to warm a session takes so long that others than the first are only used for fresh runs, at first. */
  get warmsSlowly(): boolean {
    return this.#others !== undefined;
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

  /** A further session is warmed when what was lost by waiting would have paid for it: then it is never far wrong. */
  #laneFor(warm: boolean): Lane {
    const [first, others] = [this.#first, this.#others];
    if (others === undefined || first.load === 0) return first;
    if (warm && !(this.#isWarm && this.#waited >= this.#warming)) return first;
    return others.load < first.load ? others : first;
  }

  async #another(): Promise<RunnerSession> {
    const session = await this.#open();
    if ('missing' in session) throw new Error(`a further session could not be opened: ${session.missing}`);
    this.#all.push(session);
    session.expect?.(this.#expected);
    return session;
  }
}
