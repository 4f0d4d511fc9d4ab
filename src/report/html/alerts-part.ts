import type { AlertSummary } from '../../domain/alert.js';
import type { Report } from '../../domain/report.js';
import { alertCounts, alertsInOrder, alertUrl, fateNames } from '../alert-wording.js';
import { clip } from '../visible.js';
import { place } from '../wording.js';
import { bulletList } from './cut-list.js';
import { html, type Html, inlineCode, nothing } from './markup.js';

const textLength = 1_000;

/** What became of the alerts that were there before, and what could not be done with them. */
export function alertsPart(report: Report): Html {
  const { alertNotes = [] } = report;
  const alerts = alertsInOrder(report);
  if (alerts.length + alertNotes.length === 0) return nothing;
  return html`<section id="alerts">
    <h2>Alerts</h2>
    ${alertNotes.map((note) => html`<p>${clip(note, textLength)}</p>`)}
    ${alerts.length === 0 ? nothing : html`<p>${alertCounts(alerts)}</p>`} ${bulletList(alerts, alertItem)}
  </section>`;
}

function alertItem(alert: AlertSummary): Html {
  const { fate, severity, path, line, title, why } = alert;
  return html`<strong>${fateNames[fate]}</strong>: ${severity} ${inlineCode(place(path, [line, line]))}
    ${numberOf(alert)} ${clip(title, textLength)} (${clip(why, textLength)})`;
}

function numberOf(alert: AlertSummary): Html {
  if (alert.number === undefined) return nothing;
  const name = `alert ${alert.number}`;
  const url = alertUrl(alert);
  return url === undefined ? html`${name}` : html`<a href="${url}" rel="noreferrer">${name}</a>`;
}
