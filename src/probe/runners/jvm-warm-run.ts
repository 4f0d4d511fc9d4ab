import type { TestId, TestRun } from '../../domain/test-run.js';
import type { Exchange } from '../../host/long-process.js';
import type { ProcessEnd } from '../../host/process.js';
import type { JvmBuild } from './jvm-build.js';
import { junitResults, type JUnitNames } from './junit-results.js';
import { readJvmReport, type JvmReport } from './jvm-report-lines.js';
import { limitOutcome, outcomeOf, selected, withoutRoot } from './plain-session.js';
import type { RunRequest } from './runner.js';

/** What it takes to tell a run as one of the build tool's would be told. */
export interface Reading {
  /** Of the private tree. */
  readonly root: string;
  readonly names: JUnitNames;
  readonly build: Pick<JvmBuild, 'command' | 'complete' | 'crashReason'>;
}

/** The run that a virtual machine of ours has done and told in the file `path`. */
export async function readWarmRun(
  path: string,
  exchange: Exchange,
  { root, names, build }: Reading,
  request: RunRequest,
): Promise<TestRun> {
  const report = await readJvmReport(path);
  const end = endOf(exchange);
  const crashed = end.kind === 'exited' && !report.finished;
  // What a build knows of a class it writes when that is through.
  const cases = crashed ? report.cases.filter(({ suite }) => suite !== report.running) : report.cases;
  const results = build.complete(junitResults(cases, names));
  const marks = request.marked && report.finished ? marksOf(report, names) : undefined;
  const run: TestRun = {
    command: build.command(request),
    outcome: crashed
      ? {
          kind: 'broken',
          reason: build.crashReason?.(report.running) ?? 'the process of the tests ended before they did',
        }
      : (limitOutcome(end) ??
        outcomeOf({ end, tail: exchange.tail }, { ...report, results, marks: undefined })),
    results: selected(results, request),
    seconds: exchange.seconds,
    tail: exchange.tail,
    ...(marks && { marks }),
  };
  return withoutRoot(run, root);
}

function endOf(exchange: Exchange): ProcessEnd {
  const { kind } = exchange;
  if (kind === 'timed-out') return { kind, afterSeconds: exchange.afterSeconds };
  if (kind === 'over-memory') return { kind, bytes: exchange.bytes };
  return { kind: 'exited', code: kind === 'reply' ? 0 : 1 };
}

function marksOf({ marks }: JvmReport, names: JUnitNames): TestRun['marks'] {
  if (marks === undefined) return undefined;
  const byId = new Map<number, Set<TestId>>();
  for (const { id, by } of marks) {
    const [result] = by === undefined ? [] : junitResults([by], names);
    byId.set(id, (byId.get(id) ?? new Set()).add(result?.id ?? ''));
  }
  return byId;
}
