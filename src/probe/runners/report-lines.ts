import { open } from 'node:fs/promises';
import { z } from 'zod';
import type { TestId, TestResult, TestRun } from '../../domain/test-run.js';

/** Beyond this a report is not a report: one line is about 200 bytes. */
const maximumBytes = 64 * 1024 * 1024;

const line = z.union([
  z.object({ started: z.string() }),
  z.object({
    test: z.object({
      id: z.string(),
      file: z.string(),
      outcome: z.enum(['passed', 'failed', 'skipped']),
      milliseconds: z.number().min(0),
      error: z
        .object({
          type: z.string(),
          message: z.string(),
          told: z.string().optional(),
          line: z.int().min(1).optional(),
        })
        .optional(),
    }),
  }),
  z.object({ mark: z.number().int().min(0), by: z.string() }),
  z.object({ broken: z.object({ file: z.string(), reason: z.string() }) }),
  z.object({ restarted: z.literal(true) }),
  z.object({ finished: z.literal(true) }),
]);

/** What our reporters (`assets/reporters/`) wrote, one JSON object per line. */
export interface TestReport {
  readonly results: readonly TestResult[];
  /** What could not be collected, imported or compiled: `tests/test_a.py: ImportError: ...`. */
  readonly broken: readonly string[];
  /** The test that had started and not ended. */
  readonly running: string | undefined;
  /** False where the process ended before its tests did. */
  readonly finished: boolean;
  readonly marks?: TestRun['marks'];
}

/**
 * Reads a report as data: the process that wrote it also ran the repository's code.
 * A missing file is an empty report, a half-written last line is ignored (the process was killed while writing).
 */
export async function readTestReport(path: string): Promise<TestReport> {
  const text = await readBounded(path);
  // A later line about a test replaces an earlier one: a teardown may fail after the test has passed.
  const results = new Map<string, TestResult>();
  const broken: string[] = [];
  const marks = new Map<number, Set<TestId>>();
  let running: string | undefined;
  let finished = false;
  for (const raw of text.slice(0, text.lastIndexOf('\n') + 1).split('\n')) {
    if (raw === '') continue;
    const entry = parseLine(raw);
    if (entry === undefined) broken.push('a line of the test report is not what our reporter writes');
    else if ('started' in entry) running = entry.started;
    else if ('test' in entry) {
      results.set(entry.test.id, toResult(entry.test));
      running = undefined;
    } else if ('mark' in entry) marks.set(entry.mark, (marks.get(entry.mark) ?? new Set()).add(entry.by));
    else if ('broken' in entry) broken.push(describeBroken(entry.broken));
    else if ('restarted' in entry) results.clear();
    else finished = true;
  }
  return { results: [...results.values()], broken: [...new Set(broken)], running, finished, marks };
}

async function readBounded(path: string): Promise<string> {
  const handle = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (handle === undefined) return '';
  try {
    const { size } = await handle.stat();
    const buffer = Buffer.alloc(Math.min(size, maximumBytes));
    await handle.read(buffer, 0, buffer.length, 0);
    return buffer.toString('utf8');
  } finally {
    await handle.close();
  }
}

function parseLine(raw: string): z.infer<typeof line> | undefined {
  try {
    return line.safeParse(JSON.parse(raw)).data;
  } catch {
    return undefined;
  }
}

function toResult({ error, ...test }: Extract<z.infer<typeof line>, { test: unknown }>['test']): TestResult {
  if (error === undefined) return test;
  const { type, message, told, line: at } = error;
  const more = { ...(told !== undefined && { told }), ...(at !== undefined && { line: at }) };
  return { ...test, error: { type, message, ...more } };
}

function describeBroken({ file, reason }: { file: string; reason: string }): string {
  return file === '' ? reason : `${file}: ${reason}`;
}
