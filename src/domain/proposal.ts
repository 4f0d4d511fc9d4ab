import type { Verdict } from './verdict.js';

/** One commit of a proposal, as far as people are told of it. */
export interface ProposedCommit {
  /** The findings that it mends; more than one where they share a fix. */
  readonly verdicts: readonly Verdict[];
  readonly paths: readonly string[];
  /** True where it touches tests alone. */
  readonly onlyTests: boolean;
}

/** `known`: there is one already, be it of an earlier audit, or closed. */
export const requestStates = ['opened', 'known', 'refused'] as const;

/** What became of the pull request with the verified fixes. */
export interface FixesRequest {
  readonly state: (typeof requestStates)[number];
  /** Of the pull request; of its branch where that is all there is. Comes from a server. */
  readonly url?: string;
  /** What is to be said besides, in one sentence; where it was refused, why. */
  readonly note?: string;
}
