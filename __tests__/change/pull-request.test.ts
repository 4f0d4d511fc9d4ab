import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { findPullRequest } from '../../src/change/pull-request.js';

const head = 'a'.repeat(40);
const entry = (number: number, rest: object) => ({
  number,
  title: `t${number}`,
  html_url: `https://h/${number}`,
  ...rest,
});
const found = (number: number) => ({
  kind: 'found',
  pullRequest: { number, title: `t${number}`, url: `https://h/${number}` },
});

let server: Server;
let apiUrl: string;
let answer: { readonly status: number; readonly body: string };
const requests: IncomingMessage[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    requests.push(request);
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  apiUrl = `http://127.0.0.1:${address.port}/api/v3`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const ask = (status: number, body: unknown) => {
  answer = { status, body: typeof body === 'string' ? body : JSON.stringify(body) };
  return findPullRequest(head, undefined, { token: 'secret', repository: 'acme/shop', apiUrl });
};

test.each([
  ['none', [], { kind: 'none' }],
  ['only an open one', [entry(1, { merged_at: null, merge_commit_sha: head })], { kind: 'none' }],
  [
    'the one that was merged as this commit',
    [
      entry(1, { merged_at: 'x', merge_commit_sha: 'b' }),
      entry(2, { merged_at: 'x', merge_commit_sha: head }),
    ],
    found(2),
  ],
  [
    'otherwise the first merged one',
    [
      entry(1, { merged_at: null }),
      entry(2, { merged_at: 'x', merge_commit_sha: 'b' }),
      entry(3, { merged_at: 'x' }),
    ],
    found(2),
  ],
])('%s', async (_, body, expected) => {
  expect(await ask(200, body)).toEqual(expected);
});

test('asks the given server with the token', async () => {
  await ask(200, []);
  const request = requests.at(-1);
  expect(request?.url).toBe(`/api/v3/repos/acme/shop/commits/${head}/pulls`);
  expect(request?.headers.authorization).toBe('token secret');
});

test.each([
  [
    'refused',
    403,
    { message: 'Resource not accessible by integration' },
    /Resource not accessible by integration/,
  ],
  ['unknown commit', 422, { message: 'No commit found for SHA' }, /No commit found/],
  ['an outage', 502, '<html>', /could not be looked up/],
  ['no JSON', 200, 'nonsense{', /could not be looked up/],
  ['another shape', 200, { hello: 1 }, /no list of pull requests/],
])('%s is an answer too', async (_, status, body, reason) => {
  expect(await ask(status, body)).toEqual({ kind: 'unknown', reason: expect.stringMatching(reason) });
});

test('a server that is not there', async () => {
  const access = { token: 'secret', repository: 'acme/shop', apiUrl: 'http://127.0.0.1:9' };
  expect(await findPullRequest(head, undefined, access)).toMatchObject({ kind: 'unknown' });
});

test.each([
  ['no token', { repository: 'acme/shop' }, /no token/],
  ['no repository', { token: 'secret' }, /no owner\/name/],
  ['a strange repository', { token: 'secret', repository: 'a/b/c' }, /no owner\/name/],
])('%s: nobody is asked', async (_, access, reason) => {
  const before = requests.length;
  expect(await findPullRequest(head, undefined, { ...access, apiUrl })).toEqual({
    kind: 'unknown',
    reason: expect.stringMatching(reason),
  });
  expect(requests).toHaveLength(before);
});

test('the event’s own pull request needs no question, unless another commit is audited', async () => {
  const event = {
    eventName: 'pull_request',
    payload: {
      action: 'closed',
      pull_request: { ...entry(5, { merged: true, merge_commit_sha: head }), base: { sha: 'b' } },
    },
  };
  const before = requests.length;
  expect(await findPullRequest(head, event, {})).toEqual(found(5));
  expect(requests).toHaveLength(before);
  expect(await findPullRequest('b'.repeat(40), event, {})).toMatchObject({ kind: 'unknown' });
});
