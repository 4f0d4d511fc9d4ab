import { faultOperator } from './operator.js';

/** Drops a commit, a save, a lock or a transaction. */
export const dropDurability = faultOperator({
  id: 'drop-durability',
  kind: 'durability',
  tier: 1,
  describe: (subject) => `dropped ${subject}`,
  rule: {
    id: 'durability-not-tested',
    severity: 'medium',
    name: 'DurabilityNotTested',
    shortDescription: 'No test notices when this is no longer committed, saved or locked.',
    fullDescription: 'The tests pass although nothing makes the result last, or keeps others out.',
    help: {
      what: 'The code commits, saves, locks or opens a transaction here. Without it every test that reaches it still passes: they look at the objects in memory, or at the same session.',
      why: 'What is not committed is lost when the process ends; what is not locked is lost when two come at once. Neither shows in a test that reads back what it has just written.',
      mend: 'Read the result back through another session or connection (or reload it), and assert what is there. For a lock, let two come at once.',
    },
  },
});
