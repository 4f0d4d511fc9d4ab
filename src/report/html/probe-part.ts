import { whySlower } from '../why-slower.js';
import type { Report, RunnerSummary } from '../../domain/report.js';
import { filesWithoutMutant, type Untold, untold } from '../narrative.js';
import { countsOf } from '../part.js';
import { clip } from '../visible.js';
import { firstNames, plural } from '../wording.js';
import { bulletList } from './cut-list.js';
import { html, type Html, inlineCode, marked, nothing, prose } from './markup.js';

const textLength = 1_000;
const listedNames = 50;

/** What was broken, by which tests it was heard, and why the rest was not run. */
export function probePart(report: Report, viewer: Html): Html {
  const { probe } = report;
  return html`<section id="mutants">
    <h2>Mutants</h2>
    <p>${countsOf(report)}</p>
    ${untold(probe).map(untoldReasons)} ${untouched(report)}
    ${probe.runners.length === 0 ? nothing : html`<h3>Test runners</h3>`}
    ${bulletList(probe.runners, runnerItem)} ${viewer}
  </section>`;
}

function untoldReasons({ what, reasons }: Untold): Html {
  return html`<details>
    <summary>${what}</summary>
    ${bulletList(reasons, (reason) => prose(clip(reason, textLength)))}
  </details>`;
}

function untouched(report: Report): Html {
  return namesOf('Changed code without a mutant', filesWithoutMutant(report));
}

function runnerItem(runner: RunnerSummary): Html {
  const { id, command, tests, green, red, flaky } = runner;
  return html`<strong>${clip(id, textLength)}</strong>: ${plural(tests, 'test')}, ${green} green.
    ${inlineCode(clip(command, textLength))}
    ${namesOf('Red before we touched anything', red)}${namesOf('Flaky on untouched code', flaky)}
    ${whySlower(runner).map((why) => html`<p class="note">Slower: ${prose(clip(why, textLength))}.</p>`)}`;
}

function namesOf(what: string, names: readonly string[]): Html {
  if (names.length === 0) return nothing;
  return html`<p class="note">${what}: ${marked((mark) => firstNames(names, listedNames, mark))}.</p>`;
}
