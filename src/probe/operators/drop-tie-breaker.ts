import { isOrdering } from '../languages/site.js';
import type { MutationOperator } from './operator.js';

/** Drops the last of several sort keys, so that rows equal on the first keys come in any order. */
export const dropTieBreaker: MutationOperator = {
  id: 'drop-tie-breaker',
  tier: 1,
  mutate(site) {
    if (!isOrdering(site)) return undefined;
    return site.withoutLastKey && { edits: site.withoutLastKey, description: 'dropped the last sort key' };
  },
};
