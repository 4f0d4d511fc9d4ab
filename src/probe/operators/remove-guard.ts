import { faultOperator } from './operator.js';

/** Makes the condition of a guard never true, so that what it refuses goes through. */
export const removeGuard = faultOperator({
  id: 'remove-guard',
  kind: 'guard',
  tier: 1,
  describe: (subject) => `made ${subject} never refuse`,
  rule: {
    id: 'guard-not-tested',
    severity: 'medium',
    name: 'GuardNotTested',
    shortDescription: 'No test notices when this guard is gone.',
    fullDescription: 'The tests that reach the guard pass when it lets everything through.',
    help: {
      what: 'The code refuses something here (it raises, throws or returns an error). With the condition never true, every test that reaches it still passes: no test offers what is to be refused, or none looks at what happens then.',
      why: 'A guard is there for the input that must not get through. Whoever loses or inverts it would ship with a green build.',
      mend: 'Add a test that offers exactly what the guard refuses, and asserts the refusal. If nothing can ever offer it, the guard can go.',
    },
  },
});
