import { faultOperator } from './operator.js';

/** Renames a channel, queue, topic, event, job or route on one side. */
export const renameBoundaryName = faultOperator({
  id: 'rename-boundary-name',
  kind: 'boundary-name',
  tier: 1,
  describe: (subject) => `renamed ${subject} on this side only`,
  rule: {
    id: 'boundary-name-not-tested',
    severity: 'medium',
    name: 'BoundaryNameNotTested',
    shortDescription: 'No test notices when this name differs from the other side.',
    fullDescription: 'The tests pass when a name that two sides have to agree on is changed on one of them.',
    help: {
      what: 'Two parts of the system meet under this name. With the name changed on this side only, every test that reaches it still passes: the connection between them is stubbed.',
      why: 'A message that nobody hears raises no error; the feature is simply dead.',
      mend: 'Add a test that goes through both sides with the real name, or share the name as one constant and assert it on both.',
    },
  },
});
