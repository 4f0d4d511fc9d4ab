import type { MutationOperator } from './operator.js';

/** Deletes an ORDER BY clause from SQL text. */
export const removeOrderBy: MutationOperator = {
  id: 'remove-order-by',
  tier: 1,
  mutate(site) {
    if (site.kind !== 'sql-text' || !site.without) return undefined;
    return { edits: site.without, description: 'deleted the ORDER BY' };
  },
};
