import { setTimeout as delay } from 'node:timers/promises';
import { hasProcessTable, processesOf, type Run } from './process-table.js';

/** Rounds of killing before giving up on a run that starts processes faster than we find them. */
const maxRounds = 200;

/**
 * Kills every process of a run, also those that left its group, until none is left.
 * Gives up after about two seconds: a process in an uninterruptible system call, or of another user, stays.
 */
export async function killRun(run: Run): Promise<void> {
  for (let round = 0; round < maxRounds; round += 1) {
    if (killOnce(run) === 0) return;
    await delay(10);
  }
}

/** The same for a program that is about to end and cannot wait. */
export function killRunNow(run: Run): void {
  for (let round = 0; round < 20; round += 1) {
    if (killOnce(run) === 0) return;
  }
}

/** Kills what is there now and returns how many processes that were. */
function killOnce(run: Run): number {
  // A negative number would be taken for a process id by Windows, where there are no groups.
  if (process.platform === 'win32') return kill(run.leader) ? 1 : 0;
  if (!hasProcessTable()) return kill(-run.leader) ? 1 : 0;
  // Listed before anything is killed: a child whose parent has died can no longer be told from a stranger's.
  const pids = processesOf(run);
  kill(-run.leader);
  for (const pid of pids) kill(pid);
  return pids.length;
}

function kill(pid: number): boolean {
  try {
    process.kill(pid, 'SIGKILL');
    return true;
  } catch {
    return false;
  }
}
