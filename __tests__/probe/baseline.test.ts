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
  /** What each run was: `fresh`, `warm`, `marked`, or `error` for the one with an error in a test file. */
  readonly runs: readonly string[];
  readonly green: readonly string[];
  readonly marked?: boolean;
  readonly cold?: boolean;
}

function kindOf({ marked, fresh, edits }: RunRequest): string {
  if (edits.some(({ path }) => path === 'test_a.py')) return 'error';
  return marked ? 'marked' : fresh ? 'fresh' : 'warm';
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
    runs: ['fresh', 'marked', 'error'],
    green: ['a', 'b'],
    marked: true,
  },
  {
    title: 'marks that change what the tests say are left out',
    script: ({ marked }) => (marked ? ran('a:failed b', { marks: passed, warm: true }) : ran('a b')),
    runs: ['fresh', 'marked', 'error', 'marked', 'warm'],
    green: ['a', 'b'],
  },
  {
    title: 'a test that fails every other time is flaky, whatever the marks are taken for',
    script: alternating({ marks: passed, warm: true }),
    runs: ['fresh', 'marked', 'error', 'marked', 'warm', 'fresh', 'fresh'],
    green: ['b'],
  },
  {
    title: 'and so it is where only a warm run shows it',
    script: alternating({ warm: true }),
    runs: ['fresh', 'marked', 'error', 'marked', 'warm', 'fresh', 'fresh'],
    green: ['b'],
  },
  {
    title: 'a runner that cannot tell the marks is run without them',
    script: () => ran('a b'),
    runs: ['fresh', 'marked', 'error', 'warm'],
    green: ['a', 'b'],
  },
  {
    title: 'warm processes in which tests end otherwise are given up',
    script: ({ fresh }) => (fresh ? ran('a b') : ran('a:failed b', { warm: true })),
    runs: ['fresh', 'marked', 'error', 'marked', 'warm', 'fresh', 'fresh'],
    green: ['a', 'b'],
    cold: true,
  },
  {
    title: 'a flaky test is flaky in fresh processes as well',
    script: ({ fresh, seed }) => (fresh && seed === 1 ? ran('a b') : ran('a:failed b', { warm: !fresh })),
    runs: ['fresh', 'marked', 'error', 'marked', 'warm', 'fresh'],
    green: ['b'],
  },
  {
    title: 'tests that are red every time are red, and no reason to doubt the marks',
    script: ({ marked }) => (marked ? ran('a:failed b', { marks: passed, warm: true }) : ran('a:failed b')),
    runs: ['fresh', 'marked', 'error'],
    green: ['b'],
    marked: true,
  },
];

test.each(rows)('$title', async ({ script, runs, green, marked = false, cold = false }) => {
  const { group, asked } = scriptedGroup((request) =>
    kindOf(request) === 'error' ? ran('a:failed b:failed') : script(request),
  );
  const { baseline } = await takeBaseline(group, ['a.py', 'b.py'], marks);
  expect([...(baseline?.green ?? [])]).toEqual(green);
  expect(asked.map(kindOf)).toEqual(runs);
  expect(baseline?.marks).toEqual(marked ? passed : undefined);
  expect(group.pool.isCold).toBe(cold);
});

test('a runner that does not notice an error in a test file cannot be relied on', async () => {
  const { group } = scriptedGroup(() => ran('a b'));
  const reading = await takeBaseline(group, []);
  expect(reading).toMatchObject({
    kind: 'unusable',
    why: expect.stringContaining('did not notice an error that was put into test_a.py'),
  });
});

test('where all tests of the file with the error turn out to be flaky, another has to notice', async () => {
  const inOther = { id: 'c', file: 'test_b.py', outcome: 'passed', milliseconds: 1 } as const;
  const more = { id: 'd', file: 'test_b.py', outcome: 'passed', milliseconds: 1 } as const;
  const erring: string[] = [];
  const { group } = scriptedGroup(({ seed, edits }) => {
    const [error] = edits;
    if (error) erring.push(error.path);
    const both = ran(seed === 1 || error ? 'a' : 'a:failed');
    return { ...both, results: [...both.results, inOther, more] };
  });
  const reading = await takeBaseline(group, []);
  expect(erring).toEqual(['test_a.py', 'test_b.py']);
  expect(reading).toMatchObject({ kind: 'unusable', why: expect.stringContaining('test_b.py') });
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
