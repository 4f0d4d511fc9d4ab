import type { MergeSummary, Report, ShardSummary } from '../domain/report.js';
import { shardName } from '../domain/shard.js';
import { mutantCounts } from './narrative.js';
import { plural } from './wording.js';

/** A shard must not look like a whole audit: how much of it this is. */
export function partOf(shard: ShardSummary): string {
  const size = `${shard.slice.length} of ${plural(shard.mutants.length, 'mutant')}`;
  return `This is ${shardName(shard)}: ${size}. Only counterproof merge, given all ${shard.of}, tells the whole.`;
}

/** Counterproof, and which part of an audit where it is one. */
export function titleOf({ shard }: Pick<Report, 'shard'>): string {
  return shard === undefined ? 'Counterproof' : `Counterproof, ${shardName(shard)}`;
}

/** What became of the mutants; a shard without any says why. */
export function countsOf({ probe, shard }: Report): string {
  const isEmpty = probe.planned === 0 && shard !== undefined && shard.mutants.length > 0;
  return isEmpty ? 'No mutant of this change was left for this shard.' : mutantCounts(probe);
}

/** Where the report came from. */
export function mergedFrom({ shards }: MergeSummary): string {
  return `Merged from ${plural(shards, 'shard')}.`;
}
