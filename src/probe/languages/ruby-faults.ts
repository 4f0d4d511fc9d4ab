import type { FaultQuery } from './faults.js';
import { accessFaults } from './ruby-access.js';
import { boundaryFaults } from './ruby-boundaries.js';
import { guardFaults } from './ruby-guards.js';
import { queryFaults } from './ruby-queries.js';
import { statementFaults } from './ruby-statements.js';
import { tearsHeredoc } from './ruby-syntax.js';
import { bodyFaults, valueFaults } from './ruby-values.js';

/** A heredoc's text stands below its statement: what would leave it behind is left alone. */
function keepingHeredocs(query: FaultQuery): FaultQuery {
  return {
    ...query,
    break(captures) {
      const edits = query.break(captures);
      return edits && !tearsHeredoc(captures.site, edits) ? edits : undefined;
    },
  };
}

/** Everything in Ruby code, other than orderings, that can be broken. Ruby has no `await`. */
export const faults: readonly FaultQuery[] = [
  ...guardFaults,
  ...accessFaults,
  ...queryFaults,
  ...statementFaults,
  ...boundaryFaults,
  ...bodyFaults,
  ...valueFaults,
].map(keepingHeredocs);
