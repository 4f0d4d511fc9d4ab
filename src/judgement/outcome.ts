import type { ProposedFile } from '../domain/claim.js';
import type { Evidence } from '../domain/evidence.js';
import type { Edit } from '../domain/mutant.js';

/** Fresh processes for everything that is to prove something. */
export const repeats = 3;

/** A fix that came with a claim, as edits of the merged code and files that are added to it. */
export interface TriedFix {
  readonly edits: readonly Edit[];
  readonly added: readonly ProposedFile[];
  /** What goes red again without the fix, where the fix changes code. */
  readonly reproducer?: ProposedFile;
  readonly patch: string;
  readonly verified: boolean;
}

/**
 * What running a claim's own proof came to. `proven`: what it says was seen to happen. `supported`: something was
 * seen that speaks for it and does not prove it. `argued`: nothing was. `refuted`: the opposite was seen.
 */
export interface Outcome {
  readonly standing: 'proven' | 'supported' | 'argued' | 'refuted';
  readonly evidence: readonly Evidence[];
  /** What was tried and what came of it, each the end of a sentence. */
  readonly tried: readonly string[];
  readonly fix?: TriedFix;
}
