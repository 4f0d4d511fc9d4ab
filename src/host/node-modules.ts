import { existsSync, readdirSync, readlinkSync, realpathSync, type Dirent } from 'node:fs';
import path from 'node:path';
import { isHiddenCache } from './ignored-files.js';
import type { Placement } from './placements.js';
import { isInside } from './tree-paths.js';

/** The user's checkout and our private tree; both without symbolic links. */
export interface Trees {
  readonly checkout: string;
  readonly root: string;
}

/**
 * How to bring one `node_modules` (`relative` to the root): a real directory whose entries are links to the
 * checkout's packages. Entries that lead to the repository's own code (workspaces) lead to the private tree's
 * instead: otherwise it is not the mutated package that tests load. Caches are left out, since tools write to them.
 */
export function planNodeModules(trees: Trees, relative: string): Placement[] {
  const placements: Placement[] = [{ kind: 'directory', path: relative }];
  for (const entry of entriesOf(path.join(trees.checkout, relative))) {
    if (isHiddenCache(entry.name)) continue;
    const below = `${relative}/${entry.name}`;
    const holdsEntries = entry.name.startsWith('@') || entry.name === '.bin';
    if (entry.isDirectory() && holdsEntries) {
      placements.push({ kind: 'directory', path: below });
      for (const inner of entriesOf(path.join(trees.checkout, below))) {
        placements.push(...planEntry(trees, `${below}/${inner.name}`, inner));
      }
    } else {
      placements.push(...planEntry(trees, below, entry));
    }
  }
  return placements;
}

function planEntry(trees: Trees, relative: string, entry: Dirent): Placement[] {
  const source = path.join(trees.checkout, relative);
  // Files are the package manager's own notes and shims, which some tools rewrite: a link would let them.
  if (entry.isFile()) return [{ kind: 'copy', path: relative, source }];
  if (entry.isDirectory()) return [{ kind: 'link', path: relative, target: source }];
  const target = entry.isSymbolicLink() ? realpathIfAny(source) : undefined;
  if (target === undefined) return [];
  return [{ kind: 'link', path: relative, target: ownCode(trees, target) ?? target }];
}

/** Where a file of the checkout that is the repository's own code lies in the private tree. */
function ownCode(trees: Trees, target: string): string | undefined {
  if (!isInside(trees.checkout, target)) return undefined;
  const relative = path.relative(trees.checkout, target);
  return relative.split(path.sep).includes('node_modules') ? undefined : path.join(trees.root, relative);
}

/**
 * Packages in pnpm's store that load the repository's own code from the checkout: `.pnpm/x@1/node_modules/own`.
 * They are not redirected, since Node.js resolves them from the store's real path, which is the checkout's.
 */
export function storePackagesUsingOwnCode(trees: Trees, relative: string): string[] {
  const store = path.join(trees.checkout, relative, '.pnpm');
  return entriesOf(store).flatMap(({ name }) => {
    const modules = path.join(store, name, 'node_modules');
    const entries = entriesOf(modules).flatMap((entry) => {
      const names = entry.name.startsWith('@') ? entriesOf(path.join(modules, entry.name)) : [];
      return [entry, ...names].map((each) => path.join(each.parentPath, each.name));
    });
    const own = entries.some((entry) => {
      const target = linkTarget(entry);
      return target !== undefined && ownCode(trees, target) !== undefined;
    });
    return own && name !== 'node_modules' ? [name] : [];
  });
}

/** Reads one link only: a store has tens of thousands, and resolving each to its end takes seconds. */
function linkTarget(file: string): string | undefined {
  try {
    return path.resolve(path.dirname(file), readlinkSync(file));
  } catch {
    return undefined;
  }
}

function entriesOf(directory: string): Dirent[] {
  try {
    return readdirSync(directory, { withFileTypes: true });
  } catch {
    return [];
  }
}

function realpathIfAny(file: string): string | undefined {
  try {
    return realpathSync(file);
  } catch {
    return undefined;
  }
}

/** True for an installed environment that is used where it lies: it holds absolute paths of its own. */
export function isEnvironment(directory: string): boolean {
  const isBundle = directory.endsWith(`${path.sep}vendor${path.sep}bundle`);
  return isBundle || ['pyvenv.cfg', 'conda-meta'].some((mark) => existsSync(path.join(directory, mark)));
}
