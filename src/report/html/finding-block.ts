import type { LineRange } from '../../domain/change.js';
import type { Fix } from '../../domain/finding.js';
import type { SourceText } from '../../domain/report.js';
import type { Verdict } from '../../domain/verdict.js';
import { clip } from '../visible.js';
import { place, ruleName, severityLabel } from '../wording.js';
import { diff, excerpt, snippet } from './code-block.js';
import { evidenceBlock } from './evidence-block.js';
import { html, type Html, inlineCode, nothing } from './markup.js';

const claimLength = 4_000;
const shownEvidence = 10;
const shownNotes = 20;

/** One finding in the code that it is about: the claim, the proof, the fix. */
export function findingBlock(verdict: Verdict, number: number, sources: readonly SourceText[]): Html {
  const { finding, ruling } = verdict;
  const { title, rest } = claimParts(finding.claim);
  const lines: LineRange = [finding.line, finding.endLine];
  const text = sources.find(({ path }) => path === finding.path)?.text;
  const related = finding.related.slice(0, shownNotes);
  return html`<article class="finding ${finding.severity} ${ruling}" id="finding-${number}">
    <header>
      <p class="labels">
        <span class="severity">${severityLabel(verdict)}</span> <span class="rule">${ruleName(finding)}</span>
      </p>
      <h3>${title}</h3>
      <p class="path">${inlineCode(place(finding.path, lines))}</p>
    </header>
    ${rest === '' ? nothing : html`<p>${rest}</p>`} ${rulingBlock(verdict)}
    ${text === undefined ? nothing : excerpt(text, lines)}
    ${finding.evidence.slice(0, shownEvidence).map((evidence) => evidenceBlock(evidence, finding.path))}
    ${finding.fix === undefined ? nothing : fixBlock(finding.fix)}
    ${
      related.length === 0
        ? nothing
        : html`<h4>See also</h4>
            <ul>
              ${related.map(relatedItem)}
            </ul>`
    }
  </article>`;
}

const rulings = { upheld: 'Upheld', refuted: 'Refuted', undecided: 'Needs a human' } as const;

/** How it was settled, and what the second reader goes by. */
function rulingBlock({ ruling, reason, quote }: Verdict): Html {
  return html`<div class="ruling">
    <p><strong>${rulings[ruling]}</strong>: ${clip(reason, claimLength)}</p>
    ${
      quote === undefined
        ? nothing
        : html`<p class="path">${inlineCode(place(quote.path, quote.lines))}</p>
            ${snippet(quote.text, quote.lines[0])}`
    }
  </div>`;
}

/** The first sentence stands alone as a title. */
function claimParts(claim: string): { readonly title: string; readonly rest: string } {
  const text = clip(
    claim
      .slice(0, 2 * claimLength)
      .replace(/\s+/gu, ' ')
      .trim(),
    claimLength,
  );
  const end = /[.!?](?= )/.exec(text)?.index;
  if (end === undefined) return { title: text, rest: '' };
  return { title: text.slice(0, end + 1), rest: text.slice(end + 2) };
}

function relatedItem({ path, line, note }: Verdict['finding']['related'][number]): Html {
  return html`<li>${inlineCode(place(path, [line, line]))}: ${clip(note, 500)}</li>`;
}

function fixBlock({ patch, verified }: Fix): Html {
  const title = verified
    ? 'Fix, verified: the tests were run with it and without it'
    : 'Proposed fix, not verified';
  return html`<section class="fix">
    <h4>${title}</h4>
    ${diff(patch, verified ? 'fixes.patch and report.json have' : 'report.json has')}
  </section>`;
}
