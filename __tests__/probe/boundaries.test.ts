import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert, nat, property, stringMatching } from 'fast-check';
import { z } from 'zod';
import { findMismatches } from '../../src/probe/boundaries/find-mismatches.js';
import { areNear } from '../../src/probe/boundaries/near-names.js';
import { filesOf, foldersOf } from './runners/fixture-repository.js';

/** fixtures/boundaries/<case>: the production code of a repository, the files of it that the change touched, and what that shows. */
const place = z.strictObject({ path: z.string(), line: z.int() });
const expectation = z.strictObject({
  why: z.string(),
  changed: z.array(z.string()),
  findings: z.array(place.extend({ other: z.string() })),
  leads: z.array(place),
});

test.each(foldersOf('boundaries'))('%s', async (name) => {
  const { 'expected.json': json = '', ...files } = filesOf(join('boundaries', name));
  const expected = expectation.parse(JSON.parse(json));
  const texts = new Map(Object.entries(files));
  const changed = expected.changed.map((path) => ({
    path,
    status: 'added' as const,
    role: 'source' as const,
    binary: false,
    added: [[1, 1000]] as const,
    removedAfter: [],
  }));
  const { findings, leads } = await findMismatches(changed, texts, async () => texts);
  expect(
    findings.map(({ path, line, related: [other] }) => ({
      path,
      line,
      other: `${other?.path}:${other?.line}`,
    })),
  ).toEqual(expected.findings);
  expect(leads.map(({ path, line }) => ({ path, line }))).toEqual(expected.leads);
  for (const { evidence } of findings)
    for (const item of evidence) {
      if (item.kind !== 'quote') throw new Error(`${item.kind} is no quote`);
      const text = readFileSync(join(import.meta.dirname, '../fixtures/boundaries', name, item.path), 'utf8');
      expect(text.split('\n')[item.lines[0] - 1]).toBe(item.text);
    }
});

const word = stringMatching(/^[a-z]{4,9}$/);

test('a name is near to its plural, to itself with a letter lost, and to itself joined in another way', () => {
  assert(
    property(word, word, nat(), (first, second, at) => {
      const name = `${first}_${second}`;
      const index = at % name.length;
      const camel = first + second.charAt(0).toUpperCase() + second.slice(1);
      expect(areNear(name, `${name}s`)).toBe(true);
      expect(areNear(name, camel)).toBe(true);
      expect(areNear(name, name.slice(0, index) + name.slice(index + 1))).toBe(true);
      expect(areNear(name, name)).toBe(false);
    }),
  );
});

test('names that have little in common, or differ by a number, are not near', () => {
  assert(
    property(word, nat(99), nat(99), (name, first, second) => {
      expect(areNear(`${name}_${first}`, `${name}_${second}`)).toBe(false);
      expect(areNear(name, `${name}xyz`)).toBe(false);
    }),
  );
});
