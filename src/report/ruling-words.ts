import type { Verdict } from '../domain/verdict.js';
import { clip } from './visible.js';

const reasonLength = 2_000;
const rulings = { upheld: 'Upheld', refuted: 'Refuted', undecided: 'Needs a human' } as const;
const executed = /^proved by execution: /u;

/** How a verdict came about: what stands before the colon, and what after it; the reason is untrusted text. */
export function rulingWords({ ruling, reason }: Verdict): { readonly label: string; readonly why: string } {
  if (ruling === 'upheld' && executed.test(reason))
    return { label: 'Proved by execution', why: clip(reason.replace(executed, ''), reasonLength) };
  return { label: rulings[ruling], why: clip(reason, reasonLength) };
}
