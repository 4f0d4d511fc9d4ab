import { expect, test } from '@jest/globals';
import { mergeRunners } from '../../src/merge/merge-runners.js';

const pytest = { id: 'pytest', command: 'pytest a b', tests: 4, green: 3, red: ['r'], flaky: [] };

test('the same runner in several shards is one entry, and every red or flaky test is named', () => {
  const cold = 'a plugin forbids it';
  const smaller = { id: 'pytest', command: 'pytest a', tests: 2, green: 1, red: [], flaky: ['f'], cold };
  const merged = { ...pytest, tests: 5, flaky: ['f'], cold };
  expect(mergeRunners([[smaller], [pytest], [], [pytest]])).toEqual([merged]);
});

test('a runner has an entry for each of its groups of tests, as in one audit', () => {
  const far = { ...pytest, command: 'pytest far', tests: 1, green: 1, red: [] };
  const jest = { ...pytest, id: 'jest' };
  expect(
    mergeRunners([
      [pytest, far],
      [pytest, jest],
      [pytest, far],
    ]),
  ).toEqual([pytest, far, jest]);
});
