import { faultOperator } from './operator.js';

/** Drops a call that is a statement of its own. */
export const dropStatementCall = faultOperator({
  id: 'drop-statement-call',
  kind: 'statement-call',
  tier: 1,
  describe: (subject) => `dropped ${subject}`,
  rule: {
    id: 'effect-not-tested',
    severity: 'low',
    name: 'EffectNotTested',
    shortDescription: 'No test notices when this call is gone.',
    fullDescription: 'The tests that reach the call pass without it.',
    help: {
      what: 'The call stands by itself: it is made for its effect. Without it every test that reaches it still passes.',
      why: 'An effect that no assertion looks for can be lost in any refactoring.',
      mend: 'Assert the effect of the call. If there is none to assert, the call may be unnecessary.',
    },
  },
});
