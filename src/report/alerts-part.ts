import type { AlertSummary } from '../domain/alert.js';
import type { Report } from '../domain/report.js';
import { alertCounts, alertsInOrder, alertUrl, fateNames } from './alert-wording.js';
import { codeSpan, escapeMarkdown } from './markdown.js';
import { bullets } from './summary-parts.js';
import { clip } from './visible.js';
import { place } from './wording.js';

const textLength = 500;

/** What became of the alerts that were there before, and what could not be done with them. */
export function alertsPart(report: Report): readonly string[] {
  const { alertNotes = [] } = report;
  const alerts = alertsInOrder(report);
  if (alerts.length + alertNotes.length === 0) return [];
  return [
    '#### Alerts',
    ...alertNotes.map(plain),
    ...(alerts.length === 0 ? [] : [alertCounts(alerts), ...bullets(alerts, alertItem)]),
  ];
}

function alertItem(alert: AlertSummary): string {
  const { fate, severity, path, line, title, why } = alert;
  const where = codeSpan(place(path, [line, line]));
  return `**${fateNames[fate]}**: ${severity} ${where}${numberOf(alert)} ${plain(title)} (${plain(why)})`;
}

function numberOf(alert: AlertSummary): string {
  if (alert.number === undefined) return '';
  const url = alertUrl(alert);
  return url === undefined ? ` ${codeSpan(`#${alert.number}`)}` : ` [alert ${alert.number}](${url})`;
}

function plain(text: string): string {
  return escapeMarkdown(clip(text, textLength));
}
