import { lstatSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { git } from './git-command.js';
import { splitAtNul } from './git.js';
import { isInside } from './tree-paths.js';

/** Parts of a git directory that decide what git does there; objects and logs only grow. */
const deciding = ['config', 'HEAD', 'packed-refs', 'hooks', 'info', 'refs'];

/** Paths that have changed since it was asked last, relative to the checkout. */
export type ChangedSince = () => readonly string[];

/**
 * Remembers the tracked files of a checkout and the settings of its git, by size, time and number, but for those below
 * `besides`, which is ours. Tests run elsewhere; what happens here is done by one that has left its work tree.
 */
export async function watchCheckout(repo: string, besides: string): Promise<ChangedSince> {
  const [root, gitDirectory] = await Promise.all([
    answer(repo, ['rev-parse', '--show-toplevel']),
    answer(repo, ['rev-parse', '--absolute-git-dir']),
  ]);
  if (gitDirectory === undefined) return () => [];
  const folder = root ?? gitDirectory;
  const listed = root === undefined ? undefined : await git(root, ['ls-files', '-z']);
  const tracked = listed?.code === 0 ? splitAtNul(listed.stdout).filter((name) => name !== '') : [];
  const own = path.resolve(besides);
  const files = tracked.map((name) => path.join(folder, name)).filter((file) => !isInside(own, file));
  let last = stateOf(files, gitDirectory);
  return () => {
    const [before, after] = [last, stateOf(files, gitDirectory)];
    last = after;
    const all = new Set([...before.keys(), ...after.keys()]);
    return [...all]
      .filter((file) => before.get(file) !== after.get(file))
      .map((file) => path.relative(folder, file))
      .toSorted();
  };
}

async function answer(repo: string, question: readonly string[]): Promise<string | undefined> {
  const { code, stdout } = await git(repo, question);
  return code === 0 ? stdout.toString().replace(/\r?\n$/, '') : undefined;
}

function stateOf(files: readonly string[], gitDirectory: string): Map<string, string> {
  const state = new Map<string, string>();
  for (const file of files) state.set(file, look(file));
  for (const name of deciding) walk(path.join(gitDirectory, name), state);
  return state;
}

function walk(file: string, state: Map<string, string>): void {
  const stat = lstatSync(file, { throwIfNoEntry: false });
  if (stat === undefined) return;
  if (!stat.isDirectory()) state.set(file, look(file));
  else for (const name of readdirSync(file)) walk(path.join(file, name), state);
}

function look(file: string): string {
  const stat = lstatSync(file, { throwIfNoEntry: false });
  return stat === undefined ? '' : `${stat.mode} ${stat.size} ${stat.mtimeMs} ${stat.ctimeMs} ${stat.ino}`;
}
