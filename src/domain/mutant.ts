import type { LineRange } from './change.js';

/** A replacement of a span of one file; offsets are UTF-16 units of the file's decoded text. */
export interface Edit {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** A change to production code that a good test suite notices. */
export interface Mutant {
  /** Stable within one audit: `path:line:column:operator`. */
  readonly id: string;
  readonly operator: string;
  readonly path: string;
  readonly lines: LineRange;
  readonly edits: readonly Edit[];
  /** The code as merged and as broken, for people. */
  readonly original: string;
  readonly mutated: string;
  /** What was done, as the end of "we ...": `deleted ORDER BY is_archive ASC`. */
  readonly description: string;
}
