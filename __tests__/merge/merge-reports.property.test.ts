import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { mutantEndings } from '../../src/domain/report.js';
import { mergeReports } from '../../src/merge/merge-shards.js';
import type { ShardReport } from '../../src/merge/read-shards.js';
import { json } from '../../src/report/json.js';
import { auditOf, inShards, type Judged } from './sharded-audit.js';

const plans = fc.array(
  fc.record({
    ending: fc.constantFrom(...mutantEndings, 'survived' as const, 'survived' as const),
    isOrdering: fc.boolean(),
    suppressedBy: fc.constantFrom(undefined, undefined, 2, 5),
  }),
  { maxLength: 40 },
);
const owners = fc.array(fc.nat({ max: 50 }), { minLength: 40, maxLength: 40 });

function merged(reports: readonly ShardReport[]) {
  const [first, ...others] = reports;
  if (first === undefined) throw new Error('there is no shard');
  return mergeReports([first, ...others], 'medium');
}

function whole(plan: readonly Judged[]) {
  return merged([auditOf(plan, [...plan.keys()])]);
}

test('however the plan is cut, the shards together have the counts, findings and gate of the whole', () => {
  fc.assert(
    fc.property(plans, owners, fc.integer({ min: 1, max: 50 }), (plan, to, of) => {
      const { merged: _how, ...together } = merged(inShards(plan, to, of));
      const { merged: _one, ...alone } = whole(plan);
      expect(together).toEqual(alone);
      const audit = auditOf(plan, [...plan.keys()]);
      expect(together.probe).toEqual(audit.probe);
      expect(together.policy?.suppressed).toEqual(audit.policy?.suppressed);
      expect(new Set(together.verdicts.map(({ finding }) => finding.line))).toEqual(
        new Set(audit.findings.map(({ line }) => line)),
      );
    }),
    { numRuns: 100 },
  );
});

test('at most seven lesser findings are told, the first of the plan', () => {
  const plan = Array.from({ length: 20 }, () => ({ ending: 'survived', isOrdering: false }) as const);
  const report = merged(inShards(plan, [...plan.keys()].toReversed(), 4));
  expect(report.verdicts.map(({ finding }) => finding.line)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(report.probe.skipped.find(({ reason }) => reason.startsWith('unnoticed like'))?.count).toBe(13);
  expect(json.render(report)).toContain('"merged"');
});

test('what one suppression hides has limits of its own', () => {
  const plan = Array.from({ length: 20 }, (_, at) => {
    return { ending: 'survived', isOrdering: false, suppressedBy: at % 2 === 0 ? 2 : 5 } as const;
  });
  const { policy, probe } = merged(inShards(plan, [...plan.keys()].toReversed(), 4));
  expect(policy?.suppressed.map(({ verdict }) => verdict.finding.line)).toEqual(
    [...plan.keys()].slice(1, 15),
  );
  expect(probe.skipped.find(({ reason }) => reason.startsWith('unnoticed like'))?.count).toBe(6);
});

test('what a shard of few mutants says of its counts is said of those of the whole, or not at all', () => {
  const plan: readonly Judged[] = [
    { ending: 'timed-out', isOrdering: true },
    { ending: 'killed', isOrdering: true },
    { ending: 'not-run', isOrdering: true },
    { ending: 'not-run', isOrdering: true },
  ];
  const runners = [{ id: 'pytest', command: 'pytest', tests: 2, green: 2, red: [], flaky: [] }];
  const none = "none of them could be judged: every one timed out or did not run (see the probe's counts)";
  const late = 'not run within 15 minutes: allow more with --minutes';
  const gaps = [
    [{ what: '1 mutants', why: none }],
    [],
    [{ what: '1 of 1 mutants', why: late }],
    [{ what: '1 of 1 mutants', why: late }],
  ];
  const shards = inShards(plan, [0, 1, 2, 3], 4).map((report, index) => ({
    ...report,
    probe: { ...report.probe, runners },
    gaps: [...(gaps[index] ?? []), { what: 'a file', why: 'every shard says so' }],
  }));
  const report = merged(shards);
  expect(report.gaps).toEqual([
    { what: 'a file', why: 'every shard says so' },
    { what: '2 of 4 mutants', why: late },
  ]);
  expect(report.gate.kind).toBe('inconclusive');
});
