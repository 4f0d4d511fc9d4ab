import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { Report } from '../../src/domain/report.js';
import { html } from '../../src/report/html.js';
import { mutationResult } from '../../src/report/mutation/mutation-result.js';
import { readPageAssets } from '../../src/report/page-assets.js';
import { visibleCode, visibleLine } from '../../src/report/visible.js';
import { unitByUnit } from '../../src/report/visible-units.js';
import { expectGolden } from './golden.js';
import { nasty } from './findings.js';
import { hostileText } from './hostile-text.js';
import { whole } from './mutants.js';
import { attributeOf, commentsOf, type Element, elementsOf, textOf, withEveryText } from './page-texts.js';
import { clean, hostile, manyFindings, reports } from './reports.js';

const assets = await readPageAssets();
const page = html(assets);
/** Without the 240 kB that are not ours. */
const small = html({ style: 'body { margin: 0 }', viewer: '/* the viewer */' });

function find(elements: readonly Element[], tag: string, className?: string): readonly Element[] {
  return elements.filter(
    (element) =>
      element.tagName === tag &&
      (className === undefined || (attributeOf(element, 'class') ?? '').split(' ').includes(className)),
  );
}

/** What an element is, but for numbers. */
function kindOf({ tagName, attrs }: Element): string {
  const shown = attrs.map(({ name, value }) =>
    name === 'srcdoc' ? name : `${name}=${value.replace(/\d+/g, '0')}`,
  );
  return [tagName, ...shown].join(' ');
}

function frameOf(elements: readonly Element[]): string {
  const [frame] = find(elements, 'iframe');
  return (frame && attributeOf(frame, 'srcdoc')) ?? '';
}

describe('golden', () => {
  test.each([...Object.entries(reports), ['whole', whole] as const])('%s', (name, report) => {
    const text = small.render(report);
    expect(small.render(structuredClone(report))).toBe(text);
    expectGolden(`${name}/report.html`, text);
  });
});

describe('hostile texts', () => {
  const known = new Set(
    ['x', 'One. Two\n+three\n-four\n@@ five\n+++ six'].flatMap((text) =>
      elementsOf(small.render(withEveryText(whole, text))).map(kindOf),
    ),
  );
  const inFrame = elementsOf(frameOf(elementsOf(small.render(whole)))).map(kindOf);

  test('add no element, attribute or comment, and are shown as they are', () => {
    expect(known.size).toBeGreaterThan(60);
    fc.assert(
      fc.property(hostileText, (text) => {
        const report = withEveryText(whole, text);
        const markup = small.render(report);
        const elements = elementsOf(markup);
        expect(elements.map(kindOf).filter((kind) => !known.has(kind))).toEqual([]);
        expect(commentsOf(markup)).toBe(0);
        const [title] = find(elements, 'p', 'title');
        expect(title && textOf(title)).toBe(visibleLine(text));
        const [said] = find(elements, 'pre', 'said');
        expect(said && textOf(said)).toBe(visibleCode(text).replace(/\n$/, ''));
      }),
      { numRuns: 100 },
    );
  });

  test('are in the frame of the mutants what they are in mutation.json, but for what nobody sees', () => {
    expect(inFrame.filter((kind) => kind.startsWith('script'))).toHaveLength(3);
    fc.assert(
      fc.property(hostileText, (text) => {
        const report = withEveryText(whole, text);
        const frame = frameOf(elementsOf(small.render(report)));
        const elements = elementsOf(frame);
        expect(elements.map(kindOf)).toEqual(inFrame);
        const [data] = find(elements, 'script');
        expect(JSON.parse(data ? textOf(data) : '')).toEqual(unitByUnit(mutationResult(report)));
      }),
      { numRuns: 100 },
    );
  });

  test('have no unseen characters', () => {
    const unseen = /(?![\n\t\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
    expect(small.render(hostile)).not.toMatch(unseen);
    expect(small.render(withEveryText(whole, nasty))).not.toMatch(unseen);
  });

  test('make no link, unless it is plainly that of a pull request', () => {
    const link = (url: string): readonly Element[] => {
      const pullRequest = { number: 12, title: 'x', url };
      return find(elementsOf(small.render({ ...clean, change: { ...clean.change, pullRequest } })), 'a');
    };
    expect(link('https://github.example:8443/o/r/pull/12')).toHaveLength(1);
    for (const url of [
      'javascript:alert(1)',
      'https://a.b/c/pull/1?x',
      'https://u:p@a.b/o/r/pull/1',
      '//a.b/o/pull/1',
    ])
      expect(link(url)).toEqual([]);
  });
});

describe('the policy of the page', () => {
  const elements = elementsOf(page.render(whole));
  const [policy] = elements.filter((element) => attributeOf(element, 'http-equiv') !== undefined);
  const content = (policy && attributeOf(policy, 'content')) ?? '';
  const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

  test('forbids everything but our style, two scripts and pictures in the text', () => {
    const [style] = find(elements, 'style');
    const scripts = find(elementsOf(frameOf(elements)), 'script').filter(({ attrs }) => attrs.length === 0);
    expect(content.split('; ')).toEqual([
      `default-src 'none'`,
      `script-src ${scripts.map((script) => hash(textOf(script))).join(' ')}`,
      `style-src ${hash(style ? textOf(style) : '')}`,
      `style-src-attr 'unsafe-inline'`,
      'img-src data:',
      `base-uri 'none'`,
      `form-action 'none'`,
    ]);
  });

  test('comes before everything that it is to hold for', () => {
    expect(elements.map(({ tagName }) => tagName).slice(0, 4)).toEqual(['html', 'head', 'meta', 'meta']);
    expect(find(elements, 'script')).toEqual([]);
  });
});

describe('size', () => {
  test.each([5_000, 30_000])('%d findings', (count) => {
    const text = page.render(manyFindings(count));
    expect(Buffer.byteLength(text)).toBeLessThan(20_000_000);
    const shown = text.match(/<article /g)?.length ?? 0;
    expect(shown).toBeGreaterThan(1_000);
    expect(text).toContain(`${(count - shown).toLocaleString('en-US')} more did not fit here`);
  });

  test('texts and lists without end', () => {
    const long = '<漢`\u202e\n'.repeat(50_000);
    const much = withEveryText(whole, long);
    const times = <T>(items: readonly T[]): readonly T[] => Array.from({ length: 100 }, () => items).flat();
    const report: Report = {
      ...much,
      verdicts: times(much.verdicts),
      gaps: times(much.gaps),
      leads: times(much.leads),
      inventory: times(much.inventory),
      specialists: times(much.specialists),
      transcripts: times(times(much.transcripts)).slice(0, 1_000),
      gate: { kind: 'fail', because: times(much.gate.because) },
    };
    const text = page.render(report);
    expect(Buffer.byteLength(text)).toBeLessThan(20_000_000);
    expect(text.includes('the folder transcripts has them all')).toBe(true);
    expect(text.includes('see mutation.json')).toBe(true);
  });
});

test('what was not looked at comes first only where that is the verdict', () => {
  expect(small.render(whole)).toMatch(/<h2>Findings[^]*<h2>Not looked at/);
  expect(small.render({ ...whole, gate: { kind: 'inconclusive', because: ['x'] } })).toMatch(
    /<h2>Not looked at[^]*<h2>Findings/,
  );
});

test('what was not looked at, and what was refuted, is there', () => {
  const text = small.render(whole);
  expect(text).toMatch(/Not looked at[^]*service\/feed\.go/);
  expect(text).toMatch(/<details class="refuted">[^]*the role is used in lms\/roles\.py:3/);
});
