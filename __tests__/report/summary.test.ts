import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import type { Finding } from '../../src/domain/finding.js';
import type { Report } from '../../src/domain/report.js';
import { summary } from '../../src/report/summary.js';
import { claims, unsettledClaims } from './claims.js';
import { notRun } from './clean.js';
import { hostileText } from './hostile-text.js';
import { hostileFinding } from './findings.js';
import { clean, hostile, insertionOrder, manyFindings, severalSeverities } from './reports.js';

const limit = 900_000;

function tags(report: Report): readonly string[] {
  const html = micromark(summary.render(report), {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
  // Inline code and our escape of `$` come and go with the text; everything else is the page's own structure.
  return Array.from(html.matchAll(/<\/?[a-z!][^>]*>/gi), ([tag]) => tag).filter(
    (tag) => !/^<\/?(code|span)/.test(tag),
  );
}

/** The report with every text that is not ours replaced; ids that sort stay. */
function withTexts(report: Report, text: string): Report {
  const changed: Report = JSON.parse(JSON.stringify(report), (key, value: unknown) =>
    typeof value === 'string' &&
    ![
      'kind',
      'severity',
      'ruling',
      'status',
      'role',
      'base',
      'head',
      'name',
      'version',
      'state',
      'source',
    ].includes(key) &&
    !['green', 'red'].includes(value)
      ? key === 'claim'
        ? `Wrong. ${text} To mend it: ${text}`
        : text
      : value,
  );
  return changed;
}

describe('hostile texts', () => {
  test.each([severalSeverities, claims, unsettledClaims])(
    'leave the structure of the page as it is',
    (report) => {
      const expected = tags(withTexts(report, 'x'));
      expect(expected.length).toBeGreaterThan(50);
      fc.assert(
        fc.property(hostileText, (text) => {
          fc.pre(text.trim() !== '');
          expect(tags(withTexts(report, text))).toEqual(expected);
        }),
        { numRuns: 60 },
      );
    },
  );

  test('have no unseen characters', () => {
    expect(summary.render(hostile)).not.toMatch(/(?![\n\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}]/u);
  });
});

describe('size', () => {
  test.each([5_000, 30_000])('%d findings', (count) => {
    const text = summary.render(manyFindings(count));
    expect(Buffer.byteLength(text)).toBeLessThan(limit);
    const shown = text.match(/^#### \d+\. /gm)?.length ?? 0;
    expect(shown).toBeGreaterThan(100);
    expect(text).toContain(
      `${(count - shown).toLocaleString('en-US')} more findings did not fit here; report.json has them all.`,
    );
    expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
  });

  test('texts and lists without end', () => {
    const long = '$漢`\u202e'.repeat(500_000);
    const finding: Finding = {
      ...hostileFinding,
      claim: long,
      path: long,
      evidence: [
        { kind: 'quote', path: long, lines: [1, 2], text: long },
        {
          kind: 'reproducer',
          test: long,
          failed: 3,
          of: 3,
          path: long,
          text: long,
          command: long,
          error: { type: long, message: long },
        },
      ],
      fix: { patch: long, verified: true },
    };
    const many = Array.from({ length: 20_000 }, (_, index) => `${index} ${long.slice(0, 600)}`);
    const quote = { kind: 'quote', path: long, lines: [1, 2], text: long } as const;
    const [runner] = clean.probe.runners;
    const report: Report = {
      ...hostile,
      change: { ...clean.change, title: long },
      verdicts: (['undecided', 'refuted'] as const).flatMap((ruling) =>
        Array.from({ length: 100 }, () => ({ finding, ruling, reason: long, by: long, quote })),
      ),
      gaps: many.map((text) => ({ what: text, why: text })),
      specialists: many.slice(0, 100).map((text) => ({
        ...notRun,
        id: text,
        outcome: text,
        dropped: many.map((reason) => ({ reason, count: 1 })),
      })),
      inventory: many.map((path) => ({ path, state: 'skipped', why: path })),
      synthesis: { agreed: many, disputed: many, decided: many, missing: long },
      fixesApart: many.map((path) => ({ path, line: 1, note: path })),
      gate: { kind: 'inconclusive', because: many },
      probe: {
        ...clean.probe,
        skipped: many.map((reason) => ({ reason, count: 1 })),
        runners:
          runner === undefined
            ? []
            : many.slice(0, 100).map((id) => ({ ...runner, id, command: long, red: many, flaky: many })),
      },
    };
    const text = summary.render(report);
    expect(Buffer.byteLength(text)).toBeLessThan(limit);
    expect(text).toMatch(/^#### 1\. Undecided medium/m);
    expect(text).toContain('in report.json');
  });
});

describe('words', () => {
  test('nothing found and everything looked at is short', () => {
    expect(
      summary
        .render(clean)
        .split('\n')
        .filter((line) => line !== '').length,
    ).toBeLessThanOrEqual(6);
  });

  test('never a score', () => {
    expect(summary.render(severalSeverities)).not.toMatch(/score|%/i);
  });

  test('headings start at the third level', () => {
    expect(summary.render(insertionOrder)).toMatch(/^### Counterproof: fail\n/);
    expect(summary.render(severalSeverities)).not.toMatch(/^##? /m);
  });
});
