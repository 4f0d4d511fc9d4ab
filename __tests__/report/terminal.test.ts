import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { renderTerminal } from '../../src/report/terminal.js';
import { visibleLine } from '../../src/report/visible.js';
import { displayWidth, wrap } from '../../src/report/wrap.js';
import { hostileText } from './hostile-text.js';
import { clean, hostile, inconclusive, insertionOrder, reports, severalSeverities } from './reports.js';

const unseen = /(?![\n\t\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}]/u;
const plain = { columns: 80, colour: false };

describe.each(Object.entries(reports))('%s', (_, report) => {
  test.each([40, 62, 80, 200])('fits %d columns, but for words and code that are longer', (columns) => {
    for (const line of renderTerminal(report, { columns, colour: false }).split('\n')) {
      if (displayWidth(line) > columns && !line.startsWith('    ')) expect(line.trim()).not.toContain(' ');
    }
  });

  test('colour adds nothing but colour', () => {
    const coloured = renderTerminal(report, { columns: 80, colour: true });
    expect(coloured).toContain('\u001b[');
    expect(stripVTControlCharacters(coloured)).toBe(renderTerminal(report, plain));
  });
});

test('no control character of the report reaches the terminal', () => {
  expect(renderTerminal(hostile, plain)).not.toMatch(unseen);
  fc.assert(
    fc.property(hostileText, (text) => {
      const [verdict] = hostile.verdicts;
      if (verdict === undefined) throw new Error('expected a verdict');
      const finding = {
        ...verdict.finding,
        claim: text,
        path: text,
        rule: text,
        fix: { patch: text, verified: true },
      };
      const report = {
        ...hostile,
        verdicts: [{ ...verdict, finding }],
        gate: { kind: 'fail', because: [text] },
      } as const;
      expect(renderTerminal(report, plain)).not.toMatch(unseen);
    }),
    { numRuns: 500 },
  );
});

test('ends with the gate', () => {
  expect(renderTerminal(clean, plain)).toMatch(/\npass: no findings\n$/);
  expect(renderTerminal(insertionOrder, plain)).toMatch(/\nfail: 1 finding at or above high .*\n$/);
  expect(renderTerminal(inconclusive, plain)).toMatch(/\ninconclusive: no green test .*\n {2}2 files .*\n$/);
  expect(renderTerminal({ ...clean, gate: { kind: 'pass', because: [] } }, plain)).toMatch(/\npass\n$/);
});

test('the most severe comes first', () => {
  const text = renderTerminal(severalSeverities, plain);
  expect(text.indexOf('CRITICAL')).toBeLessThan(text.indexOf('HIGH'));
  expect(text.indexOf('HIGH')).toBeLessThan(text.indexOf('LOW'));
});

describe('wrap', () => {
  test('loses no word and exceeds the width only by one word', () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 10, max: 100 }), (text, columns) => {
        const line = visibleLine(text);
        const rows = wrap(line, columns, '  ').split('\n');
        expect(rows.map((row) => row.slice(2)).join(' ')).toBe(line);
        for (const row of rows) if (displayWidth(row) > columns) expect(row.trim()).not.toContain(' ');
      }),
    );
  });
});
