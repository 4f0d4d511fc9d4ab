import { describe, expect, test } from '@jest/globals';
import { knownSecrets, secretInputs } from '../../src/host/known-secrets.js';

const value = 'q7ZkW2xN9vB4tR8yLmC3sD6f';

describe('a variable is a secret', () => {
  test.each([
    ['AWS_SECRET_ACCESS_KEY', value],
    ['AWS_ACCESS_KEY_ID', `AKIA${value.slice(0, 16)}`],
    ['AWS_SESSION_TOKEN', `//${value}==`],
    ['npm_token', `npm_${value}`],
    ['DEPLOY_PASSWORD', 'correct horse battery staple'],
    ['INPUT_TOKEN', value],
    ['REGISTRY_CREDENTIALS', `https://ada:${value}@example.com`],
    ['GITHUB_TOKEN', 'short-one'],
    ['ACTIONS_CACHE_TOKEN', 'short-one'],
  ])('%s', (name, secret) => {
    expect(knownSecrets([], { [name]: ` ${secret}\n` })).toEqual([secret]);
  });
});

describe('a variable is none', () => {
  test.each([
    ['HOME', '/home/somebody/who-has-a-long-name-1'],
    ['TOKEN_TYPE', 'production'],
    ['SECRET_BACKEND', 'filesystem-store'],
    ['ACTIONS_ID_TOKEN_REQUEST_URL', 'https://pipelines.example.com/1/request?api=2'],
    ['GOOGLE_APPLICATION_CREDENTIALS', import.meta.filename],
    ['GITHUB_WORKSPACE', '/home/runner/work/shop/shop-1'],
    ['GITHUB_TOKEN', 'tiny'],
  ])('%s', (name, word) => {
    expect(knownSecrets([], { [name]: word })).toEqual([]);
  });
});

test('each line of a key of many lines is one too', () => {
  const lines = ['-----BEGIN PRIVATE KEY-----', `${value}1`, `${value}2`, '-----END PRIVATE KEY-----'];
  expect(knownSecrets([], { DEPLOY_PRIVATE_KEY: lines.join('\n') })).toEqual([lines.join('\n'), ...lines]);
});

test('what is given counts however it is called', () => {
  expect(knownSecrets([value, undefined, 'tiny'], {})).toEqual([value]);
});

test.each([
  [undefined, []],
  ['no JSON', []],
  ['null', []],
  [
    JSON.stringify({ 'github-token': value, 'anthropic-api-key': 'key', out: 'x', merge: value }),
    [value, 'key'],
  ],
])('inputs %j', (json, secrets) => {
  expect(secretInputs(json)).toEqual(secrets);
});
