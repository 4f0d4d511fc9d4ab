import type { Finding } from '../domain/finding.js';
import { fingerprintsOf, type Identify, isOf } from './identity.js';
import type { Located } from './locate.js';
import type { StandingAlert } from './standing.js';

/** An alert and where its code is now. */
export interface Traced {
  readonly alert: StandingAlert;
  readonly located: Located;
}

export interface Adoption {
  /** What each finding is to be emitted as: an alert that was there keeps its identity. */
  readonly fingerprints: ReadonlyMap<Finding, string>;
  /** The alerts that this audit has found by itself, with what it found. */
  readonly foundAgain: ReadonlyMap<StandingAlert, Finding>;
}

/**
 * Which findings are alerts that are there already. One that stands where the code of an alert has gone to, or that
 * nobody can tell from it, takes its fingerprint; any other one takes one that no alert has.
 */
export function adopt(findings: readonly Finding[], traced: readonly Traced[], identify: Identify): Adoption {
  // In its file nothing can be equal to more than this.
  const most = (path: string): number =>
    findings.filter((one) => one.path === path).length +
    traced.filter(({ alert }) => alert.home === path || alert.path === path).length +
    1;
  const foundAgain = new Map<StandingAlert, Finding>();
  const fingerprints = new Map<Finding, string>();
  for (const finding of findings) {
    const same = traced.find((one) => !foundAgain.has(one.alert) && isSame(finding, one, most, identify));
    if (same === undefined) continue;
    foundAgain.set(same.alert, finding);
    fingerprints.set(finding, same.alert.fingerprint);
  }
  const taken = new Set(traced.map(({ alert }) => identityOf(alert.home, alert.fingerprint)));
  for (const finding of findings.toSorted((one, other) => one.line - other.line)) {
    if (fingerprints.has(finding)) continue;
    const free = fingerprintsOf(finding, most(finding.path), identify).find(
      (one) => !taken.has(identityOf(finding.path, one)),
    );
    if (free === undefined) throw new Error(`no fingerprint is left for ${finding.path}:${finding.line}`);
    taken.add(identityOf(finding.path, free));
    fingerprints.set(finding, free);
  }
  return { fingerprints, foundAgain };
}

function identityOf(path: string, fingerprint: string): string {
  return JSON.stringify([path, fingerprint]);
}

function isSame(
  finding: Finding,
  { alert, located }: Traced,
  most: (path: string) => number,
  identify: Identify,
): boolean {
  if (finding.rule !== alert.rule || finding.raisedBy !== alert.raisedBy) return false;
  if (finding.severity !== alert.severity) return false;
  const path = located.kind === 'found' ? located.path : alert.path;
  if (finding.path !== path) return false;
  const stands =
    located.kind !== 'found' ||
    located.places.some(({ lines: [from, to] }) => finding.line <= to && from <= finding.endLine);
  if (!stands) return false;
  const asThen = { ...finding, path: alert.home };
  if (fingerprintsOf(asThen, most(alert.path), identify).includes(alert.fingerprint)) return true;
  const mutant = finding.evidence.find((one) => one.kind === 'mutant');
  if (located.kind !== 'found') return false;
  // Nothing more is known of it than its rule and its place, and those are the same.
  if (!located.isCertain) return true;
  if (mutant?.kind !== 'mutant') return false;
  return located.altered === mutant.operator || isOf(alert, mutant, identify);
}
