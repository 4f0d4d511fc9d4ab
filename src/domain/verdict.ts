import type { Finding } from './finding.js';

/** `upheld` needs execution or a second reader; `undecided` on something critical stops the build. */
export type Ruling = 'upheld' | 'refuted' | 'undecided';

export interface Verdict {
  readonly finding: Finding;
  readonly ruling: Ruling;
  readonly reason: string;
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
