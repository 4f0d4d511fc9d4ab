import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { maskSecrets } from '../../src/model/masking.js';

const secret = fc
  .string({ minLength: 8, maxLength: 60, unit: 'grapheme' })
  .filter((text) => text.trim().length >= 8);

test('a secret never survives, in any surroundings', () => {
  fc.assert(
    fc.property(
      fc.array(secret, { minLength: 1, maxLength: 3 }),
      fc.array(
        fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('***', ' ', '"', '://', '@', '-----')),
      ),
      fc.infiniteStream(fc.nat()),
      (secrets, surroundings, picks) => {
        const parts = surroundings.flatMap((around) => {
          const picked = secrets[(picks.next().value ?? 0) % secrets.length] ?? '';
          // Also with a part of itself before it, so that masking could put it together again.
          return [around, picked.slice(0, (picks.next().value ?? 0) % picked.length), picked];
        });
        const masked = maskSecrets([...parts, ...secrets].join(''), secrets);
        for (const each of secrets) expect(masked).not.toContain(each.trim());
      },
    ),
    { numRuns: 1_000 },
  );
});

test('a secret does not survive in JSON or in a URL', () => {
  fc.assert(
    fc.property(secret, fc.string(), (each, around) => {
      const key = each.trim();
      const json = JSON.stringify({ [around]: `${around}${key}` });
      expect(maskSecrets(json, [key])).not.toContain(JSON.stringify(key).slice(1, -1));
      const url = `https://x/?q=${encodeURIComponent(around + key)}`;
      expect(maskSecrets(url, [key])).not.toContain(encodeURIComponent(key));
    }),
  );
});

describe('what looks like a secret', () => {
  const body = 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASC'.repeat(3);
  test.each([
    ['a GitHub token', `ghp_${'a1B2'.repeat(9)}`],
    ['a token of an app', `ghs_${'a1B2'.repeat(9)}`],
    ['a fine-grained token', `github_pat_11ABCDEFG0${'aB3_'.repeat(12)}`],
    ['a key of a model', 'sk-ant-api03-abcDEF_123-456789'],
    ['an access key', 'AKIAIOSFODNN7EXAMPLE'],
    ['a JSON web token', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9P'],
    ['a private key', `-----BEGIN RSA PRIVATE KEY-----\n${body}\n-----END RSA PRIVATE KEY-----`],
    ['a private key that is cut off', `-----BEGIN PRIVATE KEY-----\n${body}`],
  ])('%s is masked', (_name, text) => {
    expect(maskSecrets(`before "${text}`)).toBe('before "***');
  });

  test.each([
    ['postgres://admin:hunter2@db.internal/app', 'postgres://***@db.internal/app'],
    ['see https://user:p@ss@example.org/x.', 'see https://***@example.org/x.'],
    ['token=ghp_1234567890abcdefghij1234, then', 'token=***, then'],
  ])('%s', (text, masked) => {
    expect(maskSecrets(text)).toBe(masked);
  });

  test.each([
    'A sentence about sk-ant keys, ghp_ tokens and AKIA prefixes.',
    'mail@example.org and https://example.org/a@b',
    'const eyJ = eyJump.high();',
    '-----BEGIN CERTIFICATE-----',
  ])('%s stays', (text) => {
    expect(maskSecrets(text, ['', 'a', 'example'])).toBe(text);
  });
});

test('long texts are masked in time', () => {
  const hostile = ['-----BEGIN PRIVATE KEY----- ', 'a://', 'eyJaaaaaa.', 'ghp_', 'x:'].map((part) =>
    part.repeat(40_000),
  );
  const start = performance.now();
  for (const text of hostile) maskSecrets(text, ['a secret that is not there']);
  expect(performance.now() - start).toBeLessThan(2_000);
});
