import { changeReturnedValue } from './change-returned-value.js';
import { dropAwait } from './drop-await.js';
import { dropDurability } from './drop-durability.js';
import { dropPredicate } from './drop-predicate.js';
import { dropStatementCall } from './drop-statement-call.js';
import { dropTieBreaker } from './drop-tie-breaker.js';
import { emptyBody } from './empty-body.js';
import { flipDirection } from './flip-direction.js';
import { negateCondition } from './negate-condition.js';
import type { MutationOperator } from './operator.js';
import { removeAuthorisation } from './remove-authorisation.js';
import { removeGuard } from './remove-guard.js';
import { removeOrderBy } from './remove-order-by.js';
import { removeOrderingCall } from './remove-ordering-call.js';
import { renameBoundaryName } from './rename-boundary-name.js';
import { shiftBoundary } from './shift-boundary.js';
import { swapConnector } from './swap-connector.js';

/** Every mutation operator, most valuable first: the order in which a short budget is spent. */
export const operators: readonly MutationOperator[] = [
  removeOrderBy,
  removeOrderingCall,
  flipDirection,
  dropTieBreaker,
  removeGuard,
  removeAuthorisation,
  dropPredicate,
  dropDurability,
  dropAwait,
  renameBoundaryName,
  emptyBody,
  dropStatementCall,
  negateCondition,
  shiftBoundary,
  swapConnector,
  changeReturnedValue,
];
