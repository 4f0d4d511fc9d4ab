import type { TestId } from '../domain/test-run.js';

/** A function, the tests that enter it, and those of the others of which it is not known whether it touches them. */
export interface PooledFunction {
  readonly entered: ReadonlySet<TestId>;
  readonly open: ReadonlySet<TestId>;
}

/** One run with an error in each of these functions: a test that passes is touched by none of them. */
export interface PooledRun<F extends PooledFunction> {
  readonly functions: readonly F[];
  /** Without those that enter one of the functions, which fail anyway. */
  readonly tests: ReadonlySet<TestId>;
}

/**
 * Each test once that enters one of the functions, with an error in all others: more runs, of fewer tests. Of a test
 * that enters none an error in all of them would tell nothing, since it is known to fail then.
 */
export function runsByEntry<F extends PooledFunction>(functions: readonly F[]): readonly PooledRun<F>[] {
  const runs = new Map<string, PooledRun<F>>();
  for (const id of new Set(functions.flatMap(({ entered }) => [...entered]))) {
    const others = functions.filter(({ entered, open }) => open.has(id) && !entered.has(id));
    if (others.length === 0) continue;
    const key = others.map((each) => functions.indexOf(each)).join(' ');
    runs.set(key, { functions: others, tests: new Set([...(runs.get(key)?.tests ?? []), id]) });
  }
  return [...runs.values()];
}

/**
 * Runs that settle all open pairs of a function and a test if the tests pass, far fewer than one for each function
 * (https://en.wikipedia.org/wiki/Group_testing): each is put together greedily, for as many open pairs as there can be.
 */
export function pooledRuns<F extends PooledFunction>(functions: readonly F[]): readonly PooledRun<F>[] {
  const open = new Map(functions.map((each) => [each, new Set(each.open)]));
  for (const [{ entered }, tests] of open) for (const id of entered) tests.delete(id);
  const runs: PooledRun<F>[] = [];
  for (;;) {
    const run = nextRun(open);
    if (run.tests.size === 0) return runs;
    for (const each of run.functions) for (const id of run.tests) open.get(each)?.delete(id);
    runs.push(run);
  }
}

type Open<F> = ReadonlyMap<F, ReadonlySet<TestId>>;

function nextRun<F extends PooledFunction>(open: Open<F>): PooledRun<F> {
  const functions: F[] = [];
  const tests = new Set([...open.values()].flatMap((ids) => [...ids]));
  for (const [candidate, own] of [...open].toSorted(([, one], [, other]) => other.size - one.size)) {
    const gained = [...own].filter((id) => tests.has(id)).length;
    if (gained <= lostBy(candidate, functions, open, tests)) continue;
    functions.push(candidate);
    for (const id of candidate.entered) tests.delete(id);
  }
  const asked = new Set(functions.flatMap((each) => [...(open.get(each) ?? [])]));
  return { functions, tests: new Set([...tests].filter((id) => asked.has(id))) };
}

/** Open pairs of those that are in the run already: the tests that enter one more function cannot be in it any longer. */
function lostBy<F extends PooledFunction>(
  { entered }: F,
  functions: readonly F[],
  open: Open<F>,
  tests: ReadonlySet<TestId>,
): number {
  let lost = 0;
  for (const id of entered) {
    if (!tests.has(id)) continue;
    for (const each of functions) if (open.get(each)?.has(id) === true) lost += 1;
  }
  return lost;
}
