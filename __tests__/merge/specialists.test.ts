import { expect, test } from '@jest/globals';
import { mergeReports } from '../../src/merge/merge-shards.js';
import type { ShardReport } from '../../src/merge/read-shards.js';
import { probeRules } from '../../src/probe/rules.js';
import { json } from '../../src/report/json.js';
import { sarif } from '../../src/report/sarif.js';
import { reportFileSchema } from '../../src/report/schema.js';
import { claims, specialistRules } from '../report/claims.js';
import { clean } from '../report/clean.js';
import type { Report } from '../../src/domain/report.js';

function shardOf(index: number, report: Report): ShardReport {
  const plan = { plan: 'f'.repeat(64), mutants: [], slice: [], skipped: [], minutes: 15 };
  const text = json.render({ ...report, shard: { index, of: 2, ...plan } });
  const { shard, ...rest } = reportFileSchema.parse(JSON.parse(text));
  if (shard === undefined) throw new Error('the shard is lost in the report');
  return { ...rest, shard };
}

test('what the specialists of the first shard have raised is in the merged report as it was', () => {
  const apart = [{ path: 'a.py', line: 1, note: 'take it from the finding' }];
  const first = shardOf(1, { ...claims, fixesApart: apart });
  const second = shardOf(2, { ...clean, specialists: [] });
  const merged = mergeReports([first, second], 'critical');
  const { specialists, inventory, synthesis, gaps } = claims;
  expect(merged).toMatchObject({
    specialists,
    inventory,
    synthesis,
    gaps,
    fixesApart: apart,
    transcripts: [],
  });
  expect(merged.rules).toEqual([...probeRules, ...specialistRules]);
  expect(merged.verdicts).toHaveLength(claims.verdicts.length);
  expect(merged.verdicts).toEqual(expect.arrayContaining([...claims.verdicts]));
  expect(merged.fixes).toBe(claims.fixes);
  expect(merged.gate.kind).toBe('fail');
  // Alerts of a merged audit are those of a whole one: the same rules, the same words.
  const alertsOf = (report: Report): unknown => {
    const [run] = JSON.parse(sarif.render(report)).runs;
    return [run.tool, run.results];
  };
  expect(alertsOf(merged)).toEqual(alertsOf(claims));
});

test('without specialists there is nothing of them', () => {
  const merged = mergeReports([shardOf(1, clean), shardOf(2, { ...clean, specialists: [] })], 'critical');
  expect(merged.rules).toEqual(probeRules);
  expect(merged).not.toHaveProperty('synthesis');
  expect(merged).not.toHaveProperty('fixesApart');
  expect(merged.inventory).toEqual([]);
});
