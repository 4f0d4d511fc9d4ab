import { rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Where Surefire and Failsafe report on a module, below its build directory. */
export const reportFolders = (buildDirectory: string): readonly string[] =>
  ['surefire-reports', 'failsafe-reports'].map((name) => join(buildDirectory, name));

/** Deletes what an earlier run has left: a class that does not come to run must not be taken for one that did. */
export async function clearReports(folders: readonly string[]): Promise<void> {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
}
