import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert, property, string } from 'fast-check';
import { z } from 'zod';
import { globPattern, matchesGlob } from '../../src/host/glob.js';

/** fixtures/globs.json: a pattern, what it matches and what it does not. */
const row = z.strictObject({ glob: z.string(), matches: z.array(z.string()), not: z.array(z.string()) });
const { people, runners } = z
  .strictObject({ people: z.array(row), runners: z.array(row) })
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, '../fixtures/globs.json'), 'utf8')));

describe('what people write for us', () => {
  test.each(people)('$glob', ({ glob, matches, not }) => {
    const pattern = globPattern(glob);
    expect([...matches, ...not].filter((path) => pattern.test(path))).toEqual(matches);
  });

  test('no text is refused, and none takes long', () => {
    const started = performance.now();
    assert(property(string(), string(), (glob, path) => void globPattern(glob).test(path)));
    assert(property(string(), string(), (glob, path) => void matchesGlob(glob)(path)));
    expect(matchesGlob('x'.repeat(100_000))('x')).toBe(false);
    for (const glob of ['{a,b}'.repeat(40), '{'.repeat(200), '*a'.repeat(6), '{1..1000000}', '**/'.repeat(6)])
      globPattern(glob).test(`${'a/'.repeat(100)}b`);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

describe('what configurations of runners say', () => {
  test.each(runners)('$glob', ({ glob, matches, not }) => {
    expect([...matches, ...not].filter(matchesGlob(glob))).toEqual(matches);
  });
});
