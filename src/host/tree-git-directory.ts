import { lstatSync, readdirSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { removeTree } from './removal.js';

/** The `.git` inside the private tree: for tests and build tools that ask git for a version or a file list. */
export interface TreeGitDirectory {
  /** Puts it back where anything but its objects has changed: HEAD, index, configuration, refs, or all of it gone. */
  restore(): Promise<void>;
}

/** Copies the git directory `original` to `<tree>/.git` and remembers what the copy looks like. */
export async function placeGitDirectory(original: string, tree: string): Promise<TreeGitDirectory> {
  const copy = path.join(tree, '.git');
  await cp(original, copy, { recursive: true });
  let before = fingerprint(copy);
  return {
    async restore() {
      if (fingerprint(copy) === before) return;
      await removeTree(copy);
      await cp(original, copy, { recursive: true });
      before = fingerprint(copy);
    },
  };
}

/** Names, sizes, times and numbers of the files, objects left out: more of those change no answer of git's. */
function fingerprint(directory: string): string {
  const lines: string[] = [];
  const visit = (relative: string) => {
    const file = path.join(directory, relative);
    const stat = lstatSync(file, { throwIfNoEntry: false });
    if (stat === undefined) return;
    const content = stat.isDirectory() ? '' : `${stat.size} ${stat.mtimeMs} ${stat.ctimeMs} ${stat.ino}`;
    lines.push(`${relative} ${stat.mode} ${content}`);
    if (!stat.isDirectory() || relative === 'objects') return;
    for (const name of readdirSync(file)) visit(path.join(relative, name));
  };
  visit('');
  return lines.join('\n');
}
