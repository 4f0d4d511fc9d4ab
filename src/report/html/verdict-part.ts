import type { Report } from '../../domain/report.js';
import type { Verdict } from '../../domain/verdict.js';
import { countsOf, mergedFrom, partOf, titleOf } from '../part.js';
import { countBySeverity } from '../standing.js';
import { reasonsBesideGaps } from '../told-once.js';
import { clip } from '../visible.js';
import { plural } from '../wording.js';
import { bulletList } from './cut-list.js';
import { html, type Html, inlineCode, nothing, prose } from './markup.js';

const textLength = 2_000;

const meanings = {
  pass: 'Nothing found that has to stop anything.',
  fail: 'What was found has to be looked at.',
  inconclusive: 'Something that had to be looked at was not.',
} as const;

/** The verdict first: what it is, why, and of which change. */
export function verdictPart(report: Report, standing: readonly Verdict[]): Html {
  const { gate, change, shard, merged } = report;
  return html`<header class="verdict ${gate.kind}">
      <p class="tool">${titleOf(report)}</p>
      <h1>${gate.kind}</h1>
      <p class="meaning">${meanings[gate.kind]}</p>
      ${bulletList(reasonsBesideGaps(report, String), (reason) => prose(clip(reason, textLength)))}
    </header>
    <section class="change">
      <p class="title">${clip(change.title, textLength)}</p>
      <p class="facts">
        ${inlineCode(`${change.base.slice(0, 10)}..${change.head.slice(0, 10)}`)}
        ${plural(change.files.length, 'changed file')}${requestOf(change.pullRequest)}
      </p>
      ${change.note === undefined ? nothing : html`<p>Note: ${prose(clip(change.note, textLength))}</p>`}
      ${shard === undefined ? nothing : html`<p><strong>${partOf(shard)}</strong></p>`}
      ${merged === undefined ? nothing : html`<p>${mergedFrom(merged)}</p>`}
      <p>${countsOf(report)}</p>
    </section>
    ${tally(report, standing)}`;
}

/** How many findings there are of each severity, and how much else there is to read. */
function tally({ gaps }: Report, standing: readonly Verdict[]): Html {
  const counts = countBySeverity(standing);
  if (counts.length + gaps.length === 0) return nothing;
  const severities = counts.map(
    ([severity, count]) => html`<li class="${severity}"><strong>${count}</strong> ${severity}</li>`,
  );
  const gap = html`<li class="gap">
    <a href="#gaps"><strong>${gaps.length}</strong> not looked at</a>
  </li>`;
  return html`<ul class="tally">
    ${severities}${gaps.length === 0 ? nothing : gap}
  </ul>`;
}

/** A link only where the address is plainly that of a pull request. */
function requestOf(request: Report['change']['pullRequest']): Html {
  if (request === undefined) return nothing;
  const { number, title, url } = request;
  const name = html`#${number} ${clip(title, textLength)}`;
  const isPlain = /^https:\/\/[\w.-]+(?::\d+)?(?:\/[\w.-]+){2,6}\/pull\/\d+$/.test(url);
  return html`, ${isPlain ? html`<a href="${url}" rel="noreferrer">${name}</a>` : name}`;
}
