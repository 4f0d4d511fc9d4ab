import type { AlertSummary } from '../domain/alert.js';
import type { Report } from '../domain/report.js';
import { alertCounts, alertsInOrder, fateNames } from './alert-wording.js';
import type { Line } from './terminal-specialists.js';
import { clip } from './visible.js';
import { place } from './wording.js';

const listed = 20;

/** What became of the alerts that were there before, and what could not be done with them. */
export function alertLines(report: Report, line: Line): readonly string[] {
  const { alertNotes = [] } = report;
  const alerts = alertsInOrder(report);
  const more = alerts.length - listed;
  const told = [
    ...(alerts.length === 0 ? [] : [line(alertCounts(alerts))]),
    ...alerts.slice(0, listed).map((alert) => line(`- ${alertItem(alert)}`, '  ', '    ')),
    ...(more > 0 ? [`  - and ${more} more, in report.json`] : []),
    ...alertNotes.map((note) => line(note)),
  ];
  return told.length === 0 ? [] : [told.join('\n')];
}

function alertItem({ fate, severity, path, line, title, why, number }: AlertSummary): string {
  const name = number === undefined ? '' : ` alert ${number}:`;
  return `${fateNames[fate]}: ${severity} ${place(path, [line, line])}${name} ${clip(title, 200)} (${why})`;
}
