import { constants, lstatSync, readdirSync } from 'node:fs';
import { copyFile, mkdir, realpath, symlink } from 'node:fs/promises';
import path from 'node:path';
import pLimit from 'p-limit';
import { removeTree } from './removal.js';
import { errorCode } from './system-error.js';
import { leavesTree } from './tree-paths.js';

/** One thing to put into the private tree beside the commit's own files; `path` is relative to its root. */
export type Placement =
  | { readonly kind: 'directory'; readonly path: string }
  | { readonly kind: 'link'; readonly path: string; readonly target: string }
  | { readonly kind: 'copy'; readonly path: string; readonly source: string };

/** Where the system makes a file in a folder it lets nobody else make one there: more at once only wait, and spin. */
const foldersAtOnce = 8;

type PlacedFile = Exclude<Placement, { kind: 'directory' }>;

/**
 * Puts them there, directories first; what already is at a path stays, a source that has vanished is left out, and
 * so is whatever a symbolic link on the way would carry out of the tree. `root` is itself without symbolic links.
 */
export async function place(root: string, placements: readonly Placement[]): Promise<void> {
  const byFolder = new Map<string, PlacedFile[]>();
  for (const placement of placements) {
    const { kind, path: relative } = placement;
    if (kind !== 'directory') {
      const folder = path.dirname(relative);
      byFolder.set(folder, byFolder.get(folder) ?? []);
      byFolder.get(folder)?.push(placement);
    } else if (!(await leavesTree(root, relative))) {
      await mkdir(path.join(root, relative), { recursive: true });
    }
  }
  const limit = pLimit(foldersAtOnce);
  const placing = [...byFolder].map(([folder, files]) =>
    limit(() => placeIn(path.join(root, folder), files)),
  );
  await Promise.all(placing);
}

async function placeIn(folder: string, files: readonly PlacedFile[]): Promise<void> {
  if ((await realpath(folder).catch(() => undefined)) !== folder) return;
  for (const file of files) await placeFile(path.join(folder, path.basename(file.path)), file);
}

async function placeFile(target: string, file: PlacedFile): Promise<void> {
  try {
    if (file.kind === 'link') await symlink(file.target, target, 'junction');
    else await copyFile(file.source, target, constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL);
  } catch (error) {
    const code = errorCode(error);
    if (code !== 'EEXIST' && code !== 'ENOENT') throw error;
  }
}

/** Puts back what tests have deleted of them. Reads only directories, so that it costs next to nothing. */
export async function replaceMissing(root: string, placements: readonly Placement[]): Promise<void> {
  for (const placement of placements) {
    if (placement.kind !== 'directory') continue;
    const directory = path.join(root, placement.path);
    const stat = lstatSync(directory, { throwIfNoEntry: false });
    // A link in a directory's place would have the copies written wherever it points.
    if (stat !== undefined && !stat.isDirectory()) await removeTree(directory);
  }
  const present = new Map<string, ReadonlySet<string>>();
  const missing = placements.filter((placement) => {
    const parent = path.dirname(placement.path);
    const names = present.get(parent) ?? namesIn(path.join(root, parent));
    present.set(parent, names);
    return !names.has(path.basename(placement.path));
  });
  await place(root, missing);
}

function namesIn(directory: string): ReadonlySet<string> {
  try {
    return new Set(readdirSync(directory));
  } catch {
    return new Set();
  }
}
