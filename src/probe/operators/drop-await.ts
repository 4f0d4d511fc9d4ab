import { faultOperator } from './operator.js';

/** Drops an await whose value nobody uses. */
export const dropAwait = faultOperator({
  id: 'drop-await',
  kind: 'await',
  tier: 1,
  describe: (subject) => `dropped the await of ${subject}`,
  rule: {
    id: 'await-not-tested',
    severity: 'medium',
    name: 'AwaitNotTested',
    shortDescription: 'No test notices when nobody waits for this.',
    fullDescription: 'The tests pass when nobody waits for the call.',
    help: {
      what: 'The code waits for a call here and does not use its value. Without the await every test that reaches it still passes.',
      why: 'What nobody waits for may end after its caller has gone on, and its error is lost.',
      mend: 'Assert what the call has done when the function returns, and let the call fail once and assert that the error arrives.',
    },
  },
});
