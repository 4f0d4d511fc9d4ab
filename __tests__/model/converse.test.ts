import { describe, expect, test } from '@jest/globals';
import type { PromptBody } from './prompt-cache.js';
import { complete, finding, hold, limits, modelAt, secretKey } from './conversing.js';
import { call, startMessagesServer, text } from './messages-server.js';

const answer = call('submit_findings', complete);
const read = call('read_file', { path: 'a.py' }, `I look at it with ${secretKey}.`);

function marksOf(body: PromptBody): number {
  return JSON.stringify(body).split('"cache_control"').length - 1;
}

test('a conversation reads, answers and is finished', async () => {
  const server = await startMessagesServer([read, answer]);
  const held = await hold(await modelAt(server.url));
  await server.close();
  expect(held.conversation.end).toEqual({ kind: 'finished' });
  expect(held.received).toEqual([complete]);
  expect(held.progress).toEqual(['asks the model, turn 1', 'runs read_file', 'asks the model, turn 2']);
  expect(held.conversation.utterances.map(({ by, tool, text: said }) => [by, tool, said]).slice(2)).toEqual([
    ['counterproof', undefined, 'Find what is wrong.'],
    ['model', undefined, 'I look at it with ***.'],
    ['model', undefined, 'read_file {\n "path": "a.py"\n}'],
    ['tool', 'read_file', '1| the text of a.py'],
    ['model', undefined, expect.stringContaining('"claim": "x is wrong"')],
    ['tool', 'submit_findings', 'Received.'],
  ]);
  expect(server.requests[1]?.results).toEqual([{ text: '1| the text of a.py', isError: false }]);
});

test('the same answers make the same conversation', async () => {
  const held = [];
  for (let round = 0; round < 2; round += 1) {
    const server = await startMessagesServer([read, text('So.'), answer]);
    const { conversation } = await hold(await modelAt(server.url));
    held.push([conversation.end, conversation.usage, conversation.utterances]);
    await server.close();
  }
  expect(held[0]).toEqual(held[1]);
});

test('every prompt is read from the cache up to where the last one ended, with four marks at most', async () => {
  const server = await startMessagesServer([read, read, text('Hm.'), read, read, answer]);
  const { conversation } = await hold(await modelAt(server.url));
  await server.close();
  expect(conversation.end).toEqual({ kind: 'finished' });
  let before = 0;
  for (const { usage, body } of server.requests) {
    expect(marksOf(body)).toBeLessThanOrEqual(4);
    expect(usage.cache_read_input_tokens).toBe(before);
    before = usage.cache_read_input_tokens + usage.cache_creation_input_tokens;
  }
  const [first] = server.requests;
  expect(conversation.firstUsage).toMatchObject({
    cacheRead: 0,
    cacheWrite: first?.usage.cache_creation_input_tokens,
  });
  const sum = server.requests.reduce((all, { usage }) => all + usage.cache_read_input_tokens, 0);
  expect(conversation.usage.cacheRead).toBe(sum);
});

test('another conversation with the same beginning reads it from the cache', async () => {
  const server = await startMessagesServer(() => answer);
  const model = await modelAt(server.url);
  await hold(model);
  const { conversation } = await hold(model, { task: 'Find what else is wrong.' });
  await server.close();
  const { cacheRead = 0, cacheWrite = 0, input = 0 } = conversation.firstUsage ?? {};
  expect(cacheRead / (cacheRead + cacheWrite + input)).toBeGreaterThan(0.9);
});

describe('the last turn is for the answer', () => {
  test.each([
    ['turns', { turns: 3 }, 3],
    ['tokens', { tokens: 45_000 }, undefined],
    ['time', { seconds: 3 }, undefined],
  ])('before %s run out', async (_name, bound, turns) => {
    const server = await startMessagesServer(async ({ body }) => {
      if (body.tool_choice) return answer;
      await new Promise((go) => setTimeout(go, turns ? 0 : 500));
      return read;
    });
    const held = await hold(await modelAt(server.url), { limits: { ...limits, ...bound } });
    await server.close();
    expect(held.conversation.end).toEqual({ kind: 'finished' });
    const last = server.requests.at(-1);
    expect(last?.body.tool_choice).toEqual({ type: 'tool', name: 'submit_findings' });
    expect(last?.text).toContain('This is the last turn: call submit_findings now');
    if (turns) expect(server.requests).toHaveLength(turns);
  });

  test('a model that cannot be made to call a tool is told to', async () => {
    const server = await startMessagesServer(({ body, number }) => {
      if (!body.tool_choice) return number < 3 ? read : answer;
      return {
        status: 400,
        type: 'invalid_request_error',
        message: 'Thinking may not be enabled when tool_choice forces tool use.',
      };
    });
    const held = await hold(await modelAt(server.url), { limits: { ...limits, turns: 3 } });
    await server.close();
    expect(held.conversation.end).toEqual({ kind: 'finished' });
    expect(server.requests.map(({ body }) => body.tool_choice?.type)).toEqual([
      undefined,
      undefined,
      'tool',
      undefined,
    ]);
  });
});

test.each([20_000, 45_000, 60_000, 120_000])('%d tokens are never exceeded', async (tokens) => {
  const server = await startMessagesServer(({ body, usage }) => ({
    ...call('read_file', { path: 'x'.repeat(3_000) }),
    usage: {
      input_tokens: usage.input_tokens + usage.cache_read_input_tokens + usage.cache_creation_input_tokens,
      cache_read_input_tokens: 0,
      cache_creation_input_tokens: 0,
      output_tokens: body.max_tokens,
    },
  }));
  const { conversation } = await hold(await modelAt(server.url), { limits: { ...limits, tokens } });
  await server.close();
  expect(conversation.end).toMatchObject({ reason: 'out-of-tokens' });
  expect(conversation.usage.input + conversation.usage.output).toBeLessThanOrEqual(tokens);
});

test('an answer that does not fit can be mended, and parts of it add up', async () => {
  const server = await startMessagesServer([
    call('submit_findings', { findings: [{ claim: 'x', line: 'one' }], finished: true }),
    call('submit_findings', { findings: [{ claim: 'bad quote', line: 1 }], finished: true }),
    call('submit_findings', { findings: [finding], finished: false }),
    text('That is all.'),
    call('submit_findings', { findings: [], finished: true }),
  ]);
  const held = await hold(await modelAt(server.url));
  await server.close();
  expect(held.conversation.end).toEqual({ kind: 'finished' });
  expect(held.received.flatMap(({ findings }) => findings)).toEqual([finding]);
  expect(server.requests.slice(1).map(({ results }) => results.map(({ text: said }) => said))).toEqual([
    [expect.stringMatching(/does not fit[^]*expected number/)],
    ['The quote is not in the file.'],
    ['Go on.'],
    [],
  ]);
});

test('effort is sent only where it is set', async () => {
  const server = await startMessagesServer(() => answer);
  await hold(await modelAt(server.url));
  await hold(await modelAt(server.url, { effort: 'high', maxTokens: 4_000 }));
  await server.close();
  expect(server.requests.map(({ body }) => [body.output_config, body.max_tokens])).toEqual([
    [undefined, 32_000],
    [{ effort: 'high' }, 4_000],
  ]);
});
