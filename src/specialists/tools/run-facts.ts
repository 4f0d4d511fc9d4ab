import { harmlessLine } from '../visible-text.js';

const longestFact = 200;
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

/** What came of a run, as JSON; of what the tested code has printed only one short line. */
export function factsOf(facts: Readonly<Record<string, string | readonly string[]>>): string {
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
