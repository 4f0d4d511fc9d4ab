// Starts a program, waits for it, and says how long it took and how much memory the program itself used at most.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

const pollMilliseconds = 50;
const longestSeconds = 2 * 3600;

/** Each has a process group of its own, so none would hear of it when we are told to stop. */
const running = new Set();

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => {
    // Not KILL: a tool that is told to stop puts away what it made.
    for (const pid of running) endGroup(pid, 'SIGTERM');
    process.exit(130);
  });
}

function endGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    // It has ended in this very moment.
    if (error.code !== 'ESRCH') throw error;
  }
}

/** `VmHWM` is the peak of one process; what its children use is in theirs. Linux only. */
function peakBytes(pid) {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
  } catch {
    return undefined;
  }
}

/**
 * Runs `argv` to its end, or kills its process group after `limitSeconds`. Standard output and error come back as
 * one text, `status` is null where a signal ended it.
 */
export function measureProcess({ argv, cwd, env = {}, limitSeconds = longestSeconds }) {
  return new Promise((resolve, reject) => {
    const [program, ...rest] = argv;
    const began = performance.now();
    const child = spawn(program, rest, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    if (child.pid !== undefined) running.add(child.pid);
    const chunks = [];
    let peak;
    let timedOut = false;
    const poll = setInterval(() => {
      peak = peakBytes(child.pid) ?? peak;
    }, pollMilliseconds);
    const limit = setTimeout(() => {
      timedOut = true;
      endGroup(child.pid, 'SIGKILL');
    }, limitSeconds * 1000);
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    const stop = () => {
      clearInterval(poll);
      clearTimeout(limit);
      running.delete(child.pid);
    };
    child.on('error', (error) => {
      stop();
      reject(error);
    });
    child.on('close', (status) => {
      stop();
      const seconds = (performance.now() - began) / 1000;
      resolve({ status, timedOut, seconds, peakBytes: peak, output: Buffer.concat(chunks).toString('utf8') });
    });
  });
}
