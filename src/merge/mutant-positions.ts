import type { MutantSummary } from '../domain/report.js';
import type { ShardReport } from './read-shards.js';

/** One judged mutant with its place in the plan. */
export interface PlacedMutant {
  readonly position: number;
  readonly summary: MutantSummary;
}

/** The mutants of a shard with their places in the plan; of equal ids the first comes first, as in the plan. */
export function placedMutants({ probe, shard }: ShardReport): readonly PlacedMutant[] {
  const open = new Map<string, number[]>();
  for (const position of shard.slice) {
    const id = shard.mutants[position] ?? '';
    open.set(id, [...(open.get(id) ?? []), position]);
  }
  return probe.mutants.map((summary) => {
    const position = open.get(summary.id)?.shift();
    if (position === undefined) throw new Error(`the mutant ${summary.id} is not of the slice`);
    return { position, summary };
  });
}
