/** Mutants or sites that were left out on purpose, and why. */
export interface Skip {
  readonly reason: string;
  readonly count: number;
}

/** One row per reason, the most frequent first. */
export function countSkips(skips: readonly Skip[]): readonly Skip[] {
  const counts = new Map<string, number>();
  for (const { reason, count } of skips) counts.set(reason, (counts.get(reason) ?? 0) + count);
  return [...counts]
    .map(([reason, count]) => ({ reason, count }))
    .toSorted(
      (first, second) =>
        second.count - first.count ||
        (first.reason < second.reason ? -1 : Number(first.reason > second.reason)),
    );
}
