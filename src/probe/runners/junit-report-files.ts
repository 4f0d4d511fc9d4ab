import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readJUnitReport, type JUnitCase } from './junit-report.js';

/** The most that one report may hold: it carries all that its tests printed. */
const maximumBytes = 64 * 1024 * 1024;

export interface JUnitReports {
  readonly cases: readonly JUnitCase[];
  /** Reports that cannot be read, and why. */
  readonly broken: readonly string[];
}

/** Every `TEST-*.xml` of the folders. They were written where the repository's code could write too: data. */
export async function readReports(folders: readonly string[]): Promise<JUnitReports> {
  const cases: JUnitCase[] = [];
  const broken: string[] = [];
  for (const folder of folders) {
    const names = await readdir(folder).catch(() => []);
    for (const name of names.filter((each) => /^TEST-.*\.xml$/.test(each)).toSorted()) {
      const path = join(folder, name);
      const { size } = await stat(path);
      const report =
        size > maximumBytes
          ? { malformed: 'it is too large' }
          : readJUnitReport(await readFile(path, 'utf8'));
      if ('malformed' in report) broken.push(`the report ${name} cannot be read: ${report.malformed}`);
      else cases.push(...report);
    }
  }
  return { cases, broken };
}
