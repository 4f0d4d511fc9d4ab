import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { editBytes } from '../../src/host/text-edits.js';

const edit = (start: number, end: number, replacement: string) => ({ path: 'a.py', start, end, replacement });

describe('editBytes', () => {
  test('several edits in any order, insertions at one place in the order given', () => {
    const edits = [edit(6, 11, 'there'), edit(0, 1, 'J'), edit(5, 5, ','), edit(5, 5, ' you')];
    expect(editBytes(Buffer.from('hello world'), edits).toString()).toBe('Jello, you there');
  });

  test('a byte order mark counts as one unit and stays', () => {
    expect(editBytes(Buffer.from('\uFEFFab\r\n'), [edit(1, 2, 'x')])).toEqual(Buffer.from('\uFEFFxb\r\n'));
  });

  test('bytes that are not UTF-8 are Latin-1, and stay as they are around an edit', () => {
    const bytes = Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x0d, 0x0a, 0x80, 0xff, 0x31]);
    expect(editBytes(bytes, [edit(8, 9, '\u00fc2')])).toEqual(
      Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x0d, 0x0a, 0x80, 0xff, 0xfc, 0x32]),
    );
    expect(() => editBytes(bytes, [edit(0, 1, '€')])).toThrow(/Latin-1, which has no €/);
  });

  test.each([
    ['beyond the end', [edit(0, 99, '')], /not inside its text of 4 units/],
    ['backwards', [edit(3, 2, '')], /not inside/],
    ['negative', [edit(-1, 2, '')], /not inside/],
    ['not whole', [edit(0.5, 2, '')], /not inside/],
    ['overlapping', [edit(0, 2, ''), edit(1, 3, '')], /overlaps/],
    ['half a character', [edit(1, 2, '')], /cuts a character/],
  ])('refuses a span that is %s', (_, edits, message) => {
    expect(() => editBytes(Buffer.from('😀bc'), edits)).toThrow(message);
  });

  test('whatever the text, an edit is the text with the span replaced', () => {
    const text = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(text, text, text, text, (before, span, after, replacement) => {
        const edits = [edit(before.length, before.length + span.length, replacement)];
        expect(editBytes(Buffer.from(before + span + after), edits).toString()).toBe(
          before + replacement + after,
        );
      }),
    );
  });

  test('whatever the bytes, those outside the span stay', () => {
    const bytes = fc.uint8Array({ maxLength: 40 });
    fc.assert(
      fc.property(bytes, bytes, (before, after) => {
        // A lone continuation byte makes the whole no UTF-8: offsets are then bytes.
        const all = Buffer.concat([before, Buffer.from([0x80, 0x2b, 0x80]), after]);
        fc.pre(Buffer.from(all.toString('utf8')).compare(all) !== 0);
        const edited = editBytes(all, [edit(before.length + 1, before.length + 2, '-')]);
        expect(edited).toEqual(Buffer.concat([before, Buffer.from([0x80, 0x2d, 0x80]), after]));
      }),
    );
  });
});
