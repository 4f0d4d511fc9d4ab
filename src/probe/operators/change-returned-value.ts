import { faultOperator } from './operator.js';

/** Returns another value. */
export const changeReturnedValue = faultOperator({
  id: 'change-returned-value',
  kind: 'returned-value',
  tier: 2,
  describe: (subject) => `changed the value returned by ${subject}`,
  rule: {
    id: 'returned-value-not-tested',
    severity: 'low',
    name: 'ReturnedValueNotTested',
    shortDescription: 'No test looks at this returned value.',
    fullDescription: 'The tests pass when another value is returned.',
    help: {
      what: 'With another value returned, every test that reaches it still passes.',
      why: 'A value that no assertion depends on can be anything.',
      mend: 'Assert the returned value.',
    },
  },
});
