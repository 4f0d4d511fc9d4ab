import type { LineRange } from '../../domain/change.js';
import type { Mutant } from '../../domain/mutant.js';
import type { Language } from '../languages/language.js';
import { openValidity } from '../languages/validity.js';
import type { TextEdit } from '../languages/site.js';
import { type UnorderedQuery, unorderedQueries } from '../languages/unordered-queries.js';
import { mutantOf } from '../mutant-of.js';
import type { PlannedSite } from '../plan.js';

/** The rows of a query in the order in which an engine usually gives them, and the other way round. */
export interface PlannedOrdering {
  readonly key: string;
  readonly pinned: Mutant;
  readonly turned: Mutant;
}

/** A query without an ordering that the change touched; it goes through the groups of tests like any other site. */
export interface PlannedQuery {
  readonly planned: PlannedSite;
  /** One for each way in which an engine may know the place of a row. */
  readonly orderings: readonly PlannedOrdering[];
}

/** What of one file is asked for. */
export interface QueriesRequest {
  readonly path: string;
  readonly text: string;
  readonly language: Language;
  /** Whether the change touched any of these lines. */
  readonly touches: (lines: LineRange) => boolean;
}

/** Every query of a file that the change touched, that may give several rows, and that names no order. */
export async function planQueries(request: QueriesRequest): Promise<readonly PlannedQuery[]> {
  const { text, language, touches } = request;
  const touched = (await unorderedQueries(text, language)).filter(({ lines }) => touches(lines));
  if (touched.length === 0) return [];
  const validity = await openValidity(text, language);
  const planned = touched
    .map((query) => planQuery(request, query))
    .filter((one) => one !== undefined)
    .filter(({ planned: { tripwire }, orderings }) =>
      [tripwire, ...orderings.map(({ turned }) => turned)].every(({ edits }) => validity.stays(edits)),
    );
  validity.free();
  return planned;
}

function planQuery(
  { path, text, language }: QueriesRequest,
  { orderings, ...place }: UnorderedQuery,
): PlannedQuery | undefined {
  const draft = (operator: string, edits: readonly TextEdit[], description: string): Mutant | undefined =>
    mutantOf({ path, text, operator, edits, description });
  const tripwire = draft('tripwire', place.tripwire, 'put an error');
  if (tripwire === undefined) return undefined;
  const ways = orderings.flatMap(({ key, ...edits }) => {
    const pinned = draft('pin-rows', edits.pinned, 'wrote out the order in which the rows come back');
    const turned = draft('reverse-rows', edits.turned, 'reversed the rows of the query');
    return pinned && turned ? [{ key, pinned, turned }] : [];
  });
  const site = { kind: 'sql-text', keys: [], ...place } as const;
  return {
    planned: { path, language, site, mutants: [], tier: 1, tripwire, markSupport: [] },
    orderings: ways,
  };
}
