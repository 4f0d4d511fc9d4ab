import type { ProposedFile } from './claim.js';
import type { Finding } from './finding.js';

/** What a later audit needs in order to look at a finding again. */
export type Recheck =
  | {
      readonly kind: 'mutant';
      readonly operator: string;
      /** Whole lines, as in `MutantEvidence`. */
      readonly original: string;
      readonly mutated: string;
      /** The finding stands while tests fail on it. */
      readonly outcome?: 'red';
    }
  /** A break that a specialist has thought of: text that its file has once, and what it is replaced by. */
  | { readonly kind: 'replacement'; readonly path: string; readonly find: string; readonly replace: string }
  | { readonly kind: 'reproducer'; readonly test: ProposedFile }
  | { readonly kind: 'quote'; readonly text: string };

/** Longer code is not kept: a part of it could be run for the whole. */
export const longestCode = 4_000;
export const longestTest = 32_000;

/** What has to be kept of a finding, whole or not at all; from its strongest evidence. */
export function recheckOf({ raisedBy, evidence }: Finding): Recheck | undefined {
  const mutant = evidence.find((one) => one.kind === 'mutant');
  if (mutant?.kind === 'mutant') {
    const { operator, path, original, mutated, outcome } = mutant;
    if (original.length > longestCode || mutated.length > longestCode) return undefined;
    if (raisedBy !== 'probe') return { kind: 'replacement', path, find: original, replace: mutated };
    return { kind: 'mutant', operator, original, mutated, ...(outcome && { outcome }) };
  }
  const reproducer = evidence.find((one) => one.kind === 'reproducer');
  if (reproducer?.kind === 'reproducer') {
    const { path, text } = reproducer;
    if (path === undefined || text === undefined || text.length > longestTest) return undefined;
    return { kind: 'reproducer', test: { path, text } };
  }
  const quote = evidence.find((one) => one.kind === 'quote');
  if (quote?.kind !== 'quote' || quote.text.length > longestCode) return undefined;
  return { kind: 'quote', text: quote.text };
}
