import { expect, test } from '@jest/globals';
import type { TestRun } from '../../src/domain/test-run.js';
import { planMutants } from '../../src/probe/plan.js';
import { type Coverage, tryMutant } from '../../src/probe/trial.js';
import { ran, scriptedGroup } from './scripted-session.js';

const text = 'def f(x):\n    if x < 1:\n        raise ValueError(x)\n    return x\n';

/** `a` fails by mocha's own limit. */
function tooSlow({ results, ...run }: TestRun): TestRun {
  const error = { type: 'Error', message: 'Timeout of 5000ms exceeded.' };
  return { ...run, results: results.map((result) => (result.id === 'a' ? { ...result, error } : result)) };
}

const rows = [
  { title: 'one that the busy machine kept from ending', others: 'a:failed b:failed', kind: 'killed' },
  { title: 'all there is', others: 'a:failed b', kind: 'timed-out' },
] as const;

test.each(rows)('a test that took too long by its own measure is $title', async ({ others, kind }) => {
  const file = { path: 'a.py', status: 'added', role: 'source', binary: false } as const;
  const plan = await planMutants(
    [{ ...file, added: [[1, 4]], removedAfter: [] }],
    async () => new Map([['a.py', text]]),
  );
  const [planned] = plan.sites;
  const [mutant] = planned?.mutants ?? [];
  if (planned === undefined || mutant === undefined) throw new Error('nothing to break');
  const { group, asked } = scriptedGroup(({ untilFailure }) =>
    tooSlow(ran(untilFailure === true ? 'a:failed' : others)),
  );
  const tests = new Set(['a', 'b']);
  const coverage: Coverage = {
    group,
    baseline: {
      command: 'test',
      green: tests,
      red: [],
      flaky: [],
      skipped: [],
      fileOf: new Map([...tests].map((id) => [id, 'test_a.py'])),
      seconds: 1,
      milliseconds: new Map([...tests].map((id) => [id, 1])),
    },
    tests,
    alone: true,
  };
  const trial = { planned, coverage: [], verdicts: new Map() };
  const verdict = await tryMutant(trial, mutant, coverage, { seed: 4, warm: true });
  expect(verdict.kind).toBe(kind);
  expect(asked.map(({ fresh }) => fresh)).toEqual([false, true]);
});
