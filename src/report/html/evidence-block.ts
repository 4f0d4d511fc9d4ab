import type {
  Evidence,
  FourCells,
  MutantEvidence,
  QuoteEvidence,
  ReproducerEvidence,
} from '../../domain/evidence.js';
import type { Finding } from '../../domain/finding.js';
import { reproduction } from '../reproduce.js';
import { clip } from '../visible.js';
import { cellsSentence, evidenceSentence, mutatedLabel } from '../wording.js';
import { mutantDiff, plainCode, snippet } from './code-block.js';
import { html, type Html, inlineCode, marked, nothing } from './markup.js';

const nameLength = 500;

/** What was executed or read, for its finding. */
export function evidenceBlock(evidence: Evidence, finding: Finding): Html {
  switch (evidence.kind) {
    case 'mutant':
      return mutantBlock(evidence, finding);
    case 'reproducer':
      return reproducerBlock(evidence, finding);
    case 'quote':
      return quoteBlock(evidence, finding);
  }
}

function sentenceOf(evidence: Evidence, finding: Finding): Html {
  return html`<p>${marked((mark) => evidenceSentence(evidence, { finding, mark, diffBelow: true }))}</p>`;
}

function mutantBlock(evidence: MutantEvidence, finding: Finding): Html {
  const { original, mutated, cells, operator } = evidence;
  return html`<section class="evidence">
    <h4>Executed: a mutant</h4>
    ${sentenceOf(evidence, finding)} ${mutantDiff(original, mutated)}
    ${cells === undefined ? nothing : cellsTable(cells, operator)} ${steps(evidence, finding)}
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

function reproducerBlock(evidence: ReproducerEvidence, finding: Finding): Html {
  const { test, path, text } = evidence;
  const name = path === undefined ? nothing : html`<p class="path">${inlineCode(clip(path, nameLength))}</p>`;
  return html`<section class="evidence">
    <h4>Executed: a test</h4>
    ${sentenceOf(evidence, finding)}
    ${text === undefined ? plainCode(test, 'text') : html`${name}${snippet(text, 1)}`}
    ${steps(evidence, finding)}
  </section>`;
}

function steps(evidence: Evidence, finding: Finding): Html {
  const told = reproduction(evidence, finding, (text) => text);
  if (told === undefined) return nothing;
  return html`<details>
    <summary>How to reproduce</summary>
    <p>${marked((mark) => reproduction(evidence, finding, mark)?.how ?? '')}</p>
    ${plainCode(told.command, 'shell')}
  </details>`;
}

function quoteBlock(evidence: QuoteEvidence, finding: Finding): Html {
  return html`<section class="evidence">
    <h4>${finding.evidence.some(({ kind }) => kind !== 'quote') ? 'The place' : 'Read'}</h4>
    ${sentenceOf(evidence, finding)} ${snippet(evidence.text, evidence.lines[0])}
  </section>`;
}
