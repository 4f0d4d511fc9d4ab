import type {
  Evidence,
  FourCells,
  MutantEvidence,
  QuoteEvidence,
  ReproducerEvidence,
} from '../../domain/evidence.js';
import { clip } from '../visible.js';
import { cellsSentence, evidenceSentence, mutatedLabel, place } from '../wording.js';
import { mutantDiff, plainCode, snippet } from './code-block.js';
import { html, type Html, inlineCode, marked, nothing } from './markup.js';

const nameLength = 500;

/** What was executed or read, for a finding in the file `home`. */
export function evidenceBlock(evidence: Evidence, home: string): Html {
  switch (evidence.kind) {
    case 'mutant':
      return mutantBlock(evidence, home);
    case 'reproducer':
      return reproducerBlock(evidence, home);
    case 'quote':
      return quoteBlock(evidence, home);
  }
}

function sentenceOf(evidence: Evidence, home: string): Html {
  return html`<p>${marked((mark) => evidenceSentence(evidence, { home, mark, diffBelow: true }))}</p>`;
}

function mutantBlock(evidence: MutantEvidence, home: string): Html {
  const { original, mutated, cells, operator, command } = evidence;
  return html`<section class="evidence">
    <h4>Executed: a mutant</h4>
    ${sentenceOf(evidence, home)} ${mutantDiff(original, mutated)}
    ${cells === undefined ? nothing : cellsTable(cells, operator)}
    ${reproduction(html`Make the change shown above in ${inlineCode(place(evidence.path, evidence.lines))}, then run`, command)}
  </section>`;
}

function cellsTable(cells: FourCells, operator: string): Html {
  const { merged, mutated } = cells;
  return html`<div class="scroll">
      <table class="cells">
        <thead>
          <tr>
            <td></td>
            <th scope="col">fixtures as written</th>
            <th scope="col">fixtures reordered</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">code as merged</th>
            ${cell(merged.asWritten)}${cell(merged.reordered)}
          </tr>
          <tr>
            <th scope="row">${mutatedLabel(operator)}</th>
            ${cell(mutated.asWritten)}${cell(mutated.reordered)}
          </tr>
        </tbody>
      </table>
    </div>
    <p class="note">${marked((mark, plain) => cellsSentence(cells, mark, plain))}</p>`;
}

function cell(colour: 'green' | 'red'): Html {
  return html`<td class="${colour}">${colour}</td>`;
}

function reproducerBlock(evidence: ReproducerEvidence, home: string): Html {
  const { test, path, text, command } = evidence;
  const name = path === undefined ? nothing : html`<p class="path">${inlineCode(clip(path, nameLength))}</p>`;
  return html`<section class="evidence">
    <h4>Executed: a test</h4>
    ${sentenceOf(evidence, home)}
    ${text === undefined ? plainCode(test, 'text') : html`${name}${snippet(text, 1)}`}
    ${command === undefined ? nothing : reproduction(html`Add this test to the audited commit, then run`, command)}
  </section>`;
}

function reproduction(how: Html, command: string): Html {
  return html`<details>
    <summary>How to reproduce</summary>
    <p>${how}</p>
    ${plainCode(command, 'shell')}
  </details>`;
}

function quoteBlock(evidence: QuoteEvidence, home: string): Html {
  return html`<section class="evidence">
    <h4>Read</h4>
    ${sentenceOf(evidence, home)} ${snippet(evidence.text, evidence.lines[0])}
  </section>`;
}
