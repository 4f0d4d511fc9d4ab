import { expect, test } from '@jest/globals';
import type { TestRun } from '../../src/domain/test-run.js';
import { takeBaseline } from '../../src/probe/baseline.js';
import type { RunnerSession, RunRequest } from '../../src/probe/runners/runner.js';
import { runTests } from '../../src/probe/test-group.js';
import { ran, scriptedGroup } from './scripted-session.js';

const marks = [{ path: 'a.py', start: 0, end: 0, replacement: 'mark(1)\n' }];
const passed = new Map([[1, new Set(['a'])]]);
const broken = { kind: 'broken', reason: 'the port is in use' } as const;

interface Row {
  readonly title: string;
  /** `beside`: another run goes on at the same time. */
  readonly script: (request: RunRequest, beside: boolean) => TestRun;
  readonly session?: Partial<RunnerSession>;
  /** What each run was: `fresh`, `warm`, `marked`, or `error` for the one with an error in a test file. */
  readonly runs: readonly string[];
  readonly green: readonly string[];
  readonly red?: readonly string[];
  readonly marked?: boolean;
  /** Whether runs have to wait for one another from then on. */
  readonly inTurn?: boolean;
}

function kindOf({ marked, fresh, edits }: RunRequest): string {
  if (edits.some(({ path }) => path === 'test_a.py')) return 'error';
  return marked ? 'marked' : fresh ? 'fresh' : 'warm';
}

/** What the run says, with marks where it is asked for them. */
function said(outcomes: string, { marked }: RunRequest): TestRun {
  return ran(outcomes, marked ? { marks: passed, warm: true } : {});
}

const rows: readonly Row[] = [
  {
    title: 'two runs at the same time are the baseline, where all tests end alike',
    script: (request) => said('a b', request),
    runs: ['fresh', 'marked', 'error'],
    green: ['a', 'b'],
    marked: true,
  },
  {
    title: 'a test that fails beside another run, and never alone, is green, and no two runs go on at once',
    script: (request, beside) => said(beside && request.marked ? 'a:failed b' : 'a b', request),
    runs: ['fresh', 'marked', 'fresh', 'marked', 'error'],
    green: ['a', 'b'],
    marked: true,
    inTurn: true,
  },
  {
    title: 'one that fails in both is asked alone',
    script: (request, beside) => said(beside ? 'a:failed b' : 'a b', request),
    runs: ['fresh', 'marked', 'fresh', 'fresh', 'marked', 'error'],
    green: ['a', 'b'],
    marked: true,
    inTurn: true,
  },
  {
    title: 'and is red where it fails alone as well',
    script: (request) => said('a:failed b', request),
    runs: ['fresh', 'marked', 'fresh', 'error'],
    green: ['b'],
    red: ['a'],
    marked: true,
  },
  {
    title: 'a run that cannot start beside another starts alone',
    script: (request, beside) =>
      beside && !request.marked ? { ...ran(''), results: [], outcome: broken } : said('a b', request),
    runs: ['fresh', 'marked', 'fresh', 'marked', 'error'],
    green: ['a', 'b'],
    marked: true,
    inTurn: true,
  },
  {
    title: 'one that cannot start in any way is not asked for a third time',
    script: () => ({ ...ran(''), results: [], outcome: broken }),
    runs: ['fresh', 'marked'],
    green: [],
  },
  {
    title: 'where the marks change what the tests say, others need not wait',
    script: (request) => said(request.marked ? 'a:failed b' : 'a b', request),
    runs: ['fresh', 'marked', 'fresh', 'marked', 'error', 'marked', 'warm'],
    green: ['a', 'b'],
  },
  {
    title: 'a runner that cannot tell the marks is asked for nothing twice',
    script: () => ran('a b'),
    runs: ['fresh', 'marked', 'warm', 'error'],
    green: ['a', 'b'],
  },
  {
    title: 'what is compiled in the first run is not compiled beside it',
    script: (request, beside) => said(beside && request.fresh ? 'a:failed b' : 'a b', request),
    session: { compiles: true },
    runs: ['fresh', 'marked', 'error'],
    green: ['a', 'b'],
    marked: true,
  },
];

test.each(rows)('$title', async ({ script, session, runs, green, red = [], marked, inTurn = false }) => {
  let asksAgain = false;
  let most = 0;
  const { group, asked } = scriptedGroup(
    (request, beside) => {
      if (asksAgain && beside) most = 2;
      return kindOf(request) === 'error' ? ran('a:failed b:failed') : script(request, beside);
    },
    { workers: 2, ...session },
  );
  await group.pool.start();
  const { baseline } = await takeBaseline(group, ['a.py', 'b.py'], marks);
  expect({ green: [...(baseline?.green ?? [])], red: baseline?.red ?? [] }).toEqual({ green, red });
  expect(asked.map(kindOf)).toEqual(runs);
  expect(baseline?.marks).toEqual(marked ? passed : undefined);
  asksAgain = true;
  const request = { edits: [], files: group.files, seed: 5, seconds: 20 };
  await Promise.all([runTests(group, request), runTests(group, request)]);
  expect(most).toBe(inTurn ? 0 : 2);
});
