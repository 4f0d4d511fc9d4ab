import { createHash } from 'node:crypto';
import type { Change } from '../domain/change.js';
import type { ShardSummary } from '../domain/report.js';
import type { Shard } from '../domain/shard.js';
import type { Plan, PlannedSite } from './plan.js';
import type { PlannedQuery } from './row-order/plan-queries.js';
import { countSkips } from './skip.js';

/** A part of a plan. What the plan left alone and could not read is told by every part. */
export interface Slice extends Plan {
  /** Every file that the whole plan breaks: which tests are near is the same for each part. */
  readonly sources: readonly string[];
}

/** Places that are judged by the same shard, since they share coverage, or what is said of one depends on another. */
interface Unit {
  readonly sites: readonly PlannedSite[];
  readonly queries: readonly PlannedQuery[];
}

/** What a unit costs, in any measure. */
export type Weigh = (unit: Unit) => number;

/** A query is run as written out and reversed, with two seeds. */
const runsPerQuery = 4;

/** Each mutant is one run of tests, as long as nothing is known of how long they take. */
export const runsOf: Weigh = ({ sites, queries }) =>
  sites.reduce((sum, { mutants }) => sum + mutants.length, 0) + queries.length * runsPerQuery;

/** The part of the plan that falls to a shard, in the order of the plan: the same list each time it is asked. */
export function sliceOf(plan: Plan, { index, of }: Shard, weigh: Weigh = runsOf): Slice {
  const units = share(unitsOf(plan), of, weigh)[index - 1] ?? [];
  const sites = new Set(units.flatMap((unit) => unit.sites));
  const queries = new Set(units.flatMap((unit) => unit.queries));
  return {
    ...plan,
    sites: plan.sites.filter((site) => sites.has(site)),
    queries: plan.queries.filter((query) => queries.has(query)),
    sources: sourcesOf(plan),
  };
}

function sourcesOf({ sites, queries }: Plan): readonly string[] {
  return [...new Set([...sites, ...queries.map(({ planned }) => planned)].map(({ path }) => path))];
}

/** The heaviest unit first, each to the shard that has least so far; the first of equals. */
function share(units: readonly Unit[], shards: number, weigh: Weigh): readonly (readonly Unit[])[] {
  const parts = Array.from({ length: shards }, () => ({ units: [] as Unit[], weight: 0 }));
  const weighed = units.map((unit) => ({ unit, weight: weigh(unit) }));
  for (const { unit, weight } of weighed.toSorted((first, second) => second.weight - first.weight)) {
    const lightest = parts.reduce((least, part) => (part.weight < least.weight ? part : least));
    lightest.units.push(unit);
    lightest.weight += weight;
  }
  return parts.map((part) => part.units);
}

/** All places of one function, and functions that share a line, of which at most one finding is told. */
function unitsOf({ sites, queries }: Plan): readonly Unit[] {
  let units: readonly (Unit & { readonly keys: ReadonlySet<string> })[] = [];
  const add = (unit: Unit, keys: readonly string[]): void => {
    const same = units.filter((other) => keys.some((key) => other.keys.has(key)));
    const others = units.filter((other) => !same.includes(other));
    const joined = {
      sites: [...same.flatMap((one) => one.sites), ...unit.sites],
      queries: [...same.flatMap((one) => one.queries), ...unit.queries],
      keys: new Set([...same.flatMap((one) => [...one.keys]), ...keys]),
    };
    units = [...others, joined];
  };
  for (const site of sites) add({ sites: [site], queries: [] }, [functionOf(site), ...linesOf(site)]);
  for (const query of queries) add({ sites: [], queries: [query] }, [functionOf(query.planned)]);
  return units;
}

function functionOf({ path, site }: PlannedSite): string {
  return JSON.stringify([path, site.enclosing]);
}

function linesOf({ path, mutants }: PlannedSite): readonly string[] {
  return mutants.map(({ lines }) => `${path}:${lines[0]}`);
}

/** What a report says of its slice, so that all of them can be put together. */
export function sliceSummary(whole: Plan, slice: Slice): Pick<ShardSummary, 'mutants' | 'slice' | 'skipped'> {
  const own = new Set(slice.sites);
  const planned = whole.sites.flatMap((site) => site.mutants.map(({ id }) => ({ id, own: own.has(site) })));
  return {
    mutants: planned.map(({ id }) => id),
    slice: planned.flatMap((mutant, index) => (mutant.own ? [index] : [])),
    skipped: countSkips(whole.skipped),
  };
}

/** Shards of one audit have planned the same mutants of the same change with the same program. */
export function planIdentity(
  { base, head }: Pick<Change, 'base' | 'head'>,
  version: string,
  mutants: readonly string[],
): string {
  return createHash('sha256')
    .update(JSON.stringify([base, head, version, mutants]))
    .digest('hex');
}
