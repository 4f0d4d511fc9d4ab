import type { ProposedFile } from './claim.js';
import type { Edit } from './mutant.js';
import type { TestId } from './test-run.js';

/** What keeps a proposal from being judged. */
export type NotRunCause =
  /** It does not fit the merged code, or may not be made. */
  | 'refused'
  | 'no-runner'
  | 'no-time'
  /** On the merged code as it is the tests cannot run, or not one is green. */
  | 'merged-code-red'
  /** On the merged code as it is the tests end in different ways. */
  | 'tests-unstable'
  /** Tests ran and stayed green; whether any gets there cannot be told. */
  | 'reach-unknown';

/** Nothing was run, or what ran says nothing: why, and where there is something to do, what. */
export interface NotRun {
  readonly kind: 'not-run';
  readonly why: string;
  readonly cause?: NotRunCause;
}

/** Tests that were run and could say nothing, because of how they end on the merged code as it is. */
export interface Unheard {
  readonly red: readonly TestId[];
  readonly unstable: readonly TestId[];
}

/** How the tests near a mutant ended on it; `tests` are those that were green before and ran. */
export type MutantTrial =
  | {
      readonly kind: 'survived';
      readonly tests: readonly TestId[];
      readonly command: string;
      readonly repeats: number;
      readonly unheard?: Unheard;
    }
  | {
      readonly kind: 'killed';
      readonly by: readonly TestId[];
      /** Those of `by` that ended in an error and compared nothing, where there are some and the runner tells. */
      readonly byError?: readonly TestId[];
    }
  /** Killed in some runs only. */
  | { readonly kind: 'unstable' }
  | { readonly kind: 'unviable'; readonly why: string }
  | { readonly kind: 'timed-out' }
  /** No test comes by the place. */
  | { readonly kind: 'not-covered'; readonly unheard?: Unheard }
  | NotRun;

/** How a fix stands: with it the reproducer passes, and what was green before is green still. */
export type FixTrial =
  | { readonly kind: 'verified'; readonly tests: number }
  | { readonly kind: 'refused'; readonly why: string };

/** One failing test, told within bounds; what it says is untrusted text. */
export interface FailedTest {
  readonly test: TestId;
  readonly type: string;
  /** `tests/test_a.py:12`, where it failed in its own file; absent where the runner does not tell. */
  readonly at?: string;
  /** What the runner says, actual and expected among it, on at most a few lines. */
  readonly says: readonly string[];
}

/** How a test that was written against the merged code ended there. */
export type TestTrial =
  /** Every run fails, by an assertion of the test itself. */
  | {
      readonly kind: 'fails';
      readonly tests: readonly TestId[];
      /** Of the first of them; the message is one line. */
      readonly error: { readonly type: string; readonly message: string };
      /** The first few of them. */
      readonly failures?: readonly FailedTest[];
      readonly command: string;
      readonly repeats: number;
    }
  | {
      readonly kind: 'passes';
      readonly tests: readonly TestId[];
      readonly command: string;
      readonly repeats: number;
    }
  /** It fails, but not because something was compared: at import, in its set-up, by an error in its own code. */
  | { readonly kind: 'errs'; readonly why: string; readonly failures?: readonly FailedTest[] }
  /** It ended in different ways. */
  | { readonly kind: 'unstable' }
  | { readonly kind: 'timed-out'; readonly afterSeconds?: number }
  | NotRun;

/**
 * Runs tests on the audited commit with edits made to it, in private work trees and within the probe's limits. Every
 * run that counts is in fresh processes. One instance serves a whole audit; what it needs is opened when it is first asked.
 */
export interface Execution {
  /** The tests near the mutant, on the merged and on the mutated code. */
  tryMutant(edits: readonly Edit[], repeats: number): Promise<MutantTrial>;
  /** One test file, written beside the merged code (with `edits` made to it). */
  runTest(test: ProposedFile, edits: readonly Edit[], repeats: number): Promise<TestTrial>;
  /** Whether `test`, which fails on the merged code, passes with the fix, and whether the fix breaks what was green. */
  tryFix(test: ProposedFile, fix: readonly Edit[], repeats: number): Promise<FixTrial>;
  /** Unified diff of edits and of files that are added, as `git apply` takes it. */
  diff(edits: readonly Edit[], added: readonly ProposedFile[]): Promise<string>;
  close(): Promise<void>;
}
