import { posix } from 'node:path';

/** The folder of a path from the repository's root; empty for the root itself. */
export function folderOf(path: string): string {
  const directory = posix.dirname(path);
  return directory === '.' ? '' : directory;
}
