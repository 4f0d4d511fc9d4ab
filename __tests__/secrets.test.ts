import { describe, expect, test } from '@jest/globals';
import { MaskingCopier } from '../src/domain/masked-copy.js';
import { masker } from '../src/domain/secrets.js';

const token = 'ghs_a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8';
const jwt = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9P';
const key = 'sk-ant-api03-a1B2c3D4e5F6g7H8i9J0';
const mask = masker([token, jwt, key]);

describe('a part of a secret', () => {
  test.each([
    [`'${token.slice(0, 14)}...${token.slice(-13)}'`, "'***...***'"],
    [`'${token.slice(0, 12)}[16 chars]${token.slice(-12)}'`, "'***[16 chars]***'"],
    [`${token.slice(0, 20)}…`, '***…'],
    [token.slice(0, 15), '***'],
    [`it was ${token.slice(0, 15)}.`, 'it was ***.'],
    [token.slice(-20), '***'],
    [`${jwt.slice(0, 40)}...`, '***...'],
    [`${token.slice(0, 14)} ${token.slice(0, 14)} ${token}`, '*** *** ***'],
  ])('%s', (text, masked) => {
    expect(mask(text)).toBe(masked);
  });

  test.each([
    ['too short to be known', `${token.slice(0, 11)}...${token.slice(-11)}`],
    ['another token that begins alike', `${token.slice(0, 14)}zzzzzzzzzzzzzzzzzzzzzzzzzz`],
    ['another token that ends alike', `zzzzzzzz${token.slice(-14)}`],
    ['what all keys of a kind begin with', 'keys are like sk-ant-api03-...'],
    ['another web token, signed alike', 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhIn0.c2lnbmF0dXJl'],
    ['how a web token is signed', 'eyJhbGciOiJSUzI1NiJ9'],
  ])('%s stays', (_name, text) => {
    expect(mask(text)).toBe(text);
  });

  test('of a short secret stays', () => {
    expect(masker(['postgres-password'])('postgres-passport')).toBe('postgres-passport');
  });
});

test('no secret is too short to be one', () => {
  expect(masker(['secret', ' '])('a secret word')).toBe('a secret word');
});

test('parts of hostile texts are masked in time', () => {
  const start = performance.now();
  for (const part of [token.slice(0, 12), token.slice(-12), 'aaaaaaaaaaaa'])
    masker([token, 'a'.repeat(200)])(part.repeat(40_000));
  expect(performance.now() - start).toBeLessThan(2_000);
});

test('a copy has the shape of what it is made of', () => {
  const finding = { claim: `has ${token}`, kind: 'fixed', line: 3 };
  const copier = new MaskingCopier(masker([token, 'fixed-fixed', 'critical']));
  const masked = { claim: 'has ***', kind: 'fixed', line: 3 };
  const copy = copier.copy({ all: [finding], named: new Map([[finding, token]]), ours: new Set([token]) });
  expect(copy).toEqual({ all: [masked], named: new Map([[masked, '***']]), ours: new Set(['***']) });
  expect(copy.named.get(copy.all[0] ?? finding)).toBe('***');
  expect(copier.copy({ severity: 'critical' })).toEqual({ severity: 'critical' });
  expect(copier.copy(undefined)).toBeUndefined();
});
