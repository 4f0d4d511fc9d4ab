import type { Severity } from './finding.js';

/** What a reader of an alert asks, in this order; plain text, one paragraph each. */
export interface RuleHelp {
  readonly what: string;
  readonly why: string;
  readonly mend: string;
  readonly proven: string;
}

/** A kind of finding; `id` is `Finding.rule`. */
export interface Rule {
  readonly id: string;
  /** Who raises it, `probe` or the id of a specialist: `Finding.raisedBy`. */
  readonly source: string;
  readonly severity: Severity;
  readonly name: string;
  readonly shortDescription: string;
  readonly fullDescription: string;
  readonly help: RuleHelp;
  /** How often GitHub should expect it to be right: https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning#reportingdescriptor-object */
  readonly precision: 'very-high' | 'high' | 'medium';
}
