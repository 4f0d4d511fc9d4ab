import type { Report, SpecialistSummary } from '../../domain/report.js';
import { clip } from '../visible.js';
import { missingSynthesis, runsTold, synthesisHeadings } from '../narrative.js';
import { specialistGroups, unreadGroups } from '../told-once.js';
import { duration, firstNames } from '../wording.js';
import { bulletList, cutList } from './cut-list.js';
import { html, type Html, inlineCode, marked, nothing } from './markup.js';

const textLength = 2_000;
const tableBudget = 300_000;
const listedFiles = 100;

/** Who has read the change, what came of it, and what they agree on. */
export function specialistsPart(report: Report): Html {
  const { specialists, inventory } = report;
  if (specialists.length === 0 && inventory.length === 0 && report.synthesis === undefined) return nothing;
  return html`<section id="specialists">
    <h2>Specialists</h2>
    ${specialistTable(specialists)} ${synthesisBlock(report)} ${inventoryBlock(report)}
  </section>`;
}

function specialistTable(specialists: readonly SpecialistSummary[]): Html {
  return cutList(specialistGroups(specialists), specialistRow, tableBudget, withHead);
}

function withHead(rows: Html): Html {
  const columns = ['specialist', 'outcome', 'claims', 'tokens in', 'tokens out', 'time'];
  return html`<div class="scroll">
    <table class="specialists">
      <thead>
        <tr>
          ${columns.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}

function specialistRow({ id, outcome, findings, dropped, runs, tokens, seconds }: SpecialistSummary): Html {
  const input = tokens.input + tokens.cacheRead + tokens.cacheWrite;
  const reasons = (dropped ?? []).slice(0, 20);
  return html`<tr>
    <th scope="row">${clip(id, 500)}</th>
    <td>
      ${clip(outcome, 500)}${runs === undefined ? nothing : html`<br /><span class="note">${runsTold(runs)}</span>`}${reasons.map((drop) => html`<br /><span class="note">${drop.count} dropped: ${clip(drop.reason, 300)}</span>`)}
    </td>
    <td class="count">${findings}</td>
    <td class="count">${number(input)}</td>
    <td class="count">${number(tokens.output)}</td>
    <td class="count">${duration(seconds)}</td>
  </tr>`;
}

function synthesisBlock(report: Report): Html {
  const { synthesis } = report;
  if (synthesis === undefined) return nothing;
  const told = synthesisHeadings.filter(([key]) => synthesis[key].length > 0);
  const missing = missingSynthesis(report);
  const why =
    missing === undefined
      ? nothing
      : html`<p>Nobody has written a synthesis: ${clip(missing, textLength)}</p>`;
  return html`${why}
    <div class="synthesis">
      ${told.map(
        ([key, name]) =>
          html`<div>
            <h3>${name}</h3>
            ${bulletList(synthesis[key], (sentence) => clip(sentence, textLength))}
          </div>`,
      )}
    </div>`;
}

function inventoryBlock(report: Report): Html {
  const { inventory } = report;
  if (inventory.length === 0) return nothing;
  const groups = unreadGroups(report);
  const skipped = groups.reduce((sum, { paths }) => sum + paths.length, 0);
  const title = `Files they were given: ${inventory.length}, ${skipped} of them not read`;
  const unread = groups.map(
    ({ why, paths }) => html`${clip(why, 500)}: ${marked((mark) => firstNames(paths, listedFiles, mark))}`,
  );
  const read = inventory
    .filter(({ state }) => state !== 'skipped')
    .map(({ path, state }) => html`${inlineCode(clip(path, 500))} ${state}`);
  return html`<details>
    <summary>${title}</summary>
    ${bulletList([...unread, ...read], (item) => item)}
  </details>`;
}

function number(count: number): string {
  return count.toLocaleString('en-US');
}
