import { existsSync } from 'node:fs';
import { copyFile, lstat, mkdir, readdir, readlink, symlink } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { leavesTree } from '../../host/tree-paths.js';
import type { Workspace } from '../../host/workspace.js';

/**
 * Brings Composer's packages into the private tree where they were too large to be copied with the rest: packages
 * are linked, and what loads them is copied. Composer's loader finds the project from where it lies itself
 * (`dirname(__DIR__)`), so that a link to the one of the checkout would load the checkout's code, unmutated.
 */
export async function bringVendor({ root, origin }: Workspace, vendor: string): Promise<void> {
  if (existsSync(join(root, vendor)) || !existsSync(join(origin, vendor, 'autoload.php'))) return;
  // The name of the folder is the repository's to choose.
  if (await leavesTree(root, vendor)) return;
  await mkdir(join(root, vendor), { recursive: true });
  for (const entry of await readdir(join(origin, vendor), { withFileTypes: true })) {
    const path = join(vendor, entry.name);
    // Folders are vendors, with a package in each folder inside; `composer` is one, and holds the loader as well.
    if (!entry.isDirectory()) await bringEntry({ root, origin }, path);
    else {
      await mkdir(join(root, path));
      const inside = await readdir(join(origin, path));
      for (const name of inside) await bringEntry({ root, origin }, join(path, name));
    }
  }
}

async function bringEntry({ root, origin }: Pick<Workspace, 'root' | 'origin'>, path: string): Promise<void> {
  const source = join(origin, path);
  const stat = await lstat(source);
  // Programs ask as well where they lie themselves.
  const loads = path.endsWith('.php') || basename(dirname(path)) === 'bin';
  const target = stat.isSymbolicLink() ? await retarget({ root, origin }, source) : source;
  if (stat.isFile() && loads) await copyFile(source, join(root, path));
  else await symlink(target, join(root, path));
}

/** Packages of the repository itself are links, and theirs is the private tree's code. */
async function retarget({ root, origin }: Pick<Workspace, 'root' | 'origin'>, link: string): Promise<string> {
  const target = resolve(link, '..', await readlink(link));
  const inside = relative(origin, target);
  return inside.startsWith('..') ? target : join(root, inside);
}
