import type { Change } from './change.js';
import type { Gap } from './verdict.js';

/** What the probe would do, found without running anything. */
export interface ProbeListing {
  readonly change: Change;
  readonly runners: readonly {
    /** `pytest`, or `jest in packages/api`. */
    readonly name: string;
    /** Why it was chosen: `pytest: pyproject.toml has [tool.pytest]`. */
    readonly because: string;
    readonly testFiles: number;
  }[];
  readonly files: readonly {
    readonly path: string;
    readonly mutants: readonly { readonly line: number; readonly description: string }[];
    /** The tests that would run first, with the runner that has them. */
    readonly near: readonly { readonly runner: string; readonly paths: readonly string[] }[];
  }[];
  readonly skipped: readonly { readonly reason: string; readonly count: number }[];
  readonly gaps: readonly Gap[];
}
