import { isUtf8 } from 'node:buffer';
import type { Edit } from '../domain/mutant.js';
import { isRegularFile, readBlob, treeEntries } from './git.js';
import type { NewContent } from './head-diff.js';
import type { PrivateRepository } from './private-repository.js';
import { editBytes, editsByPath } from './text-edits.js';

/** The audited commit's files with these edits made to them, in memory; a file that is not there counts as empty. */
export async function editedBlobs(
  repository: PrivateRepository,
  edits: readonly Edit[],
): Promise<NewContent[]> {
  const { gitDirectory, head } = repository;
  const contents: NewContent[] = [];
  for (const [path, own] of editsByPath(edits)) {
    const [entry] = await treeEntries(gitDirectory, head, path);
    if (entry !== undefined && !isRegularFile(entry.mode)) {
      throw new Error(`cannot edit ${path} of ${head}: it is a symbolic link, a submodule or a directory`);
    }
    const before = (entry && (await readBlob(gitDirectory, head, path))) ?? Buffer.alloc(0);
    const bytes = editBytes(before, own);
    contents.push({ path, mode: entry?.mode ?? '100644', bytes, binary: !isUtf8(before) || !isUtf8(bytes) });
  }
  return contents;
}
