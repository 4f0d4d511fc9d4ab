import { z } from 'zod';
import type { TestId, TestResult, TestRun } from '../../domain/test-run.js';
import { failureOf, panicIn, panicsOf } from './go-failure.js';
import { GoMarks } from './go-marks.js';
import type { TestReport } from './report-lines.js';

/** https://pkg.go.dev/cmd/test2json#hdr-Output_Format, and `go help buildjson` for those with an ImportPath. */
const eventSchema = z.object({
  Action: z.string(),
  Package: z.string().optional(),
  Test: z.string().optional(),
  Output: z.string().optional(),
  Elapsed: z.number().optional(),
  ImportPath: z.string().optional(),
});

/** What people call a test, and where it is declared. */
export type NameTest = (packagePath: string, test: string) => { readonly id: string; readonly file: string };

/** What becomes of one package on the way. */
interface PackageLog {
  readonly path: string;
  /** Output by test, the package's own under the empty name; in the order in which the tests began. */
  readonly outputs: Map<string, string>;
  readonly ended: Map<string, { readonly outcome: TestResult['outcome']; readonly milliseconds: number }>;
  readonly marks: GoMarks;
  end: 'pass' | 'fail' | 'skip' | undefined;
}

const outcomes: Readonly<Record<string, TestResult['outcome'] | undefined>> = {
  pass: 'passed',
  fail: 'failed',
  skip: 'skipped',
};

/**
 * Reads the events of `go test -json`. The framing is Go's own: what a test prints, be it `--- PASS: TestX`, arrives
 * as the output of that test and as nothing else.
 */
export function readGoEvents(text: string, nameTest: NameTest): TestReport {
  const packages = new Map<string, PackageLog>();
  const buildOutput: string[] = [];
  for (const line of text.slice(0, text.lastIndexOf('\n') + 1).split('\n')) {
    const event = parseEvent(line) ?? plainFailure(line);
    if (event === undefined) continue;
    if (event.Action === 'build-output') buildOutput.push(event.Output ?? '');
    else if (event.Package !== undefined) addEvent(logOf(packages, event.Package), event);
  }
  const logs = [...packages.values()];
  const compiler = compilerMessage(buildOutput.join(''));
  const broken = logs.flatMap((log) => brokenReason(log, compiler, nameTest));
  const marks = marksOf(logs, nameTest);
  return {
    results: logs.flatMap((log) => resultsOf(log, nameTest)),
    broken: [...new Set(broken)],
    running: runningTest(logs, nameTest),
    finished: logs.length > 0 && logs.every(({ end }) => end !== undefined),
    ...(marks && { marks }),
  };
}

/** Of all packages together; undefined where one cannot tell. */
function marksOf(logs: readonly PackageLog[], nameTest: NameTest): TestRun['marks'] {
  const all = new Map<number, Set<TestId>>();
  for (const { path, outputs, marks } of logs) {
    const own = marks.by(
      [...outputs.keys()].filter((test) => test !== ''),
      (test) => nameTest(path, test).id,
    );
    if (own === undefined) return undefined;
    for (const [mark, tests] of own) all.set(mark, new Set([...(all.get(mark) ?? []), ...tests]));
  }
  return all;
}

function parseEvent(line: string): z.infer<typeof eventSchema> | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    return eventSchema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}

/** In older versions of Go a package that does not compile is told outside of the events. */
function plainFailure(line: string): z.infer<typeof eventSchema> | undefined {
  const path = /^FAIL\t(\S+) \[(?:build|setup) failed\]$/.exec(line)?.[1];
  return path === undefined ? undefined : { Action: 'fail', Package: path, Output: `${line}\n` };
}

function logOf(packages: Map<string, PackageLog>, path: string): PackageLog {
  const log = packages.get(path) ?? {
    path,
    outputs: new Map(),
    ended: new Map(),
    marks: new GoMarks(),
    end: undefined,
  };
  packages.set(path, log);
  return log;
}

function addEvent(log: PackageLog, event: z.infer<typeof eventSchema>): void {
  const { Action: action, Test: test = '', Output: output = '', Elapsed: elapsed = 0 } = event;
  if (action === 'run' || action === 'output') {
    log.marks.read(output, test);
    log.outputs.set(test, keepBounded((log.outputs.get(test) ?? '') + output));
  } else if (test === '') {
    log.outputs.set('', (log.outputs.get('') ?? '') + output);
    if (action === 'pass' || action === 'fail' || action === 'skip') log.end = action;
  } else {
    const outcome = outcomes[action];
    if (outcome !== undefined) log.ended.set(test, { outcome, milliseconds: elapsed * 1000 });
  }
}

/** Both ends of what a test printed: its first failure is near the one, a panic near the other. */
function keepBounded(output: string): string {
  return output.length < 200_000 ? output : `${output.slice(0, 50_000)}\n${output.slice(-50_000)}`;
}

function resultsOf(log: PackageLog, nameTest: NameTest): readonly TestResult[] {
  const panics = [...log.outputs.values()].flatMap(panicsOf);
  const failed = [...log.ended].filter((entry) => entry[1].outcome === 'failed').map(([name]) => name);
  return [...log.outputs].flatMap(([test, output]) => {
    const named = nameTest(log.path, test);
    const end = log.ended.get(test);
    if (test === '') return [];
    if (end === undefined) return stoppedBy(log, output).map((panic) => ({ ...named, ...panic }));
    if (end.outcome !== 'failed') return { ...named, ...end };
    const inner = failed.find((name) => name.startsWith(`${test}/`));
    return {
      ...named,
      ...end,
      error: failureOf(output, named.file, inner, panicIn(test, named.file, panics)),
    };
  });
}

/** A test without an end: red where a goroutine panicked meanwhile, of which Go says nothing more. */
function stoppedBy({ end }: PackageLog, output: string): readonly Omit<TestResult, 'id' | 'file'>[] {
  const [panic] = end === undefined ? [] : panicsOf(output);
  if (panic === undefined) return [];
  return [{ outcome: 'failed', milliseconds: 0, error: { type: panic.type, message: panic.message } }];
}

/** Why not all tests of a package have answered; nothing where they have, red or green. */
function brokenReason(log: PackageLog, compiler: string | undefined, nameTest: NameTest): readonly string[] {
  if (log.end !== 'fail') return [];
  const own = log.outputs.get('') ?? '';
  const failed = /^FAIL\s.*\[(build|setup) failed\]$/m.exec(own);
  if (failed !== null) return [compiler ?? `${log.path}: the ${failed[1]} failed`];
  // The last word of the tests themselves; `FAIL<tab>path` after it is the go command's.
  const last = own.split('\n').findLast((line) => line === 'PASS' || line === 'FAIL');
  const isRed = resultsOf(log, nameTest).some(({ outcome }) => outcome === 'failed');
  if (last === 'FAIL' || (last === 'PASS' && isRed)) return [];
  if (last === 'PASS') return [`${log.path}: failed after its tests had passed`];
  const [panic] = panicsOf(own);
  if (panic !== undefined) return [`${log.path}: ${panic.type}: ${panic.message}`];
  const running = runningTest([log], nameTest);
  const where = running === undefined ? 'before its tests had finished' : `in the middle of ${running}`;
  return [`${log.path}: its test process ended ${where}`];
}

/** The last test that began and did not end. */
function runningTest(logs: readonly PackageLog[], nameTest: NameTest): string | undefined {
  for (const { path, outputs, ended } of logs) {
    const test = [...outputs.keys()].findLast((name) => name !== '' && !ended.has(name));
    if (test !== undefined) return nameTest(path, test).id;
  }
  return undefined;
}

/** The first message of the compiler, with its place. */
export function compilerMessage(output: string): string | undefined {
  const lines = output.split('\n').map((line) => line.trim());
  const placed = lines.find((line) => /^\S+\.go:\d+(:\d+)?: ./.test(line));
  return (placed ?? lines.find((line) => line !== '' && !line.startsWith('#')))?.replace(/^\.\//, '');
}
