import { totalmem } from 'node:os';
import type { Edit } from '../domain/mutant.js';
import type { TestId, TestRun } from '../domain/test-run.js';
import type { Deadline } from './deadline.js';
import type { RunnerRecall } from './recall/recall.js';
import type { SessionPool } from './session-pool.js';

/** Test files that are judged together: those of one runner in one directory, equally far from the change. */
export interface TestGroup {
  /** `pytest` or, in a monorepo, `jest in packages/api`. */
  readonly name: string;
  readonly tier: 'near' | 'reaching' | 'others';
  readonly files: readonly string[];
  readonly pool: SessionPool;
  readonly workers: number;
  readonly deadline: Deadline;
  /** What earlier audits have seen of these tests, and what is learnt for later ones; absent where nothing is kept. */
  readonly recall?: RunnerRecall;
}

export interface GroupRun {
  readonly edits: readonly Edit[];
  readonly files: readonly string[];
  readonly tests?: readonly TestId[];
  readonly seed: number;
  /** At most; the probe's own deadline may be nearer. */
  readonly seconds: number;
  /** True where a process that has run something before will do; what becomes a finding is run in fresh ones. */
  readonly warm?: boolean;
  /** As in `RunRequest`. */
  readonly beforeWarm?: boolean;
  /** As in `RunRequest`. */
  readonly anew?: boolean;
  /** As in `RunRequest`. */
  readonly untilFailure?: boolean;
  readonly sets?: readonly (readonly Edit[])[];
  readonly marked?: boolean;
}

/** Runs of less than this could not say anything. */
const shortestRun = 2;

/** Runs tests of the group; undefined when the probe's time is used up. */
export async function runTests(
  group: TestGroup,
  { seconds, warm = false, anew = false, beforeWarm = false, ...request }: GroupRun,
): Promise<TestRun | undefined> {
  const wantsWarm = (warm || anew) && !group.pool.isCold;
  return await group.pool.use(async (session) => {
    const remaining = group.deadline.remaining();
    if (remaining < shortestRun) return undefined;
    const run = await session.run({
      ...request,
      fresh: !warm || group.pool.isCold,
      anew: anew && !group.pool.isCold,
      ...(beforeWarm && !group.pool.isCold && { beforeWarm }),
      limits: {
        seconds: Math.min(seconds, remaining),
        memoryBytes: Math.floor((totalmem() * 0.6) / group.workers),
      },
    });
    // Cut short by the probe's own deadline, not by anything the mutant did.
    const cutShort = run.outcome.kind === 'timed-out' && remaining < seconds;
    return cutShort ? undefined : run;
  }, wantsWarm);
}
