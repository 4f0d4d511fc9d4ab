import type { Evidence } from './evidence.js';

/** Most severe first. */
export const severities = ['critical', 'high', 'medium', 'low'] as const;
export type Severity = (typeof severities)[number];

export interface Fix {
  /** Unified diff that `git apply` takes at the repository root. */
  readonly patch: string;
  /** True only where the program has run the tests with the fix and without it. */
  readonly verified: boolean;
}

/** Something wrong in the change; cannot be constructed without evidence. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly path: string;
  readonly line: number;
  readonly endLine: number;
  /** Just after the last character of `endLine`: 1-based, in UTF-16 units; absent where only lines are known. */
  readonly endColumn?: number;
  /** Plain text, one paragraph; the first sentence stands alone as a title. */
  readonly claim: string;
  /** `probe` or the id of a specialist. */
  readonly raisedBy: string;
  readonly evidence: readonly [Evidence, ...Evidence[]];
  /** Where the finding sends its reader besides its own line, such as the test that is green by luck. */
  readonly related: readonly { readonly path: string; readonly line: number; readonly note: string }[];
  readonly fix?: Fix;
}

/** True when `severity` is at or above `threshold`. */
export function reaches(severity: Severity, threshold: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(threshold);
}
