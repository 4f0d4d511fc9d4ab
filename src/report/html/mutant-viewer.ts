import { createHash } from 'node:crypto';
import type { MutationTestResult } from 'mutation-testing-report-schema/api';
import type { Report } from '../../domain/report.js';
import { byteLength } from '../fit.js';
import { mutationResult } from '../mutation/mutation-result.js';
import { unitByUnit } from '../visible-units.js';
import { exactly, html, type Html, jsonText, nothing } from './markup.js';

/** Most bytes of the viewer with its mutants and source texts; mutation.json has them all. */
const budget = 8_000_000;

/** Hands the mutants over, and gives the frame the ground of the viewer's theme. */
const start = `const app = document.querySelector('mutation-test-report-app');
const match = () => { document.body.style.backgroundColor = app.themeBackgroundColor; };
app.addEventListener('theme-changed', match);
app.report = JSON.parse(document.getElementById('mutants').textContent);`;

/**
 * The public viewer of mutants in a frame of its own. It changes the title and the fragment of its page and keeps
 * things in the browser's store, so it gets a page of its own without an origin: what it does stays there, and it
 * can reach neither this page nor a network.
 */
export function mutantViewer(report: Report, viewer: string): Html {
  const result = mutationResult(report);
  if (Object.keys(result.files).length === 0) return nothing;
  const frame = frameOf(result, viewer);
  if (frame === undefined)
    return html`<p class="cut">
      The mutants in their files are too large for this page; see mutation.json.
    </p>`;
  return html`<h3>In their files</h3>
    <p class="note">
      The viewer is that of the Stryker project. It counts a share of mutants; Counterproof gives no score,
      since nobody knows the mutants that were not planned.
    </p>
    <iframe
      title="Mutants in their files"
      sandbox="allow-scripts"
      loading="lazy"
      srcdoc="${frame}"
    ></iframe>`;
}

/** The page of the viewer, as an attribute; undefined where it is too large. */
function frameOf(result: MutationTestResult, viewer: string): Html | undefined {
  // Escaping makes it longer, never shorter.
  if (byteLength(JSON.stringify(result)) > budget) return undefined;
  const page = [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>Mutants</title></head><body>',
    '<mutation-test-report-app></mutation-test-report-app>',
    `<script type="application/json" id="mutants">${String(jsonText(unitByUnit(result)))}</script>`,
    `<script>${viewer}</script><script>${start}</script></body></html>`,
  ];
  const escaped = exactly(page.join(''));
  return byteLength(String(escaped)) > budget ? undefined : escaped;
}

/** What the policy of the page lets run: these two texts and nothing else. */
export function scriptHashes(viewer: string): readonly string[] {
  return [viewer, start].map(
    (text) => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`,
  );
}
