import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { type PooledFunction, pooledRuns, runsByEntry } from '../../src/probe/group-testing.js';

const someTests = fc
  .uniqueArray(fc.constantFrom(...'a b c d e f g h i j'.split(' ')), { maxLength: 6 })
  .map((ids): ReadonlySet<string> => new Set(ids));
const someFunctions = fc.array(fc.record({ entered: someTests, open: someTests }), { maxLength: 8 });

const entersOne = (functions: readonly PooledFunction[]) => (id: string) =>
  functions.some(({ entered }) => entered.has(id));

test.each([
  { runs: 'as few as there can be', planned: pooledRuns, isAsked: () => () => true },
  { runs: 'each test that enters one once', planned: runsByEntry, isAsked: entersOne },
])(
  '$runs: every open pair is in a run, and no test meets an error where it enters',
  ({ planned, isAsked }) => {
    fc.assert(
      fc.property(someFunctions, (functions) => {
        const runs = planned(functions);
        for (const run of runs)
          for (const { entered } of run.functions)
            expect([...run.tests].filter((id) => entered.has(id))).toEqual([]);
        for (const one of functions) {
          const settled = runs
            .filter((run) => run.functions.includes(one))
            .flatMap(({ tests }) => [...tests]);
          const asked = [...one.open].filter((id) => !one.entered.has(id)).filter(isAsked(functions));
          expect(asked.filter((id) => !settled.includes(id))).toEqual([]);
        }
      }),
    );
  },
);

/** Functions of which each has two tests of its own, and nothing is known of the others. */
function disjoint(count: number) {
  const all = Array.from({ length: count }, (_, index) => [`${index}a`, `${index}b`]);
  return all.map((own) => ({
    entered: new Set(own),
    open: new Set(all.flat().filter((id) => !own.includes(id))),
  }));
}

test.each([
  [1, 0],
  [2, 2],
  [10, 7],
  [32, 11],
  [91, 15],
])('%i functions that have no test in common take at most %i runs', (count, most) => {
  expect(pooledRuns(disjoint(count)).length).toBeLessThanOrEqual(most);
});

test('what is known of a part is not asked again', () => {
  const [first, second, third] = disjoint(3);
  if (!first || !second || !third) throw new Error('three functions are wanted');
  const known = [first, second].map(({ entered }) => ({ entered, open: new Set(['2a', '2b']) }));
  const runs = pooledRuns([...known, third]);
  expect(runs.map(({ functions, tests }) => [functions.length, [...tests].toSorted()])).toEqual([
    [1, ['0a', '0b', '1a', '1b']],
    [2, ['2a', '2b']],
  ]);
});

test('each test that enters a function is run once, beside an error in all others of which it is open', () => {
  const runs = runsByEntry(disjoint(10));
  expect(runs).toHaveLength(10);
  expect(runs.flatMap(({ tests }) => [...tests])).toHaveLength(20);
  expect(runs.every((run) => run.functions.length === 9)).toBe(true);
});

test('a test that enters none of the functions is not asked about all of them', () => {
  const functions = disjoint(4).map((each) => ({ ...each, open: new Set([...each.open, 'stray']) }));
  expect(runsByEntry(functions).flatMap(({ tests }) => [...tests])).not.toContain('stray');
});
