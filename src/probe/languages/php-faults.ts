import type { FaultQuery } from './faults.js';
import { accessFaults } from './php-access.js';
import { boundaryFaults } from './php-boundaries.js';
import { guardFaults } from './php-guards.js';
import { queryFaults } from './php-queries.js';
import { statementFaults } from './php-statements.js';
import { bodyFaults, valueFaults } from './php-values.js';

/** Everything in PHP code, other than orderings, that can be broken. PHP has no `await`. */
export const faults: readonly FaultQuery[] = [
  ...guardFaults,
  ...accessFaults,
  ...queryFaults,
  ...statementFaults,
  ...boundaryFaults,
  ...bodyFaults,
  ...valueFaults,
];
