import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Log, ReportingDescriptor, Result, Run } from 'sarif';
import type { Finding } from '../../src/domain/finding.js';
import type { Report } from '../../src/domain/report.js';
import { fingerprints } from '../../src/report/fingerprint.js';
import { sarif } from '../../src/report/sarif.js';
import { claims, revoked } from './claims.js';
import { byInsertionOrder, orderDeleted } from './findings.js';
import { hasMultitool, objections } from './multitool.js';
import {
  clean,
  hostile,
  inconclusive,
  insertionOrder,
  manyFindings,
  reports,
  severalSeverities,
} from './reports.js';

const modules = join(import.meta.dirname, '..', '..', 'node_modules');

/** The schema as it ships, under MIT, with whichever platform's part of @microsoft/sarif-multitool npm installed. */
const schemaFile = ['linux', 'darwin', 'win32']
  .map((platform) => join(modules, '@microsoft', `sarif-multitool-${platform}`, 'sarif-2.1.0.json'))
  .find((path) => existsSync(path));

function parse(report: Report): { log: Log; run: Run; results: readonly Result[] } {
  const log: Log = JSON.parse(sarif.render(report));
  const [run] = log.runs;
  if (run === undefined) throw new Error('no run');
  return { log, run, results: run.results ?? [] };
}

/** The Multitool looks at as many in sarif-limits.test.ts. */
const large: readonly (readonly [string, Report])[] = [
  ['5,000 findings', manyFindings(5_000)],
  ['30,000 findings', manyFindings(30_000)],
];
const cases: readonly (readonly [string, Report])[] = [
  ...Object.entries(reports),
  ['1 finding', manyFindings(1)],
  ['300 findings', manyFindings(300)],
];

describe('the schema of SARIF 2.1.0', () => {
  if (schemaFile === undefined)
    throw new Error('no part of @microsoft/sarif-multitool is installed: run npm ci');
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  const schema: object = JSON.parse(readFileSync(schemaFile, 'utf8'));
  const validate = ajv.compile(schema);

  test.each([...cases, ...large])('%s', (_, report) => {
    expect({ valid: validate(parse(report).log), errors: validate.errors }).toEqual({
      valid: true,
      errors: null,
    });
  });

  test('a broken log is noticed', () => {
    expect(validate({ ...parse(clean).log, version: '2.0.0' })).toBe(false);
  });
});

(hasMultitool ? describe : describe.skip)('the rules of GitHub in the SARIF Multitool', () => {
  test.each(cases)('%s', (_, report) => {
    expect(objections(sarif.render(report))).toEqual([]);
  });

  test('a rule without a name and a result without a place are noticed', () => {
    const { log, run, results } = parse(insertionOrder);
    const broken = {
      ...log,
      runs: [{ ...run, results: results.map((result) => ({ ...result, locations: undefined })) }],
    };
    expect(objections(JSON.stringify(broken))).not.toEqual([]);
  });
});

describe('results', () => {
  test('GitHub keeps 5,000: the most severe stay, and a notification tells the rest', () => {
    const { run, results } = parse(manyFindings(30_000));
    expect(results).toHaveLength(5_000);
    expect(new Set(results.map(({ level }) => level))).toEqual(new Set(['error']));
    expect(run.invocations?.[0]?.toolExecutionNotifications?.map(({ message }) => message.text)).toEqual([
      '25,000 less severe findings left out here; report.json has them all.',
    ]);
    expect(gzipSync(sarif.render(manyFindings(30_000))).length).toBeLessThan(10_000_000);
  });

  test('refuted claims raise no alert', () => {
    expect(parse(severalSeverities).results.map(({ ruleId }) => ruleId)).toEqual([
      'security/token-outlives-rotation/critical',
      'security/error-leaks-structure/critical',
      'probe/passes-by-insertion-order/high',
      'probe/order-never-asserted/medium',
      'probe/tie-breaker-not-asserted/low',
    ]);
  });

  test('every result points at its rule', () => {
    const { run, results } = parse(severalSeverities);
    const rules = run.tool.driver.rules ?? [];
    expect(results.map(({ ruleIndex }) => rules[ruleIndex ?? -1]?.id)).toEqual(
      results.map(({ ruleId }) => ruleId),
    );
    expect(rules.map(({ id }) => id)).toEqual(rules.map(({ id }) => id).toSorted());
  });

  test('no link but our own, however the texts try', () => {
    for (const { message, relatedLocations } of parse(hostile).results) {
      const links = Array.from((message.text ?? '').matchAll(/\]\(([^)]*)\)/g), ([, target]) => target);
      expect(links).toEqual(relatedLocations?.map(({ id }) => String(id)));
      expect(message.text?.length).toBeLessThan(10_000);
    }
  });

  test('paths are percent-encoded', () => {
    expect(parse(hostile).results[0]?.locations?.[0]?.physicalLocation?.artifactLocation?.uri).toBe(
      'src/we%22ird%20%7C%20%60name%60%20%3Cb%3E%23%25%C3%A9%E2%80%AE%20%60.py',
    );
  });

  test('gaps are notifications, and an inconclusive audit was not successful', () => {
    const { run } = parse(inconclusive);
    expect(run.invocations?.[0]?.executionSuccessful).toBe(false);
    expect(run.invocations?.[0]?.toolExecutionNotifications?.map(({ message }) => message.text)).toEqual([
      'Not looked at: lms/attempts.py: every test that reaches lines 40-44 was red before we touched anything',
      'Not looked at: service/feed.go: go is not installed',
    ]);
  });
});

function of(...findings: readonly Finding[]): readonly string[] {
  return [...fingerprints(findings).values()];
}

describe('rules of specialists', () => {
  const rulesOf = (report: Report): readonly ReportingDescriptor[] =>
    parse(report).run.tool.driver.rules ?? [];
  const all = [claims, hostile, severalSeverities].flatMap(rulesOf);

  test('only those of the security specialist have a security severity, and the tag that goes with it', () => {
    const isSecurity = ({ id }: ReportingDescriptor): boolean => id.startsWith('security/');
    const told = all.map((rule) => [
      isSecurity(rule),
      rule.properties?.['security-severity'] !== undefined,
      rule.properties?.tags?.includes('security'),
    ]);
    expect(told.filter(([security]) => security)).not.toEqual([]);
    expect(told.filter(([security]) => !security)).not.toEqual([]);
    for (const [security, number, tag] of told) expect([number, tag]).toEqual([security, security]);
  });

  test.each([
    ['critical', 9.0, 10],
    ['high', 7.0, 8.9],
    ['medium', 4.0, 6.9],
    ['low', 0.1, 3.9],
  ] as const)('%s lies within the range that GitHub calls so', (severity, from, to) => {
    const finding = { ...revoked, severity };
    const [rule] = rulesOf({ ...claims, verdicts: [{ finding, ruling: 'upheld', reason: '' }] });
    const number = Number(rule?.properties?.['security-severity']);
    expect(number).toBeGreaterThanOrEqual(from);
    expect(number).toBeLessThanOrEqual(to);
  });

  test('their words come from the rubric, and nothing in them is a link or a tag', () => {
    expect(rulesOf(claims)[0]?.help?.text).toContain('What was revoked still works.');
    const planted = rulesOf(hostile).find(({ id }) => id.startsWith('security/planted/'));
    expect(planted?.help?.text).not.toContain('](');
    expect(planted?.help?.markdown).not.toMatch(/<script|<!--/);
    expect(planted?.name).toMatch(/^[A-Za-z0-9]+$/);
  });
});

describe('fingerprints', () => {
  const finding = byInsertionOrder;
  const evidence = orderDeleted;

  test('stay when code moves or is reindented, whatever else is said about it', () => {
    const moved: Finding = {
      ...finding,
      line: 99,
      endLine: 99,
      claim: 'In other words.',
      evidence: [{ ...evidence, lines: [99, 99], original: 'ORDER BY\n    is_archive ASC', tests: [] }],
    };
    expect(of(moved)).toEqual(of(finding));
    expect(of(finding)[0]).toMatch(/^[0-9a-f]{16}:1$/);
  });

  test('differ by rule, path, operator, code and index among equals', () => {
    const variants: readonly Finding[] = [
      finding,
      { ...finding, rule: 'order-not-exposed' },
      { ...finding, path: 'other.py' },
      { ...finding, evidence: [{ ...evidence, operator: 'flip-direction' }] },
      { ...finding, evidence: [{ ...evidence, original: 'ORDER BY id' }] },
      { ...finding, line: 50, endLine: 50 },
    ];
    expect(new Set(of(...variants)).size).toBe(variants.length);
  });

  test('a specialist may bring another proof, in other words: what it quotes is what it is about', () => {
    const [first, own = first] = revoked.evidence;
    const mutated = { ...evidence, operator: 'proposed' };
    const variants: readonly Finding[] = [
      revoked,
      { ...revoked, line: 400, endLine: 401, claim: 'In other words.', evidence: [own] },
      { ...revoked, evidence: [mutated, first, own] },
      { ...revoked, evidence: [own, { kind: 'quote', path: 'x.py', lines: [1, 1], text: 'of another' }] },
    ];
    expect(new Set(variants.flatMap((one) => of(one))).size).toBe(1);
    const elsewhere = { kind: 'quote', path: 'lms/calendar.py', lines: [1, 1], text: 'return None' } as const;
    expect(of({ ...revoked, evidence: [first, elsewhere] })).not.toEqual(of(revoked));
  });

  test('of equals do not depend on the order of the findings', () => {
    const second = { ...finding, line: 50, endLine: 50 };
    expect(fingerprints([second, finding]).get(second)).toBe(fingerprints([finding, second]).get(second));
  });
});
