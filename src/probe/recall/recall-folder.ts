import { constants } from 'node:fs';
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { treeEntries } from '../../host/git.js';
import { contentKeys } from './content-key.js';
import { Recall } from './recall.js';
import { mostBytes, parseRecall, renderRecall } from './recall-text.js';
import type { RecalledFile } from './recalled-file.js';

const fileName = 'counterproof-recall.json';

/** A recall that is open, and how it is left for the next audit. */
export interface OpenRecall {
  readonly recall: Recall;
  keep(): Promise<void>;
}

/** Undefined where nothing is to be kept. */
export async function openRecall(
  folder: string | undefined,
  repo: string,
  head: string,
): Promise<OpenRecall | undefined> {
  if (folder === undefined) return undefined;
  const recall = new Recall(await readRecall(folder), contentKeys(await treeEntries(repo, head)));
  return { recall, keep: () => keepRecall(folder, recall.kept()) };
}

/** What an earlier audit has left in the folder; nothing where there is none, or nothing that could be used. */
async function readRecall(folder: string): Promise<readonly RecalledFile[]> {
  try {
    // Tests may have put a link there, or a pipe that nobody writes to.
    const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
    const handle = await open(join(folder, fileName), flags);
    try {
      const status = await handle.stat();
      if (!status.isFile() || status.size > mostBytes) return [];
      return parseRecall(await handle.readFile('utf8'));
    } finally {
      await handle.close();
    }
  } catch {
    return [];
  }
}

/** Leaves it for the next audit. Where that cannot be, the next one is slower, and this one worth no less. */
async function keepRecall(folder: string, files: readonly RecalledFile[]): Promise<void> {
  const path = join(folder, fileName);
  const beside = `${path}.${process.pid}`;
  try {
    await mkdir(folder, { recursive: true });
    await rm(beside, { force: true, recursive: true });
    // Replaced and not written through, and never half of it: two audits may share the folder.
    await writeFile(beside, renderRecall(files), { flag: 'wx' });
    await rename(beside, path);
  } catch {
    await rm(beside, { force: true, recursive: true }).catch(() => {});
  }
}
