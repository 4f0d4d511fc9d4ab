import type { Report } from '../../domain/report.js';
import { policySentences, suppressedTitle, suppressedUntil } from '../policy-words.js';
import { clip } from '../visible.js';
import { bulletList } from './cut-list.js';
import { html, type Html, inlineCode, marked, nothing } from './markup.js';

const textLength = 2_000;

/** What the repository's own file has done; its suppressed findings folded, with the reason that it gives. */
export function policyPart({ policy }: Report): Html {
  if (policy === undefined) return nothing;
  const { suppressed, file } = policy;
  const sentences = policySentences(policy).map(marked);
  if (sentences.length + suppressed.length === 0) return nothing;
  const folded = bulletList(
    suppressed,
    (one) =>
      html`${inlineCode(suppressedTitle(one))}: ${clip(one.verdict.finding.claim, textLength)}<br />
        <span class="note"
          >Reason: ${clip(one.suppression.reason, textLength)} (${suppressedUntil(one, file)})</span
        >`,
  );
  const fold = html`<details class="suppressed">
    <summary>Suppressed, counts for nothing: ${suppressed.length}</summary>
    ${folded}
  </details>`;
  return html`<section id="policy">
    <h2>Settings of the repository</h2>
    ${bulletList(sentences, (sentence) => sentence)} ${suppressed.length === 0 ? nothing : fold}
  </section>`;
}
