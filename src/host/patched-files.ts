import { isUtf8 } from 'node:buffer';
import { copyFile, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BlobHunk, diffBlobs } from './blob-diff.js';
import { readObjects, splitAtNul } from './git.js';
import { git, gitText } from './git-command.js';
import { IncompleteCloneError } from './incomplete-clone.js';
import { borrowObjects } from './private-repository.js';

/** One file of a commit as a patch leaves it. */
export interface PatchedFile {
  readonly path: string;
  /** As git writes it, such as `100755`; that of the commit where the patch does not change it. */
  readonly mode: string;
  /** Undefined where the commit has no such file. */
  readonly before: Buffer | undefined;
  /** Undefined where the patch deletes it. */
  readonly after: Buffer | undefined;
  /** How the two differ, line by line; none where one of them is not there. */
  readonly hunks: readonly BlobHunk[];
}

export type Patched =
  | { readonly kind: 'patched'; readonly files: readonly PatchedFile[] }
  /** Git does not apply it there. */
  | { readonly kind: 'unfit'; readonly why: string };

/** What each patch makes of the commit (a full id), by itself: as `git apply` would, byte by byte, and without any work tree. */
export async function patchedFiles(
  repo: string,
  commit: string,
  patches: readonly string[],
): Promise<readonly Patched[]> {
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), 'counterproof-patch-')));
  try {
    const format = (await gitText(repo, ['rev-parse', '--show-object-format'])).trim();
    const directory = path.join(folder, 'git');
    const init = ['init', '--quiet', '--bare', '--template=', `--object-format=${format}`, directory];
    await gitText(folder, init);
    await borrowObjects(repo, directory);
    const index = path.join(folder, 'index');
    const read = await git(directory, ['read-tree', commit], { env: { GIT_INDEX_FILE: index } });
    if (read.code !== 0) return patches.map(() => unfit(read.stderr));
    const patched: Patched[] = [];
    for (const patch of patches) patched.push(await patchedBy(patch, { directory, commit, index }));
    return patched;
  } catch (error) {
    if (!(error instanceof IncompleteCloneError)) throw error;
    return patches.map(() => unfit(error.message));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Ground {
  readonly directory: string;
  readonly commit: string;
  /** Of the commit; not to be written. */
  readonly index: string;
}

async function patchedBy(patch: string, { directory, commit, index }: Ground): Promise<Patched> {
  const own = `${index}-patched`;
  await copyFile(index, own);
  const env = { GIT_INDEX_FILE: own };
  const apply = ['apply', '--cached', '--whitespace=nowarn', '-'];
  const applied = await git(directory, apply, { env, input: patch });
  if (applied.code !== 0) return unfit(applied.stderr);
  const diff = ['diff-index', '--cached', '--raw', '-z', '--no-renames', '--no-abbrev', commit];
  const { stdout } = await git(directory, diff, { env });
  // Whoever is told of it could not name the file.
  if (!isUtf8(stdout)) return unfit('the name of a file is not UTF-8');
  const fields = splitAtNul(stdout);
  const files: PatchedFile[] = [];
  for (let at = 0; at + 1 < fields.length; at += 2)
    files.push(await fileOf(directory, fields[at] ?? '', fields[at + 1] ?? ''));
  return { kind: 'patched', files };
}

function unfit(why: string): Patched {
  return { kind: 'unfit', why: why.trim().split('\n', 1)[0] ?? '' };
}

/** https://git-scm.com/docs/git-diff-index#_raw_output_format: `:100644 100644 <id> <id> M`, and the path. */
async function fileOf(directory: string, raw: string, name: string): Promise<PatchedFile> {
  const [oldMode = '', newMode = '', oldId = '', newId = ''] = raw.slice(1).split(' ');
  const blobs = new Map<string, Buffer>();
  for await (const { id, bytes } of readObjects(directory, [oldId, newId].filter(isThere)))
    blobs.set(id, bytes);
  return {
    path: name,
    mode: isThere(newId) ? newMode : oldMode,
    before: blobs.get(oldId),
    after: blobs.get(newId),
    hunks: isThere(oldId) && isThere(newId) ? await diffBlobs(directory, oldId, newId) : [],
  };
}

/** Git names what is not there by zeros. */
function isThere(id: string): boolean {
  return !/^0+$/.test(id);
}
