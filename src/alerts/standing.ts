import type { LineRange } from '../domain/change.js';
import type { Severity } from '../domain/finding.js';
import type { Recheck } from '../domain/recheck.js';

/** Besides its own line, where an alert sends its reader. */
export interface RelatedPlace {
  readonly id: number;
  readonly path: string;
  readonly lines: LineRange;
  readonly note: string;
}

/** A result of our last analysis; all of its texts are untrusted. */
export interface StandingAlert {
  /** `source/name/severity`. */
  readonly ruleId: string;
  readonly raisedBy: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly level: 'error' | 'warning' | 'note';
  readonly fingerprint: string;
  /** The path that the host knows it by: rule, path and fingerprint are its identity, so this one never changes. */
  readonly home: string;
  /** Where it was in the analysed commit. */
  readonly path: string;
  readonly lines: LineRange;
  readonly message: string;
  readonly related: readonly RelatedPlace[];
  readonly number?: number;
  readonly url?: string;
  /** Only where somebody has dismissed it. */
  readonly dismissed?: { readonly reason: string; readonly comment: string };
  /** Only where an audit of this branch has dismissed it for a suppression: what it wrote there. */
  readonly suppressed?: string;
  /** Only where it was kept. */
  readonly recheck?: Recheck;
  /** Kept by ourselves, and so known to be of this alert even where its code has been altered since. */
  readonly isOurs?: true;
}

/** What code scanning shows of us for one branch. */
export interface Standing {
  /** The commit that was analysed last. */
  readonly commit: string;
  /** The host's own number of that analysis; absent where there is none. */
  readonly analysis?: number;
  readonly alerts: readonly StandingAlert[];
  /** What the last analysis said of its rules, by id: a rule may be gone while its alerts are not. */
  readonly rules: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
}
