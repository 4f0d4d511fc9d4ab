import type { Change } from '../domain/change.js';
import type { IdleSuppression, PolicySummary, SuppressedVerdict, Suppression } from '../domain/policy.js';
import type { Rule } from '../domain/rule.js';
import type { Verdict } from '../domain/verdict.js';
import { activeSuppressions, isExpired, suppressionOf } from './hidden-by.js';
import { isAbout, isOfPath, isOfRule, subjectOf } from './matching.js';
import type { Policy } from './parse-policy.js';
import { unknownRules } from './unknown-rules.js';

export interface PolicyCase {
  readonly policy: Policy;
  readonly verdicts: readonly Verdict[];
  readonly change: Change;
  /** Every rule that this audit knows. */
  readonly rules: readonly Rule[];
  /** The day on which suppressions are weighed, in UTC: `2026-12-31`. */
  readonly today: string;
}

export interface Applied extends Pick<PolicySummary, 'notes' | 'rulesOff' | 'suppressed' | 'idle'> {
  /** What still counts, and what was refuted. */
  readonly verdicts: readonly Verdict[];
}

/** Takes out of the verdicts what the repository does not want told, and what it knows already. */
export function applyPolicy({ policy, verdicts, change, rules, today }: PolicyCase): Applied {
  const isOff = ({ finding }: Verdict) => policy.rulesOff.some((rule) => isOfRule(finding, rule));
  const told = verdicts.filter((verdict) => !isOff(verdict));
  const active = activeSuppressions(policy, today);
  const suppressed = told.flatMap((verdict) => suppressedBy(active, verdict));
  const gone = new Set(suppressed.map(({ verdict }) => verdict));
  return {
    verdicts: told.filter((verdict) => !gone.has(verdict)),
    suppressed,
    rulesOff: policy.rulesOff.map((rule) => ({
      rule,
      findings: verdicts.filter(({ finding }) => isOfRule(finding, rule)).length,
    })),
    idle: policy.suppressions.flatMap((one) => idleness(one, { verdicts, change, today })),
    notes: unknownRules(policy, rules),
  };
}

/** What was refuted counts for nothing already, and its reader is better served by what refutes it. */
function suppressedBy(active: readonly Suppression[], verdict: Verdict): readonly SuppressedVerdict[] {
  if (verdict.ruling === 'refuted') return [];
  const suppression = suppressionOf(active, subjectOf(verdict.finding));
  return suppression === undefined ? [] : [{ verdict, suppression }];
}

function idleness(
  suppression: Suppression,
  { verdicts, change, today }: Pick<PolicyCase, 'verdicts' | 'change' | 'today'>,
): readonly IdleSuppression[] {
  if (isExpired(suppression, today)) return [{ suppression, state: 'expired' }];
  if (verdicts.some(({ finding }) => isAbout(suppression, subjectOf(finding)))) return [];
  const isHere = change.files.some(({ path }) => isOfPath(path, suppression.path));
  return [{ suppression, state: isHere ? 'unmatched' : 'elsewhere' }];
}
