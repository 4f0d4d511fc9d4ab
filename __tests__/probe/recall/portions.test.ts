import { expect, test } from '@jest/globals';
import type { TestRun } from '../../../src/domain/test-run.js';
import { runInPortions } from '../../../src/probe/recall/portions.js';
import type { RecalledFile } from '../../../src/probe/recall/recalled-file.js';
import type { RunRequest } from '../../../src/probe/runners/runner.js';
import { scriptedGroup } from '../scripted-session.js';

interface Row {
  readonly title: string;
  /** What is known of each file, in seconds; null where nothing is. */
  readonly known: Readonly<Record<string, number | null>>;
  /** What they take in truth, where that is something else. */
  readonly truth?: Readonly<Record<string, number>>;
  /** Of the whole run. */
  readonly seconds: number;
  /** The files of each run. */
  readonly runs: readonly string[];
  readonly heard: string;
  readonly ends: TestRun['outcome']['kind'];
}

const rows: readonly Row[] = [
  {
    title: 'what fits is one run, in the order of the group',
    known: { a: 9, b: 1, c: null },
    seconds: 100,
    runs: ['a b c'],
    heard: 'a b c',
    ends: 'completed',
  },
  {
    title: 'nothing is known',
    known: { a: null, b: null },
    truth: { a: 300, b: 1 },
    seconds: 100,
    runs: ['a b'],
    heard: '',
    ends: 'timed-out',
  },
  {
    title: 'a slow file keeps no other from being heard',
    known: { a: 300, b: 3, c: 2, d: 1 },
    seconds: 100,
    runs: ['d c b', 'a'],
    heard: 'd c b',
    ends: 'timed-out',
  },
  {
    title: 'what is not known comes before what is known to be slow',
    known: { a: 300, b: 3, c: null },
    truth: { c: 5 },
    seconds: 100,
    runs: ['b', 'c a'],
    heard: 'b c',
    ends: 'timed-out',
  },
  {
    title: 'what was said to be slow is not',
    known: { a: 300, b: 3 },
    truth: { a: 1 },
    seconds: 100,
    runs: ['b', 'a'],
    heard: 'b a',
    ends: 'completed',
  },
  {
    title: 'what was said to be fast is not',
    known: { a: 1, b: 2, c: 300 },
    truth: { a: 500 },
    seconds: 100,
    runs: ['a b'],
    heard: '',
    ends: 'timed-out',
  },
  {
    title: 'none fits',
    known: { a: 300, b: 200 },
    seconds: 100,
    runs: ['b a'],
    heard: '',
    ends: 'timed-out',
  },
];

const entry = { runner: 'pytest', key: '0'.repeat(64), heard: 1, whole: true, steady: true, noticed: [] };

test.each(rows)('$title', async ({ known, truth = {}, seconds, runs, heard, ends }) => {
  const seen = new Map<string, RecalledFile>();
  for (const [file, took] of Object.entries(known))
    if (took !== null) seen.set(file, { ...entry, file, seconds: took });
  /** One file after the other, until the time is up. */
  const script = ({ files = [], limits }: RunRequest): TestRun => {
    let left = limits.seconds;
    const done = files.filter((file) => (left -= truth[file] ?? known[file] ?? 0) >= 0 && left >= 0);
    const outcome =
      done.length === files.length
        ? ({ kind: 'completed' } as const)
        : ({ kind: 'timed-out', afterSeconds: limits.seconds } as const);
    const results = done.map((file) => ({ id: file, file, outcome: 'passed' as const, milliseconds: 1 }));
    return { command: 'test', outcome, results, seconds: limits.seconds - Math.max(0, left), tail: '' };
  };
  const { group, asked } = scriptedGroup(script);
  const recall = { of: (file: string) => seen.get(file), learn: () => {} };
  const run = await runInPortions(
    { ...group, files: Object.keys(known), recall },
    { edits: [], seed: 3, seconds },
  );
  expect(asked.map(({ files = [] }) => files.join(' '))).toEqual(runs);
  expect(run?.results.map(({ file }) => file).join(' ')).toBe(heard);
  expect(run?.outcome.kind).toBe(ends);
});
