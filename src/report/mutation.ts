import { stringify } from './json.js';
import { mutationResult } from './mutation/mutation-result.js';
import type { Reporter } from './reporter.js';

/**
 * Every mutant for dashboards and viewers that know the public schema. A merge has no source texts, which the schema
 * demands: then the file has no mutants, and says where they are.
 */
export const mutation: Reporter = {
  fileName: 'mutation.json',
  render: (report) => stringify(mutationResult(report)),
};
