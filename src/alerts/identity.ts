import type { Evidence, MutantEvidence } from '../domain/evidence.js';
import type { Finding } from '../domain/finding.js';
import { withoutBlanks } from './find-place.js';
import type { StandingAlert } from './standing.js';

/** The fingerprints of findings, equal ones numbered in their order; as the SARIF report has them. */
export type Identify = (findings: readonly Finding[]) => ReadonlyMap<Finding, string>;

/** The fingerprints that a finding has as the first, second, ... of `count` equal ones. */
export function fingerprintsOf(finding: Finding, count: number, identify: Identify): readonly string[] {
  const equals = Array.from({ length: count }, () => ({ ...finding }));
  return [...identify(equals).values()];
}

/** More equal ones in one file nobody has. */
const mostEqual = 50;

type Break = Pick<MutantEvidence, 'operator' | 'original' | 'mutated'>;

/** Whether this break of code is the one that an alert is about, whichever of equal ones. */
export function isOf(alert: StandingAlert, one: Break, identify: Identify): boolean {
  const { home: path, lines, recheck, isOurs } = alert;
  const { operator, original, mutated } = one;
  if (isOurs && recheck?.kind === 'mutant' && recheck.operator === operator)
    if (withoutBlanks(recheck.original) === withoutBlanks(original)) return true;
  const run = { tests: [], command: '', repeats: 0 };
  return hasEvidence(alert, { kind: 'mutant', path, lines, operator, original, mutated, ...run }, identify);
}

/** Whether an alert is about code that was read, and this is it. */
export function isQuoteOf(alert: StandingAlert, text: string, identify: Identify): boolean {
  const { home: path, lines } = alert;
  return hasEvidence(alert, { kind: 'quote', path, lines, text }, identify);
}

function hasEvidence(alert: StandingAlert, evidence: Evidence, identify: Identify): boolean {
  const { rule, raisedBy, severity, home, lines, message } = alert;
  const finding: Finding = {
    rule,
    raisedBy,
    severity,
    path: home,
    line: lines[0],
    endLine: lines[1],
    claim: message,
    evidence: [evidence],
    related: [],
  };
  return fingerprintsOf(finding, mostEqual, identify).includes(alert.fingerprint);
}
