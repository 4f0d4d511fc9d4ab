import type { ProbeSummary } from '../domain/report.js';
import type { Gap } from '../domain/verdict.js';
import { unjudged } from '../probe/probe-gaps.js';
import type { ShardReport } from './read-shards.js';

/** Every gap once. What follows from counts is said of those of the whole: a shard of one mutant may judge none. */
export function mergeGaps(reports: readonly ShardReport[], probe: ProbeSummary): readonly Gap[] {
  const told = new Map(
    reports.flatMap(gapsOfItsOwn).map((gap) => [JSON.stringify([gap.what, gap.why]), gap] as const),
  );
  const minutes = Math.min(...reports.map(({ shard }) => shard.minutes));
  return [...told.values(), ...unjudged(probe, minutes, told.size > 0)];
}

function gapsOfItsOwn({ gaps, probe, shard }: ShardReport): readonly Gap[] {
  const counted = [true, false].flatMap((toldWhy) => unjudged(probe, shard.minutes, toldWhy));
  return gaps.filter(({ what, why }) => !counted.some((gap) => gap.what === what && gap.why === why));
}
