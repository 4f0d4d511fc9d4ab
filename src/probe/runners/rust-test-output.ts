import type { TestFailure, TestResult } from '../../domain/test-run.js';

/** What one test program, run with `--test-threads=1`, said of its tests. */
export interface TestOutput {
  /** By name, as far as they have ended. */
  readonly outcomes: ReadonlyMap<string, TestResult['outcome']>;
  readonly errors: ReadonlyMap<string, NonNullable<TestResult['error']>>;
  /** The test that had started and not ended. */
  readonly running: string | undefined;
  /** False where the process ended before its tests did. */
  readonly finished: boolean;
}

const longestMessage = 300;
const longestTold = 2000;

/**
 * Reads the text that the tests' harness writes: its machine-readable form is not there in stable Rust. A test may
 * write past the harness into the same stream, so that nothing is believed of a line alone: what counts is the
 * summary at the very end and, where that is missing, the tests in the order in which they run. `names` are those
 * that were to run, in that order, `files` the files of those tests.
 */
export function readTestOutput(
  stdout: string,
  names: readonly string[],
  files: ReadonlyMap<string, string> = new Map(),
): TestOutput {
  const summary =
    /\ntest result: (?:ok|FAILED)\. (\d+) passed; (\d+) failed; (\d+) ignored;[^\n]*\n\s*$/.exec(stdout);
  const seen = statusLines(stdout, names);
  if (summary === null) return { ...seen, errors: new Map(), finished: false };
  const failed = new Set(Number(summary[2]) === 0 ? [] : finalList(stdout, names));
  const outcomes = new Map<string, TestResult['outcome']>();
  for (const name of names) {
    const skipped = seen.outcomes.get(name) === 'skipped';
    outcomes.set(name, failed.has(name) ? 'failed' : skipped ? 'skipped' : 'passed');
  }
  const finished = failed.size === Number(summary[2]);
  return { outcomes, errors: errorsOf(stdout, [...failed], files), running: undefined, finished };
}

/** Each test is announced, runs, and is followed by its outcome, with whatever it wrote in between. */
function statusLines(
  stdout: string,
  names: readonly string[],
): { readonly outcomes: Map<string, TestResult['outcome']>; readonly running: string | undefined } {
  const starts: { readonly name: string; readonly from: number; readonly to: number }[] = [];
  let from = 0;
  for (const name of names) {
    const header = new RegExp(`(?<=\\n)test ${escape(name)}(?: - should panic)? \\.\\.\\. `, 'g');
    header.lastIndex = from;
    const found = header.exec(stdout);
    if (found === null) break;
    from = header.lastIndex;
    starts.push({ name, from: found.index, to: from });
  }
  const outcomes = new Map<string, TestResult['outcome']>();
  for (const [index, { name, to }] of starts.entries()) {
    const next = starts[index + 1];
    // After the last one comes the report of the failures.
    const end = next?.from ?? endOfStatus(stdout, to);
    const outcome = outcomeAtEnd(stdout.slice(to, end));
    if (outcome === undefined) return { outcomes, running: name };
    outcomes.set(name, outcome);
  }
  return { outcomes, running: undefined };
}

function endOfStatus(stdout: string, from: number): number {
  const found = /\n\n(failures|successes):\n|\n\ntest result: /.exec(stdout.slice(from));
  return found === null ? stdout.length : from + found.index + 1;
}

function outcomeAtEnd(segment: string): TestResult['outcome'] | undefined {
  const end = /(?:(ok|FAILED)(?: <[^>\n]*>)?|^(ignored)(?:, [^\n]*)?)\n$/.exec(segment);
  if (end === null) return undefined;
  if (end[2] !== undefined) return 'skipped';
  return end[1] === 'ok' ? 'passed' : 'failed';
}

/** The names under the last `failures:`, which only the summary follows. */
function finalList(stdout: string, names: readonly string[]): readonly string[] {
  const known = new Set(names);
  const list = stdout.slice(stdout.lastIndexOf('\nfailures:\n')).split('\n');
  return list.map((line) => line.trim()).filter((line) => known.has(line));
}

/** Why tests failed, from what was kept of their output: `---- name stdout ----`. */
function errorsOf(
  stdout: string,
  failed: readonly string[],
  files: ReadonlyMap<string, string>,
): ReadonlyMap<string, NonNullable<TestResult['error']>> {
  const list = stdout.lastIndexOf('\nfailures:\n');
  const report = stdout.slice(0, list + 1);
  const starts = failed
    .map((name) => ({ name, header: `\n---- ${name} stdout ----\n` }))
    .map(({ name, header }) => ({ name, from: report.lastIndexOf(header), length: header.length }))
    .filter(({ from }) => from >= 0)
    .toSorted((a, b) => a.from - b.from);
  return new Map(
    starts.map(({ name, from, length }, index) => {
      const output = report.slice(from + length, starts[index + 1]?.from ?? report.length);
      return [name, { ...errorOf(output), ...detailsOf(output, files.get(name) ?? '') }];
    }),
  );
}

/** The first panic in the output of a failed test; else the error that the test returned. */
export function errorOf(output: string): NonNullable<TestResult['error']> {
  const unmet = /^note: ((?:test|panic) did not (?:panic as expected|contain expected string))/m.exec(output);
  if (unmet !== null) return { type: 'fail', message: unmet[1] ?? '' };
  const panicked =
    /^thread '[^\n]*' (?:\(\d+\) )?panicked at (?:'([\s\S]*?)', \S+$|[^\n]*:\n([\s\S]*))/m.exec(output);
  if (panicked !== null) return { type: 'panic', message: panicMessage(panicked[1] ?? panicked[2] ?? '') };
  const returned = /^Error: ([\s\S]*)/m.exec(output)?.[1];
  const [first] = (returned ?? output).split('\n').filter((line) => line.trim() !== '');
  const message = (first ?? 'it says no more').trim().slice(0, longestMessage);
  return { type: returned === undefined ? 'fail' : 'Error', message };
}

/** All that the panic says, and where in the file of the test it is. */
function detailsOf(output: string, file: string): Pick<TestFailure, 'told' | 'line'> {
  const found = /^thread '[^\n]*' (?:\(\d+\) )?panicked at ([^\s:]+):(\d+):\d+:\n([\s\S]*)/m.exec(output);
  if (found === null) return {};
  const [, path = '', line, text = ''] = found;
  const [said = ''] = text.split(/^(?:note: |stack backtrace:)/m);
  const isHere = file === path || file.endsWith(`/${path}`);
  return { told: said.trim().slice(0, longestTold), ...(isHere && { line: Number(line) }) };
}

/** The first line, and of a comparison both sides. */
function panicMessage(text: string): string {
  const [first = '', ...more] = text.split('\n');
  const end = more.findIndex((line) => !/^\s*(left|right): /.test(line));
  const sides = (end === -1 ? more : more.slice(0, end)).map((line) => line.trim());
  return [first.trim(), ...sides].join(', ').slice(0, longestMessage);
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
