import { expect, test } from '@jest/globals';
import type { Verdict } from '../../src/domain/verdict.js';
import { remainingFixes } from '../../src/policy/remaining-fixes.js';
import { byInsertionOrder } from '../report/findings.js';

/** A fix that touches these files, one letter each. */
function patchOf(files: string): string {
  return Array.from(files, (name) => `diff --git a/${name} b/${name}\n--- a/${name}\n+++ b/${name}\n`).join(
    '',
  );
}

function fixing(files: string, verified = true): Verdict {
  const fix = { patch: patchOf(files), verified };
  return { finding: { ...byInsertionOrder, fix }, ruling: 'upheld', reason: '' };
}

const rows: readonly (readonly [
  why: string,
  all: string,
  staying: readonly string[],
  going: readonly string[],
  expected: string,
])[] = [
  ['nothing goes', 'ab', ['a', 'b'], [], 'ab'],
  ['all go', 'ab', [], ['a', 'b'], ''],
  ['one goes', 'abc', ['a', 'c'], ['b'], 'ac'],
  ['half of a fix would not have been run', 'abc', ['a'], ['ab', 'c'], 'ab'],
  ['nor half of one that meets another that stays', 'abcd', ['a'], ['ab', 'bc', 'd'], 'abc'],
  ['a file that nobody claims', 'abz', ['a'], ['b'], 'az'],
];

test.each(rows)('%s: %s', (_why, all, staying, going, expected) => {
  const remaining = staying.map((files) => fixing(files));
  const gone = going.map((files) => fixing(files));
  expect(remainingFixes(patchOf(all), [...gone, ...remaining], remaining)).toBe(patchOf(expected));
});

test('a fix that was never run is not in the patch, and keeps nothing there', () => {
  const unverified = fixing('b', false);
  expect(remainingFixes(patchOf('b'), [fixing('b'), unverified], [unverified])).toBe('');
});
