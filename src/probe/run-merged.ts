import type { Edit } from '../domain/mutant.js';
import { judgeRun, type RunVerdict } from './judge-run.js';
import { runTests } from './test-group.js';
import { secondsFor } from './run-seconds.js';
import { type Coverage, filesOf } from './trial.js';

/** Files whose tests could notice: those that reach the site, or all where a file of shared fixtures is edited. */
function concerned(coverage: Coverage, edits: readonly Edit[]): readonly string[] {
  const covering = filesOf(coverage);
  return edits.every(({ path }) => covering.includes(path)) ? covering : coverage.group.files;
}

/** How every green test of the files concerned ends on the merged code with these edits of fixtures. */
export async function runMerged(
  coverage: Coverage,
  edits: readonly Edit[],
  seed: number,
): Promise<RunVerdict['kind'] | 'no-time'> {
  const files = concerned(coverage, edits);
  const { green, fileOf } = coverage.baseline;
  const expected = new Set(
    [...green].filter((id) => files.includes(fileOf.get(id) ?? '') || fileOf.get(id) === ''),
  );
  const run = await runTests(coverage.group, { edits, files, seed, seconds: secondsFor(coverage.baseline) });
  return run === undefined ? 'no-time' : judgeRun(run, expected).kind;
}
