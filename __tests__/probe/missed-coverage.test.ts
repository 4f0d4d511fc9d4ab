import { expect, test } from '@jest/globals';
import type { Edit } from '../../src/domain/mutant.js';
import type { TestRun } from '../../src/domain/test-run.js';
import { EnteringTests } from '../../src/probe/entering-tests.js';
import { LeaningTests } from '../../src/probe/judge-fault.js';
import { entryOf, planMarks } from '../../src/probe/marks.js';
import { tryMissedTests } from '../../src/probe/missed-coverage.js';
import { ReplayedKills } from '../../src/probe/replay.js';
import type { RunRequest } from '../../src/probe/runners/runner.js';
import type { JudgedGroup, Trial } from '../../src/probe/trial.js';
import { guardsOf } from './planned-guards.js';
import { baselineOf } from './scripted-baseline.js';
import { ran, scriptedGroup } from './scripted-session.js';

const functions = ['first', 'second', 'third'].map((name) =>
  ['x', 'y', 'z']
    .reduce(
      (text, value) => `${text}    if ${value} < 1:\n        raise ValueError(${value})\n`,
      `def ${name}(x, y, z):\n`,
    )
    .concat('    return x\n'),
);
const text = functions.join('\n');
/** Where the second function is. */
const [from, to] = [functions[0]?.length ?? 0, text.length - (functions[2]?.length ?? 0)];
const isInSecond = ({ start }: Edit): boolean => start > from && start < to;

/**
 * Nine survivors in three functions, which the test `a` enters. What the test `b` does in the second function no mark
 * has seen; `c` passes whatever is broken.
 */
async function missed(notices: (request: RunRequest) => boolean, milliseconds = 300) {
  const guards = await guardsOf(text);
  expect(guards).toHaveLength(9);
  const marks = planMarks(guards);
  const errors = new Set(guards.flatMap((planned) => entryOf(planned)).map(({ replacement }) => replacement));
  const isError = ({ edits }: RunRequest): boolean => edits.some((edit) => errors.has(edit.replacement));
  const { group, asked } = scriptedGroup((request): TestRun => {
    const error = isError(request);
    const b = error ? request.edits.some(isInSecond) : notices(request);
    return ran(`a${error ? ':failed' : ':passed'} b${b ? ':failed' : ':passed'} c:passed`, {
      ...(!request.fresh && { warm: true }),
    });
  });
  const entered = new Map(Array.from({ length: 100 }, (_, id) => [id, new Set(['a'])]));
  const baseline = baselineOf(['a', 'b', 'c'], milliseconds, entered);
  const judged: JudgedGroup = { group, baseline };
  const trials = guards.map((planned): Trial => ({
    planned,
    coverage: [{ ...judged, tests: new Set(['a']), alone: true, marked: true }],
    verdicts: new Map(planned.mutants.map((mutant) => [mutant, { kind: 'survived', form: mutant } as const])),
  }));
  const judging = {
    entering: new EnteringTests(marks),
    leaning: new LeaningTests(),
    replayed: new ReplayedKills(),
  };
  const gaps = await tryMissedTests(trials, judged, judging);
  const kinds = trials.map(({ verdicts }) => [...verdicts.values()].map(({ kind }) => kind).join());
  return { asked, kinds, gaps };
}

const [killed, survived] = ['killed', 'survived'];

test('what no mark has seen is asked of the function where it is, and of no other', async () => {
  const { asked, kinds, gaps } = await missed(({ edits }) => edits.some(isInSecond));
  expect(kinds.toSorted()).toEqual([...Array(3).fill(killed), ...Array(6).fill(survived)]);
  expect(gaps).toEqual([]);
  const warm = asked.filter(({ fresh }) => !fresh);
  expect(warm.length).toBeGreaterThanOrEqual(3);
  expect(warm.every(({ edits, tests }) => edits.every(isInSecond) && tests?.join() === 'b')).toBe(true);
});

test('what was killed so is replayed in fresh processes, and a gap where they know better', async () => {
  const { kinds, gaps } = await missed(({ edits, fresh }) => fresh !== true && edits.some(isInSecond));
  expect(kinds).toEqual(Array(9).fill(survived));
  expect(gaps).toEqual([
    {
      what: '3 mutants that pytest killed in processes shared with others',
      why: expect.stringContaining('--no-warm'),
    },
  ]);
});

test('where a new process takes longer than the tests they are run with each mutant at once', async () => {
  const { asked, kinds } = await missed(({ edits }) => edits.some(isInSecond), 1);
  expect(kinds.toSorted()).toEqual([...Array(3).fill(killed), ...Array(6).fill(survived)]);
  expect(asked.filter(({ fresh, edits }) => !fresh && edits.length > 0)).toHaveLength(9);
});

test.each([
  { tests: 'quick', milliseconds: 1, mostRuns: 7, mostTests: 49 },
  { tests: 'slow', milliseconds: 300, mostRuns: 10, mostTests: 10 },
])(
  '$tests tests of one function each are asked together about the others',
  async ({ milliseconds, mostRuns, mostTests }) => {
    const names = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
    const bodies = names.map(
      (name) =>
        `def ${name}(x):\n${'    if x < 1:\n        raise ValueError(x)\n'.repeat(3)}    return x\n\n`,
    );
    const guards = await guardsOf(bodies.join(''));
    const ends = bodies.map((_, index) => bodies.slice(0, index + 1).join('').length);
    const functionAt = (start: number): string => names[ends.findIndex((end) => start < end)] ?? '';
    const marks = planMarks(guards);
    const ownTest = guards.flatMap((planned) => {
      const entry = entryOf(planned);
      const id = marks.idOf(entry);
      const [own] = entry.map(({ start }) => functionAt(start));
      return id === undefined || own === undefined ? [] : [[id, new Set([own])] as const];
    });
    const { group, asked } = scriptedGroup(({ edits, tests = names }) => {
      const touched = edits.map(({ start }) => functionAt(start));
      return ran(tests.map((id) => (touched.includes(id) ? `${id}:failed` : id)).join(' '));
    });
    expect(new Set(ownTest.map(([id]) => id)).size).toBe(10);
    const judged: JudgedGroup = { group, baseline: baselineOf(names, milliseconds, new Map(ownTest)) };
    const trials = guards.map((planned): Trial => ({
      planned,
      coverage: [{ ...judged, tests: new Set(), alone: true, marked: true }],
      verdicts: new Map(
        planned.mutants.map((mutant) => [mutant, { kind: 'survived', form: mutant } as const]),
      ),
    }));
    await tryMissedTests(trials, judged, {
      entering: new EnteringTests(marks),
      leaning: new LeaningTests(),
      replayed: new ReplayedKills(),
    });
    expect(trials.flatMap(({ verdicts }) => [...verdicts.values()].map(({ kind }) => kind))).toEqual(
      Array(30).fill(survived),
    );
    // That they fail with an error in all of them is known; and no mutant is tried on tests of another.
    expect(asked.every(({ fresh, edits, tests }) => fresh && edits.length > 0 && tests !== undefined)).toBe(
      true,
    );
    expect(asked.length).toBeLessThanOrEqual(mostRuns);
    expect(asked.flatMap(({ tests = [] }) => tests).length).toBeLessThanOrEqual(mostTests);
  },
);
