import type { TestRun } from '../../domain/test-run.js';
import type { Edit } from '../../domain/mutant.js';
import type { RunnerSession, RunRequest } from './runner.js';

/** Processes that have loaded the tests and stay for many runs. */
export interface WarmEngine {
  /** Runs the request, or says why not. */
  run(request: RunRequest): Promise<TestRun | Refusal>;
  /** True where it can start what runs the tests in a new process, without all that leads up to it (`anew`). */
  readonly startsAnew?: boolean;
  expect?(candidates: readonly (readonly Edit[])[]): void;
  /** Why each run starts a process of its own, though the engine runs it. */
  whyFresh?(): string | undefined;
  close(): Promise<void>;
}

/** Why a run needs a process of its own: the end of "starts new processes, because ...". */
export interface Refusal {
  readonly cold: string;
  /** True where that goes for all runs of this session, and not for this request alone. */
  readonly always: boolean;
}

function isRefusal(answer: TestRun | Refusal | WarmEngine): answer is Refusal {
  return 'cold' in answer;
}

/**
 * A session that runs in warm processes what need not be fresh. Whatever they cannot do, the plain session does, whose
 * results are beyond doubt: an engine may refuse for any reason, and nothing is lost but time.
 */
export function warmSession(plain: RunnerSession, start: () => Promise<WarmEngine | Refusal>): RunnerSession {
  let engine: WarmEngine | undefined;
  let cold: string | undefined;
  let expected: readonly (readonly Edit[])[] = [];

  const close = async (): Promise<void> => {
    const open = engine;
    engine = undefined;
    await open?.close();
  };
  const warm = async (request: RunRequest): Promise<TestRun | undefined> => {
    if (cold !== undefined) return undefined;
    if (engine === undefined) {
      const started = await start();
      if (isRefusal(started)) {
        cold = started.cold;
        return undefined;
      }
      engine = started;
      engine.expect?.(expected);
    }
    const answer = await engine.run(request);
    if (!isRefusal(answer)) return { ...answer, warm: true };
    if (answer.always) {
      cold = answer.cold;
      await close();
    }
    return undefined;
  };
  const anew = async (request: RunRequest): Promise<TestRun | undefined> => {
    if (request.anew !== true || cold !== undefined || engine?.startsAnew !== true) return undefined;
    const answer = await engine.run(request);
    return isRefusal(answer) ? undefined : answer;
  };
  return {
    run: async (request) =>
      (await (request.fresh ? anew(request) : warm(request))) ?? (await plain.run(request)),
    expect: (candidates) => {
      expected = candidates;
      engine?.expect?.(candidates);
    },
    cold: () => cold ?? engine?.whyFresh?.(),
    close: async () => {
      await close();
      await plain.close();
    },
  };
}
