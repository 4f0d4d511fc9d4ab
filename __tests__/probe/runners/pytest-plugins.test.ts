import { expect, test } from '@jest/globals';
import { pytest } from '../../../src/probe/runners/pytest.js';
import { openFixture, usePython } from './fixture-repository.js';

const limits = { seconds: 60, memoryBytes: 2 ** 31 };
const numbers = Array.from({ length: 12 }, (_, number) => number);
const names = numbers.map((number) => `test_case.py::test_${number}`);

/** Plugins that reorder, spread, repeat or measure: none of them may change what a run tells. */
const files = {
  'pytest.ini': '[pytest]\naddopts = -n 2 --dist=loadfile -x --cov=. --cov-fail-under=100 -p randomly\n',
  'test_case.py': [
    'import os, random, sys',
    'def test_traced(): assert not [m for m in sys.modules if m == "coverage.collector"] or sys.gettrace() is None',
    'def test_worker(): assert "PYTEST_XDIST_WORKER" not in os.environ',
    'def test_seed(): assert random.random() < 0, str(random.random())',
    ...numbers.map((number) => `def test_${number}(): assert ${number} != 3`),
  ].join('\n'),
};

// Apart from pytest itself these are no requirement, in CI neither.
const usable = usePython('pytest') && usePython('xdist, pytest_cov, pytest_randomly', { required: false });

(usable ? test : test.skip)('plugins of the suite are kept out of the way', async () => {
  const fixture = await openFixture(pytest, files);
  try {
    const runs = [];
    for (const seed of [1, 1, 2]) runs.push(await fixture.session.run({ edits: [], seed, limits }));
    for (const { outcome, results } of runs) {
      expect(outcome).toEqual({ kind: 'completed' });
      const ids = results.map(({ id }) => id);
      expect(ids.slice(-12)).toEqual(names);
      const red = results.filter(({ outcome: end }) => end === 'failed').map(({ id }) => id);
      expect(red).toEqual(['test_case.py::test_seed', 'test_case.py::test_3']);
    }
    const seeds = runs.map(
      ({ results }) => results.find(({ id }) => id.endsWith('test_seed'))?.error?.message,
    );
    expect([seeds[0] === seeds[1], seeds[0] === seeds[2]]).toEqual([true, false]);
  } finally {
    await fixture.close();
  }
});
