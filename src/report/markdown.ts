import { visibleCode, visibleLine } from './visible.js';

/**
 * Words that GitHub turns into a link, a ping, a reference or an emoji *after* it has rendered the Markdown, so
 * that no backslash helps: `@user`, `https://...`, `www....`, `a@b.c`, `#12`, `GH-12`, `:tada:`.
 * Code spans are left alone by all of these filters.
 * https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls
 */
const activeWord = /@|:\/\/|www\.|#\d|\bgh-\d|:[\w+-]+:/i;

/** `lib/cart.py:12-14`, maybe with the punctuation of a sentence around it: easier to read, and to copy, as code. */
const placeWord = /^[("']*[\w./-]*\w\.\w+:\d+(?:-\d+)?[.,;:!?)"']*$/;

/** Untrusted plain text as one line of Markdown that shows exactly that text. */
export function escapeMarkdown(text: string): string {
  return visibleLine(text)
    .split(' ')
    .map((word) => (activeWord.test(word) || placeWord.test(word) ? asCode(word) : escapeWord(word)))
    .join(' ')
    .replace(/^([-+=#]|\d+(?=[.)]))/, escapeBlockMarker);
}

/** As code, but for the punctuation of the sentence around it, as far as it is harmless without. */
function asCode(word: string): string {
  const before = /^[("']*/.exec(word)?.[0] ?? '';
  const ending = before === '' ? /[.,;:!?]*$/ : /[.,;:!?)"']*$/;
  const after = ending.exec(word.slice(before.length))?.[0] ?? '';
  const core = word.slice(before.length, word.length - after.length);
  return core === '' ? codeSpan(word) : `${before}${codeSpan(core)}${after}`;
}

/** What a model wrote, as one line of Markdown: its `code` is code, everything else is shown exactly as it stands. */
export function proseMarkdown(text: string): string {
  const parts = visibleLine(text).split(/(`[^`]+`)/);
  return parts
    .map((part, index) => {
      if (index % 2 === 0) return between(part);
      // Two runs of code that touch would be read as one.
      const touches = index > 1 && parts[index - 1] === '';
      return `${touches ? ' ' : ''}${codeSpan(part.slice(1, -1))}`;
    })
    .join('')
    .trim();
}

/** Escaped, with the blanks at its ends; what becomes code by that must not touch other code either. */
function between(text: string): string {
  if (text.trim() === '') return text;
  const [, start = '', end = ''] = /^(\s*).*?(\s*)$/s.exec(text) ?? [];
  const escaped = escapeMarkdown(text);
  const before = escaped.startsWith('`') ? ' ' : '';
  const after = escaped.endsWith('`') ? ' ' : '';
  return `${start || before}${escaped}${end || after}`;
}

/** Untrusted text as inline code: the delimiter is longer than any run of backticks inside. */
export function codeSpan(text: string): string {
  const line = visibleLine(text);
  if (line === '') return '` `';
  const delimiter = '`'.repeat(longestBacktickRun(line) + 1);
  const padding = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${delimiter}${padding}${line}${padding}${delimiter}`;
}

/** Untrusted text as a code block: the fence is longer than any run of backticks inside. */
export function codeFence(text: string, language: 'diff' | 'sh' | 'text'): string {
  const code = visibleCode(text).replace(/\n+$/, '');
  const fence = '`'.repeat(Math.max(3, longestBacktickRun(code) + 1));
  return `${fence}${language}\n${code}\n${fence}`;
}

/** A fold; `title` is our own plain text, `body` is Markdown. */
export function details(title: string, body: string): string {
  return `<details>\n<summary>${title}</summary>\n\n${body}\n\n</details>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '`': '&#96;',
  // Two dollars make a formula, and a backslash does not stop it.
  // https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/writing-mathematical-expressions
  $: '<span>$</span>',
};

function escapeWord(word: string): string {
  return word.replace(/[\\`*_[\]<>&~|$]/g, (character) => entities[character] ?? `\\${character}`);
}

function escapeBlockMarker(marker: string): string {
  return /^\d/.test(marker) ? `${marker}\\` : `\\${marker}`;
}

function longestBacktickRun(text: string): number {
  return Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
}
