import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { undoAtExit } from './at-exit.js';
import { outputTail } from './output-tail.js';
import { memoryOf, processesOf, startOf, type Run } from './process-table.js';
import { spawn, startChild, whyNotStarted, type BoundedChild } from './spawn.js';
import { killRun, killRunNow } from './stray-processes.js';
import { errorMessage } from './system-error.js';
import { toolEnvironment } from './tool-environment.js';

export { testEnvironment } from './test-environment.js';

const tailBytes = 64 * 1024;
const memoryPollMilliseconds = 500;
/** Bytes of standard output that are kept in a file; what a runner says of its tests is far below. */
const outputLimit = 64 * 1024 * 1024;

/** What one bounded process may use. */
export interface ProcessRequest {
  readonly argv: readonly [program: string, ...args: string[]];
  /** Absolute. */
  readonly cwd: string;
  /** The whole environment of the process: nothing is inherited. See `testEnvironment`. */
  readonly env: Readonly<Record<string, string>>;
  /** Absolute path of a folder that is this run's alone: whatever process stands in it belongs to the run. */
  readonly territory?: string;
  /** Wall-clock deadline. */
  readonly seconds: number;
  /** Ceiling on the resident memory of the whole process group, in bytes. */
  readonly memoryBytes: number;
  /** Absolute path of a file that takes the whole standard output beside the tail, up to `outputLimit` bytes. */
  readonly stdoutFile?: string;
}

export type ProcessEnd =
  | { readonly kind: 'exited'; readonly code: number }
  | { readonly kind: 'signalled'; readonly signal: string }
  | { readonly kind: 'timed-out'; readonly afterSeconds: number }
  | { readonly kind: 'over-memory'; readonly bytes: number }
  | { readonly kind: 'not-started'; readonly reason: string };

export interface ProcessResult {
  readonly end: ProcessEnd;
  /** The last part of stdout and stderr together, at most 64 KiB; untrusted text. */
  readonly tail: string;
  readonly seconds: number;
}

/**
 * Runs one process in a group of its own and kills the whole group when it ends, however it ends:
 * no child outlives the call, not even one that left the group (there on Linux; elsewhere the group alone).
 * Never throws: what went wrong is the result's `end`. The memory ceiling holds on Linux only.
 */
export async function runBounded(request: ProcessRequest): Promise<ProcessResult> {
  const started = performance.now();
  const tail = outputTail(tailBytes);
  const result = (end: ProcessEnd): ProcessResult => {
    return { end, tail: tail.text(), seconds: (performance.now() - started) / 1000 };
  };
  const marker = randomUUID();
  let child: BoundedChild;
  try {
    child = await startChild(request, marker, ['ignore', 'pipe', 'pipe']);
  } catch (error) {
    return result({ kind: 'not-started', reason: whyNotStarted(request, error) });
  }
  const { territory } = request;
  const since = startOf(child.pid);
  const run: Run = { leader: child.pid, marker, since, ...(territory !== undefined && { territory }) };
  const forget = undoAtExit(() => killRunNow(run));
  try {
    // What goes to a file is for programs: as a last line for people it says nothing.
    if (request.stdoutFile === undefined) child.stdout.on('data', tail.add);
    child.stderr.on('data', tail.add);
    const written =
      request.stdoutFile === undefined ? undefined : keepOutput(child.stdout, request.stdoutFile);
    const end = await firstEnd(child, run, request);
    await killTree(run, end);
    await drained(child);
    await written?.();
    return result(end);
  } finally {
    forget();
  }
}

/** Waits for the first of: the process's own end, the deadline, the memory ceiling. */
function firstEnd(child: BoundedChild, run: Run, request: ProcessRequest): Promise<ProcessEnd> {
  return new Promise((resolve) => {
    const finish = (end: ProcessEnd) => {
      clearTimeout(deadline);
      clearInterval(poll);
      resolve(end);
    };
    child.once('exit', (code, signal) => {
      finish(code === null ? { kind: 'signalled', signal: signal ?? 'unknown' } : { kind: 'exited', code });
    });
    const milliseconds = Math.min(request.seconds * 1000, 2 ** 31 - 1);
    const deadline = setTimeout(
      () => finish({ kind: 'timed-out', afterSeconds: request.seconds }),
      milliseconds,
    );
    const poll = setInterval(() => {
      const bytes = memoryOf(processesOf(run), request.memoryBytes);
      if (bytes > request.memoryBytes) finish({ kind: 'over-memory', bytes });
    }, memoryPollMilliseconds);
  });
}

async function killTree(run: Run, end: ProcessEnd): Promise<void> {
  const running = end.kind === 'timed-out' || end.kind === 'over-memory';
  if (process.platform === 'win32' && running) {
    // Windows has no groups; the tree can be found only while its root lives.
    await capture(['taskkill', '/pid', String(run.leader), '/T', '/F'], { cwd: process.cwd() });
  }
  await killRun(run);
}

/** Writes what arrives to the file; the function returned ends the file, once nothing more will arrive. */
function keepOutput(stdout: Readable, path: string): () => Promise<void> {
  const file = createWriteStream(path);
  // A full disk shows as a report that is cut short; the tests' own end tells the rest.
  file.on('error', () => undefined);
  let bytes = 0;
  stdout.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes <= outputLimit) file.write(chunk);
  });
  return () =>
    new Promise((resolve) => {
      if (file.closed) {
        resolve();
        return;
      }
      file.once('close', () => resolve());
      file.end();
    });
}

/** Lets the last output arrive, but waits for nobody who still holds the pipes. */
async function drained(child: BoundedChild): Promise<void> {
  const waiting = new AbortController();
  const closed = child.stdout.closed && child.stderr.closed ? undefined : onceClosed(child);
  await Promise.race([closed, delay(500, undefined, { signal: waiting.signal }).catch(() => undefined)]);
  waiting.abort();
  child.stdout.destroy();
  child.stderr.destroy();
}

function onceClosed(child: BoundedChild): Promise<void> {
  return new Promise((resolve) => {
    child.once('close', () => resolve());
  });
}

/** How to run a trusted short tool. */
export interface CaptureOptions {
  /** Absolute. */
  readonly cwd: string;
  /** The whole environment; by default the system's variables only (no credential). */
  readonly env?: Readonly<Record<string, string>>;
  /** Written to standard input, which is closed at once where this is absent. */
  readonly input?: string | Buffer;
  /** The most output to hold, in bytes (512 MiB); more of it is an error. */
  readonly maxBytes?: number;
  /** Deadline (600 s); passing it is an error. */
  readonly seconds?: number;
}

export interface Captured {
  readonly code: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/**
 * Runs a trusted short tool to its end and returns its whole output.
 * Throws where it cannot be started, is ended by a signal, prints more than `maxBytes` or takes longer than `seconds`.
 *
 * Not `@actions/exec`: that collects lines whether or not anyone listens for them, in time that grows with the
 * square of a line's length, and `-z` output is one line (70 s for 100 MB; this takes 0.1 s).
 */
export async function capture(
  argv: readonly [string, ...string[]],
  options: CaptureOptions,
): Promise<Captured> {
  const [program, ...args] = argv;
  const maxBytes = options.maxBytes ?? 512 * 1024 * 1024;
  const seconds = options.seconds ?? 600;
  const child = spawn(program, args, {
    cwd: options.cwd,
    env: options.env ?? toolEnvironment(process.env),
    stdio: ['pipe', 'pipe', 'pipe'],
    windowsHide: true,
  });
  // A tool that does not read its input to the end is no error: its exit code tells.
  child.stdin.on('error', () => undefined);
  child.stdin.end(options.input);
  const output = { stdout: [] as Buffer[], stderr: [] as Buffer[], bytes: 0 };
  let refusal: string | undefined;
  const stop = (reason: string) => {
    refusal ??= reason;
    child.kill('SIGKILL');
  };
  const collect = (into: Buffer[]) => (chunk: Buffer) => {
    output.bytes += chunk.length;
    if (output.bytes > maxBytes) stop(`printed more than ${maxBytes} bytes and was stopped`);
    else into.push(chunk);
  };
  child.stdout.on('data', collect(output.stdout));
  child.stderr.on('data', collect(output.stderr));
  const timer = setTimeout(() => stop(`took longer than ${seconds} s and was stopped`), seconds * 1000);
  try {
    const { code, signal } = await ended(child);
    if (refusal !== undefined) throw new Error(refusal);
    if (code === null) throw new Error(`was ended by ${signal}`);
    return {
      code,
      stdout: Buffer.concat(output.stdout),
      stderr: Buffer.concat(output.stderr).toString('utf8'),
    };
  } catch (error) {
    throw new Error(`${argv.slice(0, 6).join(' ')} in ${options.cwd}: ${errorMessage(error)}`, {
      cause: error,
    });
  } finally {
    clearTimeout(timer);
  }
}

/** Waits until the process is gone and its output read; rejects where it could not be started. */
function ended(child: ChildProcess): Promise<{ code: number | null; signal: NodeJS.Signals | null }> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
}
