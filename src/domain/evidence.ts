import type { LineRange } from './change.js';
import type { TestId } from './test-run.js';

export type Colour = 'green' | 'red';

/** The four-cell protocol: {code as merged, mutant} x {fixtures as written, fixtures reordered}. */
export interface FourCells {
  readonly merged: { readonly asWritten: Colour; readonly reordered: Colour };
  readonly mutated: { readonly asWritten: Colour; readonly reordered: Colour };
  /** How often each cell was run, in fresh processes, always with this result. */
  readonly repeats: number;
  /** What was done to the fixtures, as in "reversed two consecutive inserts", and where. */
  readonly reordering: { readonly description: string; readonly path: string; readonly lines: LineRange };
}

/** Executed: a mutant that no test killed. */
export interface MutantEvidence {
  readonly kind: 'mutant';
  readonly operator: string;
  readonly path: string;
  readonly lines: LineRange;
  readonly original: string;
  readonly mutated: string;
  /** The tests that reach the mutated code; all green on the mutant. */
  readonly tests: readonly TestId[];
  readonly command: string;
  /** Fresh runs of the mutant, all with the same result. */
  readonly repeats: number;
  /** The tests fail on it: a change that they should not notice. */
  readonly outcome?: 'red';
  readonly cells?: FourCells;
}

/** Executed: a test that fails on the merged code. */
export interface ReproducerEvidence {
  readonly kind: 'reproducer';
  /** The tests that fail, by the runner's own names for them. */
  readonly test: string;
  readonly failed: number;
  readonly of: number;
  /** The test file that was written for it. */
  readonly path?: string;
  readonly text?: string;
  readonly command?: string;
  /** How it fails: its exception, as the runner names it. */
  readonly error?: { readonly type: string; readonly message: string };
  /** Runs with the fix, all green; absent where there is no verified fix. */
  readonly passedWithFix?: number;
}

/** Text that stands verbatim at `path:lines` of the audited commit; checked by the program. */
export interface QuoteEvidence {
  readonly kind: 'quote';
  readonly path: string;
  readonly lines: LineRange;
  readonly text: string;
}

export type Evidence = MutantEvidence | ReproducerEvidence | QuoteEvidence;
