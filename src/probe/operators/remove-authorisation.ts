import { faultOperator } from './operator.js';

/** Takes away a check of who may come in. */
export const removeAuthorisation = faultOperator({
  id: 'remove-authorisation',
  kind: 'authorisation',
  tier: 1,
  describe: (subject) => `took away ${subject}`,
  rule: {
    id: 'authorisation-not-tested',
    severity: 'high',
    name: 'AuthorisationNotTested',
    shortDescription: 'No test notices when this authorisation check is gone.',
    fullDescription: 'The tests pass when everybody is let in.',
    help: {
      what: 'A decorator, filter, middleware or call lets only some people in here. Without it every test still passes: all of them come as somebody who is allowed.',
      why: 'Broken access control is the most common serious fault of web applications (OWASP Top 10, A01). A check that no test needs can be lost in any refactoring.',
      mend: 'Add a test that comes as somebody who is not allowed (nobody, another user, another role) and asserts the refusal, and that nothing was changed.',
    },
  },
});
