import { lstat, mkdir, realpath, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { errorCode, errorMessage } from '../host/system-error.js';
import { isInside } from '../host/tree-paths.js';

/** Where the workflow goes, relative to the repository root. */
export const workflowPath = '.github/workflows/counterproof.yml';

export type Writing = { readonly kind: 'written' } | { readonly kind: 'refused'; readonly reason: string };

/** Writes the file where there is none, with `force` also over one; never through a link that leads elsewhere. */
export async function writeWorkflow(root: string, text: string, force: boolean): Promise<Writing> {
  const path = join(root, workflowPath);
  try {
    if (await leadsElsewhere(root, dirname(path)))
      return refused(`${dirname(workflowPath)} is a link out of the repository: put a folder in its place`);
    await mkdir(dirname(path), { recursive: true });
    if (force) await rm(path, { force: true });
    // Not through a link: with `wx` one that is there is in the way, wherever it leads.
    await writeFile(path, text, { flag: 'wx' });
    return { kind: 'written' };
  } catch (error) {
    if (errorCode(error) === 'EEXIST')
      return refused(
        `${workflowPath} is there already: see what would be written with --print, or write over it with --force`,
      );
    return refused(`${workflowPath} cannot be written (${errorMessage(error)})`);
  }
}

function refused(reason: string): Writing {
  return { kind: 'refused', reason };
}

/** Whether the part of the way to a folder that is there already ends outside of the root. */
async function leadsElsewhere(root: string, folder: string): Promise<boolean> {
  let there = folder;
  while ((await lstat(there).catch(() => undefined)) === undefined) there = dirname(there);
  const real = await realpath(there).catch(() => undefined);
  return real === undefined || !(real === (await realpath(root)) || isInside(await realpath(root), real));
}
