import { existsSync } from 'node:fs';
import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { resolveCommit } from './git.js';
import { git, gitText, type GitOptions } from './git-command.js';
import { IncompleteCloneError } from './incomplete-clone.js';
import { LostWorkTreeError } from './lost-work-tree.js';
import { unlockTree } from './removal.js';

/**
 * A repository of our own that borrows the objects of the user's. Its git directory lies outside the tree, where
 * tests do not come across it; the tree's own `.git` is a copy of it that tests may do with as they like.
 */
export interface PrivateRepository {
  /** Absolute; holds HEAD at the audited commit, the tags and the index. */
  readonly gitDirectory: string;
  /** Absolute path of the work tree. */
  readonly tree: string;
  /** Full id of the audited commit. */
  readonly head: string;
}

/**
 * The bytes of the commit are the bytes of the tree: no line-end, keyword or encoding conversion, no filter.
 * So offsets mean the same in both, and a checkout is clean whatever `.gitattributes` says.
 * The diff driver is a handle to force a binary patch for one call; by itself it changes nothing.
 */
const attributes = '* -text !eol -ident -filter !working-tree-encoding diff=counterproof\n';

/** What the user's repository has that ours needs. */
export interface BorrowedHistory {
  readonly origin: string;
  /** Full id of the audited commit. */
  readonly commit: string;
  readonly objectFormat: string;
  /** Absolute path of its objects. */
  readonly objects: string;
  /** What is small and tells the history apart: shallow boundary, local excludes; absent where there is none. */
  readonly shallow: Buffer | undefined;
  readonly exclude: Buffer | undefined;
  /** In the format of `packed-refs`. */
  readonly tags: string;
  /** Without a name or token. */
  readonly remote: string | undefined;
}

/** Throws where the repository at `origin` has not got the commit. */
export async function readHistory(origin: string, head: string): Promise<BorrowedHistory> {
  const [commit, format, objects, shallow, exclude, tags, remote] = await Promise.all([
    resolveCommit(origin, head),
    gitText(origin, ['rev-parse', '--show-object-format']),
    gitPath(origin, 'objects'),
    readIfPresent(origin, 'shallow'),
    readIfPresent(origin, 'info/exclude'),
    packedTags(origin),
    remoteOf(origin),
  ]);
  if (commit === undefined) {
    throw new Error(`commit ${head} is not in ${origin}: fetch it first (actions/checkout: fetch-depth: 0)`);
  }
  return { origin, commit, objectFormat: format.trim(), objects, shallow, exclude, tags, remote };
}

/** Makes a repository in `directory` and checks out the commit into `tree`. */
export async function createPrivateRepository(
  history: BorrowedHistory,
  directory: string,
  tree: string,
): Promise<PrivateRepository> {
  const { origin, commit, objectFormat } = history;
  await gitText(path.dirname(directory), [
    'init',
    '--quiet',
    '--template=',
    `--object-format=${objectFormat}`,
    directory,
  ]);
  const repository = { gitDirectory: path.join(directory, '.git'), tree, head: commit };
  await borrow(history, repository.gitDirectory);
  await writeFile(path.join(repository.gitDirectory, 'HEAD'), `${commit}\n`);
  await mkdir(tree, { recursive: true });
  const { code, stderr } = await inTree(repository, ['reset', '--hard', '--quiet', commit]);
  if (code !== 0) {
    const [why] = stderr.trim().split('\n');
    throw new IncompleteCloneError(
      `commit ${commit} of ${origin} cannot be checked out (${why}): a partial clone lacks files, so clone without --filter`,
    );
  }
  return repository;
}

async function readIfPresent(origin: string, name: string): Promise<Buffer | undefined> {
  return await readFile(await gitPath(origin, name)).catch(() => undefined);
}

/** Tools ask git where the project lives; a name or token in that address is not for test processes. */
async function remoteOf(origin: string): Promise<string | undefined> {
  const { code, stdout } = await git(origin, ['config', '--get', 'remote.origin.url']);
  const url = stdout
    .toString()
    .trim()
    .replace(/^([a-z+]+:\/\/)[^/@]*@/i, '$1');
  return code === 0 ? url : undefined;
}

async function borrow(
  { objects, shallow, exclude, tags, remote }: BorrowedHistory,
  gitDirectory: string,
): Promise<void> {
  await referToObjects(objects, gitDirectory);
  if (shallow) await writeFile(path.join(gitDirectory, 'shallow'), shallow);
  if (exclude) await writeFile(path.join(gitDirectory, 'info', 'exclude'), exclude);
  await writeFile(path.join(gitDirectory, 'packed-refs'), tags);
  if (remote !== undefined)
    await gitText(gitDirectory, ['--git-dir', gitDirectory, 'config', 'remote.origin.url', remote]);
}

/** The objects of `origin` by reference, and attributes under which their bytes stay what they are. */
export async function borrowObjects(origin: string, gitDirectory: string): Promise<void> {
  await referToObjects(await gitPath(origin, 'objects'), gitDirectory);
}

async function referToObjects(objects: string, gitDirectory: string): Promise<void> {
  const info = path.join(gitDirectory, 'info');
  await mkdir(info, { recursive: true });
  await mkdir(path.join(gitDirectory, 'objects', 'info'), { recursive: true });
  // Git reads a line that begins with a quote as a C string.
  const line = /[\n"\\]/.test(objects) ? JSON.stringify(objects) : objects;
  await writeFile(path.join(gitDirectory, 'objects', 'info', 'alternates'), `${line}\n`);
  await writeFile(path.join(info, 'attributes'), attributes);
}

async function gitPath(origin: string, name: string): Promise<string> {
  const answer = await gitText(origin, ['rev-parse', '--git-path', name]);
  return path.resolve(origin, answer.replace(/\n$/, ''));
}

/** https://git-scm.com/docs/git-pack-refs: versions that are computed from tags (setuptools_scm) need them. */
async function packedTags(origin: string): Promise<string> {
  const format = '%(objectname) %(refname)%(if)%(*objectname)%(then)%0a^%(*objectname)%(end)';
  const tags = await git(origin, ['for-each-ref', `--format=${format}`, 'refs/tags']);
  return `# pack-refs with: peeled fully-peeled sorted \n${tags.code === 0 ? tags.stdout.toString('latin1') : ''}`;
}

/** Runs git on the tree with our own git directory, whatever has become of the tree's `.git`. */
export function inTree(repository: PrivateRepository, args: readonly string[], options: GitOptions = {}) {
  const { gitDirectory, tree } = repository;
  // Writing the refreshed index back is what makes the next look at the tree cheap; it is ours to write.
  const env = { GIT_DIR: gitDirectory, GIT_WORK_TREE: tree, GIT_OPTIONAL_LOCKS: '1', ...options.env };
  return git(tree, args, { ...options, env });
}

/** Has git take these paths (relative to the root, `/`-separated) for ignored, here and in the tree's own copy. */
export async function excludePaths(repository: PrivateRepository, paths: readonly string[]): Promise<void> {
  const lines = paths.map((each) => `/${each.replaceAll(/[*?[\]\\!# ]/g, String.raw`\$&`)}\n`);
  await appendFile(path.join(repository.gitDirectory, 'info', 'exclude'), `\n${lines.join('')}`);
}

/** What git ignores in the tree, folders as a whole; paths as the system writes them, relative to the root. */
export async function ignoredPaths(repository: PrivateRepository): Promise<ReadonlySet<string>> {
  const list = ['ls-files', '-z', '--others', '--ignored', '--exclude-standard', '--directory'];
  const { stdout } = await inTree(repository, list);
  const paths = stdout.toString().split('\0');
  return new Set(paths.filter((each) => each !== '').map((each) => path.normalize(each.replace(/\/$/, ''))));
}

/** Puts every tracked file back and deletes what is neither tracked nor ignored. The tree's root must exist. */
export async function resetTree(repository: PrivateRepository): Promise<void> {
  if (await isReset(repository)) return;
  await unlockTree(repository.tree);
  if (await isReset(repository)) return;
  const { stdout } = await inTree(repository, ['status', '--short']);
  throw new Error(
    `cannot restore the private work tree ${repository.tree}; still different:\n${stdout.toString()}`,
  );
}

async function isReset(repository: PrivateRepository): Promise<boolean> {
  const status = await inTree(repository, ['status', '--porcelain', '--untracked-files=no']);
  if (status.code !== 0 && !existsSync(repository.gitDirectory))
    throw new LostWorkTreeError(
      `what belongs to the private work tree ${repository.tree} has been deleted while the tests ran: look for a test that deletes what is not its own`,
    );
  if (status.code !== 0) throw new Error(`git status in ${repository.tree}: ${status.stderr.trim()}`);
  if (status.stdout.length > 0) {
    // Before anything is cleaned: what counts as ignored is itself written in tracked files.
    const reset = await inTree(repository, ['reset', '--hard', '--quiet', repository.head]);
    if (reset.code !== 0) return false;
  }
  // Twice -f: a repository that a test has made inside the tree is deleted too.
  return (await inTree(repository, ['clean', '-ffdq'])).code === 0;
}
