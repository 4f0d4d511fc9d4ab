import { faultOperator } from './operator.js';

/** Moves the boundary of a comparison by one: `<` becomes `<=`. */
export const shiftBoundary = faultOperator({
  id: 'shift-boundary',
  kind: 'comparison',
  tier: 2,
  describe: (subject) => `moved the boundary of ${subject}`,
  rule: {
    id: 'boundary-not-tested',
    severity: 'low',
    name: 'BoundaryNotTested',
    shortDescription: 'No test stands on this boundary.',
    fullDescription: 'The tests pass when the boundary of the comparison is moved by one.',
    help: {
      what: 'With `<` for `<=` (or the like), every test that reaches it still passes: none has a value exactly on the boundary.',
      why: 'Off by one is the commonest slip of all.',
      mend: 'Add a test with the value exactly on the boundary.',
    },
  },
});
