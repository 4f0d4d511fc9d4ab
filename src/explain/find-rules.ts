import { closest, distance } from 'fastest-levenshtein';
import { severities } from '../domain/finding.js';
import type { Rule } from '../domain/rule.js';

export type FoundRules =
  /** Several, where a rubric of the repository's own uses the name of another. */
  | { readonly kind: 'found'; readonly rules: readonly [Rule, ...Rule[]] }
  /** The nearest of them, where one is near. */
  | { readonly kind: 'unknown'; readonly nearest: string | undefined };

/** How a rule is named in reports. */
export function fullName({ source, id }: Rule): string {
  return `${source}/${id}`;
}

/** The rules of that name: `guard-not-tested`, `probe/guard-not-tested`, or as an alert says it, with the severity. */
export function findRules(name: string, rules: readonly Rule[]): FoundRules {
  const asked = withoutSeverity(name.trim().toLowerCase());
  const [first, ...others] = rules.filter((rule) => rule.id === asked || fullName(rule) === asked);
  if (first !== undefined) return { kind: 'found', rules: [first, ...others] };
  // Compared in the form in which it was asked for, so that the name of the source does not count as a difference.
  const names = asked.includes('/') ? rules.map(fullName) : rules.map(({ id }) => id);
  const nearest = closest(asked, names);
  const isSlip = distance(asked, nearest) <= Math.max(2, asked.length / 2);
  return { kind: 'unknown', nearest: isSlip ? nearest : undefined };
}

function withoutSeverity(name: string): string {
  const last = name.slice(name.lastIndexOf('/') + 1);
  const isSeverity = severities.some((severity) => severity === last);
  return isSeverity && name.includes('/') ? name.slice(0, -last.length - 1) : name;
}
