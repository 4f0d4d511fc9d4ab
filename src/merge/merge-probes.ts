import type { ProbeSummary } from '../domain/report.js';
import { likeOthers } from '../probe/reading-limits.js';
import { countSkips, type Skip } from '../probe/skip.js';
import { mergeRunners } from './merge-runners.js';
import { placedMutants } from './mutant-positions.js';
import type { ShardReport } from './read-shards.js';

type Count = Exclude<keyof ProbeSummary, 'seconds' | 'runners' | 'skipped' | 'mutants'>;

/** What all shards have run; `left` survivors were told by their shard and are only counted now. */
export function mergeProbes(reports: readonly ShardReport[], left: number): ProbeSummary {
  const sum = (count: Count): number => reports.reduce((total, { probe }) => total + probe[count], 0);
  const mutants = reports.flatMap(placedMutants).toSorted((a, b) => a.position - b.position);
  return {
    planned: sum('planned'),
    ran: sum('ran'),
    killed: sum('killed'),
    survived: sum('survived'),
    timedOut: sum('timedOut'),
    unviable: sum('unviable'),
    unstable: sum('unstable'),
    doubtful: sum('doubtful'),
    notCovered: sum('notCovered'),
    // They need not wait for one another.
    seconds: Math.max(...reports.map(({ probe }) => probe.seconds)),
    runners: mergeRunners(reports.map(({ probe }) => probe.runners)),
    skipped: mergeSkips(reports, left),
    mutants: mutants.map(({ summary }) => summary),
  };
}

/** What the plan has left alone is told by every shard, and counts once. */
function mergeSkips(reports: readonly ShardReport[], left: number): readonly Skip[] {
  const planned = reports[0]?.shard.skipped ?? [];
  const own = reports.flatMap(({ probe, shard }) =>
    countSkips([...probe.skipped, ...shard.skipped.map(({ reason, count }) => ({ reason, count: -count }))]),
  );
  const like = left === 0 ? [] : [{ reason: likeOthers, count: left }];
  return countSkips([...planned, ...own, ...like]).filter(({ count }) => count > 0);
}
