import type { TestId } from '../domain/test-run.js';
import type { Baseline } from './compare-runs.js';
import { secondsAgain } from './first-runs.js';
import { languageOf } from './languages/index.js';
import { runTests, type TestGroup } from './test-group.js';

/** The test file with the fewest tests is the cheapest to break. */
function cheapestFile({
  green,
  fileOf,
}: Baseline): { readonly file: string; readonly tests: readonly TestId[] } | undefined {
  const byFile = new Map<string, TestId[]>();
  for (const id of green) {
    const file = fileOf.get(id) ?? '';
    if (languageOf(file)?.loadFailure) byFile.set(file, [...(byFile.get(file) ?? []), id]);
  }
  const [cheapest] = [...byFile].toSorted((first, second) => first[1].length - second[1].length);
  return cheapest && { file: cheapest[0], tests: cheapest[1] };
}

/** An error that was put into a test file, and what came of it. */
export interface Canary {
  readonly file: string;
  /** Tests of the file that were green before. */
  readonly tests: readonly TestId[];
  /** Of these those that are green with the error; undefined where there was no time to ask. */
  readonly unmoved?: ReadonlySet<TestId>;
}

/** Puts a statement that fails at the top of a test file; undefined where no language of them has one. */
export async function sendCanary(group: TestGroup, baseline: Baseline): Promise<Canary | undefined> {
  const target = cheapestFile(baseline);
  const language = target && languageOf(target.file);
  if (!target || !language) return undefined;
  const edit = { path: target.file, start: 0, end: 0, replacement: `${language.loadFailure}\n` };
  const run = await runTests(group, {
    edits: [edit],
    files: [target.file],
    seed: 3,
    seconds: secondsAgain(baseline),
    // A session that is slow to get warm would do so for this alone, and no test file is in what it keeps.
    warm: !group.pool.warmsSlowly,
  });
  if (run === undefined) return target;
  const passed = run.results.filter(({ outcome }) => outcome === 'passed').map(({ id }) => id);
  return { ...target, unmoved: new Set(passed) };
}

/**
 * A deliberate failure must be seen. If the tests stay green, the runner does not load what we write, and no verdict of
 * this session would mean anything. Returns what is wrong and what to do, or undefined.
 */
export function missedFailure(
  { name }: TestGroup,
  { green }: Baseline,
  canary: Canary | undefined,
): string | undefined {
  if (canary === undefined) return undefined;
  const { file, tests, unmoved } = canary;
  if (unmoved === undefined) return `there was no time left to check ${name}: allow more with --minutes`;
  if (!tests.filter((id) => green.has(id)).every((id) => unmoved.has(id))) return undefined;
  return `${name} did not notice an error that was put into ${file}: it does not load the files of the audited commit (compiled tests, or an installed copy?); build in --setup, or name the command with --test-command`;
}
