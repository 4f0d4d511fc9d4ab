import type { LineRange } from '../../domain/change.js';
import type { Evidence } from '../../domain/evidence.js';
import type { Finding } from '../../domain/finding.js';
import type { SourceText } from '../../domain/report.js';
import type { Verdict } from '../../domain/verdict.js';
import { type ClaimPart, claimParts } from '../claim-parts.js';
import { rulingWords } from '../ruling-words.js';
import { shownEvidence } from '../shown-evidence.js';
import { type ShownFix, shownFix } from '../shown-fix.js';
import { clip } from '../visible.js';
import { place, relatedPlace, ruleName, severityLabel } from '../wording.js';
import { diff, excerpt, snippet } from './code-block.js';
import { evidenceBlock } from './evidence-block.js';
import { html, type Html, inlineCode, nothing, prose } from './markup.js';

const mostEvidence = 10;
const shownNotes = 20;

/** One finding in the code that it is about: the claim, the proof, the fix. */
export function findingBlock(verdict: Verdict, number: number, sources: readonly SourceText[]): Html {
  const { finding, ruling } = verdict;
  const { title, parts } = claimParts(finding);
  const lines: LineRange = [finding.line, finding.endLine];
  const text = sources.find(({ path }) => path === finding.path)?.text;
  const related = finding.related.slice(0, shownNotes);
  const fix = shownFix(finding);
  // Where the code stands above, what was quoted of it there need not stand again.
  const evidence = shownEvidence(finding, sources, mostEvidence).filter(
    (one) => text === undefined || !isOwnPlace(one, finding),
  );
  return html`<article class="finding ${finding.severity} ${ruling}" id="finding-${number}">
    <header>
      <p class="labels">
        <span class="severity">${severityLabel(verdict)}</span> <span class="rule">${ruleName(finding)}</span>
      </p>
      <h3>${title}</h3>
      <p class="path">${inlineCode(place(finding.path, lines))}</p>
    </header>
    ${parts.map((part) => claimPart(part, finding))} ${rulingBlock(verdict)}
    ${text === undefined ? nothing : excerpt(text, lines)}
    ${evidence.map((one) => evidenceBlock(one, finding))} ${fix === undefined ? nothing : fixBlock(fix)}
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

/** The probe quotes code as it stands; specialists mark it as people do. */
function claimPart({ label, text }: ClaimPart, { raisedBy }: Finding): Html {
  const words = raisedBy === 'probe' ? text : prose(text);
  return html`<p>${label === undefined ? nothing : html`<strong>${label}:</strong> `}${words}</p>`;
}

function isOwnPlace(evidence: Evidence, { path, line, endLine, evidence: all }: Finding): boolean {
  return (
    evidence.kind === 'quote' &&
    all.some(({ kind }) => kind !== 'quote') &&
    evidence.path === path &&
    line <= evidence.lines[0] &&
    evidence.lines[1] <= endLine
  );
}

/** How it was settled, and what the second reader goes by. */
function rulingBlock(verdict: Verdict): Html {
  const { quote } = verdict;
  const { label, why } = rulingWords(verdict);
  return html`<div class="ruling">
    <p><strong>${label}</strong>: ${prose(why)}</p>
    ${
      quote === undefined
        ? nothing
        : html`<p class="path">${inlineCode(place(quote.path, quote.lines))}</p>
            ${snippet(quote.text, quote.lines[0])}`
    }
  </div>`;
}

function relatedItem(related: Verdict['finding']['related'][number]): Html {
  return html`<li>${inlineCode(relatedPlace(related))}: ${clip(related.note, 500)}</li>`;
}

function fixBlock({ title, patch, whole }: ShownFix): Html {
  return html`<section class="fix">
    <h4>${title}</h4>
    ${diff(patch, whole)}
  </section>`;
}
