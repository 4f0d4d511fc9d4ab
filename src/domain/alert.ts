import type { Severity } from './finding.js';

/** What became of an alert of an earlier audit. */
export const alertFates = [
  'found-again',
  'still-there',
  'not-looked-at',
  'fixed',
  'dismissed',
  'suppressed',
] as const;
export type AlertFate = (typeof alertFates)[number];

/** An alert that was there before this audit, as a report tells of it. */
export interface AlertSummary {
  /** The host's own number for it, where it has one. */
  readonly number?: number;
  readonly url?: string;
  readonly rule: string;
  readonly severity: Severity;
  /** Where it is now; where that could not be told, or it is gone, where it was last. */
  readonly path: string;
  readonly line: number;
  readonly title: string;
  readonly fate: AlertFate;
  /** What was seen, or why nothing was; for a dismissed or suppressed one the reason that was given. */
  readonly why: string;
}
