import type { Rule } from '../domain/rule.js';
import { boundaryNameMismatch } from './boundaries/boundary-rules.js';
import { operators } from './operators/index.js';
import { orderingRules } from './ordering-rules.js';
import { rowOrderRule } from './row-order/row-order-rule.js';

/** Every kind of finding that the probe can raise. */
export const probeRules: readonly Rule[] = [
  ...orderingRules,
  rowOrderRule,
  boundaryNameMismatch,
  ...operators.flatMap(({ rule }) => (rule === undefined ? [] : [rule])),
];
