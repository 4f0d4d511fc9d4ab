import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { z } from 'zod';
import { severities } from '../../src/domain/finding.js';
import type { PolicySummary, SuppressedVerdict, Suppression } from '../../src/domain/policy.js';
import type { Report } from '../../src/domain/report.js';
import { mergePolicies } from '../../src/policy/merge-policies.js';
import { html } from '../../src/report/html.js';
import { json } from '../../src/report/json.js';
import { sarif } from '../../src/report/sarif.js';
import { reportFileSchema, type ReportFile } from '../../src/report/schema.js';
import { summary } from '../../src/report/summary.js';
import { renderTerminal } from '../../src/report/terminal.js';
import { clean } from '../report/clean.js';
import { nasty } from '../report/findings.js';
import { policy, suppressing } from '../report/policy.js';
import { hostileText } from '../report/hostile-text.js';
import { elementsOf, textOf, withEveryText } from '../report/page-texts.js';

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
type PolicyInFile = NonNullable<ReportFile['policy']>;

/** Compiled, not run: a field that the domain gains and the schema lacks would be dropped in silence. */
const nothingForgotten: readonly true[] = [
  true satisfies Same<keyof PolicyInFile, keyof PolicySummary>,
  true satisfies Same<keyof PolicyInFile['suppressed'][number]['suppression'], keyof Suppression>,
  true satisfies Same<PolicyInFile['idle'][number]['state'], PolicySummary['idle'][number]['state']>,
];

function hostileReport(text: string): Report {
  return { ...clean, policy: withEveryText(suppressing, text).policy ?? policy };
}

/** Joiners are seen in what they join. */
const unseen = /(?![\n\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}]/u;
const plainPage = html({ style: '', viewer: '' });

function summaryTags(one: Report): readonly string[] {
  const extensions = { extensions: [gfm()], htmlExtensions: [gfmHtml()] };
  const page = micromark(summary.render(one), { allowDangerousHtml: true, ...extensions });
  return Array.from(page.matchAll(/<\/?[a-z!][^>]*>/gi), ([tag]) => tag).filter(
    (tag) => !/^<\/?(code|span)/.test(tag),
  );
}

function sectionOf(one: Report): readonly string[] {
  const page = plainPage.render(one);
  const [section] = elementsOf(page).filter(({ attrs }) => attrs.some(({ value }) => value === 'policy'));
  return [...elementsOf(page).map(({ tagName }) => tagName), section === undefined ? 'none' : 'one'];
}

describe('what the repository’s own file has done', () => {
  test('the page shows it, the findings folded', () => {
    const section = elementsOf(plainPage.render(suppressing)).find(({ attrs }) =>
      attrs.some(({ name, value }) => name === 'id' && value === 'policy'),
    );
    const text = section === undefined ? '' : textOf(section).replaceAll(/\s+/g, ' ');
    expect(text).toContain('Suppressed, counts for nothing: 3');
    expect(text).toContain(
      'Reason: The list is sorted upstream. (until 2026-12-31, .github/counterproof.yml:12)',
    );
    expect(text).toContain('A suppression has expired (2025-12-31) and no longer works');
  });

  test('nothing is said where there is no such file, or it has done nothing', () => {
    const idle = { ...policy, notes: [], budgets: [], ignored: [], rulesOff: [], suppressed: [], idle: [] };
    expect(summary.render({ ...clean, policy: idle })).toBe(summary.render(clean));
    expect(renderTerminal({ ...clean, policy: idle }, { columns: 80, colour: false })).toBe(
      renderTerminal(clean, { columns: 80, colour: false }),
    );
    expect(plainPage.render({ ...clean, policy: idle })).not.toContain('id="policy"');
  });

  test('report.json brings it back as it was, for the job that merges', () => {
    expect(nothingForgotten).not.toContain(false);
    const file = reportFileSchema.parse(JSON.parse(json.render(suppressing)));
    expect(file.policy).toEqual(policy);
    // In the order in which an audit tells them.
    const weight = ({ verdict }: SuppressedVerdict): number => severities.indexOf(verdict.finding.severity);
    const suppressed = policy.suppressed.toSorted((one, other) => weight(one) - weight(other));
    expect(mergePolicies([file.policy])).toEqual({ ...policy, suppressed });
    expect(file.findings).toEqual([]);
  });

  test('code scanning, which knows no suppressions, is not told of the findings', () => {
    const log = z.looseObject({ runs: z.array(z.looseObject({ results: z.array(z.unknown()) })) });
    expect(log.parse(JSON.parse(sarif.render(suppressing))).runs[0]?.results).toEqual([]);
  });
});

describe('hostile texts', () => {
  test('leave the structure of every view as it is', () => {
    const tags = summaryTags(hostileReport('x'));
    const elements = sectionOf(hostileReport('x'));
    expect([tags.length > 20, elements.length > 40]).toEqual([true, true]);
    fc.assert(
      fc.property(hostileText, (text) => {
        fc.pre(text.trim() !== '');
        const one = hostileReport(text);
        expect(summaryTags(one)).toEqual(tags);
        expect(sectionOf(one)).toEqual(elements);
        expect(renderTerminal(one, { columns: 80, colour: false })).not.toMatch(unseen);
      }),
      { numRuns: 100 },
    );
  });

  test('have no unseen characters, and an end', () => {
    const one = hostileReport(nasty.repeat(500));
    const many = { ...one.policy, suppressed: Array(2_000).fill(one.policy?.suppressed[0]) };
    const text = summary.render({ ...clean, policy: { ...policy, ...many } });
    expect(text).not.toMatch(unseen);
    expect(Buffer.byteLength(text)).toBeLessThan(900_000);
    expect(text).toMatch(/[\d,]+ more findings suppressed: see report\.json\./);
  });
});
