import { dropTieBreaker } from './drop-tie-breaker.js';
import { flipDirection } from './flip-direction.js';
import type { MutationOperator } from './operator.js';
import { removeOrderBy } from './remove-order-by.js';
import { removeOrderingCall } from './remove-ordering-call.js';

/** Every mutation operator, most valuable first: the order in which a short budget is spent. */
export const operators: readonly MutationOperator[] = [
  removeOrderBy,
  removeOrderingCall,
  flipDirection,
  dropTieBreaker,
];
