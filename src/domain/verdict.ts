import type { QuoteEvidence } from './evidence.js';
import type { Finding } from './finding.js';

/** `upheld` needs execution or a second reader; `undecided` on something critical stops the build. */
export type Ruling = 'upheld' | 'refuted' | 'undecided';

export interface Verdict {
  readonly finding: Finding;
  readonly ruling: Ruling;
  readonly reason: string;
  /** The specialist that read it as a second reader. */
  readonly by?: string;
  /** What the second reader goes by; a reader that refutes has one. */
  readonly quote?: QuoteEvidence;
}

/** Something that had to be looked at and was not. */
export interface Gap {
  readonly what: string;
  readonly why: string;
}

export type Gate =
  | { readonly kind: 'pass'; readonly because: readonly string[] }
  | { readonly kind: 'fail'; readonly because: readonly string[] }
  | { readonly kind: 'inconclusive'; readonly because: readonly string[] };
