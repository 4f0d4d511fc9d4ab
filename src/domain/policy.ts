import type { Finding } from './finding.js';
import type { Verdict } from './verdict.js';

/** An entry of the repository's own file that keeps findings from counting. */
export interface Suppression {
  /** Line of the file on which it stands. */
  readonly line: number;
  readonly rule: string;
  /** Which files, as a pattern. */
  readonly path: string;
  readonly reason: string;
  /** The last day on which it works, as `2026-12-31`; without one it works for good. */
  readonly until?: string;
  /** The code of the finding has to have this text. */
  readonly contains?: string;
}

/** What a finding is about, which is known before there is one. */
export interface Subject extends Pick<Finding, 'raisedBy' | 'rule' | 'path'> {
  /** The code, as evidence quotes it; absent where nobody knows it any more: then it may be any. */
  readonly code?: readonly string[];
}

/** The suppression that is about it and still works; undefined where there is none. */
export type SuppressionOf = (subject: Subject) => Suppression | undefined;

/** A name for what keeps findings about it from being told; undefined where nothing does. */
export type HiddenBy = (subject: Subject) => string | undefined;

export interface SuppressedVerdict {
  readonly verdict: Verdict;
  readonly suppression: Suppression;
}

/**
 * Why a suppression has suppressed nothing: its day is over; the change touches files that it is about, and no
 * finding is of its kind; it is about other files.
 */
export const idleStates = ['expired', 'unmatched', 'elsewhere'] as const;

export interface IdleSuppression {
  readonly suppression: Suppression;
  readonly state: (typeof idleStates)[number];
}

/** What the repository's own file of settings and suppressions has done to an audit. */
export interface PolicySummary {
  /** Its path in the repository. */
  readonly file: string;
  /** What a reader of the report has to know about the file itself: that this change alters it, a rule that is none. */
  readonly notes: readonly string[];
  /** Settings that were taken from it. */
  readonly budgets: readonly { readonly setting: string; readonly value: number }[];
  /** Changed files that nobody has looked at, and the pattern that says so. */
  readonly ignored: readonly { readonly path: string; readonly pattern: string }[];
  /** Rules that are turned off, and how many findings they have cost. */
  readonly rulesOff: readonly { readonly rule: string; readonly findings: number }[];
  /** Findings that do not count. They are in no other part of a report, so that no view takes them for standing. */
  readonly suppressed: readonly SuppressedVerdict[];
  readonly idle: readonly IdleSuppression[];
}
