import type { TestResult, TestRun } from '../../src/domain/test-run.js';
import { deadlineIn } from '../../src/probe/deadline.js';
import type { RunnerSession, RunRequest } from '../../src/probe/runners/runner.js';
import { SessionPool } from '../../src/probe/session-pool.js';
import type { TestGroup } from '../../src/probe/test-group.js';

/** `a:passed b:failed` as the results of a run that came to its end. */
export function ran(outcomes: string, more: Partial<TestRun> = {}): TestRun {
  const results = outcomes.split(' ').map((item): TestResult => {
    const [id = '', outcome] = item.split(':');
    if (outcome !== 'failed') return { id, file: 'test_a.py', outcome: 'passed', milliseconds: 1 };
    const error = { type: 'AssertionError', message: '' };
    return { id, file: 'test_a.py', outcome, milliseconds: 1, error };
  });
  return { command: 'test', outcome: { kind: 'completed' }, results, seconds: 0, tail: '', ...more };
}

/** A group whose runs end as the script says, which hears whether another was going on; what was asked is kept. */
export function scriptedGroup(
  script: (request: RunRequest, beside: boolean) => TestRun,
  { workers = 1, ...more }: { readonly workers?: number } & Partial<RunnerSession> = {},
): {
  readonly group: TestGroup;
  readonly asked: readonly RunRequest[];
} {
  const asked: RunRequest[] = [];
  let running = 0;
  let together = 0;
  const session = (): RunnerSession => ({
    run: async (request) => {
      asked.push(request);
      running += 1;
      together = running === 1 ? 1 : together + 1;
      await new Promise(setImmediate);
      const run = script(request, together > 1);
      running -= 1;
      return run;
    },
    close: async () => {},
    ...more,
  });
  const pool = new SessionPool(workers, async () => session());
  const deadline = deadlineIn(10);
  return { group: { name: 'pytest', tier: 'near', files: ['test_a.py'], pool, workers, deadline }, asked };
}
