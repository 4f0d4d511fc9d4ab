import { isOrdering } from '../languages/site.js';
import type { MutationOperator } from './operator.js';

/** Turns every direction of an ordering round: ascending becomes descending. */
export const flipDirection: MutationOperator = {
  id: 'flip-direction',
  tier: 1,
  mutate(site) {
    if (!isOrdering(site)) return undefined;
    return site.reversed && { edits: site.reversed, description: 'reversed the direction of the ordering' };
  },
};
