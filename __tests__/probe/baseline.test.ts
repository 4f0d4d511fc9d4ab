import { expect, test } from '@jest/globals';
import type { TestRun } from '../../src/domain/test-run.js';
import { takeBaseline } from '../../src/probe/baseline.js';
import type { RunRequest } from '../../src/probe/runners/runner.js';
import { ran, scriptedGroup } from './scripted-session.js';

const marks = [{ path: 'a.py', start: 0, end: 0, replacement: 'mark(1)\n' }];
const passed = new Map([[1, new Set(['a'])]]);

interface Row {
  readonly title: string;
  readonly script: (request: RunRequest) => TestRun;
  /** What each run was: `fresh`, `warm` or `marked`. */
  readonly runs: readonly string[];
  readonly green: readonly string[];
  readonly marked?: boolean;
  readonly cold?: boolean;
}

/** `a` passes in the first run, fails in the second, and so on. */
function alternating(warm: Partial<TestRun>): Row['script'] {
  let runs = 0;
  return ({ fresh }) => {
    runs += 1;
    return ran(runs % 2 === 1 ? 'a b' : 'a:failed b', fresh ? {} : warm);
  };
}

const rows: readonly Row[] = [
  {
    title: 'one run serves as the second one and tells who comes by which mark',
    script: ({ marked }) => (marked ? ran('a b', { marks: passed, warm: true }) : ran('a b')),
    runs: ['fresh', 'marked'],
    green: ['a', 'b'],
    marked: true,
  },
  {
    title: 'marks that change what the tests say are left out',
    script: ({ marked }) => (marked ? ran('a:failed b', { marks: passed, warm: true }) : ran('a b')),
    runs: ['fresh', 'marked', 'marked', 'warm'],
    green: ['a', 'b'],
  },
  {
    title: 'a test that fails every other time is flaky, whatever the marks are taken for',
    script: alternating({ marks: passed, warm: true }),
    runs: ['fresh', 'marked', 'marked', 'warm', 'fresh', 'fresh'],
    green: ['b'],
  },
  {
    title: 'and so it is where only a warm run shows it',
    script: alternating({ warm: true }),
    runs: ['fresh', 'marked', 'marked', 'warm', 'fresh', 'fresh'],
    green: ['b'],
  },
  {
    title: 'a runner that cannot tell the marks is run without them',
    script: () => ran('a b'),
    runs: ['fresh', 'marked', 'warm'],
    green: ['a', 'b'],
  },
  {
    title: 'warm processes in which tests end otherwise are given up',
    script: ({ fresh }) => (fresh ? ran('a b') : ran('a:failed b', { warm: true })),
    runs: ['fresh', 'marked', 'marked', 'warm', 'fresh', 'fresh'],
    green: ['a', 'b'],
    cold: true,
  },
  {
    title: 'a flaky test is flaky in fresh processes as well',
    script: ({ fresh, seed }) => (fresh && seed === 1 ? ran('a b') : ran('a:failed b', { warm: !fresh })),
    runs: ['fresh', 'marked', 'marked', 'warm', 'fresh'],
    green: ['b'],
  },
  {
    title: 'tests that are red every time are red, and no reason to doubt the marks',
    script: ({ marked }) => (marked ? ran('a:failed b', { marks: passed, warm: true }) : ran('a:failed b')),
    runs: ['fresh', 'marked'],
    green: ['b'],
    marked: true,
  },
];

test.each(rows)('$title', async ({ script, runs, green, marked = false, cold = false }) => {
  const { group, asked } = scriptedGroup(script);
  const { baseline } = await takeBaseline(group, ['a.py', 'b.py'], marks);
  expect([...(baseline?.green ?? [])]).toEqual(green);
  expect(asked.map((run) => (run.marked ? 'marked' : run.fresh ? 'fresh' : 'warm'))).toEqual(runs);
  expect(baseline?.marks).toEqual(marked ? passed : undefined);
  expect(group.pool.isCold).toBe(cold);
});

test('every source is written anew in the second run, with its marks or as it is', async () => {
  const { group, asked } = scriptedGroup(() => ran('a', { marks: passed }));
  await takeBaseline(group, ['a.py', 'b.py'], marks);
  expect(asked[1]?.edits).toEqual([...marks, { path: 'b.py', start: 0, end: 0, replacement: '' }]);
});

test('what a broken run has printed last is told without its colours', async () => {
  const outcome = { kind: 'broken', reason: 'it did not start' } as const;
  const tail = 'Found 15 errors\n\u001b[31mstarting at: \u001b[90ma.ts:1\u001b[0m\n';
  const { group } = scriptedGroup(() => ({ ...ran(''), results: [], outcome, tail }));
  const { why } = { why: '', ...(await takeBaseline(group, [])) };
  expect(why).toMatch(/: starting at: a\.ts:1$/);
});
