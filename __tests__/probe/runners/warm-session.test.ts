import { expect, test } from '@jest/globals';
import type { TestRun } from '../../../src/domain/test-run.js';
import type { RunnerSession, RunRequest } from '../../../src/probe/runners/runner.js';
import { warmSession, type Refusal, type WarmEngine } from '../../../src/probe/runners/warm-session.js';

const request: RunRequest = { edits: [], limits: { seconds: 1, memoryBytes: 1 }, seed: 1 };

function ranBy(command: string): TestRun {
  return { command, outcome: { kind: 'completed' }, results: [], seconds: 0, tail: '' };
}

/** A session in which everything that happens is written down. */
function recorded(answers: readonly (TestRun | Refusal)[], starts?: WarmEngine | Refusal) {
  const log: string[] = [];
  const left = [...answers];
  const plain: RunnerSession = {
    run: async () => ranBy('plain'),
    close: async () => void log.push('plain closed'),
  };
  const engine: WarmEngine = {
    run: async () => left.shift() ?? ranBy('warm'),
    expect: (candidates) => void log.push(`expects ${candidates.length}`),
    close: async () => void log.push('engine closed'),
  };
  const session = warmSession(plain, async () => {
    log.push('engine started');
    return starts ?? engine;
  });
  return { session, log };
}

test('runs in warm processes, unless the run has to be fresh', async () => {
  const { session, log } = recorded([]);
  expect(await session.run({ ...request, fresh: true })).toEqual(ranBy('plain'));
  expect(log).toEqual([]);
  expect(await session.run(request)).toEqual({ ...ranBy('warm'), warm: true });
  expect(await session.run(request)).toEqual({ ...ranBy('warm'), warm: true });
  expect(log.filter((entry) => entry === 'engine started')).toHaveLength(1);
});

test('a run that the engine refuses is run afresh, and the next one is warm again', async () => {
  const { session } = recorded([{ cold: 'it edits a test', always: false }]);
  expect(await session.run(request)).toEqual(ranBy('plain'));
  expect(await session.run(request)).toMatchObject({ command: 'warm', warm: true });
  expect(session.cold?.()).toBeUndefined();
});

test('an engine that refuses for good is closed and not asked again', async () => {
  const { session, log } = recorded([{ cold: 'a thread was started', always: true }]);
  expect(await session.run(request)).toEqual(ranBy('plain'));
  expect(await session.run(request)).toEqual(ranBy('plain'));
  expect(session.cold?.()).toBe('a thread was started');
  expect(log).toEqual(['engine started', 'expects 0', 'engine closed']);
});

test('an engine that cannot start is not started again', async () => {
  const { session, log } = recorded([], { cold: 'there is no fork here', always: true });
  expect(await session.run(request)).toEqual(ranBy('plain'));
  expect(await session.run(request)).toEqual(ranBy('plain'));
  expect(session.cold?.()).toBe('there is no fork here');
  expect(log).toEqual(['engine started']);
});

test('what is expected reaches an engine that starts later, and one that has started', async () => {
  const { session, log } = recorded([]);
  session.expect?.([[], []]);
  await session.run(request);
  session.expect?.([[]]);
  await session.close();
  expect(log).toEqual(['engine started', 'expects 2', 'expects 1', 'engine closed', 'plain closed']);
});
