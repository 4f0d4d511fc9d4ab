import { existsSync } from 'node:fs';
import { lstat, realpath } from 'node:fs/promises';
import path from 'node:path';
import { isInside } from './tree-paths.js';

/**
 * The first symbolic link on the way to `target` that lies in the checkout around `repo`: a repository may track links,
 * and what is written there would be written wherever it points. Links outside are those of the user.
 */
export async function linkInCheckout(repo: string, target: string): Promise<string | undefined> {
  const root = await realpath(checkoutAround(path.resolve(repo))).catch(() => undefined);
  if (root === undefined) return undefined;
  const absolute = path.resolve(target);
  let at = path.parse(absolute).root;
  for (const part of absolute.slice(at.length).split(path.sep).filter(Boolean)) {
    const next = path.join(at, part);
    const stat = await lstat(next).catch(() => undefined);
    if (stat === undefined) return undefined;
    if (!stat.isSymbolicLink()) at = next;
    else if (isInside(root, next)) return next;
    else {
      const real = await realpath(next).catch(() => undefined);
      if (real === undefined) return undefined;
      at = real;
    }
  }
  return undefined;
}

/** Not asked of git, whose configuration may say otherwise. */
function checkoutAround(folder: string): string {
  for (let at = folder; ; at = path.dirname(at)) {
    if (existsSync(path.join(at, '.git'))) return at;
    if (path.dirname(at) === at) return folder;
  }
}
