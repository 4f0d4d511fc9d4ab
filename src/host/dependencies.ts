import { lstatSync } from 'node:fs';
import path from 'node:path';
import { planCopy, type CopyPlan } from './copy-plan.js';
import { splitAtNul, treeEntries } from './git.js';
import { git } from './git-command.js';
import { isCache, mayHoldSecrets } from './ignored-files.js';
import { isEnvironment, planNodeModules, storePackagesUsingOwnCode, type Trees } from './node-modules.js';
import type { Placement } from './placements.js';
import { leavesTree } from './tree-paths.js';

/** What to bring from the checkout that is in no commit, so that tests run as they do there. */
export interface DependencyPlan {
  readonly placements: readonly Placement[];
  /** Paths, relative to the root, that came from outside the commit; git must take them for ignored. */
  readonly paths: readonly string[];
  /** What stays behind or is not what it seems, for people: `data/: more than 200 MB`. */
  readonly leftOut: readonly string[];
}

/** Paths of a checkout, relative to its root, of which the commit does not have the content. */
export interface BesideCommit {
  /** What git ignores, and untracked `node_modules`; a directory of which nothing is tracked stands for everything in it. */
  readonly untracked: readonly string[];
  readonly submodules: readonly string[];
}

export async function readBesideCommit(checkout: string, head: string): Promise<BesideCommit> {
  const [untracked, own] = await Promise.all([untrackedPaths(checkout), submodules(checkout, head)]);
  return { untracked, submodules: own };
}

/** All copies together. */
const copyBytes = 200 * 1024 * 1024;

/**
 * Looks at what git ignores in the checkout (and at untracked `node_modules`, and populated submodules):
 * packages and environments are linked, small build products copied, caches and secrets left behind.
 * Only reads. The checkout may be at another commit than `head`: its dependencies are still the best there are.
 */
export async function planDependencies(trees: Trees, beside: BesideCommit): Promise<DependencyPlan> {
  const placements: Placement[] = [];
  const paths: string[] = [];
  const leftOut: string[] = [];
  const copies: CopyPlan[] = [];
  for (const relative of beside.untracked) {
    const name = path.basename(relative);
    if (isCache(name) || (await leavesTree(trees.root, relative))) continue;
    if (mayHoldSecrets(name)) {
      leftOut.push(`${relative}: may hold secrets`);
      continue;
    }
    const linked = planLinked(trees, relative);
    // What the commit has itself wins over what lies in the checkout by the same name; `node_modules` are merged.
    const present = lstatSync(path.join(trees.root, relative), { throwIfNoEntry: false });
    if (present !== undefined && !(present.isDirectory() && name === 'node_modules')) continue;
    if (linked === undefined) copies.push(planCopy(trees, relative, copyBytes));
    else placements.push(...linked);
    if (linked !== undefined) paths.push(relative);
    for (const store of name === 'node_modules' ? storePackagesUsingOwnCode(trees, relative) : []) {
      leftOut.push(
        `${relative}/.pnpm/${store}: loads the repository's own packages from the checkout, unmutated`,
      );
    }
  }
  for (const submodule of beside.submodules) copies.push(planCopy(trees, submodule, copyBytes));
  const chosen = chooseCopies(copies);
  return {
    placements: [...placements, ...chosen.copies.flatMap((copy) => copy.placements)],
    paths: [...paths, ...chosen.copies.map((copy) => copy.path)],
    leftOut: [...leftOut, ...chosen.leftOut],
  };
}

/** Smallest first, so that one large directory does not keep ten small ones out. */
function chooseCopies(plans: readonly CopyPlan[]): { copies: CopyPlan[]; leftOut: string[] } {
  const copies: CopyPlan[] = [];
  const leftOut: string[] = [];
  let room = copyBytes;
  for (const plan of plans.toSorted((one, other) => one.bytes - other.bytes)) {
    if (plan.complete && plan.bytes <= room) {
      room -= plan.bytes;
      copies.push(plan);
      leftOut.push(...plan.leftOut);
    } else {
      leftOut.push(`${plan.path}: copies may take ${copyBytes / 2 ** 20} MB in all`);
    }
  }
  return { copies, leftOut };
}

/** What is used where it lies in the checkout; undefined for what has to be copied to be used. */
function planLinked(trees: Trees, relative: string): Placement[] | undefined {
  if (path.basename(relative) === 'node_modules') return planNodeModules(trees, relative);
  const source = path.join(trees.checkout, relative);
  return isEnvironment(source) ? [{ kind: 'link', path: relative, target: source }] : undefined;
}

/** Without trailing slashes. */
async function untrackedPaths(checkout: string): Promise<string[]> {
  const list = ['ls-files', '--others', '--exclude-standard', '--directory', '-z'];
  const [ignored, untracked] = await Promise.all([
    git(checkout, [...list, '--ignored']),
    git(checkout, list),
  ]);
  const modules = splitAtNul(untracked.stdout).filter((each) => path.basename(each) === 'node_modules');
  const paths = [...splitAtNul(ignored.stdout), ...modules].map((each) => each.replace(/\/$/, ''));
  return [...new Set(paths)].filter((each) => each !== '');
}

async function submodules(checkout: string, head: string): Promise<string[]> {
  const entries = await treeEntries(checkout, head);
  return entries.filter((entry) => entry.mode === '160000').map((entry) => entry.path);
}
