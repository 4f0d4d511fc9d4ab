import type { LineRange } from './change.js';
import type { QuoteEvidence } from './evidence.js';
import type { Edit } from './mutant.js';

/** What happens when nobody mends it; the most severe first. */
export const impacts = [
  'breach',
  'loss',
  'breakage',
  'wrong-result',
  'blind-test',
  'unguarded',
  'leftover',
] as const;
export type Impact = (typeof impacts)[number];

/** The code may well be right: what is wrong is that no test would notice if it were not. */
export function isAboutTests(impact: Impact): boolean {
  return impact === 'blind-test' || impact === 'unguarded';
}

/** Whom it reaches: everyone who uses what was changed, those with a certain role or setting, or almost nobody. */
export const reaches = ['everyone', 'some', 'few'] as const;
export type Reach = (typeof reaches)[number];

/** What a specialist states; the program computes the severity from it. */
export interface SeverityFacts {
  readonly impact: Impact;
  readonly reach: Reach;
  /** What has to be true besides, one sentence each; none where it always happens. */
  readonly preconditions: readonly string[];
}

/** A file that a specialist has written: a test that is to be added to the repository. */
export interface ProposedFile {
  readonly path: string;
  readonly text: string;
}

/** A break of production code that a specialist says no test notices. */
export interface ProposedMutant {
  readonly path: string;
  readonly lines: LineRange;
  readonly edits: readonly Edit[];
  /** The code as merged and as broken. */
  readonly original: string;
  readonly mutated: string;
}

/**
 * What a specialist says is wrong, past the trust boundary: its place and its quote are those of the audited commit,
 * and its edits fit the files there. Nothing of it has been executed.
 */
export interface Claim {
  /** Id of a rule of the specialist's rubric. */
  readonly rule: string;
  /** Id of the specialist. */
  readonly raisedBy: string;
  /** One sentence: what is wrong. */
  readonly title: string;
  /** Why; its author's persuasion, which no second reader is shown. */
  readonly argument: string;
  /** How it is to be mended, in words. */
  readonly proposal: string;
  /** What stands at the place of the claim. */
  readonly quote: QuoteEvidence;
  /** The changed line that makes it reachable, where the place itself is not part of the change. */
  readonly reachedFrom?: QuoteEvidence;
  readonly facts: SeverityFacts;
  /** With `mutant`: a test that is green on the merged code and red on the mutant. Without: red on the merged code. */
  readonly test?: ProposedFile;
  readonly mutant?: ProposedMutant;
  /** Edits of the merged code with which `test` passes. */
  readonly fix?: readonly Edit[];
}
