import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { clip, visibleCode, visibleLine } from '../../src/report/visible.js';
import { hostileText } from './hostile-text.js';

test('nothing unseen is left', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      expect(visibleLine(text)).not.toMatch(/[\p{Cc}\p{Cs}\p{Bidi_Control}\u200b\u2060\ufeff\n]/u);
      expect(visibleCode(text).replace(/[\n\t]/g, '')).not.toMatch(
        /[\p{Cc}\p{Cs}\p{Bidi_Control}\u200b\u2060]/u,
      );
    }),
  );
});

test('ordinary text, emoji and other scripts stay as they are', () => {
  for (const text of ['a b-c_d', 'naïve', '漢字 かな', '👩‍👩‍👧 family', 'می‌خواهم']) {
    expect(visibleLine(text)).toBe(text);
    expect(visibleCode(`${text}\n\t${text}\n`)).toBe(`${text}\n\t${text}\n`);
  }
});

test('clip never halves a character', () => {
  fc.assert(
    fc.property(hostileText, fc.integer({ min: 1, max: 40 }), (text, limit) => {
      const clipped = clip(text, limit);
      expect(Array.from(clipped).length).toBeLessThanOrEqual(limit);
      if (Array.from(text).length <= limit) expect(clipped).toBe(text);
      else expect(clipped.endsWith('…')).toBe(true);
    }),
  );
  expect(clip('👍👍👍', 2)).toBe('👍…');
});
