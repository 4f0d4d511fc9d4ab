import type { TestRun } from '../../domain/test-run.js';
import type { Exchange } from '../../host/long-process.js';
import type { ProcessEnd } from '../../host/process.js';
import { outcomeOf, selected, withoutRoot } from './plain-session.js';
import { readTestReport } from './report-lines.js';
import type { RunRequest } from './runner.js';

/** The end of a process, or of its work, as the plain session would have seen it. */
export function endOf(exchange: Exchange): ProcessEnd {
  if (exchange.kind === 'timed-out') return { kind: 'timed-out', afterSeconds: exchange.afterSeconds };
  if (exchange.kind === 'over-memory') return { kind: 'over-memory', bytes: exchange.bytes };
  if (exchange.kind === 'reply') return { kind: 'exited', code: 0 };
  const [, signal] = /by (SIG\w+)/.exec(exchange.reason) ?? [];
  if (isSignal(signal)) return { kind: 'signalled', signal };
  const [, code] = /exit status (\d+)/.exec(exchange.reason) ?? [];
  if (code !== undefined) return { kind: 'exited', code: Number(code) };
  return { kind: 'not-started', reason: exchange.reason };
}

function isSignal(name: string | undefined): name is NodeJS.Signals {
  return name !== undefined;
}

interface Told {
  /** Of the private tree. */
  readonly root: string;
  /** Where our reporter wrote. */
  readonly report: string;
  readonly command: string;
  readonly end: ProcessEnd;
}

/** A run of a warm process, from what our reporter has written. */
export async function reportedRun(
  request: RunRequest,
  { seconds, tail }: Exchange,
  { root, report: path, command, end }: Told,
): Promise<TestRun> {
  const report = await readTestReport(path);
  const results = selected(report.results, request);
  const failed = results.some(({ outcome }) => outcome === 'failed');
  const run = {
    command,
    outcome: outcomeOf({ end, tail }, report),
    // What the first failure kept from running is told as skipped, which it would not be otherwise.
    results:
      request.untilFailure && failed ? results.filter(({ outcome }) => outcome !== 'skipped') : results,
    seconds,
    tail,
    ...(request.marked && report.marks && { marks: report.marks }),
  };
  return withoutRoot(run, root);
}
