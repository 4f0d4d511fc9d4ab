import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { createServer, type IncomingMessage } from 'node:http';
import { z } from 'zod';
import type { Credentials } from '../../src/model/access.js';
import { connectModel } from '../../src/model/connect.js';
import { findCredentials } from '../../src/model/credentials.js';
import { complete, hold, modelAt, secretKey } from './conversing.js';
import { call, startMessagesServer } from './messages-server.js';

const answer = call('submit_findings', complete);
const runner = {
  ACTIONS_ID_TOKEN_REQUEST_URL: 'https://runner/token?v=1',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'asks',
};
const rule = { ANTHROPIC_FEDERATION_RULE_ID: 'fdrl_1', ANTHROPIC_ORGANIZATION_ID: 'org_1' };
const federation = {
  kind: 'federation',
  request: { url: 'https://runner/token?v=1', token: 'asks' },
  audience: 'https://api.anthropic.com',
  rule: 'fdrl_1',
  organization: 'org_1',
};

describe('the credentials that there are', () => {
  test.each([
    ['a key', { ANTHROPIC_API_KEY: ' k1 ' }, {}, { kind: 'key', key: 'k1' }],
    ['a key of the settings first', { ANTHROPIC_API_KEY: 'k1' }, { key: 'k2' }, { kind: 'key', key: 'k2' }],
    [
      'a key before federation',
      { ...runner, ...rule, ANTHROPIC_API_KEY: 'k1' },
      {},
      { kind: 'key', key: 'k1' },
    ],
    ['federation', { ...runner, ...rule }, {}, federation],
    [
      'federation with everything',
      { ...runner, ...rule, ANTHROPIC_SERVICE_ACCOUNT_ID: 'svac_1' },
      { workspace: 'wrkspc_1', audience: 'ours' },
      { ...federation, serviceAccount: 'svac_1', workspace: 'wrkspc_1', audience: 'ours' },
    ],
    ['federation of the settings', runner, { federationRule: 'fdrl_1', organization: 'org_1' }, federation],
    [
      'a rule without an organisation',
      { ...runner, ANTHROPIC_FEDERATION_RULE_ID: 'f' },
      {},
      { missing: expect.stringContaining('ANTHROPIC_ORGANIZATION_ID') },
    ],
    ['a rule without a token', rule, {}, { missing: expect.stringContaining('id-token: write') }],
    ['a server of your own', {}, { endpoint: 'http://127.0.0.1:8080' }, { kind: 'none' }],
    ['nothing', {}, {}, { missing: expect.stringContaining('ANTHROPIC_API_KEY') }],
    [
      'nothing for the usual server',
      {},
      { endpoint: 'https://api.anthropic.com' },
      { missing: expect.stringContaining('ANTHROPIC_API_KEY') },
    ],
    [
      'an empty key',
      { ANTHROPIC_API_KEY: ' ' },
      {},
      { missing: expect.stringContaining('ANTHROPIC_API_KEY') },
    ],
    [
      'a base URL in the environment only',
      { ANTHROPIC_BASE_URL: 'http://127.0.0.1:8080' },
      {},
      { missing: expect.any(String) },
    ],
  ])('%s', (_name, environment, settings, found) => {
    expect(findCredentials(environment, settings)).toEqual(found);
  });
});

describe('what is missing for a model', () => {
  const access = { credentials: { kind: 'key', key: 'k' }, model: 'm', version: '0' } as const;
  test.each([
    ['no URL', { endpoint: 'api.example.org' }, /base URL/],
    ['another protocol', { endpoint: 'file:///etc/passwd' }, /base URL/],
    ['credentials in the URL', { endpoint: 'https://a:b@example.org' }, /without credentials/],
    ['no model', { model: ' ' }, /No model/],
    ['no credentials', { credentials: { kind: 'none' } }, /ANTHROPIC_API_KEY/],
    ['a key over two lines', { credentials: { kind: 'key', key: 'a\nb' } }, /copy it again/],
  ] as const)('%s', async (_name, changes, missing) => {
    expect(await connectModel({ ...access, ...changes })).toEqual({
      missing: expect.stringMatching(missing),
    });
  });
});

describe('the environment of the process', () => {
  const planted = {
    ANTHROPIC_BASE_URL: 'http://127.0.0.1:1',
    ANTHROPIC_API_KEY: 'planted-key',
    ANTHROPIC_AUTH_TOKEN: 'planted-token',
    ANTHROPIC_CUSTOM_HEADERS: 'Authorization: Bearer planted\nX-Planted: yes\nAnthropic-Beta: planted',
    ANTHROPIC_LOG: 'debug',
    ANTHROPIC_PROFILE: 'planted',
    ANTHROPIC_CONFIG_DIR: '/planted',
    ANTHROPIC_FEDERATION_RULE_ID: 'planted',
    ANTHROPIC_ORGANIZATION_ID: 'planted',
    ANTHROPIC_IDENTITY_TOKEN: 'planted',
  };
  beforeEach(() => void Object.assign(process.env, planted));
  afterEach(() => {
    for (const name of Object.keys(planted)) delete process.env[name];
  });

  test.each([
    ['a key', { kind: 'key', key: secretKey }, `Bearer ${secretKey}`],
    ['none', { kind: 'none' }, 'Bearer none'],
  ] as const)('decides nothing beside %s, and stays as it is', async (_name, credentials, authorization) => {
    const server = await startMessagesServer(() => answer);
    const { conversation } = await hold(await modelAt(server.url, { credentials }));
    await server.close();
    expect(conversation.end).toEqual({ kind: 'finished' });
    expect(server.requests[0]?.headers).toMatchObject({ authorization, 'user-agent': 'counterproof/0.0.0' });
    expect(JSON.stringify(server.requests)).not.toMatch(/planted/i);
    expect(process.env).toMatchObject(planted);
  });
});

describe('federation', () => {
  const identity = 'identity-token-of-this-job';
  const minted = 'access-token-for-this-job';

  /** The runner that hands out identity tokens, and the server that takes them and is asked afterwards. */
  async function federated(
    status = 200,
  ): Promise<{ asked: string[]; held: Awaited<ReturnType<typeof hold>>; authorization: unknown }> {
    const asked: string[] = [];
    const messages = await startMessagesServer(() => answer);
    const server = createServer((incoming: IncomingMessage, response) => {
      void (async () => {
        let body = '';
        for await (const chunk of incoming.setEncoding('utf8')) body += chunk;
        asked.push(
          `${incoming.url} ${incoming.headers.authorization ?? ''} ${incoming.url?.includes('oauth') ? body : ''}`,
        );
        response.setHeader('content-type', 'application/json');
        if (incoming.url?.startsWith('/runner')) return response.end(JSON.stringify({ value: identity }));
        if (incoming.url === '/v1/oauth/token') {
          response.statusCode = status;
          return response.end(
            JSON.stringify(
              status === 200
                ? { access_token: minted, expires_in: 600 }
                : { error: 'invalid_grant', assertion: identity },
            ),
          );
        }
        const headers = {
          authorization: incoming.headers.authorization ?? '',
          'content-type': 'application/json',
        };
        const forwarded = await fetch(messages.url + incoming.url, {
          method: 'POST',
          body,
          headers,
        });
        response.writeHead(forwarded.status, { 'content-type': forwarded.headers.get('content-type') ?? '' });
        return response.end(await forwarded.text());
      })();
    }).unref();
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const address = server.address();
    const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
    const credentials: Credentials = {
      ...federation,
      kind: 'federation',
      request: { url: `${url}/runner?v=1`, token: 'request-token-of-this-job' },
    };
    const held = await hold(await modelAt(url, { credentials }), { task: `Say ${minted} and ${identity}.` });
    server.closeAllConnections();
    server.close();
    await messages.close();
    return { asked, held, authorization: messages.requests[0]?.headers.authorization };
  }

  test('exchanges the identity token of the job for an access token', async () => {
    const { asked, held, authorization } = await federated();
    expect(held.conversation.end).toEqual({ kind: 'finished' });
    expect(authorization).toBe(`Bearer ${minted}`);
    expect(asked[0]).toMatch(
      /^\/runner\?v=1&audience=https%3A%2F%2Fapi.anthropic.com Bearer request-token-of-this-job/,
    );
    expect(asked[1]).toContain(`"assertion":"${identity}"`);
    expect(asked[1]).toContain('"federation_rule_id":"fdrl_1","organization_id":"org_1"');
  });

  test('that is turned down says so, without a token', async () => {
    const { held } = await federated(401);
    expect(held.conversation.end).toMatchObject({
      reason: 'credentials',
      why: expect.stringMatching(/Check the federation rule/),
    });
    expect(JSON.stringify(held.conversation.end)).not.toMatch(/-of-this-job|for-this-job/);
  });
});

test('whatever an answer holds arrives as it was sent', async () => {
  const values = fc.sample(fc.jsonValue({ maxDepth: 3, stringUnit: 'binary' }), { numRuns: 60, seed: 5 });
  const server = await startMessagesServer(() => ({
    say: values.map((value) => ({ tool: 'keep', input: { value } })),
  }));
  const kept: unknown[] = [];
  const keep = {
    name: 'keep',
    description: 'Keeps it.',
    input: z.object({ value: z.unknown() }),
    run: async ({ value }: { value?: unknown }) => {
      kept.push(value);
      return 'kept';
    },
  };
  await hold(await modelAt(server.url), {
    tools: [keep],
    limits: { seconds: 10, tokens: 400_000, turns: 2 },
  });
  await server.close();
  // Compared as the server wrote it: it knows no -0.
  expect(kept.slice(0, values.length)).toEqual(JSON.parse(JSON.stringify(values)));
});
