import type { Claim } from './claim.js';
import type { QuoteEvidence } from './evidence.js';
import type { Ruling } from './verdict.js';

/** What a second reader says of a claim, its quote checked against the audited commit. */
export type Examination =
  | {
      readonly kind: 'examined';
      /** Id of the specialist that read it. */
      readonly by: string;
      readonly ruling: Ruling;
      readonly reason: string;
      /** Absent for `undecided` only. */
      readonly quote?: QuoteEvidence;
    }
  | { readonly kind: 'failed'; readonly why: string };

/** What all agree on, what is disputed, what was decided; plain text, one sentence each. */
export interface Synthesis {
  readonly agreed: readonly string[];
  readonly disputed: readonly string[];
  readonly decided: readonly string[];
  /** Why nobody has written it. */
  readonly missing?: string;
}

/** One line of what the orchestrator is told: a claim and what became of it. */
export interface Settled {
  readonly place: string;
  readonly severity: string;
  readonly raisedBy: string;
  readonly title: string;
  readonly ruling: Ruling;
  readonly reason: string;
  /** Whether it fails the gate. */
  readonly stops: boolean;
}

/** The specialists as readers of one another. */
export interface Panel {
  /**
   * Has a claim read by a specialist other than its author, who is not shown the author's argument, but what was
   * executed and came of it.
   */
  examine(claim: Claim, tried: readonly string[]): Promise<Examination>;
  synthesise(settled: readonly Settled[]): Promise<Synthesis | { readonly failed: string }>;
}
