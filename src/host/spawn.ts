import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { errorCode, errorMessage } from './system-error.js';

export { spawn };

/** What it takes to start a process. */
export interface StartRequest {
  readonly argv: readonly [program: string, ...args: string[]];
  /** Absolute. */
  readonly cwd: string;
  /** The whole environment of the process: nothing is inherited. See `testEnvironment`. */
  readonly env: Readonly<Record<string, string>>;
}

/** A process that has started, in a group of its own, and whose output is read. */
export type BoundedChild = ChildProcess & {
  readonly pid: number;
  readonly stdout: Readable;
  readonly stderr: Readable;
};

function isStarted(child: ChildProcess): child is BoundedChild {
  return child.pid !== undefined && child.stdout !== null && child.stderr !== null;
}

/**
 * Starts a process in a group of its own, which carries the marker, and is the first to go where memory runs out.
 * Rejects where it cannot be started; `whyNotStarted` says it in a sentence.
 */
export function startChild(
  request: StartRequest,
  marker: string,
  stdio: StdioOptions,
): Promise<BoundedChild> {
  return new Promise((resolve, reject) => {
    const [program, ...args] = request.argv;
    // Under another Counterproof the run carries both markers, so that each finds it.
    const markers = [process.env['COUNTERPROOF_RUN'], marker].filter((each) => each !== undefined).join(':');
    const child = spawn(program, args, {
      cwd: request.cwd,
      env: { ...request.env, COUNTERPROOF_RUN: markers },
      detached: process.platform !== 'win32',
      stdio,
      windowsHide: true,
    });
    child.on('error', reject);
    if (!isStarted(child)) return;
    offerToOutOfMemoryKiller(child.pid);
    resolve(child);
  });
}

export function whyNotStarted(request: StartRequest, error: unknown): string {
  if (!existsSync(request.cwd)) return `the directory ${request.cwd} does not exist`;
  const code = errorCode(error);
  if (code === 'ENOENT') return `${request.argv[0]} was not found: install it or put its directory on PATH`;
  if (code === 'EACCES') return `${request.argv[0]} may not be executed: check its permissions`;
  return `${request.argv[0]}: ${errorMessage(error)}`;
}

/** Should the machine run out of memory before we notice, then this process goes and not the audit. */
function offerToOutOfMemoryKiller(pid: number): void {
  try {
    if (process.platform === 'linux') writeFileSync(`/proc/${pid}/oom_score_adj`, '1000');
  } catch {
    // Already gone, or not permitted: the ceiling that we poll still holds.
  }
}
