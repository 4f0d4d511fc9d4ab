import { expect, test } from '@jest/globals';
import type { RunOutcome, TestResult } from '../../../src/domain/test-run.js';
import { learnTimes } from '../../../src/probe/recall/lessons.js';
import type { Lesson } from '../../../src/probe/recall/recall.js';
import { scriptedGroup } from '../scripted-session.js';

interface Row {
  readonly title: string;
  /** `file:outcome:seconds` of each test, in the order in which they ended. */
  readonly tests: string;
  readonly outcome: RunOutcome;
  readonly seconds: number;
  readonly learnt: Readonly<Record<string, Lesson>>;
}

const completed = { kind: 'completed' } as const;
const timedOut = { kind: 'timed-out', afterSeconds: 100 } as const;

const rows: readonly Row[] = [
  {
    title: 'what no error has cut short takes as long as it took',
    tests: 'a:passed:1 a:passed:2 b:passed:4',
    outcome: completed,
    seconds: 9,
    learnt: { a: { seconds: 3, whole: true }, b: { seconds: 4, whole: true } },
  },
  {
    title: 'what an error has cut short takes at least as long',
    tests: 'a:passed:1 a:failed:1 b:skipped:0',
    outcome: completed,
    seconds: 9,
    learnt: { a: { seconds: 2, whole: false }, b: { seconds: 0, whole: true } },
  },
  {
    title: 'what answered last before the time was up may be what hangs',
    tests: 'a:passed:1 b:passed:1',
    outcome: timedOut,
    seconds: 100,
    learnt: { a: { seconds: 1, whole: false }, b: { seconds: 99, whole: false } },
  },
  {
    title: 'where tests ran beside one another there is no time left over',
    tests: 'a:passed:90 b:passed:80',
    outcome: timedOut,
    seconds: 100,
    learnt: { a: { seconds: 90, whole: false }, b: { seconds: 80, whole: false } },
  },
  { title: 'nothing answered', tests: '', outcome: timedOut, seconds: 100, learnt: {} },
];

test.each(rows)('$title', ({ tests, outcome, seconds, learnt }) => {
  const results = (tests === '' ? [] : tests.split(' ')).map((said, index): TestResult => {
    const [file = '', ended, took] = said.split(':');
    const how = ended === 'failed' || ended === 'skipped' ? ended : 'passed';
    return { id: `${index}`, file, outcome: how, milliseconds: Number(took) * 1000 };
  });
  const seen: Record<string, Lesson> = {};
  const recall = { of: () => undefined, learn: (file: string, lesson: Lesson) => (seen[file] = lesson) };
  const { group } = scriptedGroup(() => ({ command: '', outcome, results, seconds, tail: '' }));
  learnTimes({ ...group, recall }, { command: '', outcome, results, seconds, tail: '' });
  expect(seen).toEqual(learnt);
});
