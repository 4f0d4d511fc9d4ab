/** A runner's own name for one test, unique within a session; what a person can paste to re-run it. */
export type TestId = string;

export interface TestResult {
  readonly id: TestId;
  /** Path of the test file relative to the repository root, `/`-separated; empty where the runner cannot tell. */
  readonly file: string;
  readonly outcome: 'passed' | 'failed' | 'skipped';
  readonly milliseconds: number;
  /** Only for a failed test: its exception or assertion, as the runner names it (`AssertionError`, `TypeError`). */
  readonly error?: TestFailure;
}

/** Why a test failed; untrusted text. */
export interface TestFailure {
  readonly type: string;
  readonly message: string;
  /** All that the runner tells of it, on several lines, where that is more than the message. */
  readonly told?: string;
  /** The line of the test's own file on which it failed, where the runner tells. */
  readonly line?: number;
}

/**
 * How a run ended. `completed` says nothing about green or red: that is in the results.
 * `broken` is a run that could not collect, import, compile or start (some results may still be there).
 */
export type RunOutcome =
  | { readonly kind: 'completed' }
  | { readonly kind: 'broken'; readonly reason: string }
  | { readonly kind: 'timed-out'; readonly afterSeconds: number }
  | { readonly kind: 'killed-by-limit'; readonly reason: string };

export interface TestRun {
  /** As a person would type it in the repository. */
  readonly command: string;
  readonly outcome: RunOutcome;
  readonly results: readonly TestResult[];
  readonly seconds: number;
  /** The last lines of the output, for messages to people; untrusted text. */
  readonly tail: string;
  /** True where it ran in a process that had run something before. */
  readonly warm?: boolean;
  /**
   * Which tests came by which marks, where the edits held some and the runner can tell. A mark that was passed
   * outside of any test (at import, in a hook of the whole file) is under the empty id.
   */
  readonly marks?: ReadonlyMap<number, ReadonlySet<TestId>>;
}
