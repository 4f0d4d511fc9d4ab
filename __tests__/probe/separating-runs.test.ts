import { expect, test } from '@jest/globals';
import { separatingRuns } from '../../src/probe/separating-runs.js';

test('of any two things each has a run without the other', () => {
  for (let count = 0; count <= 40; count += 1) {
    const taking = separatingRuns(count);
    const isWithin = (one: ReadonlySet<number>, other: ReadonlySet<number>): boolean =>
      [...one].every((run) => other.has(run));
    const together = taking.filter((one) => taking.some((other) => other !== one && isWithin(one, other)));
    expect({ count: taking.length, together }).toEqual({ count, together: [] });
  }
});

test.each([
  [1, 0],
  [2, 2],
  [3, 3],
  [6, 4],
  [7, 5],
  [10, 5],
  [32, 7],
])('%i things take %i runs', (count, runs) => {
  expect(new Set(separatingRuns(count).flatMap((each) => [...each])).size).toBe(runs);
});
