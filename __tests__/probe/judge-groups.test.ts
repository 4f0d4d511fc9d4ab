import { expect, test } from '@jest/globals';
import { judgeGroups } from '../../src/probe/judge-groups.js';
import { KnownGroups } from '../../src/probe/known-groups.js';
import { planMutants } from '../../src/probe/plan.js';
import type { RunRequest } from '../../src/probe/runners/runner.js';
import type { Trial } from '../../src/probe/trial.js';
import { ran, scriptedGroup } from './scripted-session.js';

const text = 'def f(x):\n    if x < 1:\n        raise ValueError(x)\n    return x\n';
/** Only the first of them answers before the time is used up. */
const files = ['test_a.py', 'test_b.py', 'test_c.py', 'test_d.py', 'test_e.py', 'test_f.py'];
const timedOut = { outcome: { kind: 'timed-out', afterSeconds: 240 } } as const;

interface Row {
  readonly title: string;
  readonly mutants: 'a:failed b' | 'a b';
  /** The second tier of mutants, which comes by the same tests later. */
  readonly later?: Row['mutants'];
  readonly gaps: readonly (readonly string[])[];
}

const unheard = ['5 test files of pytest that may reach the change'];

const rows: readonly Row[] = [
  { title: 'what has noticed everything needs no other test', mutants: 'a:failed b', gaps: [[]] },
  { title: 'a survivor might have been noticed by tests not heard', mutants: 'a b', gaps: [unheard] },
  {
    title: 'and so might one of the second tier, for which nothing is looked up again',
    mutants: 'a:failed b',
    later: 'a b',
    gaps: [[], unheard],
  },
];

test.each(rows)('tests that did not end in time: $title', async ({ mutants, later, gaps }) => {
  const file = { path: 'a.py', status: 'added', role: 'source', binary: false } as const;
  const plan = await planMutants(
    [{ ...file, added: [[1, text.split('\n').length]], removedAfter: [] }],
    async () => new Map([['a.py', text]]),
  );
  const own = new Set(plan.sites.flatMap((site) => site.mutants.map(({ edits }) => JSON.stringify(edits))));
  let said = mutants;
  const script = ({ edits, files: asked = [] }: RunRequest) => {
    if (asked.length > 1) return ran('a:failed b', timedOut);
    if (edits.every(({ replacement }) => replacement === '')) return ran('a b');
    return ran(own.has(JSON.stringify(edits)) ? said : 'a:failed b:failed');
  };
  const { group, asked } = scriptedGroup(script);
  const known = new KnownGroups();
  const trials = plan.sites.map((planned): Trial => ({ planned, coverage: [], verdicts: new Map() }));
  const told: (readonly string[])[] = [];
  for (const outcome of later === undefined ? [mutants] : [mutants, later]) {
    said = outcome;
    for (const { verdicts } of trials) verdicts.clear();
    const groups = [{ ...group, files }];
    const judged = await judgeGroups({ groups, trials, all: trials, known, progress: () => {} });
    told.push(judged.gaps.map(({ what }) => what));
  }
  expect(told).toEqual(gaps);
  expect(asked.filter((run) => (run.files?.length ?? 0) > 1)).toHaveLength(1);
});
