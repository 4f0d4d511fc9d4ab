import { lstatSync, readdirSync, readlinkSync, statSync } from 'node:fs';
import path from 'node:path';
import { isHiddenCache, mayHoldSecrets } from './ignored-files.js';
import { isEnvironment, planNodeModules, type Trees } from './node-modules.js';
import type { Placement } from './placements.js';
import { isInside } from './tree-paths.js';

/** How to copy one file or directory of the checkout, and what that takes. */
export interface CopyPlan {
  readonly path: string;
  readonly placements: readonly Placement[];
  readonly bytes: number;
  /** False where it is too large: the plan then stops somewhere in the middle. */
  readonly complete: boolean;
  readonly leftOut: readonly string[];
}

/** Beyond this many files copying takes minutes and every later look at the tree is slow. */
const maxFiles = 50_000;

/** Plans the copy of `relative` from the checkout; gives up above `maxBytes`. Only reads. */
export function planCopy(trees: Trees, relative: string, maxBytes: number): CopyPlan {
  const placements: Placement[] = [];
  const leftOut: string[] = [];
  let bytes = 0;
  const waiting = [relative];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (bytes > maxBytes || placements.length > maxFiles) {
      return { path: relative, placements, bytes, complete: false, leftOut };
    }
    const name = path.basename(next);
    const source = path.join(trees.checkout, next);
    const stat = lstatSync(source, { throwIfNoEntry: false });
    if (stat === undefined || isHiddenCache(name)) continue;
    if (stat.isSymbolicLink()) placements.push(...planLink(trees, next));
    else if (stat.isDirectory()) {
      if (name === 'node_modules') placements.push(...planNodeModules(trees, next));
      else if (isEnvironment(source)) placements.push({ kind: 'link', path: next, target: source });
      else {
        placements.push({ kind: 'directory', path: next });
        waiting.push(...namesIn(source).map((each) => `${next}/${each}`));
      }
    } else if (mayHoldSecrets(name)) leftOut.push(`${next}: may hold secrets`);
    else if (stat.isFile()) {
      bytes += stat.size;
      placements.push({ kind: 'copy', path: next, source });
    }
  }
  return { path: relative, placements, bytes, complete: true, leftOut };
}

/** A link that stays inside the checkout stays inside the private tree; any other leads where it always led. */
function planLink(trees: Trees, relative: string): Placement[] {
  const source = path.join(trees.checkout, relative);
  const target = path.resolve(path.dirname(source), readlinkSync(source));
  if (!isInside(trees.checkout, target)) return [{ kind: 'link', path: relative, target }];
  const inTree = path.join(trees.root, path.relative(trees.checkout, target));
  return statSync(source, { throwIfNoEntry: false }) === undefined
    ? []
    : [{ kind: 'link', path: relative, target: inTree }];
}

function namesIn(directory: string): string[] {
  try {
    return readdirSync(directory);
  } catch {
    return [];
  }
}
