import type { Rule } from '../../domain/rule.js';

/** What it means that a test needs the rows of an unordered query in the order in which they happened to come. */
export const rowOrderRule = {
  id: 'depends-on-row-order',
  source: 'probe',
  severity: 'medium',
  name: 'DependsOnRowOrder',
  shortDescription: 'A test passes only because the rows of an unordered query come back in a certain order.',
  fullDescription:
    'A query has no ORDER BY, and a test that reaches it fails when the same rows come back in another order, which the query allows.',
  help: {
    what: 'The query does not say in which order it wants its rows, and the test needs them in the order in which the engine of the tests happens to give them: mostly that of their insertion.',
    why: 'Without ORDER BY an engine may return the rows in any order, and does, once a table grows, an index is added, rows are updated or another engine runs in production. Users then see another order than the test has promised, and the test fails one day for no reason of its own.',
    mend: 'If the order matters, order the query by the column that the callers rely on. If it does not, let the test compare without order (a set, sorted rows).',
    proven:
      'The tests that reach the query were run with the usual order written out in it, that of insertion or of its first column (green), and with the same rows in reverse (red), twice each in fresh processes, with the same result each time; as merged they are green. Nothing else was changed. No fix is promised: only its author knows the order that is meant.',
  },
  precision: 'high',
} as const satisfies Rule;
