import { mkdtemp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { RunOutcome, TestFailure, TestRun } from '../../domain/test-run.js';
import { runBounded, type ProcessEnd, type ProcessResult } from '../../host/process.js';
import type { Workspace } from '../../host/workspace.js';
import { readTestReport, type TestReport } from './report-lines.js';
import type { RunnerSession, RunRequest } from './runner.js';

/** One process to start. */
export interface Step {
  readonly argv: readonly [program: string, ...args: string[]];
  /** Absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** Takes the whole standard output, where a runner reports there. */
  readonly stdoutFile?: string;
}

/** What a runner starts for one request. */
export interface Launch {
  /** As a person would type it in the repository. */
  readonly command: string;
  /** Run before the tests, in this order (a compiler, say); the run is broken where one of them fails. */
  readonly builds: readonly Step[];
  /** Asked for when the builds are done: what they made may be what is to run; undefined where that is nothing. */
  readonly tests: () => Promise<Step | undefined>;
  /** The test file that people know for the one that ran, where that was made by a build; relative to the root. */
  readonly sourceOf?: (file: string) => string;
  /** Reads what the runner itself wrote about its tests; by default our reporter's lines in `RunFiles.report`. */
  readonly readReport?: (result: ProcessResult) => Promise<TestReport>;
}

/** Where one run keeps its files; deleted after the run. */
export interface RunFiles {
  readonly directory: string;
  /** Where the reporter writes. Told to it alone, so that the tests' output cannot forge a result. */
  readonly report: string;
}

type Prepare = (request: RunRequest, files: RunFiles) => Promise<Launch> | Launch;

/** A session that starts a fresh process for every run: slow, and the one whose results are beyond doubt. */
export function plainSession(workspace: Workspace, prepare: Prepare): RunnerSession {
  return {
    run: async (request) => {
      const directory = await mkdtemp(join(workspace.scratch, 'run-'));
      try {
        await workspace.apply(request.edits);
        const files = { directory, report: join(directory, 'report.jsonl') };
        return withoutRoot(
          await launch(request, await prepare(request, files), files, dirname(workspace.root)),
          workspace.root,
        );
      } finally {
        await workspace.restore();
        await rm(directory, { recursive: true, force: true });
      }
    },
    close: async () => {},
  };
}

/** Said in words, because most runners given no file at all would run every file. */
const nothingToRun: RunOutcome = { kind: 'broken', reason: 'there is no test file to run' };

async function launch(
  request: RunRequest,
  { command, builds, tests, sourceOf, readReport }: Launch,
  files: RunFiles,
  territory: string,
): Promise<TestRun> {
  let seconds = 0;
  for (const build of builds) {
    const result = await runBounded({
      ...build,
      territory,
      ...request.limits,
      seconds: request.limits.seconds - seconds,
    });
    seconds += result.seconds;
    if (result.end.kind === 'exited' && result.end.code === 0) continue;
    const outcome = buildOutcome(build, result);
    return { command, outcome, results: [], seconds, tail: result.tail };
  }
  const step = request.files?.length === 0 ? undefined : await tests();
  if (step === undefined) return { command, outcome: nothingToRun, results: [], seconds, tail: '' };
  const result = await runBounded({
    ...step,
    territory,
    ...request.limits,
    seconds: request.limits.seconds - seconds,
  });
  const report = await (readReport?.(result) ?? readTestReport(files.report));
  return {
    command,
    outcome: outcomeOf(result, report),
    results: selected(underSources(report.results, sourceOf), request),
    seconds: seconds + result.seconds,
    tail: result.tail,
    ...(request.marked && report.marks && { marks: report.marks }),
  };
}

function underSources(results: TestReport['results'], sourceOf: Launch['sourceOf']): TestReport['results'] {
  if (sourceOf === undefined) return results;
  return results.map((result) => {
    const file = sourceOf(result.file);
    return { ...result, file, id: file + result.id.slice(result.file.length) };
  });
}

/** Runners that select by name report every other test of the file as skipped: those were not asked for. */
export function selected(results: TestReport['results'], { tests }: RunRequest): TestReport['results'] {
  if (tests === undefined) return results;
  const asked = new Set(tests);
  return results.filter((result) => result.outcome !== 'skipped' || asked.has(result.id));
}

function buildOutcome({ argv }: Step, { end, tail }: ProcessResult): RunOutcome {
  return (
    limitOutcome(end) ?? { kind: 'broken', reason: `${argv.at(-1)} ${describeEnd(end)}: ${errorLine(tail)}` }
  );
}

export function outcomeOf(
  { end, tail }: Pick<ProcessResult, 'end' | 'tail'>,
  report: TestReport,
): RunOutcome {
  const limit = limitOutcome(end);
  if (limit !== undefined) return limit;
  const [first, ...more] = report.broken;
  if (first !== undefined) {
    return { kind: 'broken', reason: more.length === 0 ? first : `${first} (and ${more.length} more)` };
  }
  if (report.finished) return { kind: 'completed' };
  const where =
    report.running === undefined ? 'before its tests had finished' : `in the middle of ${report.running}`;
  return { kind: 'broken', reason: `the test process ${describeEnd(end)} ${where}: ${errorLine(tail)}` };
}

/** The outcome where one of our own limits ended the process, whatever it had reported by then. */
export function limitOutcome(end: ProcessEnd): RunOutcome | undefined {
  if (end.kind === 'timed-out') return { kind: 'timed-out', afterSeconds: end.afterSeconds };
  if (end.kind !== 'over-memory') return undefined;
  return {
    kind: 'killed-by-limit',
    reason: `used ${Math.round(end.bytes / 2 ** 20)} MiB of memory, more than allowed`,
  };
}

/** The end of a process, as the predicate of a sentence. */
export function describeEnd(end: ProcessEnd): string {
  if (end.kind === 'exited') return `ended with exit status ${end.code}`;
  if (end.kind === 'signalled') return `was ended by ${end.signal}`;
  if (end.kind === 'timed-out') return `was stopped after ${end.afterSeconds} s`;
  if (end.kind === 'over-memory') return `was stopped at ${Math.round(end.bytes / 2 ** 20)} MiB of memory`;
  return `could not be started (${end.reason})`;
}

/** What tools put before their reason, surest first. */
const errorForms = [
  /^\S+: error: /, // pytest: error: unrecognized arguments
  /^(?:E\s+)?[\w.]*(?:Error|Exception)\b.*:/, // ImportError: ...
  /^(?:E\s+|ERROR\b|error\b)|[:-] error\b/, // ERROR: ..., a.ts(1,2): error TS1005: ...
];

/** The line of the output that most likely says why; the last line where none looks like an error. */
export function errorLine(tail: string): string {
  const lines = stripVTControlCharacters(tail)
    .split('\n')
    .map((text) => text.trim())
    .filter((text) => text !== '' && !/^at |^Node\.js v\d|^npm (?:error|ERR!) A complete log/.test(text));
  const error = errorForms
    .map((form) => lines.findLast((text) => form.test(text)))
    .find((text) => text !== undefined);
  const chosen = error ?? lines.at(-1) ?? 'it printed nothing';
  return chosen.replace(/^E\s+/, '').slice(0, 300);
}

/** Messages name files of the private tree; without its path they are the same in every session and can be compared. */
export function withoutRoot(run: TestRun, root: string): TestRun {
  const relative = (text: string) => text.replaceAll(`${root}/`, '').replaceAll(root, '.');
  const outcome =
    run.outcome.kind === 'broken' ? { ...run.outcome, reason: relative(run.outcome.reason) } : run.outcome;
  const results = run.results.map((result) =>
    result.error === undefined ? result : { ...result, error: withoutRootIn(result.error, relative) },
  );
  return { ...run, outcome, results };
}

function withoutRootIn(error: TestFailure, relative: (text: string) => string): TestFailure {
  const { told } = error;
  return {
    ...error,
    message: relative(error.message),
    ...(told !== undefined && { told: relative(told) }),
  };
}
