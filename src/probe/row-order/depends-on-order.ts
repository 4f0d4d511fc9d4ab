import type { Mutant } from '../../domain/mutant.js';
import type { TestId } from '../../domain/test-run.js';
import { type Coverage, runCovering } from '../trial.js';
import type { PlannedOrdering, PlannedQuery } from './plan-queries.js';

/** Tests that need the rows of a query in the order in which they happened to come. */
export interface RowOrderDependence {
  readonly query: PlannedQuery;
  readonly ordering: PlannedOrdering;
  /** Green as merged and with the usual order written out; red with the rows reversed. */
  readonly tests: readonly TestId[];
  readonly coverage: Coverage;
  /** How often both orders were run, in fresh processes, each time with this result. */
  readonly repeats: number;
}

const seeds = [40, 41] as const;

interface Outcomes {
  readonly passed: ReadonlySet<TestId>;
  readonly failed: ReadonlySet<TestId>;
}

async function outcomesOf(
  form: Mutant,
  coverage: Coverage,
  tests: ReadonlySet<TestId>,
  seed: number,
): Promise<Outcomes | undefined> {
  const run = await runCovering(coverage, form.edits, { seed }, tests);
  if (run === undefined) return undefined;
  const having = (outcome: string): ReadonlySet<TestId> =>
    new Set(run.results.filter((result) => result.outcome === outcome).map(({ id }) => id));
  return { passed: having('passed'), failed: having('failed') };
}

/** Red with the rows reversed and green with them in their usual order: the order alone makes the difference. */
async function dependents(
  { turned, pinned }: PlannedOrdering,
  coverage: Coverage,
  tests: ReadonlySet<TestId>,
  seed: number,
): Promise<'no-time' | { readonly found: ReadonlySet<TestId>; readonly bearsAll: boolean }> {
  const reversed = await outcomesOf(turned, coverage, tests, seed);
  if (reversed === undefined) return 'no-time';
  const red = new Set([...reversed.failed].filter((id) => tests.has(id)));
  if (red.size === 0) return { found: red, bearsAll: [...tests].every((id) => reversed.passed.has(id)) };
  const usual = await outcomesOf(pinned, coverage, red, seed);
  if (usual === undefined) return 'no-time';
  return { found: new Set([...red].filter((id) => usual.passed.has(id))), bearsAll: false };
}

/**
 * Whether tests depend on the order of a query that names none. Nothing else is reversed, so nothing else can be
 * the reason; and where an engine knows no such order, both forms fail and nothing is said.
 */
export async function dependenceOn(
  query: PlannedQuery,
  coverage: Coverage,
): Promise<RowOrderDependence | 'no-time' | undefined> {
  for (const ordering of query.orderings) {
    let tests = coverage.tests;
    for (const seed of seeds) {
      const result = await dependents(ordering, coverage, tests, seed);
      if (result === 'no-time') return 'no-time';
      if (result.bearsAll) return undefined;
      tests = result.found;
      if (tests.size === 0) break;
    }
    if (tests.size > 0)
      return { query, ordering, tests: [...tests].toSorted(), coverage, repeats: seeds.length };
  }
  return undefined;
}
