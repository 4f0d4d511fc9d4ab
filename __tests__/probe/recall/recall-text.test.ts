import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseRecall, renderRecall } from '../../../src/probe/recall/recall-text.js';
import type { RecalledFile } from '../../../src/probe/recall/recalled-file.js';

const entry: RecalledFile = {
  runner: 'pytest',
  file: 'tests/test_a.py',
  key: 'a'.repeat(64),
  heard: 1_750_000_000,
  seconds: 1.25,
  whole: true,
  steady: true,
  noticed: ['src/a.py'],
};

const numbered = Array.from({ length: 100 }, (_, index) => ({
  ...entry,
  file: `tests/test_${index}.py`,
  heard: 1000 + index,
}));

describe('what is written', () => {
  test('is read as it was', () => {
    const both = [entry, { ...entry, runner: 'jest in packages/api', steady: false, noticed: [] }];
    expect(new Set(parseRecall(renderRecall(both)))).toEqual(new Set(both));
  });

  test('is the same in whatever order it was learnt', () => {
    expect(renderRecall(numbered)).toBe(renderRecall(numbered.toReversed()));
  });

  test.each([500, 5000, 10_000])(
    'takes at most %d bytes, and what was not heard for long goes first',
    (bytes) => {
      const text = renderRecall(numbered, bytes);
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(bytes);
      const kept = parseRecall(text).map(({ heard }) => heard);
      expect(kept.length).toBeGreaterThan(0);
      expect(kept.length).toBeLessThan(numbered.length);
      expect(Math.min(...kept)).toBe(1100 - kept.length);
    },
  );
});

/** fixtures/recall-texts/<what is wrong>.json: nothing of it is used. */
const folder = join(import.meta.dirname, '../../fixtures/recall-texts');

describe('what is not ours', () => {
  test('the case beside them is, so that they fail by what they are named after', () => {
    expect(parseRecall(readFileSync(join(folder, 'right.json'), 'utf8'))).toEqual([entry]);
  });

  test.each(readdirSync(folder).filter((name) => name !== 'right.json'))('%s', (name) => {
    expect(parseRecall(readFileSync(join(folder, name), 'utf8'))).toEqual([]);
  });

  test('too deep, too many', () => {
    expect(parseRecall('['.repeat(2_000_000))).toEqual([]);
    const one = JSON.stringify(entry);
    expect(
      parseRecall(`{"schema":1,"files":[${Array.from({ length: 140_000 }, () => one).join()}]}`),
    ).toEqual([]);
  });
});
