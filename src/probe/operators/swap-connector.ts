import { faultOperator } from './operator.js';

/** Swaps `and` and `or`. */
export const swapConnector = faultOperator({
  id: 'swap-connector',
  kind: 'connector',
  tier: 2,
  describe: (subject) => `swapped the connector of ${subject}`,
  rule: {
    id: 'connector-not-tested',
    severity: 'low',
    name: 'ConnectorNotTested',
    shortDescription: 'No test tells this "and" from "or".',
    fullDescription: 'The tests pass when `and` becomes `or`, or the other way round.',
    help: {
      what: 'With the connector swapped, every test that reaches it still passes: none has one part true and the other false.',
      why: 'Either part of the condition could be missing.',
      mend: 'Add a test in which exactly one part is true.',
    },
  },
});
