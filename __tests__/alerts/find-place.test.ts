import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { array, assert, constantFrom, property } from 'fast-check';
import { linesAt, placesOf, samePlaces } from '../../src/alerts/find-place.js';

interface Case {
  readonly name: string;
  readonly before: string;
  readonly lines: readonly [number, number];
  readonly after: string;
  readonly found: readonly number[];
}

const cases: readonly Case[] = JSON.parse(readFileSync(join(import.meta.dirname, 'find-place.json'), 'utf8'));

function find({ before, lines, after }: Pick<Case, 'before' | 'lines' | 'after'>) {
  const code = linesAt(before, lines);
  return samePlaces(placesOf(before, code), lines[0], placesOf(after, code));
}

test.each(cases)('$name', (one) => {
  expect(find(one).map(({ lines }) => lines[0])).toEqual(one.found);
});

test.each(cases)('$name: the offsets are those of the lines', (one) => {
  for (const { start, end, lines } of find(one))
    expect(one.after.slice(start, end).replaceAll('\r\n', '\n').replace(/\r$/, '')).toBe(
      linesAt(one.after, lines),
    );
});

test('lines that are each there once are found wherever other lines come and go around them', () => {
  const others = array(constantFrom('', 'a', 'b()', '}', '  c'), { maxLength: 12 });
  assert(
    property(others, others, others, others, (above, below, newAbove, newBelow) => {
      const code = ['if (price > limit) {', '  refuse()'];
      const before = [...above, ...code, ...below].join('\n');
      const after = [...newAbove, ...code, ...newBelow].join('\n');
      const lines = [above.length + 1, above.length + 2] as const;
      expect(find({ before, lines, after }).map((place) => place.lines)).toEqual([
        [newAbove.length + 1, newAbove.length + 2],
      ]);
    }),
  );
});
