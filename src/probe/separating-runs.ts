/**
 * For each of `count` things the runs that it takes part in, so that of any two each has a run without the other. As
 * few runs as there can be: no subset may hold another, and the most such subsets are those of half of the runs
 * (https://en.wikipedia.org/wiki/Sperner%27s_theorem).
 */
export function separatingRuns(count: number): readonly ReadonlySet<number>[] {
  if (count < 2) return Array.from({ length: count }, () => new Set<number>());
  let runs = 2;
  while (choose(runs, Math.floor(runs / 2)) < count) runs += 1;
  return subsets(runs, Math.floor(runs / 2))
    .slice(0, count)
    .map((subset) => new Set(subset));
}

function choose(all: number, some: number): number {
  let ways = 1;
  for (let each = 1; each <= some; each += 1) ways = (ways * (all - some + each)) / each;
  return ways;
}

/** Every way to take `size` of the numbers below `all`. */
function subsets(all: number, size: number, from = 0): readonly (readonly number[])[] {
  if (size === 0) return [[]];
  const found: (readonly number[])[] = [];
  for (let first = from; first <= all - size; first += 1) {
    for (const rest of subsets(all, size - 1, first + 1)) found.push([first, ...rest]);
  }
  return found;
}
