import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { makeRepository, type Content } from '../repository.js';
import type { Expectation } from './expectation.js';

const ours = join(import.meta.dirname, '../../node_modules');

/** A folder of its own for everything that one audit reads and writes. */
export interface MadeChange {
  /** Holds all that follows. */
  readonly sandbox: string;
  readonly repo: string;
  readonly out: string;
  /** TMPDIR of the audit. */
  readonly temporary: string;
  readonly home: string;
  /** Full ids of the commits; `base` is empty where there is none. */
  readonly base: string;
  readonly head: string;
  git(...args: string[]): string;
  remove(): void;
}

type Tree = Record<string, Content>;

function treeOf(folder: string, renames: Expectation['renames']): Tree {
  const rename = (path: string): string =>
    Object.entries(renames).reduce((name, [from, to]) => name.replaceAll(from, to), path);
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(entries.map((path) => [rename(relative(folder, path)), readFileSync(path)]));
}

function optionalTree(folder: string, renames: Expectation['renames']): Tree {
  try {
    return treeOf(folder, renames);
  } catch {
    return {};
  }
}

/** What people have in their settings and what would change what git prints, asks or writes, were it heard. */
const gitSettings = `[color]
  ui = always
[core]
  autocrlf = true
  pager = false
  quotePath = false
  fsmonitor = true
[diff]
  noprefix = true
  external = false
[status]
  showUntrackedFiles = no
  short = true
[commit]
  gpgSign = true
[apply]
  whitespace = error
[init]
  templateDir = /no/such/folder
`;

/** Nothing may depend on what the folders are called. */
const oddName = "audit of it's é ";

function openSandbox(name: string): Pick<MadeChange, 'sandbox' | 'out' | 'temporary' | 'home'> {
  const sandbox = realpathSync(mkdtempSync(join(tmpdir(), name)));
  const [temporary, home] = [join(sandbox, 'tmp'), join(sandbox, 'home')];
  mkdirSync(temporary);
  mkdirSync(home);
  writeFileSync(join(home, '.gitconfig'), gitSettings);
  return { sandbox, out: join(sandbox, 'out'), temporary, home };
}

function withoutRepository(): MadeChange {
  const places = openSandbox(oddName);
  const repo = join(places.sandbox, 'repo');
  mkdirSync(repo);
  const remove = () => rmSync(places.sandbox, { recursive: true, force: true });
  return { ...places, repo, base: '', head: '', git: () => '', remove };
}

/** Makes the case's folders `base` and `merged` into a repository, as `examples/run.mjs` does with the examples. */
export function makeChange(
  folder: string,
  { history, renames, needs, uncommitted, repeated, plainPaths, repository: named }: Expectation,
): MadeChange {
  if (history === 'none') return withoutRepository();
  const places = openSandbox(plainPaths ? 'audit-' : oddName);
  const origin = makeRepository();
  const installed = needs.includes('node_modules');
  const own: Tree = installed ? { '.gitignore': 'node_modules\n' } : {};
  const base = { ...own, ...optionalTree(join(folder, 'base'), renames) };
  const source = named === undefined ? join(folder, 'merged') : join(folder, '../../repos', named);
  const large = Object.entries(repeated).map(
    ([path, { text, times }]) => [path, text.repeat(times)] as const,
  );
  const merged = { ...own, ...optionalTree(source, renames), ...Object.fromEntries(large) };
  const gone = Object.fromEntries(
    Object.keys(base)
      .filter((path) => !(path in merged))
      .map((path) => [path, null]),
  );
  if (history === 'merge' || history === 'shallow') origin.commit(base, 'Start');
  if (history !== 'empty') origin.commit({ ...gone, ...merged }, 'Merge the change');
  const repository = history === 'shallow' ? origin.clone('--depth=1') : origin;
  if (installed) symlinkSync(realpathSync(ours), join(repository.root, 'node_modules'));
  for (const [path, text] of Object.entries(uncommitted)) writeFileSync(join(repository.root, path), text);
  // Into a folder with blanks and quotes; the old path leads there for the repository's own methods.
  const repo = join(places.sandbox, 'repo');
  renameSync(repository.root, repo);
  symlinkSync(repo, repository.root);
  const commits = origin.commits;
  return {
    ...places,
    repo,
    base: commits.length > 1 ? (commits[0] ?? '') : '',
    head: commits.at(-1) ?? '',
    git: (...args) => repository.git(...args),
    remove: () => {
      if (repository !== origin) repository.remove();
      origin.remove();
      rmSync(places.sandbox, { recursive: true, force: true });
    },
  };
}
