import { chmod, lstat, readdir, rm } from 'node:fs/promises';
import path from 'node:path';

/** Deletes a file or a directory with everything in it, also where somebody has taken write permission away. */
export async function removeTree(target: string): Promise<void> {
  try {
    await rm(target, { recursive: true, force: true, maxRetries: 2 });
  } catch {
    await unlockTree(target);
    await rm(target, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/**
 * Gives the owner back every permission on the directories of a tree, as far as the system lets us; follows no
 * symbolic link. What vanishes meanwhile is no error: a deletion that has failed may still be going on elsewhere.
 */
export async function unlockTree(directory: string): Promise<void> {
  const stat = await lstat(directory).catch(() => undefined);
  if (stat === undefined || !stat.isDirectory()) return;
  if ((stat.mode & 0o700) !== 0o700)
    await chmod(directory, (stat.mode & 0o777) | 0o700).catch(() => undefined);
  const entries = await readdir(directory, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (entry.isDirectory()) await unlockTree(path.join(directory, entry.name));
  }
}
