import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { Mutant } from '../../src/domain/mutant.js';
import type { Plan, PlannedSite } from '../../src/probe/plan.js';
import { python } from '../../src/probe/languages/python.js';
import { runsOf, sliceOf, sliceSummary } from '../../src/probe/shard.js';

interface Place {
  readonly path: string;
  readonly enclosing: string;
  readonly line: number;
  readonly mutants: number;
  readonly isQuery: boolean;
}

function mutantAt({ path, line }: Place, index: number): Mutant {
  const operator = `operator-${index}`;
  const id = `${path}:${line}:1:${operator}`;
  return { id, operator, path, lines: [line, line], edits: [], original: '', mutated: '', description: '' };
}

function siteAt(place: Place): PlannedSite {
  const { path, enclosing, line } = place;
  const mutants = Array.from({ length: place.isQuery ? 0 : place.mutants }, (_, index) =>
    mutantAt(place, index),
  );
  const span = { start: 0, end: 1 };
  const site = { kind: 'sql-text', keys: [], span, lines: [line, line], enclosing, tripwire: [] } as const;
  return { path, language: python, site, mutants, tier: 1, tripwire: mutantAt(place, 99), markSupport: [] };
}

function planOf(places: readonly Place[]): Plan {
  return {
    sites: places.filter(({ isQuery }) => !isQuery).map(siteAt),
    queries: places
      .filter(({ isQuery }) => isQuery)
      .map((place) => ({ planned: siteAt(place), orderings: [] })),
    skipped: [
      { reason: 'left alone', count: 2 },
      { reason: 'left alone', count: 1 },
    ],
    gaps: [{ what: 'a file', why: 'it cannot be read' }],
  };
}

const plans = fc
  .array(
    fc.record({
      path: fc.constantFrom('a.py', 'b.py', 'c.py'),
      enclosing: fc.constantFrom('', 'f', 'g', 'h', 'i'),
      line: fc.integer({ min: 1, max: 30 }),
      mutants: fc.integer({ min: 1, max: 4 }),
      isQuery: fc.boolean(),
    }),
    { maxLength: 40 },
  )
  .map(planOf);
const counts = fc.integer({ min: 1, max: 12 });

function slicesOf(plan: Plan, of: number) {
  return Array.from({ length: of }, (_, index) => sliceOf(plan, { index: index + 1, of }));
}

function placesOf({ sites, queries }: Plan): readonly PlannedSite[] {
  return [...sites, ...queries.map(({ planned }) => planned)];
}

function ownersOf(slices: readonly Plan[], keysOf: (site: PlannedSite) => readonly string[]) {
  const owners = new Map<string, Set<number>>();
  for (const [index, slice] of slices.entries())
    for (const key of placesOf(slice).flatMap(keysOf))
      owners.set(key, (owners.get(key) ?? new Set()).add(index));
  return [...owners.values()];
}

describe('whatever the plan', () => {
  test('its slices are a partition, each in the order of the plan', () => {
    fc.assert(
      fc.property(plans, counts, (plan, of) => {
        const slices = slicesOf(plan, of);
        expect(slices.flatMap(({ sites }) => sites)).toHaveLength(plan.sites.length);
        expect(new Set(slices.flatMap(({ sites }) => sites))).toEqual(new Set(plan.sites));
        expect(slices.flatMap(({ queries }) => queries)).toHaveLength(plan.queries.length);
        expect(new Set(slices.flatMap(({ queries }) => queries))).toEqual(new Set(plan.queries));
        for (const slice of slices) {
          expect(slice.sites).toEqual(plan.sites.filter((site) => slice.sites.includes(site)));
          expect(slice).toMatchObject({ skipped: plan.skipped, gaps: plan.gaps });
        }
      }),
    );
  });

  test('the indices of the slices are those of the whole, each once, and name its mutants', () => {
    fc.assert(
      fc.property(plans, counts, (plan, of) => {
        const slices = slicesOf(plan, of);
        const summaries = slices.map((slice) => sliceSummary(plan, slice));
        const ids = plan.sites.flatMap(({ mutants }) => mutants.map(({ id }) => id));
        const all = summaries.flatMap(({ slice }) => slice).toSorted((a, b) => a - b);
        expect(all).toEqual(ids.map((_, index) => index));
        for (const [index, { mutants, slice, skipped }] of summaries.entries()) {
          expect(mutants).toEqual(ids);
          expect(skipped).toEqual([{ reason: 'left alone', count: 3 }]);
          const own = slices[index]?.sites.flatMap((site) => site.mutants.map(({ id }) => id));
          expect(slice.map((place) => mutants[place])).toEqual(own);
        }
      }),
    );
  });

  test('functions stay together, and so do those that share a line', () => {
    fc.assert(
      fc.property(plans, counts, (plan, of) => {
        const slices = slicesOf(plan, of);
        const functions = ownersOf(slices, ({ path, site }) => [`${path} ${site.enclosing}`]);
        const lines = ownersOf(slices, ({ mutants }) =>
          mutants.map(({ path, lines: [line] }) => `${path}:${line}`),
        );
        for (const owners of [...functions, ...lines]) expect(owners.size).toBe(1);
      }),
    );
  });

  test('they are the same each time, and know every file that any of them breaks', () => {
    fc.assert(
      fc.property(plans, counts, (plan, of) => {
        const slices = slicesOf(plan, of);
        expect(slicesOf(plan, of)).toEqual(slices);
        const sources = [...new Set(placesOf(plan).map(({ path }) => path))];
        for (const slice of slices) expect(slice.sources).toEqual(sources);
      }),
    );
  });

  test('no shard has more than its share and the heaviest function', () => {
    fc.assert(
      fc.property(plans, counts, (plan, of) => {
        const weights = slicesOf(plan, of).map(runsOf);
        // Whole functions are given out, those that share a line as one: as many shards as places give single ones.
        const heaviest = Math.max(0, ...slicesOf(plan, 50).map(runsOf));
        const total = weights.reduce((sum, weight) => sum + weight, 0);
        for (const weight of weights) expect(weight).toBeLessThanOrEqual(total / of + heaviest);
      }),
    );
  });
});

test('the cost of a place can be told otherwise', () => {
  const place = { path: 'a.py', mutants: 1, isQuery: false };
  const plan = planOf([1, 2, 3].map((line) => ({ ...place, line, enclosing: `f${line}` })));
  const slow = sliceOf(plan, { index: 1, of: 2 }, ({ sites }) =>
    sites.some((site) => site.site.lines[0] === 3) ? 9 : 1,
  );
  expect(slow.sites.map(({ site }) => site.enclosing)).toEqual(['f3']);
});
