import { randomUUID } from 'node:crypto';
import { Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { undoAtExit } from './at-exit.js';
import { outputTail } from './output-tail.js';
import { memoryOf, processesOf, startOf, type Run } from './process-table.js';
import { startChild, whyNotStarted, type BoundedChild, type StartRequest } from './spawn.js';
import { killRun, killRunNow } from './stray-processes.js';

const tailBytes = 64 * 1024;
const memoryPollMilliseconds = 250;
/** Time in which a process whose worker was killed has to say so. */
const graceMilliseconds = 5000;

/** A process that is asked again and again. */
export interface LongRequest extends StartRequest {
  /** As in `ProcessRequest`. */
  readonly territory?: string;
}

/** What one exchange may use. */
export interface ExchangeLimits {
  /** Wall clock. */
  readonly seconds: number;
  /** Ceiling on the resident memory of everything that the process has started, itself included, in bytes. */
  readonly memoryBytes: number;
}

export type Exchange =
  | { readonly kind: 'reply'; readonly reply: unknown; readonly seconds: number; readonly tail: string }
  /** A limit was reached and the work was stopped; `alive` says whether the process can be asked again. */
  | {
      readonly kind: 'timed-out';
      readonly afterSeconds: number;
      readonly alive: boolean;
      readonly seconds: number;
      readonly tail: string;
    }
  | {
      readonly kind: 'over-memory';
      readonly bytes: number;
      readonly alive: boolean;
      readonly seconds: number;
      readonly tail: string;
    }
  /** It has ended, or never started; `reason` is the predicate of a sentence. */
  | { readonly kind: 'ended'; readonly reason: string; readonly seconds: number; readonly tail: string };

/**
 * One exchange at a time. The process reads lines of JSON from its standard input and answers each with one line of
 * JSON on file descriptor 3. Before its answer it may write `{"worker": PID}`: the leader of a process group of its own
 * (after `setsid`) that does the work; at a limit that group is killed and not the process, which then still answers.
 * What it prints is for people and is never interpreted.
 */
export interface LongProcess {
  exchange(message: unknown, limits: ExchangeLimits): Promise<Exchange>;
  /** Kills everything that is left of it. */
  close(): Promise<void>;
}

/** Starts it; the first exchange tells where that failed. Ends with this program at the latest. */
export async function openLongProcess(request: LongRequest): Promise<LongProcess> {
  const marker = randomUUID();
  let child: BoundedChild;
  try {
    child = await startChild(request, marker, ['pipe', 'pipe', 'pipe', 'pipe']);
  } catch (error) {
    return neverStarted(`could not be started (${whyNotStarted(request, error)})`);
  }
  return new Conversation(child, marker, request.territory);
}

function neverStarted(reason: string): LongProcess {
  return {
    exchange: async () => ({ kind: 'ended', reason, seconds: 0, tail: '' }),
    close: async () => {},
  };
}

type Limit =
  | { readonly kind: 'timed-out'; readonly afterSeconds: number }
  | { readonly kind: 'over-memory'; readonly bytes: number };
type Event = Limit | { readonly kind: 'reply'; readonly reply: unknown } | { readonly kind: 'ended' };

class Conversation implements LongProcess {
  readonly #child: BoundedChild;
  readonly #run: Run;
  readonly #forget: () => void;
  #tail = outputTail(tailBytes);
  #reason: string | undefined;
  #worker: number | undefined;
  #onEvent: (event: Event) => void = () => {};

  constructor(child: BoundedChild, marker: string, territory: string | undefined) {
    this.#child = child;
    const since = startOf(child.pid);
    this.#run = { leader: child.pid, marker, since, ...(territory !== undefined && { territory }) };
    this.#forget = undoAtExit(() => killRunNow(this.#run));
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => this.#tail.add(chunk));
    // A process that has ended no longer reads; its end is told by `exit`.
    child.stdin?.on('error', () => undefined);
    const answers = child.stdio[3];
    if (answers instanceof Readable) {
      createInterface({ input: answers }).on('line', (line) => this.#hear(line));
    }
    // It is not this process that keeps our program alive: an exchange under way has its deadline for that.
    child.unref();
    for (const stream of child.stdio) if (stream instanceof Socket) stream.unref();
    child.once('exit', (code, signal) => {
      this.#reason = code === null ? `was ended by ${signal}` : `ended with exit status ${code}`;
      this.#onEvent({ kind: 'ended' });
    });
  }

  async exchange(message: unknown, limits: ExchangeLimits): Promise<Exchange> {
    const started = performance.now();
    this.#tail = outputTail(tailBytes);
    this.#worker = undefined;
    const event = await this.#ask(message, limits);
    if (event.kind === 'timed-out' || event.kind === 'over-memory') {
      const alive = await this.#stopWorker();
      return { ...event, alive, ...this.#measures(started) };
    }
    if (event.kind === 'ended') {
      return { kind: 'ended', reason: this.#reason ?? 'was stopped', ...this.#measures(started) };
    }
    return { ...event, ...this.#measures(started) };
  }

  async close(): Promise<void> {
    this.#reason ??= 'was stopped';
    await killRun(this.#run);
    this.#child.stdout.destroy();
    this.#child.stderr.destroy();
    this.#child.stdin?.destroy();
    this.#forget();
  }

  #measures(started: number): { readonly seconds: number; readonly tail: string } {
    return { seconds: (performance.now() - started) / 1000, tail: this.#tail.text() };
  }

  #hear(line: string): void {
    const said = parse(line);
    if (typeof said === 'object' && said !== null && 'worker' in said) {
      if (typeof said.worker === 'number' && said.worker > 1) this.#worker = said.worker;
      return;
    }
    this.#onEvent({ kind: 'reply', reply: said });
  }

  #ask(message: unknown, { seconds, memoryBytes }: ExchangeLimits): Promise<Event> {
    if (this.#reason !== undefined) return Promise.resolve({ kind: 'ended' });
    return new Promise((resolve) => {
      const finish = (event: Event): void => {
        clearTimeout(deadline);
        clearInterval(poll);
        this.#onEvent = () => {};
        resolve(event);
      };
      const deadline = setTimeout(
        () => finish({ kind: 'timed-out', afterSeconds: seconds }),
        Math.min(seconds * 1000, 2 ** 31 - 1),
      );
      const poll = setInterval(() => {
        const bytes = memoryOf(processesOf(this.#run), memoryBytes);
        if (bytes > memoryBytes) finish({ kind: 'over-memory', bytes });
      }, memoryPollMilliseconds);
      this.#onEvent = finish;
      this.#child.stdin?.write(`${JSON.stringify(message)}\n`);
    });
  }

  /** Stops the work under way; true where the process itself is still there and has answered. */
  async #stopWorker(): Promise<boolean> {
    const worker = this.#worker;
    if (worker === undefined || this.#reason !== undefined) {
      await this.close();
      return false;
    }
    const answered = this.#answerWithin(graceMilliseconds);
    await killRun({ leader: worker, marker: randomUUID(), since: startOf(worker) });
    if (await answered) return true;
    await this.close();
    return false;
  }

  #answerWithin(milliseconds: number): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), milliseconds);
      this.#onEvent = ({ kind }) => {
        clearTimeout(timer);
        this.#onEvent = () => {};
        resolve(kind === 'reply');
      };
    });
  }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
