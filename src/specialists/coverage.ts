import type { Change } from '../domain/change.js';
import type { LineCoverage } from '../domain/line-coverage.js';

/** The tests that come by a line of the audited commit, as far as that is known by now. */
export type TestsOfLine = (path: string, line: number) => Promise<LineCoverage>;

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
    const known = await testsOfLine(path, line);
    if (known.kind !== 'tests') continue;
    for (const { file } of [...known.reaching, ...known.entering]) if (file !== '') files.add(file);
  }
  return files;
}
