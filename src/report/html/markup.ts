import { visibleCode, visibleLine } from '../visible.js';

/** Markup of our own. Text becomes markup in this file only, where it is escaped. */
export class Html {
  readonly #markup: string;

  constructor(markup: string) {
    this.#markup = markup;
  }

  toString(): string {
    return this.#markup;
  }
}

export type Content = string | number | Html | readonly Html[];

export const nothing = new Html('');

/** A template of markup: what is put into it is escaped, unless it is markup itself. Indentation is the template's own. */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Html {
  const parts = strings.map((string) => string.replace(/\n\s+/g, '\n'));
  return new Html(parts.reduce((text, part, index) => text + markupOf(values[index - 1] ?? '') + part));
}

/** Untrusted code: line breaks and tabs stay, other unseen characters are spelled out. */
export function verbatim(text: string): Html {
  return new Html(escape(visibleCode(text)));
}

/** Untrusted text inside a sentence, as code. */
export function inlineCode(text: string): Html {
  return html`<code>${text}</code>`;
}

/** An untrusted sentence: its `code` is code, everything else is shown exactly as it stands. */
export function prose(text: string): Html {
  const parts = visibleLine(text).split(/`([^`]+)`/);
  return join(parts.map((part, index) => (index % 2 === 1 ? inlineCode(part) : new Html(escape(part)))));
}

/** A sentence that has been put together by `mark`ing what is not ours. */
export function marked(
  sentence: (mark: (text: string) => string, plain: (text: string) => string) => string,
): Html {
  return new Html(
    sentence(
      (text) => String(inlineCode(text)),
      (text) => escape(visibleLine(text)),
    ),
  );
}

/** For an attribute whose value is read again as it was, such as a document inside a document. */
export function exactly(text: string): Html {
  return new Html(escape(text));
}

/** JSON inside a script element that does not run: nothing in it ends the element or begins a comment. */
export function jsonText(value: unknown): Html {
  return new Html(
    JSON.stringify(value).replace(
      /[<>&\u2028\u2029]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  );
}

export function join(parts: readonly Html[], separator = ''): Html {
  return new Html(parts.join(separator));
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

function escape(text: string): string {
  return text.replace(/[&<>"'`]/g, (character) => entities[character] ?? character);
}

function markupOf(value: Content): string {
  if (typeof value === 'string') return escape(visibleLine(value));
  return Array.isArray(value) ? value.join('') : String(value);
}
