import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import type { Log, Result, Run } from 'sarif';
import type { Looked } from '../../src/alerts/look-again.js';
import type { Standing, StandingAlert } from '../../src/alerts/standing.js';
import { readAnalysis } from '../../src/alerts/standing-result.js';
import { withStanding } from '../../src/alerts/with-standing.js';
import type { AlertFate } from '../../src/domain/alert.js';
import type { Report } from '../../src/domain/report.js';
import { fingerprints } from '../../src/report/fingerprint.js';
import { stringify } from '../../src/report/json.js';
import { sarif } from '../../src/report/sarif.js';
import { manyKinds } from './many-kinds.js';
import { hasMultitool, objections } from './multitool.js';

/** https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning#file-limits-for-code-scanning */
const limits = {
  bytes: 10 * 1024 * 1024,
  shown: 5_000,
  rules: 25_000,
  tags: 10,
  locations: 100,
  flows: 1_000,
  name: 255,
  description: 1_024,
};

/** The Multitool takes 20 seconds of one core for 5,000 results, so it looks at as many in CI only. */
function isLookedAt(count: number): boolean {
  return hasMultitool && (count < 1_000 || process.env['CI'] === 'true');
}

function runOf(text: string): Run {
  const log: Log = JSON.parse(text);
  const [run] = log.runs;
  if (run === undefined || log.runs.length !== 1) throw new Error('there is not one run');
  return run;
}

const resultsOf = (text: string): readonly Result[] => runOf(text).results ?? [];
const identityOf = ({ ruleId, locations, partialFingerprints }: Result): string =>
  JSON.stringify([
    ruleId,
    locations?.[0]?.physicalLocation?.artifactLocation?.uri,
    partialFingerprints?.['primaryLocationLineHash'],
  ]);

/** What is over a limit of GitHub, each by its name. */
function over(text: string): readonly string[] {
  const { results = [], tool } = runOf(text);
  const { rules = [] } = tool.driver;
  const most = (numbers: readonly number[]): number =>
    numbers.reduce((one, other) => Math.max(one, other), 0);
  const sizes: Readonly<Record<keyof typeof limits, number>> = {
    bytes: gzipSync(text).length,
    shown: results.length,
    rules: rules.length,
    tags: most(rules.map(({ properties }) => properties?.tags?.length ?? 0)),
    locations: most(
      results.map(({ locations = [], relatedLocations = [] }) => locations.length + relatedLocations.length),
    ),
    flows: most(
      results.map(
        ({ codeFlows = [] }) =>
          codeFlows.flatMap(({ threadFlows }) => threadFlows.flatMap((flow) => flow.locations)).length,
      ),
    ),
    name: most(rules.map(({ name = '' }) => name.length)),
    description: most(
      rules.flatMap(({ shortDescription, fullDescription }) =>
        [shortDescription, fullDescription].map((one) => one?.text.length ?? 0),
      ),
    ),
  };
  const allowed = new Map<string, number>(Object.entries(limits));
  return Object.entries(sizes).flatMap(([name, size]) => (size > (allowed.get(name) ?? 0) ? [name] : []));
}

/** Everything that a report shows, as it stands on a branch after its upload. */
function standingOf(report: Report): Standing {
  const read = readAnalysis(JSON.parse(sarif.render(report)), 'a'.repeat(40));
  if ('unreadable' in read) throw new Error(read.unreadable);
  return read;
}

function looked(alerts: readonly StandingAlert[], fate: AlertFate): readonly Looked[] {
  return alerts.map((alert) => ({ alert, fate, why: 'seen', located: { kind: 'unknown', why: 'seen' } }));
}

function render(report: Report): string {
  const identities = fingerprints(report.verdicts.map(({ finding }) => finding));
  return sarif.render({ ...report, fingerprints: identities });
}

const joined = (report: Report, alerts: readonly Looked[], rules: Standing['rules'] = new Map()) =>
  withStanding(render(report), alerts, rules, stringify);

describe('findings of all kinds', () => {
  const counts = [0, 1, 5_000, 30_000];

  test.each(counts)('%i are within every limit of GitHub', (count) => {
    const text = render(manyKinds(count));
    expect(over(text)).toEqual([]);
    expect(resultsOf(text)).toHaveLength(Math.min(count, limits.shown));
  });

  for (const count of counts) {
    const check = isLookedAt(count) ? test : test.skip;
    check(
      `${count} are accepted by the rules of GitHub in the SARIF Multitool`,
      () => expect(objections(render(manyKinds(count)))).toEqual([]),
      300_000,
    );
  }

  test('what is over a limit is seen', () => {
    const run = runOf(render(manyKinds(20)));
    const [rule] = run.tool.driver.rules ?? [];
    if (rule === undefined) throw new Error('no rule');
    const long = { ...rule, name: 'x'.repeat(256), properties: { tags: Array.from({ length: 11 }, String) } };
    const results = Array.from({ length: 5_001 }, () => ({
      message: { text: '' },
      locations: Array.from({ length: 101 }, () => ({})),
    }));
    const text = JSON.stringify({
      runs: [{ ...run, results, tool: { driver: { ...run.tool.driver, rules: [long] } } }],
    });
    expect(over(text)).toEqual(['shown', 'tags', 'locations', 'name']);
  });
});

describe('with the alerts of the branch', () => {
  test('30,000 findings close none of 3,000 alerts, and are accepted', () => {
    const standing = standingOf(manyKinds(3_000));
    const report = manyKinds(30_000);
    // Half of them are found again by this audit, wherever in its order.
    const alerts = looked(standing.alerts, 'not-looked-at');
    const { text, findings, unkept } = joined(report, alerts, standing.rules);
    const kept = new Set(resultsOf(text).map(identityOf));
    const before = resultsOf(sarif.render(manyKinds(3_000))).map(identityOf);
    expect(before.filter((identity) => !kept.has(identity))).toEqual([]);
    expect(over(text)).toEqual([]);
    expect(unkept).toBe(0);
    const carried = resultsOf(text).filter(({ properties }) => properties?.['carried'] === true);
    expect(findings).toBe(limits.shown - carried.length);
    if (isLookedAt(limits.shown)) expect(objections(text)).toEqual([]);
  }, 300_000);

  test('the least severe findings that are alerts already stay, and new ones give way', () => {
    const report = manyKinds(5_000);
    const all = resultsOf(render(report));
    const last = new Set(all.slice(-1_000).map(identityOf));
    const known = standingOf({
      ...report,
      fingerprints: fingerprints(report.verdicts.map(({ finding }) => finding)),
    });
    const least = known.alerts.slice(-1_000);
    const others = standingOf(manyKinds(30_000))
      .alerts.slice(-2_000)
      .map((alert, at) => ({ ...alert, fingerprint: `other-${at}` }));
    const alerts = [...looked(least, 'found-again'), ...looked(others, 'not-looked-at')];
    const { text, findings } = joined(report, alerts);
    const results = resultsOf(text);
    expect(results).toHaveLength(limits.shown);
    expect(results.filter((result) => last.has(identityOf(result)))).toHaveLength(last.size);
    expect(
      results.filter(({ partialFingerprints }) =>
        partialFingerprints?.['primaryLocationLineHash']?.startsWith('other-'),
      ),
    ).toHaveLength(2_000);
    expect(findings).toBe(3_000);
  });

  test('more alerts than GitHub keeps: it says how many an upload would close', () => {
    const alerts = standingOf(manyKinds(5_000)).alerts;
    const more = alerts.slice(0, 7).map((alert, at) => ({ ...alert, fingerprint: `other-${at}` }));
    expect(joined(manyKinds(0), looked([...alerts, ...more], 'still-there')).unkept).toBe(7);
    expect(joined(manyKinds(0), looked([...alerts, ...more], 'fixed')).unkept).toBe(0);
  });
});
