import { describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { assert, option, property } from 'fast-check';
import type { Log, Result } from 'sarif';
import type { Looked } from '../../src/alerts/look-again.js';
import { readAnalysis } from '../../src/alerts/standing-result.js';
import type { Standing } from '../../src/alerts/standing.js';
import { withStanding as joinStanding } from '../../src/alerts/with-standing.js';
import type { AlertFate } from '../../src/domain/alert.js';
import type { Finding } from '../../src/domain/finding.js';
import { stringify } from '../../src/report/json.js';
import { hostileText } from '../report/hostile-text.js';
import { mutantFinding, sarifOf } from './standing-file.js';

const modules = join(import.meta.dirname, '..', '..', 'node_modules', '@microsoft');
const schemaFile = ['linux', 'darwin', 'win32']
  .map((platform) => join(modules, `sarif-multitool-${platform}`, 'sarif-2.1.0.json'))
  .find((path) => existsSync(path));

const many = (count: number, path: string): readonly Finding[] =>
  Array.from({ length: count }, (_, at) => mutantFinding(path, at + 1, `if (a > ${at}) {`, 'if (a) {'));

function standingOf(findings: readonly Finding[]): Standing {
  const read = readAnalysis(JSON.parse(sarifOf(findings)), 'a'.repeat(40));
  if ('unreadable' in read) throw new Error(read.unreadable);
  return read;
}

const lookedAt = ({ alerts }: Standing, fate: AlertFate, path?: string): readonly Looked[] =>
  alerts.map((alert) => ({
    alert,
    fate,
    why: 'seen',
    located:
      path === undefined
        ? { kind: 'unknown', why: 'seen' }
        : {
            kind: 'found',
            path,
            text: '',
            code: '',
            isCertain: true,
            places: [{ lines: [7, 8], start: 0, end: 0 }],
          },
  }));

function resultsOf(text: string): readonly Result[] {
  const log: Log = JSON.parse(text);
  return log.runs[0]?.results ?? [];
}

const pathOf = ({ locations }: Result) => locations?.[0]?.physicalLocation?.artifactLocation?.uri;
const withStanding = (...parts: Parameters<typeof joinStanding>): string => joinStanding(...parts).text;
const standing = standingOf(many(3, 'src/old.js'));

test.each([
  ['found-again', 3],
  ['still-there', 3],
  ['not-looked-at', 3],
  ['dismissed', 3],
  ['suppressed', 3],
  ['fixed', 0],
] as const)('an alert that is %s', (fate, count) => {
  const text = withStanding(sarifOf([]), lookedAt(standing, fate), standing.rules, stringify);
  expect(resultsOf(text)).toHaveLength(count);
  expect(resultsOf(text).map(({ partialFingerprints }) => partialFingerprints)).toEqual(
    standing.alerts.slice(0, count).map(({ fingerprint }) => ({ primaryLocationLineHash: fingerprint })),
  );
});

test('one that is suppressed says so to readers that heed it', () => {
  const suppression = { line: 2, rule: 'probe/*', path: '**', reason: 'It is "known".' };
  const looked = lookedAt(standing, 'suppressed').map((one) => ({ ...one, suppression }));
  for (const { suppressions } of resultsOf(withStanding(sarifOf([]), looked, standing.rules, stringify)))
    expect(suppressions).toEqual([{ kind: 'external', status: 'accepted', justification: 'It is "known".' }]);
});

test('what the audit has found itself is there once, in its own words', () => {
  const findings = many(3, 'src/old.js').map((finding) => ({ ...finding, claim: 'Said anew.' }));
  const results = resultsOf(
    withStanding(sarifOf(findings), lookedAt(standing, 'found-again'), standing.rules, stringify),
  );
  expect(results).toHaveLength(3);
  for (const { message } of results) expect(message.text).toMatch(/^Said anew\./);
});

describe('an alert whose code is in another file now', () => {
  const looked = lookedAt(standing, 'still-there', 'src/new.js');
  const once = withStanding(sarifOf([]), looked, standing.rules, stringify);

  test('stays under the path that the host knows, and links to the code', () => {
    const [result] = resultsOf(once);
    expect(result === undefined ? '' : pathOf(result)).toBe('src/old.js');
    expect(result?.message.text).toMatch(/ It was moved: \[the code is here now\]\(1\)\.$/);
    expect(result?.relatedLocations?.[0]).toMatchObject({
      id: 1,
      physicalLocation: { artifactLocation: { uri: 'src/new.js' }, region: { startLine: 7, endLine: 8 } },
    });
  });

  test('is read back as there, and told so once however often', () => {
    const again = readAnalysis(JSON.parse(once), 'b'.repeat(40));
    if ('unreadable' in again) throw new Error(again.unreadable);
    expect(again.alerts[0]).toMatchObject({ home: 'src/old.js', path: 'src/new.js', lines: [7, 8] });
    const third = withStanding(
      sarifOf([]),
      lookedAt(again, 'still-there', 'src/third.js'),
      again.rules,
      stringify,
    );
    const [result] = resultsOf(third);
    expect(result?.message.text?.match(/It was moved/g)).toHaveLength(1);
    expect(result?.relatedLocations).toHaveLength(1);
  });

  test('is back under its own name: nothing is said of it any more', () => {
    const again = readAnalysis(JSON.parse(once), 'b'.repeat(40));
    if ('unreadable' in again) throw new Error(again.unreadable);
    const back = withStanding(
      sarifOf([]),
      lookedAt(again, 'still-there', 'src/old.js'),
      again.rules,
      stringify,
    );
    expect(resultsOf(back)[0]?.message.text).not.toContain('It was moved');
    expect(resultsOf(back)[0]?.relatedLocations).toBeUndefined();
  });
});

test('more than GitHub keeps: what stands comes before what is new', () => {
  const old = standingOf(many(4_000, 'src/old.js'));
  const text = withStanding(
    sarifOf(many(2_000, 'src/a.js')),
    lookedAt(old, 'not-looked-at'),
    old.rules,
    stringify,
  );
  const results = resultsOf(text);
  expect(results).toHaveLength(5_000);
  expect(results.filter((result) => pathOf(result) === 'src/old.js')).toHaveLength(4_000);
});

test('a rule that this version does not know says what it said last', () => {
  const gone = { rule: 'of-a-rubric-that-is-gone', raisedBy: 'custom' };
  const old = standingOf(many(1, 'src/old.js').map((finding) => ({ ...finding, ...gone })));
  const log: Log = JSON.parse(
    withStanding(sarifOf(many(1, 'a.js')), lookedAt(old, 'still-there'), old.rules, stringify),
  );
  const rules = log.runs[0]?.tool.driver.rules ?? [];
  expect(rules.map(({ id }) => id)).toEqual([
    'custom/of-a-rubric-that-is-gone/medium',
    'probe/boundary-not-tested/medium',
  ]);
  expect(rules[0]).toEqual(old.rules.get('custom/of-a-rubric-that-is-gone/medium'));
  for (const { ruleId, ruleIndex } of log.runs[0]?.results ?? [])
    expect(rules[ruleIndex ?? -1]?.id).toBe(ruleId);
});

test('what comes out is SARIF 2.1.0, whatever stood in the analysis', () => {
  if (schemaFile === undefined)
    throw new Error('no part of @microsoft/sarif-multitool is installed: run npm ci');
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  const schema: object = JSON.parse(readFileSync(schemaFile, 'utf8'));
  const validate = ajv.compile(schema);
  const path = hostileText.filter((text) => text !== '');
  assert(
    property(path, hostileText, option(path, { nil: undefined }), (home, claim, now) => {
      const one = standingOf([{ ...mutantFinding(home, 1, claim, claim), claim }]);
      const looked = lookedAt(one, 'still-there', now);
      const text = withStanding(sarifOf(many(2, 'b.js')), looked, new Map(), stringify);
      validate(JSON.parse(text));
      expect(validate.errors).toBeNull();
      expect(readAnalysis(JSON.parse(text), 'b'.repeat(40))).toMatchObject({ alerts: expect.any(Array) });
    }),
  );
});
