import { z } from 'zod';
import type { Execution, FailedTest, TestTrial } from '../../domain/execution.js';
import type { Tool } from '../../model/conversation.js';
import { fitReplacement } from '../replacement.js';
import { whyNotAddable } from '../repository-path.js';
import type { ToolContext } from './context.js';
import { type Facts, factsOf, failuresTold, listOf, notRunFacts, type RunAllowance } from './run-facts.js';

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
    .nullish()
    .describe('of production code, made before it runs: to try a fix or a mutant; null for none'),
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
      'Adds a new test file to a private copy of the merged code and runs only that: answers how it ended, and of failing tests the line and what the runner says of actual and expected. Use it to find out whether what you claim happens and, with edits, whether your fix mends it or your test notices the mutant. An expected exception that is not raised (pytest.raises, assertThrows, assert.throws) is a failure by an assertion; an exception that nobody expected is not: catch what you claim and assert on it.',
    input,
    async run({ path, content, edits: wanted }) {
      const edits = wanted ?? [];
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
      const { tests, failures = [] } = trial;
      return factsOf({ outcome: 'fails by an assertion', ...failed(tests, failures) });
    }
    case 'passes':
      return factsOf({ outcome: 'passes', tests: listOf(trial.tests) });
    case 'errs':
      return factsOf({
        outcome: 'fails, but by no assertion: this proves nothing',
        why: trial.why,
        ...(trial.failures && { failed: failuresTold(trial.failures) }),
      });
    case 'not-run':
      return factsOf(notRunFacts(trial));
    case 'unstable':
      return factsOf({ outcome: 'unstable: it ends in different ways' });
    case 'timed-out':
      return factsOf({ outcome: `timed out${limitOf(trial.afterSeconds)}` });
  }
}

function limitOf(seconds: number | undefined): string {
  return seconds === undefined ? '' : `: it did not end within ${seconds} s`;
}

/** The first few with what they say, the others by name. */
function failed(tests: readonly string[], failures: readonly FailedTest[]): Facts {
  const more = tests.filter((id) => !failures.some(({ test }) => test === id));
  return { failed: failuresTold(failures), ...(more.length > 0 && { failed_too: listOf(more) }) };
}
