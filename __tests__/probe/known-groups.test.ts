import { expect, test } from '@jest/globals';
import { judgeGroups } from '../../src/probe/judge-groups.js';
import { KnownGroups } from '../../src/probe/known-groups.js';
import { planMutants } from '../../src/probe/plan.js';
import type { RunRequest } from '../../src/probe/runners/runner.js';
import type { TestGroup } from '../../src/probe/test-group.js';
import type { Trial } from '../../src/probe/trial.js';
import { ran, scriptedGroup } from './scripted-session.js';

const text = [
  'def f(x):',
  '    if x < 1:',
  '        raise ValueError(x)',
  '    return x',
  '',
  '',
  'def g(x):',
  '    return x * 2',
  '',
].join('\n');

interface Row {
  readonly title: string;
  readonly tier: TestGroup['tier'];
  /** What the tests say of the code as it is. */
  readonly untouched: string;
  /** The function whose lesser faults come by after the faults of `f`. */
  readonly later: 'f' | 'g';
  /** How often tests were looked for that get to the faults, and run on untouched code, the second time around. */
  readonly narrowed: number;
  readonly baselines: number;
}

const rows: readonly Row[] = [
  {
    title: 'tests that get to other faults are looked for, and known if they are the same',
    tier: 'reaching',
    untouched: 'a b c',
    later: 'f',
    narrowed: 1,
    baselines: 0,
  },
  {
    title: 'far tests that are red are to be told for each fault they might have noticed',
    tier: 'reaching',
    untouched: 'a b:failed c',
    later: 'g',
    narrowed: 1,
    baselines: 1,
  },
  {
    title: 'near ones are told anyway',
    tier: 'near',
    untouched: 'a b:failed c',
    later: 'g',
    narrowed: 0,
    baselines: 0,
  },
];

test.each(rows)('$title', async ({ tier, untouched, later, narrowed, baselines }) => {
  const file = { path: 'a.py', status: 'added', role: 'source', binary: false } as const;
  const plan = await planMutants(
    [{ ...file, added: [[1, text.split('\n').length]], removedAfter: [] }],
    async () => new Map([['a.py', text]]),
  );
  const own = new Set(plan.sites.flatMap((site) => site.mutants.map(({ edits }) => JSON.stringify(edits))));
  const isUntouched = ({ edits }: RunRequest): boolean =>
    edits.every(({ replacement }) => replacement === '');
  const { group, asked } = scriptedGroup((request) => {
    if (isUntouched(request) || own.has(JSON.stringify(request.edits))) return ran(untouched);
    return ran(untouched.replace('a', 'a:failed'));
  });
  const files = ['test_a.py', 'test_b.py', 'test_c.py', 'test_d.py', 'test_e.py', 'test_f.py'];
  const all = plan.sites.map((planned): Trial => ({ planned, coverage: [], verdicts: new Map() }));
  const known = new KnownGroups();
  const judge = async (ofTier: number, name: string): Promise<readonly RunRequest[]> => {
    const before = asked.length;
    const trials = all.filter(
      ({ planned }) => planned.tier === ofTier && planned.site.enclosing.startsWith(`${name} `),
    );
    const groups = [{ ...group, tier, files }];
    await judgeGroups({ groups, trials, all, known, progress: () => {} });
    expect(trials.map(({ coverage }) => coverage.length)).toEqual(trials.map(() => 1));
    return asked.slice(before);
  };
  const [first, again] = [await judge(1, 'f'), await judge(2, later)];
  const counted = [first, again].map((runs) => ({
    narrowed: runs.filter((run) => run.files?.length === files.length && !isUntouched(run)).length,
    baselines: runs.filter(({ seed }) => seed === 1).length,
  }));
  expect(counted).toEqual([
    { narrowed: 1, baselines: 1 },
    { narrowed, baselines },
  ]);
});
