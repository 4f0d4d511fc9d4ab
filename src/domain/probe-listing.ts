import type { Change } from './change.js';
import type { Gap } from './verdict.js';

interface ListedMutant {
  readonly line: number;
  readonly description: string;
}

/** What the probe would do, found without running anything. */
export interface ProbeListing {
  readonly change: Change;
  readonly runners: readonly {
    /** `pytest`, or `jest in packages/api`. */
    readonly name: string;
    /** Why it was chosen: `pytest: pyproject.toml has [tool.pytest.ini_options]`. */
    readonly because: string;
    readonly testFiles: number;
  }[];
  readonly files: readonly {
    readonly path: string;
    readonly mutants: readonly ListedMutant[];
    /** Lesser faults, which are tried only where the others have left most of the time. */
    readonly lesser: readonly ListedMutant[];
    /** First lines of queries that name no order: their rows are reversed. */
    readonly unordered: readonly number[];
    /** The tests that would run first, with the runner that has them. */
    readonly near: readonly { readonly runner: string; readonly paths: readonly string[] }[];
  }[];
  readonly skipped: readonly { readonly reason: string; readonly count: number }[];
  readonly gaps: readonly Gap[];
}
