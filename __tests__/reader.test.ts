import { describe, expect, test } from '@jest/globals';
import { readerOf, secretsOf } from '../src/reader.js';
import { type Settings, settingsSchema } from '../src/settings.js';
import { startMessagesServer, text } from './model/messages-server.js';

function settings(given: Readonly<Record<string, unknown>> = {}): Settings {
  return settingsSchema.parse(given);
}

/** What became of asking for a reader, in a word or in the sentence for people. */
async function asked(
  given: Readonly<Record<string, unknown>>,
  environment: NodeJS.ProcessEnv,
  onRunner = false,
): Promise<string> {
  const reader = await readerOf(settings(given), { environment, onRunner });
  if (reader === undefined) return 'nobody';
  return 'missing' in reader ? reader.missing : 'a model';
}

const identity = {
  ACTIONS_ID_TOKEN_REQUEST_URL: 'https://token.example',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 't',
};
const rule = { 'federation-rule': 'rule_1', 'federation-organization': 'org_1' };

describe('who reads', () => {
  test.each([
    ['no key, nobody asked for', {}, {}, 'nobody'],
    ['a key in the environment', {}, { ANTHROPIC_API_KEY: 'k' }, 'a model'],
    ['a key as an input', { 'anthropic-api-key': 'k' }, {}, 'a model'],
    ['a key, and nobody wanted', { agents: 'none' }, { ANTHROPIC_API_KEY: 'k' }, 'nobody'],
    ["a server of one's own, without a key", { 'base-url': 'http://localhost:1' }, {}, 'a model'],
    ['a rule in a job that has an identity', rule, identity, 'a model'],
  ])('%s', async (_name, given, environment, reader) => {
    expect(await asked(given, environment)).toBe(reader);
  });

  test.each([
    ['specialists without a key', { agents: 'security' }, {}, 'ANTHROPIC_API_KEY'],
    ['a rule without an identity', rule, {}, 'id-token: write'],
    [
      'a rule without its organization',
      { 'federation-rule': 'rule_1' },
      identity,
      'ANTHROPIC_ORGANIZATION_ID',
    ],
    ['a key that is none', { 'anthropic-api-key': 'two words' }, {}, 'copy it again'],
  ])('%s: what to do', async (_name, given, environment, part) => {
    expect(await asked(given, environment)).toContain(part);
  });
});

describe('where the key goes', () => {
  const variables = (url: string) => ({ ANTHROPIC_BASE_URL: url });

  test('at a desk where the environment says', async () => {
    const server = await startMessagesServer([text('Hello.')]);
    try {
      expect(await asked({}, variables(server.url))).toBe('a model');
    } finally {
      await server.close();
    }
  });

  test('on a runner the variable is not heard: an earlier step may have set it', async () => {
    expect(await asked({}, variables('https://elsewhere.example'), true)).toBe('nobody');
  });
});

describe('what must not be shown', () => {
  const secret = 'a-secret-of-some-length';

  test.each(['anthropic-api-key', 'github-token'])('the input %s', (name) => {
    expect(secretsOf(settings({ [name]: ` ${secret}\n` }), {})).toEqual([secret]);
  });

  test.each([
    'ANTHROPIC_API_KEY',
    'ANTHROPIC_AUTH_TOKEN',
    'GITHUB_TOKEN',
    'GH_TOKEN',
    'GH_ENTERPRISE_TOKEN',
    'ACTIONS_RUNTIME_TOKEN',
    'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
    'ACTIONS_CACHE_SERVICE_TOKEN',
  ])('%s', (name) => {
    expect(secretsOf(settings(), { [name]: ` ${secret}\n`, HOME: '/home/somebody' })).toEqual([secret]);
  });

  test('each once, and no ordinary word', () => {
    const given = settings({ 'anthropic-api-key': 'unused', 'github-token': secret });
    expect(secretsOf(given, { GITHUB_TOKEN: secret, GH_TOKEN: '' })).toEqual([secret]);
    expect(secretsOf(settings(), {})).toEqual([]);
  });
});
