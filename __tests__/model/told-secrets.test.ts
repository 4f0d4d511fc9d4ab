import { expect, test } from '@jest/globals';
import { z } from 'zod';
import type { AnswerTool } from '../../src/model/conversation.js';
import { complete, hold, modelAt, secretKey } from './conversing.js';
import { call, startMessagesServer } from './messages-server.js';

const token = 'ghs_a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8';
const runtimeToken = 'eyJhbGciOiJSUzI1NiJ9.eyJzY3AiOiJBY3Rpb25zIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9P';
const secrets = [token, runtimeToken];
const all = [secretKey, ...secrets];
/** It is about a key, and none of ours. */
const example = 'ghp_0000000000000000000000000000exampl';

test('no credential is told to a model, nor kept in a transcript', async () => {
  const server = await startMessagesServer([
    call('run_test', { id: 'test_x' }),
    call('note', { id: all.join(' ') }),
    call('submit_findings', complete),
  ]);
  const runTest = {
    name: 'run_test',
    description: 'Runs a test.',
    input: z.object({ id: z.string() }),
    run: async () =>
      `FAILED: ${all.join(' ')} is not ${example}; '${token.slice(0, 14)}...${token.slice(-14)}'`,
  };
  const note = {
    name: 'note',
    description: 'Takes a note.',
    input: z.object({ id: z.string() }),
    run: async ({ id }: { id: string }) => `noted: ${id}`,
  };
  const { conversation } = await hold(await modelAt(server.url, { secrets }), {
    system: `system ${token}`,
    shared: `shared ${runtimeToken}`,
    task: `task ${secretKey}`,
    tools: [runTest, note],
  });
  await server.close();
  expect(conversation.end).toEqual({ kind: 'finished' });
  const [first, second, third] = server.requests;
  expect(first?.text).toMatch(/system \*\*\*[\s\S]*shared \*\*\*[\s\S]*task \*\*\*/);
  expect(second?.results).toEqual([
    { text: `FAILED: *** *** *** is not ${example}; '***...***'`, isError: false },
  ]);
  expect(third?.results).toEqual([{ text: 'noted: *** *** ***', isError: false }]);
  for (const secret of all) {
    expect(JSON.stringify(second?.body)).not.toContain(secret);
    expect(JSON.stringify(conversation)).not.toContain(secret);
  }
});

test('nor by what the answer tool says', async () => {
  const refused = { ...complete, findings: [{ claim: token, line: 1 }] };
  const server = await startMessagesServer([
    call('submit_findings', refused),
    call('submit_findings', complete),
  ]);
  const said = z.object({ findings: z.array(z.object({ claim: z.string() })) });
  const echo: AnswerTool<z.infer<typeof said>> = {
    name: 'submit_findings',
    description: 'Gives the answer.',
    input: said,
    receive: ({ findings: [finding] }) =>
      finding?.claim === token
        ? { kind: 'rejected', reply: `not in the file: ${finding.claim}` }
        : { kind: 'finished' },
  };
  await hold(await modelAt(server.url, { secrets }), { answers: [echo] });
  await server.close();
  expect(server.requests[1]?.results).toEqual([{ text: 'not in the file: ***', isError: true }]);
});
