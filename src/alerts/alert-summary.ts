import type { AlertSummary } from '../domain/alert.js';
import { reaches } from '../domain/finding.js';
import type { Looked } from './look-again.js';
import { serverWords } from '../host/github/server-words.js';

/** What a report tells of the standing alerts, the most severe first. */
export function alertSummaries(looked: readonly Looked[]): readonly AlertSummary[] {
  return looked.map(summaryOf).toSorted(byWeight);
}

function summaryOf({ alert, located, fate, why }: Looked): AlertSummary {
  const { number, url, ruleId, severity, message } = alert;
  const [path, line] =
    located.kind === 'found' ? [located.path, located.places[0].lines[0]] : [alert.path, alert.lines[0]];
  const [title = ''] = /^.*?[.!?](?=\s|$)/s.exec(message) ?? [message];
  return {
    ...(number !== undefined && { number }),
    ...(url !== undefined && { url }),
    rule: ruleId,
    severity,
    path,
    line,
    title: serverWords(title),
    fate,
    why: serverWords(why),
  };
}

function byWeight(one: AlertSummary, other: AlertSummary): number {
  if (one.severity !== other.severity) return reaches(one.severity, other.severity) ? -1 : 1;
  if (one.path !== other.path) return one.path < other.path ? -1 : 1;
  return one.line - other.line;
}
