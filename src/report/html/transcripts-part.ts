import type { Transcript, Utterance } from '../../domain/transcript.js';
import { cutDiff } from '../line-diff.js';
import { clip } from '../visible.js';
import { plural } from '../wording.js';
import { cutList } from './cut-list.js';
import { html, type Html, nothing, verbatim } from './markup.js';

const allBudget = 4_000_000;
const oneBudget = 1_000_000;
const utteranceLines = 200;
const utteranceLength = 16_000;

/** What was said, folded: whoever doubts a verdict reads how it came about. */
export function transcriptsPart(transcripts: readonly Transcript[]): Html {
  if (transcripts.length === 0) return nothing;
  const list = cutList(transcripts, transcriptBlock, allBudget, (shown) => shown, 'the folder transcripts');
  return html`<section id="transcripts">
    <h2>Transcripts</h2>
    ${list}
  </section>`;
}

function transcriptBlock({ title, utterances }: Transcript): Html {
  const list = cutList(
    utterances,
    utteranceBlock,
    oneBudget,
    (shown) =>
      html`<ol class="transcript">
        ${shown}
      </ol>`,
    'the folder transcripts',
  );
  return html`<details>
    <summary>${clip(title, 300)} <span class="note">${plural(utterances.length, 'utterance')}</span></summary>
    ${list}
  </details>`;
}

function utteranceBlock({ by, tool, text }: Utterance): Html {
  const { text: shown, cut } = cutDiff(text, utteranceLines, utteranceLength);
  const speaker = tool === undefined ? by : `${by} ${clip(tool, 100)}`;
  return html`<li class="${by}">
    <p class="speaker">${speaker}</p>
    <pre class="said"><code>${verbatim(shown)}</code></pre>
    ${cut ? html`<p class="cut">Cut here; the folder transcripts has all of it.</p>` : nothing}
  </li>`;
}
