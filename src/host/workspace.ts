import { chmod, lstat, mkdir, mkdtemp, readFile, realpath, writeFile } from 'node:fs/promises';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Edit } from '../domain/mutant.js';
import { undoAtExit } from './at-exit.js';
import {
  planDependencies,
  readBesideCommit,
  type BesideCommit,
  type DependencyPlan,
} from './dependencies.js';
import { git, gitText } from './git-command.js';
import { diffFromHead } from './head-diff.js';
import { editedBlobs } from './edited-blobs.js';
import { place, replaceMissing } from './placements.js';
import {
  createPrivateRepository,
  excludePaths,
  ignoredPaths,
  readHistory,
  resetTree,
  type BorrowedHistory,
  type PrivateRepository,
} from './private-repository.js';
import { removeTree, unlockTree } from './removal.js';
import { editBytes, editsByPath } from './text-edits.js';
import { placeGitDirectory, type TreeGitDirectory } from './tree-git-directory.js';
import { writablePath } from './tree-paths.js';
import { TreeState } from './tree-state.js';

/** A private copy of the repository at the audited commit. */
export interface Workspace {
  /** Absolute path of the private work tree. */
  readonly root: string;
  /** Absolute path of a private directory outside the tree, for reports, TMPDIR and HOME. */
  readonly scratch: string;
  /** The user's own checkout, only to find interpreters and installed dependencies; never written. */
  readonly origin: string;
  /**
   * What the checkout has beside the commit and this copy has not, and why, for people: `.env: may hold secrets`.
   * Tests may be red for want of it.
   */
  readonly leftOut: readonly string[];
  /**
   * Writes the edits into the private tree; throws if an edit's span is not inside the file's text, and then writes
   * nothing. Offsets are those of the tree's text as it is now; a file that is not there counts as empty.
   */
  apply(edits: readonly Edit[]): Promise<void>;
  /**
   * Puts the tree back as it was checked out, whatever the tests or edits did to it. What git ignores and was not
   * there at first (build caches, what a setup command installed) stays.
   */
  restore(): Promise<void>;
  /**
   * Unified diff (`a/`, `b/` prefixes, as `git apply` takes it) that these edits make to the audited commit; a file
   * that is not UTF-8 is told as a binary patch. Does not touch the tree.
   */
  diff(edits: readonly Edit[]): Promise<string>;
  /** Deletes tree and scratch. */
  close(): Promise<void>;
}

/**
 * Makes a private work tree of commit `head` of the repository at `origin`, with its installed dependencies in reach.
 * Throws where `origin` is no repository or has not got the commit.
 */
export async function openWorkspace(origin: string, head: string): Promise<Workspace> {
  return await openWorkspaceOf(await readOrigin(origin, head));
}

const nothingBeside: Promise<BesideCommit> = Promise.resolve({ untracked: [], submodules: [] });

/** What is read of the user's repository and checkout, whose work trees may be many. */
export interface Origin {
  readonly checkout: Checkout;
  readonly history: BorrowedHistory;
  /** Fails where objects are missing; the checkout of the commit says it better, and comes first. */
  readonly beside: Promise<BesideCommit>;
}

/** Throws as `openWorkspace` does. */
export async function readOrigin(origin: string, head: string): Promise<Origin> {
  const checkout = await checkoutOf(origin);
  const beside = checkout.bare ? nothingBeside : readBesideCommit(checkout.root, head);
  beside.catch(() => {});
  return { checkout, history: await readHistory(checkout.root, head), beside };
}

export async function openWorkspaceOf({ checkout, history, beside }: Origin): Promise<Workspace> {
  const base = await realpath(await mkdtemp(path.join(tmpdir(), 'counterproof-')));
  const forget = undoAtExit(() => rmSync(base, { recursive: true, force: true }));
  const close = async () => {
    await removeTree(base);
    forget();
  };
  try {
    const [root, scratch] = [path.join(base, 'tree'), path.join(base, 'scratch')];
    await mkdir(scratch);
    const repository = await createPrivateRepository(history, path.join(base, 'control'), root);
    const dependencies = await bringDependencies(checkout, await beside, repository);
    const gitDirectory = await placeGitDirectory(repository.gitDirectory, root);
    const { leftOut } = dependencies;
    const edited = new Map<string, Original>();
    const state = new TreeState(root);
    return {
      root,
      scratch,
      origin: checkout.root,
      leftOut,
      apply: (edits) => applyEdits(root, edits, edited),
      restore: () => restore({ repository, gitDirectory, dependencies, state }, edited),
      diff: async (edits) => diffFromHead(repository, await editedBlobs(repository, edits)),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

interface Checkout {
  /** Of the work tree; of the git directory where there is no work tree. */
  readonly root: string;
  readonly bare: boolean;
}

async function checkoutOf(origin: string): Promise<Checkout> {
  const [answered, topLevel] = await Promise.all([
    gitText(origin, ['rev-parse', '--is-bare-repository']),
    git(origin, ['rev-parse', '--show-toplevel']),
  ]);
  const bare = answered.trim() === 'true';
  const answer =
    !bare && topLevel.code === 0
      ? topLevel.stdout.toString()
      : await gitText(origin, ['rev-parse', bare ? '--absolute-git-dir' : '--show-toplevel']);
  return { root: await realpath(answer.replace(/\r?\n$/, '')), bare };
}

async function bringDependencies(
  checkout: Checkout,
  beside: BesideCommit,
  repository: PrivateRepository,
): Promise<DependencyPlan> {
  if (checkout.bare) return { placements: [], paths: [], leftOut: [] };
  const plan = await planDependencies({ checkout: checkout.root, root: repository.tree }, beside);
  await place(repository.tree, plan.placements);
  await excludePaths(repository, plan.paths);
  return plan;
}

/** What a file was before its first edit; undefined where there was none. */
type Original = { readonly bytes: Buffer; readonly mode: number } | undefined;

async function applyEdits(
  root: string,
  edits: readonly Edit[],
  edited: Map<string, Original>,
): Promise<void> {
  const writes: { relative: string; file: string; bytes: Buffer; original: Original }[] = [];
  for (const [relative, own] of editsByPath(edits)) {
    const file = await writablePath(root, relative);
    const stat = await lstat(file).catch(() => undefined);
    const original =
      stat === undefined ? undefined : { bytes: await readFile(file), mode: stat.mode & 0o777 };
    writes.push({ relative, file, bytes: editBytes(original?.bytes ?? Buffer.alloc(0), own), original });
  }
  for (const { relative, file, bytes, original } of writes) {
    if (!edited.has(relative)) edited.set(relative, original);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
}

interface Restorable {
  readonly repository: PrivateRepository;
  readonly gitDirectory: TreeGitDirectory;
  readonly dependencies: DependencyPlan;
  readonly state: TreeState;
}

async function restore(
  { repository, gitDirectory, dependencies, state }: Restorable,
  edited: Map<string, Original>,
): Promise<void> {
  const root = repository.tree;
  const stat = await lstat(root).catch(() => undefined);
  if (stat === undefined || !stat.isDirectory()) {
    await removeTree(root);
    await mkdir(root);
  }
  const rewritten: string[] = [];
  for (const [relative, original] of edited) {
    if (await putBack(root, relative, original)) rewritten.push(relative);
  }
  const isWhole = rewritten.length === edited.size && state.isSame(rewritten);
  edited.clear();
  if (!isWhole) {
    await resetTree(repository);
    if (!state.isGivenUp) state.remember(await ignoredPaths(repository));
  }
  await replaceMissing(root, dependencies.placements);
  await gitDirectory.restore();
}

/** Only saves git the work: what cannot be put back here, git finds and puts back. True where it could be. */
async function putBack(root: string, relative: string, original: Original): Promise<boolean> {
  try {
    const file = await writablePath(root, relative);
    if (original === undefined) {
      await removeTree(file);
      return true;
    }
    await writeFile(file, original.bytes);
    await chmod(file, original.mode);
    return true;
  } catch {
    await unlockTree(root);
    return false;
  }
}
