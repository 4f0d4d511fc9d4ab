import { z } from 'zod';
import type { Execution, MutantTrial, Unheard } from '../../domain/execution.js';
import type { Tool } from '../../model/conversation.js';
import { fitReplacement } from '../replacement.js';
import type { ToolContext } from './context.js';
import { type Facts, factsOf, listOf, notRunFacts, type RunAllowance } from './run-facts.js';

const input = z.strictObject({
  path: z.string().max(1_000),
  find: z.string().max(60_000).describe('occurs exactly once in the file'),
  replace: z.string().max(60_000),
});

/** Breaks production code for one run of the tests near it. */
export function tryMutantTool(
  { texts }: ToolContext,
  execution: Execution,
  allowance: RunAllowance,
): Tool<z.infer<typeof input>> {
  return {
    name: 'try_mutant',
    description:
      'Replaces a piece of production code in a private copy and runs the tests near it, then those farther away: answers which of them noticed or, if none did, which tests get there and stayed green. Takes a while; use it to check what no test seems to hold. To see whether a test of your own notices it, use run_test with edits.',
    input,
    async run(raw) {
      await texts.load([raw.path]);
      const fitted = fitReplacement(raw, texts);
      if (fitted.kind === 'unfit') return `Cannot try it: ${fitted.why}.`;
      return allowance.use(async () => told(await execution.tryMutant([fitted.edit], 1)));
    },
  };
}

function told(trial: MutantTrial): string {
  switch (trial.kind) {
    case 'survived':
      return factsOf({
        outcome:
          'survived: tests get there, and none noticed. Whether anybody promised it, and whether a caller sees a difference, is yours to find out',
        tests_that_get_there: listOf(trial.tests),
        ...unheardFacts(trial.unheard),
      });
    case 'killed':
      return factsOf(killFacts(trial));
    case 'unviable':
      return factsOf({ outcome: 'unviable: the broken code does not load', why: trial.why });
    case 'not-run':
      return factsOf(notRunFacts(trial));
    case 'unstable':
      return factsOf({ outcome: 'unstable: noticed in some runs only, so that it proves nothing' });
    case 'timed-out':
      return factsOf({ outcome: 'timed out: the tests do not end with it, which counts neither way' });
    case 'not-covered':
      return factsOf({
        outcome:
          'not covered: no green test gets there, so that none could notice; it does not count as a survivor nor prove that a test is blind',
        to_do: 'bring a test that passes on the merged code and fails with the mutant (run_test with edits)',
        ...unheardFacts(trial.unheard),
      });
  }
}

/** An error in a set-up or on the way there is no look at what the code does. */
function killFacts({ by, byError = [] }: Extract<MutantTrial, { kind: 'killed' }>): Facts {
  const onlyErrors = byError.length > 0 && byError.length === by.length;
  return {
    outcome: onlyErrors
      ? 'killed, by errors alone: no assertion has failed, so that whether a test looks at what this code does is not shown'
      : 'killed: tests noticed',
    noticed_by: listOf(by),
    ...(byError.length > 0 && !onlyErrors && { of_these_by_an_error_and_no_assertion: listOf(byError) }),
  };
}

/** Red or unstable before anything was broken: whether they get there, or would have noticed, nobody knows. */
function unheardFacts(unheard: Unheard | undefined): Facts {
  if (unheard === undefined) return {};
  const { red, unstable } = unheard;
  return {
    ...(red.length > 0 && { not_heard_since_red_on_the_merged_code: listOf(red) }),
    ...(unstable.length > 0 && { not_heard_since_unstable_on_the_merged_code: listOf(unstable) }),
  };
}
