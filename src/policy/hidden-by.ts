import type { HiddenBy, Subject, Suppression } from '../domain/policy.js';
import { isAbout, isOfRule } from './matching.js';
import type { Policy } from './parse-policy.js';

/** The suppressions of a file that still work. */
export function activeSuppressions({ suppressions }: Policy, today: string): readonly Suppression[] {
  return suppressions.filter((one) => !isExpired(one, today));
}

/** It works on its last day too. */
export function isExpired({ until }: Suppression, today: string): boolean {
  return until !== undefined && today > until;
}

/** The first that is about it is the one whose reason is shown. */
export function suppressionOf(active: readonly Suppression[], subject: Subject): Suppression | undefined {
  return active.find((one) => isAbout(one, subject));
}

/**
 * For whoever chooses what to tell before this file is heeded: what one entry hides is chosen apart from everything
 * else, so that it takes nobody's place.
 */
export function hiddenBy(policy: Policy, today: string): HiddenBy {
  const active = activeSuppressions(policy, today);
  return (subject) => {
    const off = policy.rulesOff.find((rule) => isOfRule(subject, rule));
    if (off !== undefined) return `off ${off}`;
    const suppression = suppressionOf(active, subject);
    return suppression && `line ${suppression.line}`;
  };
}
