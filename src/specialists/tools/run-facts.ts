import type { FailedTest, NotRun, NotRunCause } from '../../domain/execution.js';
import { harmless, harmlessLine } from '../visible-text.js';

const longestFact = 300;
const longestSaid = 600;
const mostTests = 30;

/** How many runs one conversation may ask for. */
export interface RunAllowance {
  use(run: () => Promise<string>): Promise<string>;
}

export function allowRuns(most: number): RunAllowance {
  let left = most;
  return {
    async use(run) {
      if (left === 0)
        return `Cannot run it: this conversation has used its ${most} runs. Decide by what you know.`;
      left--;
      return run();
    },
  };
}

/** What came of a run, by names. */
export type Facts = Readonly<Record<string, string | readonly string[] | readonly FailureTold[]>>;

interface FailureTold {
  readonly test: string;
  readonly line?: string;
  readonly error: string;
  readonly says: readonly string[];
}

/** As JSON; of what the tested code has printed only a few short lines. */
export function factsOf(facts: Facts): string {
  const short = Object.entries(facts).map(([name, value]) => [
    name,
    typeof value === 'string' ? harmlessLine(value, longestFact) : value,
  ]);
  return JSON.stringify(Object.fromEntries(short));
}

export function listOf(tests: readonly string[]): readonly string[] {
  const shown = tests.slice(0, mostTests).map((test) => harmlessLine(test, longestFact));
  return tests.length > mostTests ? [...shown, `and ${tests.length - mostTests} more`] : shown;
}

/** Failing tests, each with its place and what its runner says of it. */
export function failuresTold(failures: readonly FailedTest[]): readonly FailureTold[] {
  return failures.map(({ test, at, type, says }) => ({
    test: harmlessLine(test, longestFact),
    ...(at !== undefined && { line: harmlessLine(at, longestFact) }),
    error: harmlessLine(type, longestFact),
    says: says.map((line) => harmless(line, longestSaid)).filter((line) => line !== ''),
  }));
}

const outcomes: Readonly<Record<NotRunCause, string>> = {
  refused: 'not run: what was asked for does not fit',
  'no-runner': 'not run: there is nothing to run it with',
  'no-time': 'not run to its end: no time was left',
  'merged-code-red': 'not judged: on the merged code as it is the tests are red, cannot run or do not end',
  'tests-unstable': 'not judged: on the merged code as it is the tests end in different ways',
  'reach-unknown': 'not judged: whether any test gets there is not known',
};

export function notRunFacts({ why, cause }: NotRun): Facts {
  return { outcome: cause === undefined ? 'not run' : outcomes[cause], why };
}
