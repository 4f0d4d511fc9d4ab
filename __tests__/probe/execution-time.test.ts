import { expect, test } from '@jest/globals';
import { ExecutionTime } from '../../src/probe/execution-time.js';

/** Time that passes when it is told to. */
function clock(): { readonly now: () => number; readonly pass: (seconds: number) => void } {
  let seconds = 0;
  return {
    now: () => seconds,
    pass: (more) => {
      seconds += more;
    },
  };
}

test('runs while a question is under way, and stands between them', async () => {
  const { now, pass } = clock();
  const time = new ExecutionTime(1, now);
  pass(1000);
  expect(time.remaining()).toBe(60);
  await time.spend(async () => {
    pass(20);
    expect(time.remaining()).toBe(40);
  });
  pass(1000);
  expect(time.remaining()).toBe(40);
});

test('questions at the same time use it once, also where one throws', async () => {
  const { now, pass } = clock();
  const time = new ExecutionTime(1, now);
  let end = (): void => {};
  const first = time.spend(
    () =>
      new Promise<void>((resolve) => {
        end = resolve;
      }),
  );
  const second = time.spend(() => Promise.reject(new Error('no')));
  pass(10);
  await expect(second).rejects.toThrow('no');
  pass(5);
  end();
  await first;
  pass(99);
  expect(time.remaining()).toBe(45);
});

test('ends at nothing, and when it is told to', async () => {
  const { now, pass } = clock();
  const time = new ExecutionTime(1, now);
  await time.spend(async () => pass(90));
  expect(time.remaining()).toBe(0);
  const other = new ExecutionTime(1, now);
  other.end();
  expect(other.remaining()).toBe(0);
});
