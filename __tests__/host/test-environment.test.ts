import { afterAll, beforeAll, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testEnvironment } from '../../src/host/process.js';

let scratch: string;
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'counterproof-environment-'));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const added = ['FORCE_COLOR', 'NO_COLOR', 'PYTHONDONTWRITEBYTECODE', 'TEMP', 'TMP', 'TMPDIR'];

test('what a suite needs passes; what belongs to the CI system does not', () => {
  const source = {
    PATH: '/bin',
    HOME: '/home/me',
    LC_CTYPE: 'C.UTF-8',
    VIRTUAL_ENV: '/venv',
    PGPASSWORD: 'postgres',
    DATABASE_URL: 'postgres://localhost',
    GITHUB_TOKEN: 'x',
    GITHUB_OUTPUT: 'x',
    INPUT_KEY: 'x',
    ACTIONS_RUNTIME_URL: 'x',
    AWS_PROFILE: 'x',
    ANTHROPIC_BASE_URL: 'x',
    NODE_AUTH_TOKEN: 'x',
    COUNTERPROOF_INPUTS: 'x',
    RANDOM_THING: 'x',
  };
  const env = testEnvironment(scratch, { PYTHONHASHSEED: '1' }, source);
  expect(Object.keys(env).toSorted()).toEqual(
    [
      ...added,
      'DATABASE_URL',
      'HOME',
      'LC_CTYPE',
      'PATH',
      'PGPASSWORD',
      'PYTHONHASHSEED',
      'VIRTUAL_ENV',
    ].toSorted(),
  );
  expect(env['HOME']).toBe('/home/me');
});

test('temporary files have a place of their own, there again after tests deleted it', () => {
  for (const round of [1, 2]) {
    const { TMPDIR = '' } = testEnvironment(scratch, {}, {});
    expect(TMPDIR.startsWith(scratch) && existsSync(TMPDIR) && round > 0).toBe(true);
    rmSync(TMPDIR, { recursive: true });
  }
});

test('no name that speaks of a secret passes, in any spelling', () => {
  const word = fc.constantFrom(
    'TOKEN',
    'SECRET',
    'API_KEY',
    'APIKEY',
    'CREDENTIALS',
    'PRIVATE_KEY',
    'token',
    'Secret',
  );
  const prefix = fc.constantFrom(
    'INPUT_',
    'ACTIONS_',
    'GITHUB_',
    'ANTHROPIC_',
    'AWS_',
    'COUNTERPROOF_',
    'input_',
  );
  const part = fc.stringMatching(/^[A-Z_]{0,8}$/);
  // Also grown from names that do pass, such as LC_*.
  const root = fc.constantFrom('', 'LC_', 'PG', 'PATH_', 'NODE_', 'PYTHON');
  const name = fc.oneof(
    fc.tuple(root, part, word, part).map((parts) => parts.join('')),
    fc.tuple(prefix, part).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 20 }), (names) => {
      const env = testEnvironment(
        scratch,
        {},
        Object.fromEntries(names.map((each) => [each, 'hidden-value'])),
      );
      expect(Object.values(env)).not.toContain('hidden-value');
    }),
    { numRuns: 300 },
  );
});

test('any unknown name stays behind', () => {
  const known = /^(PATH|HOME|USER|SHELL|TERM|TZ|OS|CI|LANG|LC_.*|PG.*|.*(PATH|HOME|ROOT|DIR).*)$/i;
  fc.assert(
    fc.property(
      fc.stringMatching(/^[A-Z][A-Z0-9_]{0,15}$/).filter((name) => !known.test(name)),
      (name) => {
        expect(Object.keys(testEnvironment(scratch, {}, { [name]: 'value' })).toSorted()).toEqual(added);
      },
    ),
  );
});
