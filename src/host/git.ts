import { git, gitText } from './git-command.js';
import { IncompleteCloneError } from './incomplete-clone.js';

/** One entry of a commit's tree; `mode` is 100644, 100755, 120000 (symbolic link) or 160000 (submodule). */
export interface TreeEntry {
  /** Relative to the repository root, decoded by `decodeText`. */
  readonly path: string;
  readonly mode: string;
  readonly id: string;
}

const objectId = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
// How much of the repository is held in memory at a time by `readObjects`.
const batchBytes = 32 * 1024 * 1024;
// `ignoreBOM` keeps a byte order mark in the text, so that offsets count it.
const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Text of bytes of unknown encoding: UTF-8 where they are valid UTF-8, otherwise Latin-1, which never fails. */
export function decodeText(bytes: Uint8Array): string {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  }
}

/** Git's own rule: a NUL among the first 8000 bytes (`buffer_is_binary` in git's xdiff-interface.c). */
export function isBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 8000).includes(0);
}

/** Splits the output of a git command run with `-z`. */
export function splitAtNul(output: Buffer): string[] {
  // Each field is decoded by itself: one path that is not UTF-8 must not change how the others read.
  const fields: string[] = [];
  for (let start = 0, end; start < output.length; start = end + 1) {
    end = output.indexOf(0, start);
    if (end === -1) end = output.length;
    fields.push(decodeText(output.subarray(start, end)));
  }
  return fields;
}

/** Absolute path of the work tree around `directory` (of the git directory where there is no work tree). */
export async function repositoryRoot(directory: string): Promise<string | undefined> {
  for (const question of ['--show-toplevel', '--absolute-git-dir']) {
    const { code, stdout } = await git(directory, ['rev-parse', question]);
    if (code === 0) return decodeText(stdout).replace(/\n$/, '');
  }
  return undefined;
}

/** Full id of the commit that `revision` names, or `undefined`. Harmless for text that looks like an option. */
export async function resolveCommit(repo: string, revision: string): Promise<string | undefined> {
  if (revision.includes('\0')) return undefined;
  const question = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
  const { code, stdout } = await git(repo, question);
  const answer = stdout.toString().trim();
  return code === 0 && objectId.test(answer) ? answer : undefined;
}

export async function isShallow(repo: string): Promise<boolean> {
  return (await gitText(repo, ['rev-parse', '--is-shallow-repository'])).trim() === 'true';
}

/** How many commits of the first-parent line of `commit` are here, itself included; `since` and older left out. */
export async function firstParentCount(repo: string, commit: string, since?: string): Promise<number> {
  const exclusion = since === undefined ? [] : [`^${since}`];
  return Number(await gitText(repo, ['rev-list', '--count', '--first-parent', commit, ...exclusion]));
}

/** The parents that the commit records, also those that a shallow clone does not have. */
export async function parents(repo: string, commit: string): Promise<readonly string[]> {
  const [header = ''] = (await gitText(repo, ['cat-file', 'commit', commit])).split('\n\n', 1);
  return [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map((match) => match[1] ?? '');
}

/** First paragraph of the commit message on one line. */
export async function subject(repo: string, commit: string): Promise<string> {
  const format = ['--no-show-signature', '--no-notes', '--encoding=UTF-8', '--format=%s'];
  const { stdout } = await git(repo, ['log', '--max-count=1', ...format, commit, '--']);
  return decodeText(stdout).trim();
}

/** Id of the tree without entries: 4b825dc6... in a SHA-1 repository, another one in a SHA-256 repository. */
export async function emptyTree(repo: string): Promise<string> {
  return (await gitText(repo, ['hash-object', '-t', 'tree', '--stdin'], { input: '' })).trim();
}

export async function isAncestor(repo: string, ancestor: string, descendant: string): Promise<boolean> {
  return (await git(repo, ['merge-base', '--is-ancestor', ancestor, descendant])).code === 0;
}

/** The best common ancestor, or `undefined` for unrelated histories (or where a shallow clone cuts it off). */
export async function mergeBase(repo: string, one: string, other: string): Promise<string | undefined> {
  const { code, stdout } = await git(repo, ['merge-base', one, other]);
  return code === 0 ? stdout.toString().trim() : undefined;
}

/** Every file, symbolic link and submodule of a commit; with `path` at most the one at that path. */
export async function treeEntries(
  repo: string,
  commit: string,
  path?: string,
): Promise<readonly TreeEntry[]> {
  const selection = path === undefined ? ['-r', commit] : [commit, '--', path];
  const { code, stdout, stderr } = await git(repo, [
    '--literal-pathspecs',
    'ls-tree',
    '-z',
    '--full-tree',
    ...selection,
  ]);
  if (code !== 0) throw new Error(`cannot list the files of ${commit} in ${repo}: ${stderr.trim()}`);
  const entries = splitAtNul(stdout).map((line) => {
    const tab = line.indexOf('\t');
    const [mode = '', , id = ''] = line.slice(0, tab).split(' ');
    return { path: line.slice(tab + 1), mode, id };
  });
  return path === undefined ? entries : entries.filter((entry) => entry.path === path);
}

/** True for a file with text or bytes of its own: neither a symbolic link nor a submodule (nor a folder). */
export function isRegularFile(mode: string): boolean {
  return mode.startsWith('100');
}

/** Paths of the regular files of a commit. */
export async function listFiles(repo: string, commit: string): Promise<readonly string[]> {
  const entries = await treeEntries(repo, commit);
  return entries.filter(({ mode }) => isRegularFile(mode)).map(({ path }) => path);
}

/**
 * Bytes of the regular file at `path` of `commit`, or `undefined`. For many files use `readBlobs`.
 * Throws where the file is in the commit and its bytes are not in the clone.
 */
export async function readBlob(repo: string, commit: string, path: string): Promise<Buffer | undefined> {
  if (path.includes('\0') || path.split('/').some((part) => ['', '.', '..'].includes(part))) return undefined;
  let [entry] = await treeEntries(repo, commit, path);
  // A name that is not UTF-8 cannot stand in an argument list; it reads here as Latin-1.
  if (!entry && /[\x80-\xff]/.test(path)) {
    entry = (await treeEntries(repo, commit)).find((candidate) => candidate.path === path);
  }
  if (!entry || !isRegularFile(entry.mode)) return undefined;
  const { code, stdout } = await git(repo, ['cat-file', 'blob', entry.id]);
  if (code !== 0) throw missingObject(entry.id);
  return stdout;
}

/** Bytes of the regular files among `paths` at `commit`; paths without one are absent from the result. */
export async function readBlobs(
  repo: string,
  commit: string,
  paths: readonly string[],
): Promise<Map<string, Buffer>> {
  const wanted = new Set(paths);
  const pathsOf = new Map<string, string[]>();
  for (const { path, mode, id } of await treeEntries(repo, commit)) {
    if (isRegularFile(mode) && wanted.has(path)) pathsOf.set(id, [...(pathsOf.get(id) ?? []), path]);
  }
  const blobs = new Map<string, Buffer>();
  for await (const { id, bytes } of readObjects(repo, [...pathsOf.keys()])) {
    for (const path of pathsOf.get(id) ?? []) blobs.set(path, bytes);
  }
  return blobs;
}

function missingObject(id: string): IncompleteCloneError {
  return new IncompleteCloneError(
    `object ${id} is not in this clone, which seems to be a partial one: clone without --filter`,
  );
}

/**
 * Bytes of blobs by id, each id once, in no particular order; blobs above `maxBytes` each are left out.
 * Reads them in batches, so that a caller who keeps little of each holds little at a time.
 */
export async function* readObjects(
  repo: string,
  ids: readonly string[],
  maxBytes = Number.POSITIVE_INFINITY,
): AsyncGenerator<{ readonly id: string; readonly bytes: Buffer }> {
  if (ids.length === 0) return;
  const input = [...new Set(ids)].join('\n');
  const sizes = await gitText(repo, ['cat-file', '--batch-check=%(objectname) %(objectsize)'], { input });
  let batch: string[] = [];
  let total = 0;
  for (const line of sizes.trimEnd().split('\n')) {
    const [id = '', size = ''] = line.split(' ');
    if (size === 'missing') throw missingObject(id);
    if (Number(size) > maxBytes) continue;
    if (batch.length > 0 && total + Number(size) > batchBytes) {
      yield* readBatch(repo, batch);
      [batch, total] = [[], 0];
    }
    batch.push(id);
    total += Number(size);
  }
  if (batch.length > 0) yield* readBatch(repo, batch);
}

// https://git-scm.com/docs/git-cat-file#_batch_output: `<id> <type> <size>`, newline, bytes, newline.
async function* readBatch(
  repo: string,
  ids: readonly string[],
): AsyncGenerator<{ readonly id: string; readonly bytes: Buffer }> {
  const { stdout } = await git(repo, ['cat-file', '--batch'], {
    input: ids.join('\n'),
    maxBytes: Number.POSITIVE_INFINITY,
  });
  for (let position = 0; position < stdout.length;) {
    const headerEnd = stdout.indexOf(0x0a, position);
    const [id = '', type, size] = stdout.subarray(position, headerEnd).toString('latin1').split(' ');
    if (type === 'missing') throw missingObject(id);
    const end = headerEnd + 1 + Number(size);
    yield { id, bytes: stdout.subarray(headerEnd + 1, end) };
    position = end + 1;
  }
}
