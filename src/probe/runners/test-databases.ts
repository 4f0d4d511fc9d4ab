import { constants } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Workspace } from '../../host/workspace.js';
import type { RunnerSession } from './runner.js';

/** Where Rails has its SQLite databases: `db` up to version 7, `storage` since. */
const folders = ['db', 'storage'];
const isDatabase = (name: string): boolean => /\.(sqlite3?|db)(-(wal|shm|journal))?$/.test(name);

/**
 * A session of which every run finds the database files as they were when the session was opened. Git ignores them,
 * so nothing else puts them back, and suites rely on rows that an earlier run has left.
 */
export async function keepingDatabases(
  { root, scratch }: Workspace,
  directory: string,
  session: RunnerSession,
): Promise<RunnerSession> {
  const places = folders.map((folder) => join(root, directory, folder));
  const kept = new Map<string, readonly (readonly [name: string, copy: string])[]>();
  for (const place of places) kept.set(place, await copies(place, scratch));
  return {
    ...session,
    run: async (request) => {
      for (const [place, files] of kept) if (files.length > 0) await putBack(place, files);
      return await session.run(request);
    },
  };
}

async function databasesIn(place: string): Promise<readonly string[]> {
  return (await readdir(place).catch(() => [])).filter(isDatabase);
}

async function copies(place: string, scratch: string): Promise<readonly (readonly [string, string])[]> {
  const names = await databasesIn(place);
  if (names.length === 0) return [];
  const folder = await mkdtemp(join(scratch, `${basename(place)}-`));
  for (const name of names) await copyFile(join(place, name), join(folder, name), constants.COPYFILE_FICLONE);
  return names.map((name) => [name, join(folder, name)]);
}

/** What has come since (a journal, say) belongs to the state that goes. */
async function putBack(place: string, files: readonly (readonly [string, string])[]): Promise<void> {
  for (const name of await databasesIn(place)) await rm(join(place, name), { force: true });
  await mkdir(place, { recursive: true });
  for (const [name, copy] of files) await copyFile(copy, join(place, name), constants.COPYFILE_FICLONE);
}
