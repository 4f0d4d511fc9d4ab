import type { TestId } from './test-run.js';

/** One test that comes by a line; `file` is empty where its runner cannot tell. */
export interface LineTest {
  readonly id: TestId;
  readonly file: string;
}

/** What is known of the tests that come by a line of the audited commit. */
export type LineCoverage =
  | {
      readonly kind: 'tests';
      /** They get to the line itself. */
      readonly reaching: readonly LineTest[];
      /** They enter the function or the statement around it; some may turn off before the line. */
      readonly entering: readonly LineTest[];
    }
  /** None of the tests that were looked at; these stand in `files`, which is empty where they are not told. */
  | { readonly kind: 'none'; readonly files: readonly string[] }
  | { readonly kind: 'unknown'; readonly why: string };
