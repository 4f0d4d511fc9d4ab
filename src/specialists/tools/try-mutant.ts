import { z } from 'zod';
import type { Execution, MutantTrial } from '../../domain/execution.js';
import type { Tool } from '../../model/conversation.js';
import { fitReplacement } from '../replacement.js';
import type { ToolContext } from './context.js';
import { factsOf, listOf, type RunAllowance } from './run-facts.js';

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
      'Replaces a piece of production code in a private copy and runs the tests near it: answers which of them noticed. Takes a while; use it to check what no test seems to hold.',
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
      return factsOf({ outcome: 'survived: no test noticed', tests_run: listOf(trial.tests) });
    case 'killed':
      return factsOf({ outcome: 'killed: tests noticed', noticed_by: listOf(trial.by) });
    case 'unviable':
      return factsOf({ outcome: 'unviable: the broken code does not load', why: trial.why });
    case 'not-run':
      return factsOf({ outcome: 'not run', why: trial.why });
    case 'unstable':
      return factsOf({ outcome: 'unstable: noticed in some runs only' });
    case 'timed-out':
      return factsOf({ outcome: 'timed out' });
    case 'not-covered':
      return factsOf({ outcome: 'not covered: no test comes by this place' });
  }
}
