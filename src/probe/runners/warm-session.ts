import type { TestRun } from '../../domain/test-run.js';
import type { Edit } from '../../domain/mutant.js';
import type { RunnerSession, RunRequest } from './runner.js';

/** Processes that have loaded the tests and stay for many runs. */
export interface WarmEngine {
  /** Runs the request, or says why not. */
  run(request: RunRequest): Promise<TestRun | Refusal>;
  /**
   * Runs untouched code as the plain session does, and keeps what can be learnt from it for runs of the same tests;
   * undefined where there is nothing to learn.
   */
  runWatched?(request: RunRequest): Promise<TestRun | undefined>;
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
 * results are beyond doubt: an engine may refuse for any reason, and nothing is lost but time. `slowly`: getting warm takes
 * about as long as a build, and is learnt from one where that can be.
 */
export function warmSession(
  plain: RunnerSession,
  start: () => Promise<WarmEngine | Refusal>,
  { slowly = false }: { readonly slowly?: boolean } = {},
): RunnerSession {
  let engine: WarmEngine | undefined;
  let cold: string | undefined;
  let expected: readonly (readonly Edit[])[] = [];

  const close = async (): Promise<void> => {
    const open = engine;
    engine = undefined;
    await open?.close();
  };
  const started = async (): Promise<WarmEngine | undefined> => {
    if (cold !== undefined || engine !== undefined) return engine;
    const answer = await start();
    if (isRefusal(answer)) {
      cold = answer.cold;
      return undefined;
    }
    engine = answer;
    engine.expect?.(expected);
    return engine;
  };
  const warm = async (request: RunRequest): Promise<TestRun | undefined> => {
    const answer = await (await started())?.run(request);
    if (answer === undefined) return undefined;
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
  const watched = async (request: RunRequest): Promise<TestRun | undefined> =>
    request.beforeWarm === true && slowly ? await (await started())?.runWatched?.(request) : undefined;
  const fresh = async (request: RunRequest): Promise<TestRun | undefined> =>
    (await watched(request)) ?? (await anew(request));
  return {
    run: async (request) =>
      (await (request.fresh ? fresh(request) : warm(request))) ?? (await plain.run(request)),
    expect: (candidates) => {
      expected = candidates;
      engine?.expect?.(candidates);
    },
    cold: () => cold ?? engine?.whyFresh?.(),
    ...(slowly && { warmsSlowly: true }),
    close: async () => {
      await close();
      await plain.close();
    },
  };
}
