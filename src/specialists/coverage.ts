import type { Change } from '../domain/change.js';
import type { TestId } from '../domain/test-run.js';

/** One test that comes by a line; `file` is empty where its runner cannot tell. */
export interface CoveringTest {
  readonly id: TestId;
  readonly file: string;
}

/** The tests that come by a line of the audited commit; `undefined` where the probe does not know (yet). */
export type TestsOfLine = (path: string, line: number) => Promise<readonly CoveringTest[] | undefined>;

const mostLinesAsked = 200;

/** Test files that come by a changed line, as far as that is known. */
export async function filesReachingChange(
  change: Change,
  testsOfLine: TestsOfLine | undefined,
): Promise<ReadonlySet<string>> {
  const files = new Set<string>();
  if (testsOfLine === undefined) return files;
  const lines = change.files
    .filter(({ role }) => role === 'source' || role === 'migration')
    .flatMap(({ path, added }) =>
      added.flatMap(([from, to]) =>
        Array.from({ length: to - from + 1 }, (_, at) => [path, from + at] as const),
      ),
    );
  for (const [path, line] of lines.slice(0, mostLinesAsked)) {
    for (const { file } of (await testsOfLine(path, line)) ?? []) if (file !== '') files.add(file);
  }
  return files;
}
