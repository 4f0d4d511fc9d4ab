import type { RunnerSummary } from '../domain/report.js';

/**
 * One entry for what the same runner did in several shards. A shard may have run fewer of its test files: the
 * counts are those of the shard that ran most, and every red or flaky test is named.
 */
export function mergeRunners(shards: readonly (readonly RunnerSummary[])[]): readonly RunnerSummary[] {
  const entries = new Map<string, RunnerSummary>();
  for (const runners of shards) {
    const seen = new Map<string, number>();
    for (const runner of runners) {
      // A runner has an entry for each of its groups of tests: the first belongs to the first.
      const count = seen.get(runner.id) ?? 0;
      seen.set(runner.id, count + 1);
      const key = JSON.stringify([runner.id, count]);
      const before = entries.get(key);
      entries.set(key, before === undefined ? runner : together(before, runner));
    }
  }
  return [...entries.values()];
}

function together(first: RunnerSummary, second: RunnerSummary): RunnerSummary {
  const larger = second.tests > first.tests ? second : first;
  const red = union(first.red, second.red);
  const flaky = union(first.flaky, second.flaky);
  const cold = first.cold ?? second.cold;
  return {
    ...larger,
    tests: larger.green + red.length + flaky.length,
    red,
    flaky,
    ...(cold !== undefined && { cold }),
    ...((first.inTurn || second.inTurn) && { inTurn: true }),
  };
}

function union(first: readonly string[], second: readonly string[]): readonly string[] {
  return [...new Set([...first, ...second])];
}
