import { z } from 'zod';
import type { Execution, TestTrial } from '../../domain/execution.js';
import type { Tool } from '../../model/conversation.js';
import { fitReplacement } from '../replacement.js';
import { whyNotAddable } from '../repository-path.js';
import type { ToolContext } from './context.js';
import { factsOf, listOf, type RunAllowance } from './run-facts.js';

const input = z.strictObject({
  path: z.string().max(1_000).describe('of a new file, where the test runner looks for tests'),
  content: z.string().min(1).max(60_000),
  edits: z
    .array(
      z.strictObject({
        path: z.string().max(1_000),
        find: z.string().max(60_000).describe('occurs exactly once in the file'),
        replace: z.string().max(60_000),
      }),
    )
    .max(20)
    .optional()
    .describe('of production code, made before it runs: a fix or a mutant'),
});

/** Runs a test file of the model's on the merged code, or on the merged code with edits. */
export function runTestTool(
  { texts }: ToolContext,
  execution: Execution,
  allowance: RunAllowance,
): Tool<z.infer<typeof input>> {
  return {
    name: 'run_test',
    description:
      'Adds a new test file to a private copy of the merged code and runs it: answers how it ended. Use it to find out whether what you claim happens and, with edits, whether your fix mends it or your test notices the mutant.',
    input,
    async run({ path, content, edits = [] }) {
      const why = whyNotAddable(path, texts);
      if (why !== undefined) return `Cannot run it: ${why}.`;
      await texts.load(edits.map((edit) => edit.path));
      const fitted = edits.map((edit) => fitReplacement(edit, texts));
      const unfit = fitted.find(({ kind }) => kind === 'unfit');
      if (unfit?.kind === 'unfit') return `Cannot make the edits: ${unfit.why}.`;
      const made = fitted.flatMap((one) => (one.kind === 'fits' ? [one.edit] : []));
      return allowance.use(async () => told(await execution.runTest({ path, text: content }, made, 1)));
    },
  };
}

/** Structured facts only: what a test prints may have been written to be read by a model. */
function told(trial: TestTrial): string {
  switch (trial.kind) {
    case 'fails': {
      const { type, message } = trial.error;
      return factsOf({ outcome: 'fails by an assertion', tests: listOf(trial.tests), error: type, message });
    }
    case 'passes':
      return factsOf({ outcome: 'passes', tests: listOf(trial.tests) });
    case 'errs':
      return factsOf({ outcome: 'fails, but by no assertion', why: trial.why });
    case 'not-run':
      return factsOf({ outcome: 'not run', why: trial.why });
    case 'unstable':
      return factsOf({ outcome: 'unstable: it ends in different ways' });
    case 'timed-out':
      return factsOf({ outcome: 'timed out' });
  }
}
