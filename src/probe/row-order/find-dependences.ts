import type { Progress } from '../../domain/progress.js';
import type { Gap } from '../../domain/verdict.js';
import { takeBaseline } from '../baseline.js';
import { isSmall, narrow } from '../narrow.js';
import type { TestGroup } from '../test-group.js';
import { type JudgedGroup, reach, type Trial } from '../trial.js';
import { dependenceOn, type RowOrderDependence } from './depends-on-order.js';
import type { PlannedQuery } from './plan-queries.js';

export interface RowOrderRequest {
  readonly queries: readonly PlannedQuery[];
  /** In the order in which the tests are to be asked; those far from the change are not. */
  readonly groups: readonly TestGroup[];
  /** Groups whose baseline was taken for the other sites: it need not be taken again. */
  readonly known: readonly JudgedGroup[];
  readonly progress: Progress;
}

export interface RowOrderReading {
  readonly dependences: readonly RowOrderDependence[];
  /** Only where time was short: queries that no test reaches, or whose rows cannot be reversed, are no loss. */
  readonly gaps: readonly Gap[];
}

/** Looks for tests that are green only because an engine gave the rows of an unordered query in its usual order. */
export async function findDependences(request: RowOrderRequest): Promise<RowOrderReading> {
  const dependences: RowOrderDependence[] = [];
  let open = request.queries;
  let late = 0;
  for (const group of request.groups) {
    if (group.tier === 'others' || open.length === 0) continue;
    const judged = await judgedGroup(group, open, request);
    if (judged === undefined) continue;
    if (judged === 'no-time') {
      late += open.length;
      break;
    }
    request.progress({ what: `reversing the rows of ${open.length} unordered queries, ${group.name}` });
    const asked = await Promise.all(open.map((query) => askGroup(query, judged)));
    open = open.filter((_, index) => asked[index] === 'not-reached');
    late += asked.filter((answer) => answer === 'no-time').length;
    dependences.push(...asked.filter((answer) => typeof answer === 'object'));
  }
  return { dependences, gaps: late === 0 ? [] : [noTime(late)] };
}

function noTime(late: number): Gap {
  const what = late === 1 ? '1 query without an ordering' : `${late} queries without an ordering`;
  return { what, why: 'there was no time left to reverse their rows: allow more with --minutes' };
}

type Answer = RowOrderDependence | 'not-reached' | 'no-time' | 'none';

async function askGroup(query: PlannedQuery, judged: JudgedGroup): Promise<Answer> {
  const coverage = await reach(query.planned.tripwire.edits, judged);
  if (coverage === undefined) return 'no-time';
  if (coverage.tests.size === 0) return 'not-reached';
  return (await dependenceOn(query, coverage)) ?? 'none';
}

/** The group, as small as what reaches the queries, with a baseline; undefined where its tests cannot be relied on. */
async function judgedGroup(
  group: TestGroup,
  queries: readonly PlannedQuery[],
  { known, progress }: RowOrderRequest,
): Promise<JudgedGroup | 'no-time' | undefined> {
  const trials: readonly Trial[] = queries.map(({ planned }) => ({
    planned,
    coverage: [],
    verdicts: new Map(),
  }));
  const { group: narrowed, gaps } = isSmall(group)
    ? { group, gaps: [] }
    : await narrow(group, trials, progress);
  if (narrowed.files.length === 0 && group.files.length > 0) return gaps.length > 0 ? 'no-time' : undefined;
  const taken = known.find(
    ({ group: other }) =>
      other.pool === group.pool && narrowed.files.every((file) => other.files.includes(file)),
  );
  if (taken) return taken;
  progress({
    what: `running ${narrowed.files.length} test ${narrowed.files.length === 1 ? 'file' : 'files'} on the untouched code, ${group.name}`,
  });
  const sources = [...new Set(queries.map(({ planned }) => planned.path))];
  const reading = await takeBaseline(narrowed, sources);
  return reading.kind === 'usable' ? { group: narrowed, baseline: reading.baseline } : undefined;
}
