import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { z } from 'zod';
import type { TestId, TestResult, TestRun } from '../../domain/test-run.js';
import { assetPath } from '../../host/asset.js';
import type { RunFiles } from './plain-session.js';
import { readTestReport, type TestReport } from './report-lines.js';

const line = z.union([
  z.object({ ready: z.literal(true) }),
  z.object({ mark: z.number().int().min(0), unknown: z.literal(true) }),
  z.object({
    mark: z.number().int().min(0),
    /** Absolute; empty outside of tests. */
    file: z.string(),
    /** Absent where only the file is known. */
    titles: z.array(z.string()).optional(),
    /** True where the titles are those of a suite. */
    suite: z.boolean().optional(),
  }),
]);
type Place = Extract<z.infer<typeof line>, { file: string }>;

const marksFile = ({ directory }: RunFiles): string => join(directory, 'marks.jsonl');

/** What makes every process of node tell its marks (assets/reporters/javascript-marks.cjs). */
export function marksEnvironment(
  env: Readonly<Record<string, string>>,
  files: RunFiles,
): Readonly<Record<string, string>> {
  const load = `--require ${JSON.stringify(assetPath('reporters/javascript-marks.cjs'))}`;
  const options = [env['NODE_OPTIONS'], load].filter((each) => each !== undefined).join(' ');
  return { ...env, NODE_OPTIONS: options, COUNTERPROOF_MARKS: marksFile(files) };
}

/** What ran where nobody could tell its marks. */
export async function readUnmarkedReport(files: RunFiles): Promise<TestReport> {
  const { marks: _, ...report } = await readTestReport(files.report);
  return report;
}

/** The report of a run with marks; without them where some process could not tell its test. */
export async function readMarkedReport(files: RunFiles, root: string): Promise<TestReport> {
  const report = await readUnmarkedReport(files);
  const marks = toMarks(await readMarks(marksFile(files)), report.results, root);
  return marks === undefined ? report : { ...report, marks };
}

async function readMarks(path: string): Promise<readonly unknown[]> {
  const text = await readFile(path, 'utf8').catch(() => '');
  return text
    .split('\n')
    .filter((raw) => raw !== '')
    .map(parse);
}

function parse(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}

function toMarks(
  lines: readonly unknown[],
  results: readonly TestResult[],
  root: string,
): TestRun['marks'] | undefined {
  const marks = new Map<number, Set<TestId>>();
  // Not one process has loaded what listens to marks.
  if (lines.length === 0) return undefined;
  for (const each of lines) {
    const said = line.safeParse(each).data;
    if (said === undefined || 'unknown' in said) return undefined;
    if ('ready' in said) continue;
    const ids = marks.get(said.mark) ?? new Set();
    for (const id of testsAt(said, results, root)) ids.add(id);
    marks.set(said.mark, ids);
  }
  return marks;
}

/** The tests that a place may belong to: rather all of its file than one too few. */
function testsAt({ file, titles, suite }: Place, results: readonly TestResult[], root: string) {
  const path = posix.relative(root, file);
  const inFile = results.filter((result) => result.file === path).map(({ id }) => id);
  if (file === '' || inFile.length === 0) return [''];
  const name = [path, ...(titles ?? [])].join(' > ');
  const named = inFile.filter((id) =>
    suite === true ? id.startsWith(`${name} > `) : id.replace(/ #\d+$/, '') === name || id === name,
  );
  return named.length === 0 ? inFile : named;
}
