import type { Edit } from '../domain/mutant.js';
import type { TestId } from '../domain/test-run.js';
import { type PooledFunction, type PooledRun, pooledRuns, runsByEntry } from './group-testing.js';
import type { FaultJudging } from './judge-fault.js';
import { entryOf } from './marks.js';
import { apart } from './narrow.js';
import type { PlannedMutant } from './plan.js';
import { secondsFor, startingSeconds, sumOf, warmSeconds } from './run-seconds.js';
import { runTests } from './test-group.js';
import { type JudgedGroup, notPassing, runCovering, type Trial } from './trial.js';

/** A place whose fault nobody has noticed, as far as marks tell. */
export interface Unnoticed {
  readonly trial: Trial;
  readonly mutant: PlannedMutant;
}

export function placesOf(unheard: readonly Unnoticed[]): readonly Edit[] {
  return apart(unheard.flatMap(({ trial }) => entryOf(trial.planned)));
}

/**
 * The green tests that an error at one of the places keeps from passing, in a fresh process. Those that enter one are
 * known to be among them: a file that has no others is not run.
 */
export async function failingTests(
  edits: readonly Edit[],
  entering: ReadonlySet<TestId>,
  { group, baseline }: JudgedGroup,
): Promise<ReadonlySet<TestId> | undefined> {
  const others = [...baseline.green].filter((id) => !entering.has(id));
  const asked = new Set(others.map((id) => baseline.fileOf.get(id) ?? ''));
  if (asked.size === 0) return entering;
  const run = await runTests(group, {
    edits,
    files: asked.has('') ? group.files : group.files.filter((file) => asked.has(file)),
    seed: 3,
    seconds: secondsFor(baseline),
    anew: true,
  });
  return run && new Set([...entering, ...notPassing(run, new Set(others))]);
}

/** The same tests get to all places of one function: what is missed of one is missed of all. */
export function byFunction(places: readonly Unnoticed[]): readonly (readonly Unnoticed[])[] {
  const functions = new Map<string, Unnoticed[]>();
  for (const place of places) {
    const { path, site } = place.trial.planned;
    const key = JSON.stringify([path, site.enclosing]);
    functions.set(key, [...(functions.get(key) ?? []), place]);
  }
  return [...functions.values()];
}

/** By place, tests of which it is known whether they get there: those that do, and those that do not. */
type SettledTests = ReadonlyMap<Trial, ReadonlySet<TestId>>;

/** More pairs of a function and a test are not looked at. */
const mostPairs = 1_000_000;

/**
 * An error at all places at once does not tell which of the tests that then fail a function touches, beside those that
 * enter it. A few runs with errors in some of the functions, and without the tests that enter these, tell it of most.
 */
export async function settleTests(
  survivors: readonly Unnoticed[],
  failing: ReadonlySet<TestId> | undefined,
  judged: JudgedGroup,
  { entering }: FaultJudging,
): Promise<SettledTests> {
  const settled = new Map<Trial, Set<TestId>>();
  const entered = new Map<Trial, ReadonlySet<TestId>>();
  for (const { trial } of survivors) {
    const own = (await entering.of(trial, judged))?.tests ?? new Set();
    const untouched = (await judged.batches?.untouchedBy(trial)) ?? [];
    entered.set(trial, own);
    settled.set(trial, new Set([...own, ...untouched]));
  }
  const functions = byFunction(survivors);
  if (failing === undefined || functions.length * failing.size > mostPairs) return settled;
  const pooled = functions.map((places): PooledPlaces => ({
    places,
    entered: new Set(places.flatMap(({ trial }) => [...(entered.get(trial) ?? [])])),
    open: new Set([...failing].filter((id) => places.some(({ trial }) => !settled.get(trial)?.has(id)))),
  }));
  const [few, short] = [pooledRuns(pooled), runsByEntry(pooled)];
  const runs = secondsOf(short, judged) < secondsOf(few, judged) ? short : few;
  if (!isCheaper(runs, pooled, judged)) return settled;
  const settle = async (run: PooledRun<PooledPlaces>): Promise<void> => {
    const places = run.functions.flatMap((each) => each.places);
    const passing = await passingWith(places, run.tests, judged);
    for (const { trial } of places) for (const id of passing) settled.get(trial)?.add(id);
  };
  await Promise.all(runs.map(settle));
  return settled;
}

interface PooledPlaces extends PooledFunction {
  readonly places: readonly Unnoticed[];
}

/** Whether these runs cost less than asking the open tests for each function by itself, whichever way. */
function isCheaper(
  runs: readonly PooledRun<PooledPlaces>[],
  functions: readonly PooledPlaces[],
  judged: JudgedGroup,
): boolean {
  const { baseline } = judged;
  const starting = startingSeconds(baseline);
  const byThemselves = functions.map(({ places, open }) => {
    if (open.size === 0) return 0;
    const own = sumOf(baseline, open);
    return Math.min(starting + own, places.length * (warmSeconds(baseline) + own));
  });
  return secondsOf(runs, judged) < total(byThemselves);
}

function secondsOf(runs: readonly PooledRun<PooledPlaces>[], { baseline }: JudgedGroup): number {
  return total(runs.map(({ tests }) => startingSeconds(baseline) + sumOf(baseline, tests)));
}

function total(seconds: readonly number[]): number {
  return seconds.reduce((sum, each) => sum + each, 0);
}

async function passingWith(
  places: readonly Unnoticed[],
  tests: ReadonlySet<TestId>,
  judged: JudgedGroup,
): Promise<ReadonlySet<TestId>> {
  const coverage = { ...judged, tests, alone: true };
  const run = await runCovering(coverage, placesOf(places), { seed: 3, anew: true });
  if (run === undefined) return new Set();
  const touched = notPassing(run, tests);
  return new Set([...tests].filter((id) => !touched.has(id)));
}

/**
 * Of the tests that an error at any place keeps from passing those that one in this function does, without those that
 * enter it anyway; undefined where there was no time to find them.
 */
export async function missedBy(
  places: readonly Unnoticed[],
  failing: ReadonlySet<TestId> | undefined,
  settled: SettledTests,
  judged: JudgedGroup,
): Promise<ReadonlyMap<Trial, ReadonlySet<TestId>> | undefined> {
  if (failing === undefined) return undefined;
  const missed = new Map(
    places.map(({ trial }) => [trial, new Set([...failing].filter((id) => !settled.get(trial)?.has(id)))]),
  );
  const tests = new Set([...missed.values()].flatMap((ids) => [...ids]));
  if (tests.size === 0 || !isWorthwhile(places.length, tests, judged)) return missed;
  const edits = placesOf(places);
  const run = await runCovering({ ...judged, tests, alone: true }, edits, { seed: 3, anew: true });
  if (run === undefined) return undefined;
  const here = notPassing(run, tests);
  return new Map([...missed].map(([trial, ids]) => [trial, new Set([...ids].filter((id) => here.has(id)))]));
}

/** Whether one more run, in a fresh process, costs less than running these tests for each of so many places. */
function isWorthwhile(places: number, tests: ReadonlySet<TestId>, { baseline }: JudgedGroup): boolean {
  return (places - 1) * sumOf(baseline, tests) > startingSeconds(baseline);
}
