import { expect, test } from '@jest/globals';
import type { TestResult, TestRun } from '../../src/domain/test-run.js';
import { AskingAhead } from '../../src/probe/ask-ahead.js';
import { deadlineIn } from '../../src/probe/deadline.js';
import { planMutants } from '../../src/probe/plan.js';
import type { RunRequest } from '../../src/probe/runners/runner.js';
import type { Trial } from '../../src/probe/trial.js';
import { scriptedGroup } from './scripted-session.js';

/** Two places that can be broken. */
const text =
  'def f(x):\n    if x < 1:\n        raise ValueError(x)\n    return x\n\n\ndef g(y):\n    if y < 2:\n        raise KeyError(y)\n    return y\n';

/** What the one test of a file does: it notices faults in these functions, or is no use. */
type Says = 'f' | 'g' | 'fg' | '-' | 'red' | 'skipped' | 'no test';

interface Row {
  readonly title: string;
  readonly files: Readonly<Record<string, Says>>;
  /** Those that are asked ahead. */
  readonly ahead: readonly string[];
  /** How many of the mutants are noticed, of how many. */
  readonly noticed: readonly [number, number];
  readonly gaps: number;
  /** Left for all of it; plenty where it is left out. */
  readonly seconds?: number;
  /** Which files are asked at all. */
  readonly asked: string;
}

const others = { b: '-', c: '-', d: '-', e: '-', h: '-' } as const;

const rows: readonly Row[] = [
  {
    title: 'they notice everything',
    files: { a: 'fg', ...others },
    ahead: ['a'],
    noticed: [4, 4],
    gaps: 0,
    asked: 'a',
  },
  {
    title: 'two of them do',
    files: { a: 'f', i: 'g', ...others },
    ahead: ['a', 'i'],
    noticed: [4, 4],
    gaps: 0,
    asked: 'a i',
  },
  {
    title: 'something is left',
    files: { a: 'f', ...others },
    ahead: ['a'],
    noticed: [2, 4],
    gaps: 0,
    asked: 'a b c d e h',
  },
  {
    title: 'another notices the rest',
    files: { a: 'f', ...others, h: 'g' },
    ahead: ['a'],
    noticed: [4, 4],
    gaps: 0,
    asked: 'a b c d e h',
  },
  {
    title: 'they notice nothing',
    files: { a: 'fg', ...others },
    ahead: ['b', 'c'],
    noticed: [4, 4],
    gaps: 0,
    asked: 'a b c d e h',
  },
  {
    title: 'one of them is red',
    files: { a: 'fg', i: 'red', ...others },
    ahead: ['a', 'i'],
    noticed: [4, 4],
    gaps: 1,
    asked: 'a b c d e h i',
  },
  {
    title: 'all of them are red',
    files: { a: 'fg', i: 'red', ...others },
    ahead: ['i'],
    noticed: [4, 4],
    gaps: 1,
    asked: 'a b c d e h i',
  },
  {
    title: 'all of them are skipped',
    files: { a: 'fg', i: 'skipped', ...others },
    ahead: ['i'],
    noticed: [4, 4],
    gaps: 0,
    asked: 'a b c d e h i',
  },
  {
    title: 'they hold no test',
    files: { a: 'fg', i: 'no test', ...others },
    ahead: ['i'],
    noticed: [4, 4],
    gaps: 0,
    asked: 'a b c d e h i',
  },
  {
    title: 'their part of the time is too short for a run',
    files: { a: '-', ...others, b: 'fg' },
    ahead: ['b'],
    seconds: 7.9,
    noticed: [4, 4],
    gaps: 0,
    asked: 'a b c d e h',
  },
];

async function planned() {
  const file = { path: 'a.py', status: 'added', role: 'source', binary: false } as const;
  const lines = text.split('\n').length;
  const change = [{ ...file, added: [[1, lines] as const], removedAfter: [] }];
  return (await planMutants(change, async () => new Map([['a.py', text]]))).sites;
}

type Sites = Awaited<ReturnType<typeof planned>>;

/** Tests whose run is a fact of the code alone, whoever is asked beside them. */
function scripted(sites: Sites, files: Row['files']): (request: RunRequest) => TestRun {
  const functionOf = new Map(
    sites.flatMap(({ site, mutants }) =>
      mutants.map(({ edits }) => [JSON.stringify(edits), site.lines[0] < 6 ? 'f' : 'g'] as const),
    ),
  );
  const outcomeOf = (says: Says, broken: 'f' | 'g' | 'both' | undefined): TestResult['outcome'] => {
    if (says === 'skipped') return 'skipped';
    const fails = says === 'red' || broken === 'both' || (broken !== undefined && says.includes(broken));
    return fails ? 'failed' : 'passed';
  };
  return ({ edits, files: asked = [], tests }) => {
    const isClean = edits.every(({ replacement }) => replacement === '');
    const broken = isClean ? undefined : (functionOf.get(JSON.stringify(edits)) ?? 'both');
    const results = asked
      .map((file) => ({ file, says: files[file.replace('.py', '')] ?? 'no test' }))
      .filter(({ file, says }) => says !== 'no test' && (tests?.includes(file) ?? true))
      .map(({ file, says }): TestResult => {
        const outcome = outcomeOf(says, broken);
        const message = broken === 'both' ? 'counterproof was here' : 'no';
        const error = { type: 'AssertionError', message };
        return { id: file, file, outcome, milliseconds: 1, ...(outcome === 'failed' && { error }) };
      });
    return { command: 'test', outcome: { kind: 'completed' }, results, seconds: 0, tail: '' };
  };
}

/** What came of it where these are asked ahead. */
async function judged({ files, seconds = 600 }: Row, ahead: readonly string[]) {
  const sites = (await planned()).filter(({ tier }) => tier === 1);
  const trials = sites.map((site): Trial => ({ planned: site, coverage: [], verdicts: new Map() }));
  const { group: plain, asked } = scriptedGroup(scripted(sites, files));
  const group = {
    ...plain,
    deadline: deadlineIn(seconds / 60),
    files: Object.keys(files)
      .toSorted()
      .map((file) => `${file}.py`),
  };
  const likely = ahead.length === 0 ? [] : [{ ...group, files: ahead.map((file) => `${file}.py`) }];
  const asking = new AskingAhead(likely);
  const { gaps, runners } = await asking.judge({ groups: [group], trials, all: trials, progress: () => {} });
  const endings = trials.map(({ planned: { mutants }, verdicts }) =>
    mutants.map((mutant) => verdicts.get(mutant)?.kind),
  );
  // What a finding would be made of.
  const left = trials.filter(({ verdicts }) => [...verdicts.values()].some(({ kind }) => kind !== 'killed'));
  const coverage = left.map((trial) =>
    trial.coverage.map(({ tests, alone, group: of }) => ({ tests, alone, files: of.files })),
  );
  const seen = new Set(asked.flatMap((request) => request.files ?? []));
  return { gaps, runners, endings, coverage, asked: [...seen].toSorted().join(' ').replaceAll('.py', '') };
}

test.each(rows)('asked ahead, $title', async (row) => {
  const [plain, ahead] = [await judged(row, []), await judged(row, row.ahead)];
  expect(ahead.endings).toEqual(plain.endings);
  expect(ahead.coverage).toEqual(plain.coverage);
  expect(ahead.gaps).toEqual(plain.gaps);
  expect(ahead.asked).toBe(row.asked);
  const endings = ahead.endings.flat();
  expect([endings.filter((kind) => kind === 'killed').length, endings.length]).toEqual(row.noticed);
  expect(ahead.gaps.length).toBe(row.gaps);
  // Nobody is counted twice.
  expect(ahead.runners.length).toBe(1);
});
