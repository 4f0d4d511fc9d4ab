import { describe, expect, test } from '@jest/globals';
import { complete, hold, impatient, limits, modelAt, readFile, secretKey } from './conversing.js';
import { call, over, refusals, startMessagesServer } from './messages-server.js';
import { modelFailures } from './model-failures.js';
import { serverFailures } from './server-failures.js';

const answer = call('submit_findings', complete);
const cases = Object.entries({ ...serverFailures, ...modelFailures });

describe('every failure ends the conversation with its reason', () => {
  test.each(cases)('%s', async (_name, { answers, reason, says, received = 0, requests, ...rest }) => {
    const server = await startMessagesServer('at' in answers ? answers : () => answers);
    const held = await hold(await modelAt(server.url), { limits: { ...limits, ...rest.limits } });
    await server.close();
    expect(held.conversation.end).toEqual({ kind: 'failed', reason, why: expect.stringMatching(says) });
    expect(held.received).toHaveLength(received);
    expect(held.firstTokens).toBe(1);
    expect(held.conversation.seconds).toBeLessThan((rest.limits?.seconds ?? 5) + 1);
    if (requests !== undefined) expect(server.requests).toHaveLength(requests);
    expect(JSON.stringify(held.conversation.end)).not.toMatch(/\\n|\\u001b/);
    expect(JSON.stringify(held)).not.toContain(secretKey);
    expect(JSON.stringify(held).length).toBeLessThan(300_000);
  });
});

test('a server that is not there', async () => {
  const server = await startMessagesServer([]);
  await server.close();
  const { conversation } = await hold(await modelAt(server.url));
  expect(conversation.end).toMatchObject({
    reason: 'unreachable',
    why: expect.stringMatching(/ECONNREFUSED.*check the base URL/),
  });
});

test('a server that says nothing is given up before the time is over', async () => {
  for (const answers of [{ broken: 'silent' }, over({ stall: 0.5 }, answer)] as const) {
    const server = await startMessagesServer(() => answers);
    const patience = { firstByte: 0.2, nextByte: 0.2, retries: 1 };
    const { conversation } = await hold(await modelAt(server.url, { patience }));
    await server.close();
    expect(conversation.end).toMatchObject({
      reason: 'unreachable',
      why: expect.stringMatching(/sent nothing for 0.2 seconds/),
    });
    expect(conversation.seconds).toBeLessThan(4);
  }
});

test.each([
  ['that says nothing', { broken: 'silent' }, 'no answer in 0.3 seconds, asks again', true],
  ['that hangs up', { broken: 'reset' }, 'the connection failed, asks again', false],
  ['that is overloaded', refusals.overloaded, 'the server answered 529, asks again', false],
] as const)('whoever waits is told that a server %s is asked again', async (_, lost, said, isPaidTwice) => {
  const server = await startMessagesServer([lost, answer]);
  const patience = { firstByte: 0.3, nextByte: 5, retries: 1 };
  const { conversation, progress } = await hold(await modelAt(server.url, { patience }));
  await server.close();
  expect(conversation.end).toEqual({ kind: 'finished' });
  expect(progress).toEqual(['asks the model, turn 1', said]);
  const { usage, firstUsage } = conversation;
  expect(usage.input > (firstUsage?.input ?? Infinity)).toBe(isPaidTwice);
});

test.each([301, 302, 303, 307, 308])('a redirection (%d) is not followed', async (status) => {
  const elsewhere = await startMessagesServer(() => answer);
  const server = await startMessagesServer(() => ({
    status,
    headers: { location: `${elsewhere.url}/v1/messages` },
    body: '',
  }));
  const { conversation, received } = await hold(await modelAt(server.url));
  await Promise.all([server.close(), elsewhere.close()]);
  expect(conversation.end).toMatchObject({
    reason: 'rejected',
    why: expect.stringMatching(/redirects to .*the key is not sent there/),
  });
  expect([elsewhere.requests, received]).toEqual([[], []]);
});

test('a tool that never ends does not hold the conversation up', async () => {
  const server = await startMessagesServer(() => call('read_file', { path: 'a.py' }));
  const stuck = { ...readFile, run: () => new Promise<string>(() => {}) };
  const { conversation } = await hold(await modelAt(server.url), {
    tools: [stuck],
    limits: { ...limits, seconds: 0.5 },
  });
  await server.close();
  expect(conversation.end).toMatchObject({ reason: 'out-of-time' });
  expect(conversation.seconds).toBeLessThan(1.5);
});

test('a mistake in a tool of ours is not told to the model', async () => {
  const server = await startMessagesServer(() => call('read_file', { path: 'a.py' }));
  const broken = {
    ...readFile,
    run: () => Promise.reject(new TypeError('a bug')),
  };
  const model = await modelAt(server.url);
  await expect(hold(model, { tools: [broken] })).rejects.toThrow('a bug');
  await server.close();
  expect(server.requests).toHaveLength(1);
});

test('what is only a mischance is asked again', async () => {
  const { limited, overloaded, internal } = refusals;
  const script = [
    limited,
    internal,
    over({ cut: 0.5 }, answer),
    overloaded,
    over({ end: 0.5 }, answer),
    answer,
  ];
  const server = await startMessagesServer(script);
  const held = await hold(await modelAt(server.url, { patience: { ...impatient, retries: 3 } }));
  await server.close();
  expect(held.conversation.end).toEqual({ kind: 'finished' });
  expect(held.received).toEqual([complete]);
});
