import { faultOperator } from './operator.js';

/** Empties a function: it returns at once. */
export const emptyBody = faultOperator({
  id: 'empty-body',
  kind: 'body',
  tier: 1,
  describe: (subject) => `emptied ${subject}`,
  rule: {
    id: 'result-not-tested',
    severity: 'medium',
    name: 'ResultNotTested',
    shortDescription: 'No test notices when this function does nothing.',
    fullDescription: 'The tests that call the function pass when its body is empty.',
    help: {
      what: 'The function returns at once, with an empty value where one is needed, and every test that calls it still passes.',
      why: 'The tests execute the function, so coverage counts it as tested, and no assertion depends on anything that it does.',
      mend: 'Assert what the function is for: its result, or its effect.',
    },
  },
});
