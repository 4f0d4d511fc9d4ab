import type { Report } from '../domain/report.js';
import { decideGate, type FailOn } from '../judgement/gate.js';
import { inOrder } from '../domain/finding-order.js';
import { mergePolicies } from '../policy/merge-policies.js';
import { probeRules } from '../probe/rules.js';
import { mergeFindings } from './merge-findings.js';
import { mergeFixes } from './merge-fixes.js';
import { mergeGaps } from './merge-gaps.js';
import { mergeProbes } from './merge-probes.js';
import { whyNotOneAudit } from './one-audit.js';
import { readShards, type ShardReport } from './read-shards.js';

export type Merged =
  | { readonly kind: 'merged'; readonly report: Report }
  /** They are not the shards of one audit; the reason says what to do. */
  | { readonly kind: 'unusable'; readonly reason: string };

export interface MergeRequest {
  /** Of this program: what it knows of findings has to be what the shards knew. */
  readonly version: string;
  readonly failOn: FailOn;
}

/** Reads the reports of all shards and makes them the report that one audit would have written. */
export async function mergeShards(folders: readonly string[], request: MergeRequest): Promise<Merged> {
  const reading = await readShards(folders);
  if (reading.kind === 'unusable') return reading;
  const reason = whyNotOneAudit(reading.shards, request.version);
  if (reason !== undefined) return { kind: 'unusable', reason };
  const reports = reading.shards.map(({ report }) => report);
  const [first, ...others] = reports.toSorted((a, b) => a.shard.index - b.shard.index);
  if (first === undefined) throw new Error('no report is the whole of an audit');
  return { kind: 'merged', report: mergeReports([first, ...others], request.failOn) };
}

/** All shards of one audit, in their order. */
export function mergeReports(reports: readonly [ShardReport, ...ShardReport[]], failOn: FailOn): Report {
  const [{ tool, change, shard }] = reports;
  const found = mergeFindings(reports);
  const verdicts = inOrder(found.verdicts);
  const probe = mergeProbes(reports, found.left);
  const gaps = mergeGaps(reports, probe);
  const fixes = mergeFixes(
    reports.map((report) => ({ patch: report.shard.fixes, verdicts: mergeFindings([report]).verdicts })),
  );
  const synthesis = reports.find((report) => report.synthesis !== undefined)?.synthesis;
  const policy = mergePolicies(found.policies);
  const apart = reports.flatMap(({ fixesApart = [] }) => fixesApart);
  return {
    tool,
    change,
    verdicts,
    rules: [
      ...probeRules,
      ...(reports.find(({ shard: { rules } }) => rules !== undefined)?.shard.rules ?? []),
    ],
    probe,
    specialists: specialistsOf(reports),
    inventory: reports.flatMap(({ inventory }) => inventory),
    ...(synthesis && { synthesis }),
    transcripts: [],
    gaps,
    leads: reports.flatMap(({ leads }) => leads),
    gate: decideGate(verdicts, gaps, failOn),
    fixes: fixes.patch,
    ...(policy && { policy }),
    ...(apart.length > 0 && { fixesApart: apart }),
    merged: { shards: shard.of, plan: shard.plan, fixesApart: fixes.apart },
  };
}

/** They were sent by one part, which has read the whole change for all: shard 0, or else the first. */
function specialistsOf(reports: readonly ShardReport[]): Report['specialists'] {
  const reading = reports.filter(({ shard }) => shard.index === 0);
  return (reading.length > 0 ? reading : reports).flatMap(({ specialists }) => specialists);
}
