import { type AlertFate, alertFates, type AlertSummary } from '../domain/alert.js';
import type { Report } from '../domain/report.js';
import { plural } from './wording.js';

export const fateNames: Readonly<Record<AlertFate, string>> = {
  'found-again': 'found again',
  'still-there': 'still there',
  'not-looked-at': 'not looked at',
  fixed: 'fixed',
  dismissed: 'dismissed',
  suppressed: 'suppressed',
};

/** What is news comes first; what was found again stands among the findings. */
const order: readonly AlertFate[] = [
  'fixed',
  'still-there',
  'not-looked-at',
  'dismissed',
  'suppressed',
  'found-again',
];

export function alertsInOrder({ alerts = [] }: Report): readonly AlertSummary[] {
  return order.flatMap((fate) => alerts.filter((alert) => alert.fate === fate));
}

/** `3 alerts of earlier audits: 1 fixed, 2 still there.` */
export function alertCounts(alerts: readonly AlertSummary[]): string {
  const counts = alertFates
    .map((fate) => [alerts.filter((alert) => alert.fate === fate).length, fateNames[fate]] as const)
    .filter(([count]) => count > 0)
    .map(([count, name]) => `${count} ${name}`);
  return `${plural(alerts.length, 'alert')} of earlier audits: ${counts.join(', ')}.`;
}

/** The address of an alert, only where it is plainly one: it comes from a server. */
export function alertUrl({ url = '' }: AlertSummary): string | undefined {
  const isPlain = /^https:\/\/[\w.-]+(?::\d+)?(?:\/[\w.-]+){2,6}\/security\/code-scanning\/\d+$/.test(url);
  return isPlain ? url : undefined;
}
