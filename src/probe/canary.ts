import type { TestId } from '../domain/test-run.js';
import type { Baseline } from './baseline.js';
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

/**
 * A deliberate failure must be seen: a statement that fails is put at the top of a test file. If its tests stay
 * green, the runner does not load what we write, and no verdict of this session would mean anything.
 * Returns what is wrong and what to do, or undefined.
 */
export async function missedFailure(group: TestGroup, baseline: Baseline): Promise<string | undefined> {
  const target = cheapestFile(baseline);
  const language = target && languageOf(target.file);
  if (!target || !language) return undefined;
  const edit = { path: target.file, start: 0, end: 0, replacement: `${language.loadFailure}\n` };
  const run = await runTests(group, {
    edits: [edit],
    files: [target.file],
    seed: 3,
    seconds: baseline.seconds * 3 + 20,
    warm: true,
  });
  if (run === undefined) return `there was no time left to check ${group.name}: allow more with --minutes`;
  const passed = new Set(
    run.results.filter((result) => result.outcome === 'passed').map((result) => result.id),
  );
  if (!target.tests.every((id) => passed.has(id))) return undefined;
  return `${group.name} did not notice an error that was put into ${target.file}: it does not load the files of the audited commit (compiled tests, or an installed copy?); build in --setup, or name the command with --test-command`;
}
