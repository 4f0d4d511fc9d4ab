import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * What stands at a path after a commit: text, bytes, a symbolic link, an executable file,
 * a submodule at a commit (no clone behind it), or `null` for a file or folder to delete.
 */
export type Content =
  | string
  | Buffer
  | null
  | { readonly symlink: string }
  | { readonly executable: string }
  | { readonly submodule: string };

/** Paths are relative and `/`-separated; a Buffer is a path that is not UTF-8. Written in this order. */
export type Files =
  | Readonly<Record<string, Content>>
  | readonly (readonly [path: string | Buffer, content: Content])[];

/** One commit. */
export interface Step {
  readonly files: Files;
  readonly message?: string;
}

/** A real repository in a temporary directory: branch `main`, fixed author, one minute between commits. */
export interface TestRepository {
  /** Absolute, with symbolic links resolved. */
  readonly root: string;
  /** Full ids of the commits that `commit` made, oldest first. */
  readonly commits: readonly string[];
  /** Writes the files and commits the whole tree (also when nothing changed); returns the full commit id. */
  commit(files: Files, message?: string): string;
  /** Runs git in the repository and returns its output without surrounding blanks; throws when git fails. */
  git(...args: string[]): string;
  /** A clone beside it, by the given options (`--depth=1`); shallow clones work because it goes through `file://`. */
  clone(...options: string[]): TestRepository;
  remove(): void;
}

// Independent of the machine's configuration and of the variables that git exports to hooks.
function environment(minute: number): NodeJS.ProcessEnv {
  const date = `${1_767_225_600 + 60 * minute} +0000`;
  return {
    PATH: process.env['PATH'],
    HOME: tmpdir(),
    LC_ALL: 'C',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'Ada Author',
    GIT_AUTHOR_EMAIL: 'ada@example.com',
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: 'Carl Committer',
    GIT_COMMITTER_EMAIL: 'carl@example.com',
    GIT_COMMITTER_DATE: date,
  };
}

function clear(file: Buffer): void {
  const found = lstatSync(file, { throwIfNoEntry: false });
  if (found?.isDirectory()) rmSync(file.toString(), { recursive: true });
  else if (found) unlinkSync(file);
}

function write(root: string, path: string | Buffer, content: Content): void {
  const file = Buffer.concat([Buffer.from(`${root}/`), Buffer.from(path)]);
  clear(file);
  if (content === null) return;
  mkdirSync(file.subarray(0, file.lastIndexOf(0x2f)), { recursive: true });
  if (typeof content === 'string' || Buffer.isBuffer(content)) writeFileSync(file, content);
  else if ('symlink' in content) symlinkSync(content.symlink, file);
  else if ('submodule' in content) mkdirSync(file);
  else {
    writeFileSync(file, content.executable);
    chmodSync(file, 0o755);
  }
}

function entriesOf(files: Files): readonly (readonly [path: string | Buffer, content: Content])[] {
  return isEntries(files) ? files : Object.entries(files);
}

function isEntries(files: Files): files is readonly (readonly [string | Buffer, Content])[] {
  return Array.isArray(files);
}

function submoduleOf(content: Content): string | undefined {
  const isPlain = content === null || typeof content === 'string' || Buffer.isBuffer(content);
  return !isPlain && 'submodule' in content ? content.submodule : undefined;
}

function open(root: string, remove: () => void): TestRepository {
  const commits: string[] = [];
  const run = (args: readonly string[], input = '') =>
    execFileSync('git', args, {
      cwd: root,
      env: environment(commits.length),
      input,
      stdio: ['pipe', 'pipe', 'pipe'],
      maxBuffer: 2 ** 28,
    })
      .toString()
      .trim();
  return {
    root,
    commits,
    commit(files, message = `Commit ${commits.length + 1}`) {
      const entries = entriesOf(files);
      for (const [path, content] of entries) write(root, path, content);
      run(['add', '--all']);
      for (const [path, content] of entries) {
        const submodule = submoduleOf(content);
        if (submodule)
          run(['update-index', '--add', '--cacheinfo', `160000,${submodule},${path.toString()}`]);
      }
      run(['commit', '--quiet', '--allow-empty', '--allow-empty-message', '--file=-'], message);
      const id = run(['rev-parse', 'HEAD']);
      commits.push(id);
      return id;
    },
    git: (...args) => run(args),
    clone(...options) {
      const parent = realpathSync(mkdtempSync(join(tmpdir(), 'counterproof-clone-')));
      const target = join(parent, 'clone');
      run(['clone', '--quiet', ...options, `file://${root}`, target]);
      return open(target, () => rmSync(parent, { recursive: true, force: true }));
    },
    remove,
  };
}

/** Makes a repository with one commit per step; `sha256` chooses the newer object format. */
export function makeRepository(
  steps: readonly Step[] = [],
  options: { readonly sha256?: boolean } = {},
): TestRepository {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'counterproof-repository-')));
  const repository = open(root, () => rmSync(root, { recursive: true, force: true }));
  repository.git(
    'init',
    '--quiet',
    '--initial-branch=main',
    `--object-format=${options.sha256 ? 'sha256' : 'sha1'}`,
  );
  for (const [key, value] of [
    ['core.autocrlf', 'false'],
    ['gc.auto', '0'],
    ['commit.gpgSign', 'false'],
  ] as const) {
    repository.git('config', key, value);
  }
  for (const { files, message } of steps) repository.commit(files, message);
  return repository;
}
