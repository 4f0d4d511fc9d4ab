import { keyValues } from './key-values.js';
import { literalLists } from './literal-lists.js';
import { neighbouringCalls } from './neighbouring-calls.js';
import type { ReorderingWay } from './reordering.js';
import { sqlRows } from './sql-rows.js';
import { statementRuns } from './statement-runs.js';
import { storedRows } from './stored-rows.js';

/** Every way of reordering fixtures, the smallest edits first. */
export const reorderingWays: readonly ReorderingWay[] = [
  statementRuns,
  sqlRows,
  literalLists,
  keyValues,
  storedRows,
  neighbouringCalls,
];
