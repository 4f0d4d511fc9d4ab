import { faultOperator } from './operator.js';

/** Drops the part of a query that keeps tenants, owners or deleted rows apart. */
export const dropPredicate = faultOperator({
  id: 'drop-predicate',
  kind: 'predicate',
  tier: 1,
  describe: (subject) => `dropped ${subject} from the query`,
  rule: {
    id: 'isolation-not-tested',
    severity: 'high',
    name: 'IsolationNotTested',
    shortDescription: 'No test notices when this query no longer keeps rows apart.',
    fullDescription:
      'The tests pass when the query returns the rows of other tenants or owners, or deleted ones.',
    help: {
      what: 'The query keeps to one tenant or owner, or leaves out what is deleted or hidden. With that part gone, every test that runs it still passes: the fixtures hold no row that it should leave out.',
      why: 'Rows of somebody else in an answer are a data leak, and the tests would stay green.',
      mend: 'Add a row that the query has to leave out (another tenant, another owner, a deleted one), and assert that it is not there.',
    },
  },
});
