import type { MutationOperator } from './operator.js';

/** Deletes an ordering call or option: `.order_by(x)`, `sorted(xs)`, `orderBy: {...}`, `xs.sort()`. */
export const removeOrderingCall: MutationOperator = {
  id: 'remove-ordering-call',
  tier: 1,
  mutate(site) {
    if (site.kind !== 'order-call' || !site.without) return undefined;
    const mutation = { edits: site.without, description: 'deleted the ordering' };
    return site.neutral ? { ...mutation, neutral: site.neutral } : mutation;
  },
};
