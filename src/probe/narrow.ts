import type { Edit } from '../domain/mutant.js';
import type { Progress } from '../domain/progress.js';
import type { TestId } from '../domain/test-run.js';
import type { Gap } from '../domain/verdict.js';
import { fewFiles } from './few-files.js';
import { learnTimes } from './recall/lessons.js';
import { runInPortions } from './recall/portions.js';
import type { TestGroup } from './test-group.js';
import type { Trial } from './trial.js';

export interface Narrowed {
  readonly group: TestGroup;
  /** Tests that failed of our error, as far as their messages tell; undefined where they do not tell. */
  readonly reached?: ReadonlySet<TestId>;
  readonly gaps: readonly Gap[];
}

/** True for a group that is not worth narrowing. */
export function isSmall({ tier, files }: TestGroup): boolean {
  return tier === 'near' && files.length <= fewFiles;
}

/** Part of the time left that one run of tests far from the change may take. */
const shareOfTime = 0.4;

/**
 * Leaves of a group only the files in which something fails when every site fails: one run of a large suite
 * instead of a baseline of it, and everything after that is as small as what covers the change.
 */
export async function narrow(
  group: TestGroup,
  trials: readonly Trial[],
  progress: Progress,
): Promise<Narrowed> {
  progress({
    what: `looking for tests that reach the change in ${group.files.length} ${group.files.length === 1 ? 'file' : 'files'}, ${group.name}`,
  });
  const edits = apart(trials.flatMap(({ planned }) => planned.tripwire.edits));
  const seconds = group.deadline.remaining() * shareOfTime;
  const run = await runInPortions(group, { edits, seed: 3, seconds });
  if (run === undefined) {
    return {
      group: { ...group, files: [] },
      gaps: [gap(group, group.files.length, 'there was no time left for them: allow more with --minutes')],
    };
  }
  learnTimes(group, run);
  const reached = new Set(
    run.results.filter(({ error }) => /counterproof.was.here/.test(error?.message ?? '')).map(({ id }) => id),
  );
  const failed = new Set(run.results.filter(({ outcome }) => outcome === 'failed').map(({ file }) => file));
  const answered = new Set(run.results.map(({ file }) => file));
  // Where nobody answered, the reason may not be our error: the baseline will say it.
  const passed = run.results.some(({ outcome }) => outcome === 'passed');
  if (answered.size === 0 || answered.has('') || (reached.size === 0 && !passed)) return { group, gaps: [] };
  const silent = group.files.filter((file) => !answered.has(file));
  if (run.outcome.kind === 'timed-out' && silent.length > 0) {
    const why = `they did not end within ${Math.round(seconds)} s: allow more with --minutes`;
    return {
      group: { ...group, files: group.files.filter((file) => failed.has(file)) },
      gaps: [gap(group, silent.length, why)],
    };
  }
  // Where loading failed, a file without any answer may have failed for the same reason; else it has no tests.
  const broken = run.outcome.kind !== 'completed';
  const files = group.files.filter((file) => failed.has(file) || (broken && !answered.has(file)));
  return { group: { ...group, files }, gaps: [], reached };
}

/** Two orderings in one string have one tripwire. */
export function apart(edits: readonly Edit[]): readonly Edit[] {
  const kept: Edit[] = [];
  for (const edit of edits) {
    const clash = kept.some(
      (other) => other.path === edit.path && edit.start < other.end && other.start < edit.end,
    );
    if (!clash) kept.push(edit);
  }
  return kept;
}

function gap({ name }: TestGroup, files: number, why: string): Gap {
  return {
    what: `${files} test ${files === 1 ? 'file' : 'files'} of ${name} that may reach the change`,
    why,
  };
}
