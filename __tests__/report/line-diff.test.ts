import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { cutDiff, lineDiff } from '../../src/report/line-diff.js';

test.each([
  ['ORDER BY id', '', '-ORDER BY id'],
  ['', 'pass', '+pass'],
  ['a\nb\nc\n', 'a\nx\nc\n', ' a\n-b\n+x\n c'],
  ['a\nb\n', 'a\n', ' a\n-b'],
  ['a\n', 'a\na\n', ' a\n+a'],
  ['a\r\nb', 'a\r\nc', ' a\n-b\n+c'],
])('%j to %j', (original, mutated, expected) => {
  expect(lineDiff(original, mutated)).toBe(expected);
});

test('both sides can be read back', () => {
  const code = fc
    .array(fc.constantFrom('a', 'b', ''), { minLength: 1 })
    .map((lines) => `${lines.join('\n')}.`);
  fc.assert(
    fc.property(code, code, (original, mutated) => {
      const rows = lineDiff(original, mutated).split('\n');
      const side = (signs: string): string =>
        rows
          .filter((row) => signs.includes(row.slice(0, 1)))
          .map((row) => row.slice(1))
          .join('\n');
      expect(side(' -')).toBe(original);
      expect(side(' +')).toBe(mutated);
    }),
  );
});

test('a cut is told', () => {
  expect(cutDiff('a\nb\nc', 2, 100)).toEqual({ text: 'a\nb', cut: true });
  expect(cutDiff('abc', 2, 2)).toEqual({ text: 'ab', cut: true });
  expect(cutDiff('a\nb\n', 2, 100)).toEqual({ text: 'a\nb', cut: false });
});
