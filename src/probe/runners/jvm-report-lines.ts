import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { testCase, type JUnitCase } from './junit-report.js';

const subject = { suite: z.string(), className: z.string(), name: z.string() };

const line = z.union([
  z.object({ started: z.object(subject) }),
  z.object({
    test: z.object({
      ...subject,
      outcome: z.enum(['passed', 'failed', 'skipped']),
      milliseconds: z.number().min(0),
      error: z.object({ type: z.string(), message: z.string() }).optional(),
    }),
  }),
  z.object({ mark: z.number().int().min(0), ...subject }),
  z.object({ mark: z.number().int().min(0) }),
  z.object({ ambiguous: z.literal(true) }),
  z.object({ broken: z.string() }),
  z.object({ finished: z.literal(true) }),
]);

/** A place that was come by, and the test that did. */
export interface JvmMark {
  readonly id: number;
  /** Undefined outside of tests. */
  readonly by: JUnitCase | undefined;
}

/** What our program in the virtual machine of the tests (assets/reporters/CounterproofRun.java) wrote. */
export interface JvmReport {
  readonly cases: readonly JUnitCase[];
  readonly broken: readonly string[];
  /** The class in which a test had started and not ended. */
  readonly running: string | undefined;
  readonly finished: boolean;
  /** Undefined where several tests ran at a time. */
  readonly marks: readonly JvmMark[] | undefined;
}

/** Reads a report as data: the process that wrote it also ran the repository's code. */
export async function readJvmReport(path: string): Promise<JvmReport> {
  const text = await readFile(path, 'utf8').catch(() => '');
  const cases: JUnitCase[] = [];
  const broken: string[] = [];
  const marks: JvmMark[] = [];
  let running: string | undefined;
  let [finished, ambiguous] = [false, false];
  for (const raw of text.slice(0, text.lastIndexOf('\n') + 1).split('\n')) {
    if (raw === '') continue;
    const entry = parse(raw);
    if (entry === undefined) broken.push('a line of the test report is not what our program writes');
    else if ('started' in entry) running = entry.started.suite;
    else if ('test' in entry) {
      const { error, ...test } = entry.test;
      cases.push(testCase(test, error));
      running = undefined;
    } else if ('mark' in entry) marks.push(markOf(entry));
    else if ('broken' in entry) broken.push(entry.broken);
    else if ('ambiguous' in entry) ambiguous = true;
    else finished = true;
  }
  return { cases, broken, running, finished, marks: ambiguous ? undefined : marks };
}

function markOf(entry: Extract<z.infer<typeof line>, { mark: number }>): JvmMark {
  const by =
    'name' in entry ? testCase({ ...entry, outcome: 'passed', milliseconds: 0 }, undefined) : undefined;
  return { id: entry.mark, by };
}

function parse(raw: string): z.infer<typeof line> | undefined {
  try {
    return line.safeParse(JSON.parse(raw)).data;
  } catch {
    return undefined;
  }
}
