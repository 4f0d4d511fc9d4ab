import type { Rule } from '../../domain/rule.js';

/** Found by reading both sides, not by running tests. */
export const boundaryNameMismatch: Rule = {
  id: 'boundary-name-mismatch',
  source: 'probe',
  severity: 'high',
  name: 'BoundaryNameMismatch',
  shortDescription: 'Two sides that have to agree on a name differ by a slip.',
  fullDescription:
    'A channel, queue, topic or event is named on one side, and the only name on the other side that could be meant differs by a letter, a plural or the way its words are joined.',
  help: {
    what: 'One side tells under this name, the other listens under a name that differs by a slip, and nothing else in the repository uses either of them.',
    why: 'A message that nobody hears raises no error: the feature is simply dead, and a test that stubs the connection cannot notice.',
    mend: 'Use one name on both sides, best as one constant, and add a test that goes through the real connection. If both names are right (the other side lives in another repository), suppress the finding there.',
    proven:
      'Both lines are quoted from the audited commit; every other source file was searched for either name. Nothing was executed.',
  },
  precision: 'high',
};
