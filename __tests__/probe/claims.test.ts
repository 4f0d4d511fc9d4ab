import { expect, test } from '@jest/globals';
import { findingOf } from '../../src/probe/claims.js';
import { operators } from '../../src/probe/operators/index.js';
import type { Coverage, Trial } from '../../src/probe/trial.js';
import { guardsOf } from './planned-guards.js';
import { ran, scriptedGroup } from './scripted-session.js';

const text = 'def f(x):\n    if x < 1:\n        raise ValueError(x)\n    return x\n';
const wholeFiles = 'python -m pytest -q tests/test_a.py tests/test_b.py';

const rows = [
  {
    title: 'names its tests where that is shorter',
    own: 'python -m pytest -q tests/test_a.py::a',
    told: 'own',
  },
  {
    title: 'names whole files where that is shorter',
    own: `${wholeFiles}::a tests/test_c.py::b`,
    told: 'whole',
  },
  { title: 'names whole files where it was run with other tests only', own: undefined, told: 'whole' },
] as const;

test.each(rows)('the command of a finding $title', async ({ own, told }) => {
  const [planned] = await guardsOf(text);
  const [mutant] = planned?.mutants ?? [];
  const rule = operators.find(({ id }) => id === mutant?.operator)?.rule;
  if (planned === undefined || mutant === undefined || rule === undefined)
    throw new Error('nothing to break');
  const tests = new Set(['tests/test_a.py::a']);
  const coverage: Coverage = {
    group: scriptedGroup(() => ran('a')).group,
    baseline: {
      command: wholeFiles,
      green: tests,
      red: [],
      flaky: [],
      skipped: [],
      fileOf: new Map([...tests].map((id) => [id, 'tests/test_a.py'])),
      seconds: 1,
      milliseconds: new Map(),
    },
    tests,
    alone: true,
  };
  const survived = { kind: 'survived', form: mutant, ...(own !== undefined && { command: own }) } as const;
  const trial: Trial = { planned, coverage: [coverage], verdicts: new Map([[mutant, survived]]) };
  const { evidence } = findingOf({ trial, mutant, proof: { kind: 'unnoticed', rule }, repeats: 2 });
  expect(evidence).toEqual([expect.objectContaining({ command: told === 'own' ? own : wholeFiles })]);
});
