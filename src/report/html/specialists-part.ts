import type { Report, SpecialistSummary } from '../../domain/report.js';
import { clip } from '../visible.js';
import { duration } from '../wording.js';
import { bulletList, cutList } from './cut-list.js';
import { html, type Html, inlineCode, nothing } from './markup.js';

const textLength = 2_000;
const tableBudget = 300_000;

/** Who has read the change, what came of it, and what they agree on. */
export function specialistsPart(report: Report): Html {
  const { specialists, inventory } = report;
  if (specialists.length === 0 && inventory.length === 0 && report.synthesis === undefined) return nothing;
  return html`<section id="specialists">
    <h2>Specialists</h2>
    ${specialistTable(specialists)} ${synthesisBlock(report)} ${inventoryBlock(inventory)}
  </section>`;
}

function specialistTable(specialists: readonly SpecialistSummary[]): Html {
  return cutList(specialists, specialistRow, tableBudget, withHead);
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

function specialistRow({ id, outcome, findings, dropped, tokens, seconds }: SpecialistSummary): Html {
  const input = tokens.input + tokens.cacheRead + tokens.cacheWrite;
  const reasons = (dropped ?? []).slice(0, 20);
  return html`<tr>
    <th scope="row">${clip(id, 100)}</th>
    <td>
      ${clip(outcome, 500)}${reasons.map((drop) => html`<br /><span class="note">${drop.count} dropped: ${clip(drop.reason, 300)}</span>`)}
    </td>
    <td class="count">${findings}</td>
    <td class="count">${number(input)}</td>
    <td class="count">${number(tokens.output)}</td>
    <td class="count">${duration(seconds)}</td>
  </tr>`;
}

function synthesisBlock({ synthesis }: Report): Html {
  if (synthesis === undefined) return nothing;
  const parts = [
    ['Agreed', synthesis.agreed],
    ['Disputed', synthesis.disputed],
    ['Decided', synthesis.decided],
  ] as const;
  const told = parts.filter(([, sentences]) => sentences.length > 0);
  return html`<div class="synthesis">
    ${told.map(
      ([name, sentences]) =>
        html`<div>
          <h3>${name}</h3>
          ${bulletList(sentences, (sentence) => clip(sentence, textLength))}
        </div>`,
    )}
  </div>`;
}

function inventoryBlock(inventory: Report['inventory']): Html {
  if (inventory.length === 0) return nothing;
  const skipped = inventory.filter(({ state }) => state === 'skipped').length;
  const title = `Files they were given: ${inventory.length}, ${skipped} of them skipped`;
  const list = bulletList(
    inventory,
    ({ path, state, why }) =>
      html`${inlineCode(clip(path, 500))} ${state}${why === undefined ? '' : `: ${clip(why, 500)}`}`,
  );
  return html`<details>
    <summary>${title}</summary>
    ${list}
  </details>`;
}

function number(count: number): string {
  return count.toLocaleString('en-US');
}
