import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { EventEmitter, once } from 'node:events';
import type { RunnerSession } from '../../src/probe/runners/runner.js';
import { SessionPool } from '../../src/probe/session-pool.js';
import { ran } from './scripted-session.js';

/** Only the clock stands still: what is awaited goes on. */
beforeEach(() => {
  jest.useFakeTimers({
    doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'queueMicrotask'],
  });
});
afterEach(() => {
  jest.useRealTimers();
});

/** A pool whose sessions are numbers in the order in which they were opened. */
async function openPool(size: number, more: Partial<RunnerSession> = {}) {
  const opened: RunnerSession[] = [];
  const pool = new SessionPool(size, async () => {
    const session: RunnerSession = { run: async () => ran('a'), close: async () => {}, ...more };
    opened.push(session);
    return session;
  });
  await pool.start();
  /** A task that takes so long; which session had it. */
  const take = (seconds: number, warm: boolean): Promise<number> =>
    pool.use(async (session) => {
      await new Promise(setImmediate);
      jest.advanceTimersByTime(seconds * 1000);
      return opened.indexOf(session);
    }, warm);
  return { take, opened, pool };
}

test('tasks that come at the same time have a session each', async () => {
  const { take } = await openPool(2);
  expect(await Promise.all([take(1, true), take(1, true), take(1, false)])).toEqual([
    0,
    1,
    expect.any(Number),
  ]);
});

test('warm runs share the first session where another would be long in getting warm, fresh ones do not wait', async () => {
  const { take, opened } = await openPool(2, { warmsSlowly: true });
  expect(await take(10, true)).toBe(0);
  expect(await Promise.all([take(1, true), take(1, true), take(1, false), take(1, true)])).toEqual([
    0, 0, 1, 0,
  ]);
  expect(opened).toHaveLength(2);
});

test('a fresh run takes the first session where nobody else needs it', async () => {
  const { take, opened } = await openPool(2, { warmsSlowly: true });
  expect([await take(1, false), await take(1, false)]).toEqual([0, 0]);
  expect(opened).toHaveLength(1);
});

test('another session gets warm as soon as that would have paid', async () => {
  const { take } = await openPool(2, { warmsSlowly: true });
  await take(10, true);
  const together = (): Promise<number[]> => Promise.all([take(4, true), take(4, true), take(4, true)]);
  // Two of three had somebody waiting for them: 8 seconds lost, and 12 when the third of the next still waits.
  expect(await together()).toEqual([0, 0, 0]);
  expect(await together()).toEqual([0, 0, 1]);
  expect(await together()).toEqual([0, 1, expect.any(Number)]);
});

test('one worker has one session, however slow', async () => {
  const { take, opened } = await openPool(1, { warmsSlowly: true });
  expect(await Promise.all([take(9, true), take(9, false), take(9, true)])).toEqual([0, 0, 0]);
  expect(opened).toHaveLength(1);
});

test('a further session is opened beside the first run, and only where there may be one', async () => {
  const two = await openPool(2);
  await Promise.all([two.take(1, false), two.pool.openAnother()]);
  await two.pool.openAnother();
  expect(two.opened).toHaveLength(2);
  const one = await openPool(1);
  await one.pool.openAnother();
  expect(one.opened).toHaveLength(1);
});

test.each([{ warmsSlowly: true as const }, {}])(
  'whoever waits is given the session that is free first: %j',
  async (more) => {
    const { pool, opened } = await openPool(2, more);
    /** A task that ends when it is told to. */
    const hold = (): { end: () => void; task: Promise<number> } => {
      const gate = new EventEmitter();
      const opens = once(gate, 'open');
      const task = pool.use(async (session) => {
        await opens;
        return opened.indexOf(session);
      });
      return { end: () => gate.emit('open'), task };
    };
    const [first, second, third] = [hold(), hold(), hold()];
    second.end();
    expect(await second.task).toBe(1);
    third.end();
    expect(await third.task).toBe(1);
    first.end();
    expect(await first.task).toBe(0);
  },
);

test('a session that cannot be opened is said to whoever asked for it, and the others go on', async () => {
  const openings: ConstructorParameters<typeof SessionPool>[1][] = [
    async () => ({ run: async () => ran('a'), close: async () => {} }),
    async () => ({ missing: 'the disk is full' }),
  ];
  const pool = new SessionPool(2, async () => (await openings.shift()?.()) ?? { missing: 'asked too often' });
  await pool.start();
  const tasks = [1, 2].map((number) =>
    pool.use(async () => {
      await new Promise(setImmediate);
      return number;
    }),
  );
  const ended = await Promise.allSettled(tasks);
  expect(ended).toMatchObject([
    { status: 'fulfilled', value: 1 },
    { status: 'rejected', reason: { message: expect.stringContaining('the disk is full') } },
  ]);
  expect(await pool.use(async () => 3)).toBe(3);
});
