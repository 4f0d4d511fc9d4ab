import type { LineRange } from '../../domain/change.js';
import { cutDiff, lineDiff } from '../line-diff.js';
import { clip } from '../visible.js';
import { html, type Html, join, nothing, verbatim } from './markup.js';

/** Bounds of one block of code: nobody reads more of it in a report. */
const mostLines = 300;
const mostCharacters = 40_000;
const longestLine = 2_000;
const around = 4;
/** Of a long finding its beginning. */
const mostMarked = 40;

interface NumberedLine {
  readonly number: number;
  readonly text: string;
  readonly isMarked: boolean;
}

/** The lines of a file around those that a finding is about, which are marked. */
export function excerpt(text: string, [from, to]: LineRange): Html {
  const lines = text.split(/\r?\n/);
  if (from > lines.length) return nothing;
  const first = Math.max(1, from - around);
  const last = Math.min(lines.length, Math.min(to, from + mostMarked) + around);
  return numbered(
    lines.slice(first - 1, last).map((line, index) => {
      const number = first + index;
      return { number, text: line, isMarked: number >= from && number <= to };
    }),
  );
}

/** A piece of a file of which only this piece is known. */
export function snippet(text: string, from: number): Html {
  const lines = text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .slice(0, mostLines);
  return numbered(lines.map((line, index) => ({ number: from + index, text: line, isMarked: true })));
}

export function mutantDiff(original: string, mutated: string): Html {
  return diff(
    lineDiff(original.slice(0, mostCharacters), mutated.slice(0, mostCharacters)),
    'report.json has',
  );
}

export function diff(patch: string, whereAll: string): Html {
  const { text, cut } = cutDiff(patch, mostLines, mostCharacters);
  const rows = text
    .split('\n')
    .map((line) => html`<span class="${kindOf(line)}">${verbatim(clip(line, longestLine))}</span>`);
  return html`<pre class="code diff" tabindex="0"><code>${join(rows, '\n')}</code></pre>
    ${cut ? cutNote(whereAll) : nothing}`;
}

export function plainCode(text: string, kind: 'shell' | 'text'): Html {
  const { text: shown, cut } = cutDiff(text, mostLines, mostCharacters);
  return html`<pre class="code ${kind}" tabindex="0"><code>${verbatim(shown)}</code></pre>
    ${cut ? cutNote('report.json has') : nothing}`;
}

function cutNote(whereAll: string): Html {
  return html`<p class="cut">Cut here; ${whereAll} all of it.</p>`;
}

function numbered(lines: readonly NumberedLine[]): Html {
  const rows = lines.map(({ number, text, isMarked }) => {
    const kind = isMarked ? 'line at' : 'line';
    const gutter = html`<span class="number">${number}</span>`;
    return html`<span class="${kind}">${gutter}${verbatim(clip(text, longestLine))}</span>`;
  });
  return html`<pre class="code source" tabindex="0"><code>${join(rows, '\n')}</code></pre>`;
}

function kindOf(line: string): string {
  if (/^(\+\+\+|---) |^(diff|index) /.test(line)) return 'header';
  if (line.startsWith('@@')) return 'hunk';
  if (line.startsWith('+')) return 'added';
  return line.startsWith('-') ? 'removed' : 'same';
}
