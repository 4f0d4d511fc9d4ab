import type { Impact, Reach, SeverityFacts } from '../domain/claim.js';
import { severities, type Severity } from '../domain/finding.js';

/** What an impact weighs when it reaches everyone and nothing else has to be true. */
const bases: Readonly<Record<Impact, Severity>> = {
  breach: 'critical',
  loss: 'critical',
  breakage: 'critical',
  'wrong-result': 'high',
  'blind-test': 'high',
  unguarded: 'medium',
  leftover: 'low',
};

/** Steps towards `low`. */
const stepsOfReach: Readonly<Record<Reach, number>> = { everyone: 0, some: 1, few: 2 };

/** From stated facts alone, so that nobody's tone of voice weighs anything; the table is in docs/severity.md. */
export function severityOf({ impact, reach, preconditions }: SeverityFacts): Severity {
  const steps = stepsOfReach[reach] + (preconditions.length > 0 ? 1 : 0);
  return severities[severities.indexOf(bases[impact]) + steps] ?? 'low';
}
