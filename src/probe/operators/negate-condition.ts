import { faultOperator } from './operator.js';

/** Turns a condition into its opposite. */
export const negateCondition = faultOperator({
  id: 'negate-condition',
  kind: 'condition',
  tier: 2,
  describe: (subject) => `negated ${subject}`,
  rule: {
    id: 'condition-not-tested',
    severity: 'low',
    name: 'ConditionNotTested',
    shortDescription: 'No test notices when this condition is its opposite.',
    fullDescription: 'The tests that reach the condition pass when it is negated.',
    help: {
      what: 'With the condition turned round, every test that reaches it still passes.',
      why: 'Both branches look the same to the tests: either could be wrong.',
      mend: 'Add a test for each side of the condition that asserts what is different.',
    },
  },
});
