import { createHash } from 'node:crypto';
import type { Report } from '../../domain/report.js';
import type { Verdict } from '../../domain/verdict.js';
import { nothingFound } from '../narrative.js';
import { titleOf } from '../part.js';
import { toldRequest } from '../request-wording.js';
import { standingVerdicts } from '../standing.js';
import { clip } from '../visible.js';
import { gapGroups } from '../told-once.js';
import { firstNames, place } from '../wording.js';
import { alertsPart } from './alerts-part.js';
import { bulletList, cutList } from './cut-list.js';
import { findingBlock } from './finding-block.js';
import { exactly, Html, html, inlineCode, nothing, prose } from './markup.js';
import { mutantViewer, scriptHashes } from './mutant-viewer.js';
import { policyPart } from './policy-part.js';
import { probePart } from './probe-part.js';
import { specialistsPart } from './specialists-part.js';
import { transcriptsPart } from './transcripts-part.js';
import { verdictPart } from './verdict-part.js';

/** What the page is made of besides the report: files beside the program. */
export interface PageAssets {
  readonly style: string;
  /** The script of mutation-testing-elements. */
  readonly viewer: string;
}

/** Bytes for the findings; with the other parts the page stays well below 20 MB. */
const findingsBudget = 7_000_000;
const refutedBudget = 1_000_000;
const textLength = 1_000;
const listedNames = 20;

/** The report as one file, which needs nothing and reaches nothing. */
export function renderPage(report: Report, { style, viewer }: PageAssets): string {
  const standing = standingVerdicts(report);
  // What was not looked at is why the audit is inconclusive; otherwise the findings come first.
  const isWhy = report.gate.kind === 'inconclusive';
  // Not part of the template: the policy knows the hash of these very characters.
  const styleElement = new Html(`<style>${style}</style>`);
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${exactly(policy(style, viewer))}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <title>${titleOf(report)}: ${report.gate.kind}</title>
        ${styleElement}
      </head>
      <body>
        <main>
          ${verdictPart(report, standing)} ${isWhy ? gapsPart(report) : nothing}
          ${findingsPart(report, standing)} ${isWhy ? nothing : gapsPart(report)} ${leadsPart(report)}
          ${alertsPart(report)} ${probePart(report, mutantViewer(report, viewer))} ${specialistsPart(report)}
          ${policyPart(report)} ${transcriptsPart(report.transcripts)}
        </main>
        <footer>
          <p>
            Counterproof ${report.tool.version}. This page is a view of report.json and reaches no network.
          </p>
        </footer>
      </body>
    </html> `;
  return String(page);
}

/**
 * Nothing is fetched from anywhere. Two scripts run, by the hash of their text, in the frame of the viewer, which
 * inherits this; it sets styles of single elements, and has its pictures in its own text.
 */
function policy(style: string, viewer: string): string {
  const hash = createHash('sha256').update(style, 'utf8').digest('base64');
  return [
    `default-src 'none'`,
    `script-src ${scriptHashes(viewer).join(' ')}`,
    `style-src 'sha256-${hash}'`,
    `style-src-attr 'unsafe-inline'`,
    'img-src data:',
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
}

function gapsPart({ gaps }: Report): Html {
  if (gaps.length === 0) return nothing;
  const list = bulletList(
    gapGroups(gaps),
    ({ what, why }) =>
      html`<strong>${firstNames(what, listedNames, String)}</strong>: ${prose(clip(why, textLength))}`,
  );
  return html`<section id="gaps" class="gaps">
    <h2>Not looked at</h2>
    ${list}
  </section>`;
}

function findingsPart(report: Report, standing: readonly Verdict[]): Html {
  const { sources = [], fixes } = report;
  const render = (verdict: Verdict, index: number): Html => findingBlock(verdict, index + 1, sources);
  const refuted = report.verdicts.filter(({ ruling }) => ruling === 'refuted');
  const folded = cutList(
    refuted,
    (verdict, index) => findingBlock(verdict, standing.length + index + 1, sources),
    refutedBudget,
    (shown) => shown,
  );
  return html`<section id="findings">
    <h2>${standing.length === 0 ? nothingFound(report) : 'Findings'}</h2>
    ${cutList(standing, render, findingsBudget, (shown) => shown)} ${fixesSentence(fixes, report)}
    ${
      refuted.length === 0
        ? nothing
        : html`<details class="refuted">
            <summary>Refuted after cross-examination: ${refuted.length}</summary>
            ${folded}
          </details>`
    }
  </section>`;
}

function fixesSentence(fixes: string, report: Report): Html {
  const { merged } = report;
  const apart = bulletList(
    merged?.fixesApart ?? [],
    ({ path, line, note }) => html`${inlineCode(place(path, [line, line]))}: ${clip(note, textLength)}`,
  );
  if (fixes === '') return apart;
  const what = merged === undefined ? 'All verified fixes at once' : 'The fixes, each verified in its shard';
  return html`<p class="fixes">${what}: <code>git apply fixes.patch</code></p>
    ${requestSentence(report)} ${apart}`;
}

/** That they are proposed, and where; or why they are not. */
function requestSentence(report: Report): Html {
  const told = toldRequest(report);
  if (told === undefined) return nothing;
  const { before, link, after } = told;
  const linked =
    link === undefined ? nothing : html` <a href="${link.url}" rel="noreferrer">${link.name}</a>`;
  return html`<p>${clip(before, textLength)}${linked}${after}</p>`;
}

function leadsPart({ leads }: Report): Html {
  if (leads.length === 0) return nothing;
  const list = bulletList(
    leads,
    ({ path, line, note }) => html`${inlineCode(place(path, [line, line]))}: ${clip(note, textLength)}`,
  );
  return html`<section id="leads">
    <h2>Worth a look, proves nothing</h2>
    ${list}
  </section>`;
}
