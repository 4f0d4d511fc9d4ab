/**
 * Characters a reader does not see but a terminal, browser or diff view obeys: controls (ESC, CR, NUL),
 * formats (bidi overrides, zero-width spaces, tags), line separators and lone surrogates. The two joiners
 * (U+200C, U+200D) stay: Persian, Indic scripts and emoji cannot be written without them.
 * https://trojansource.codes/trojan-source.pdf
 */
const unseen = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Untrusted text on one line: runs of white space become one space, unseen characters become `\x1b`, `\u{202e}`. */
export function visibleLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().replace(unseen, spelled);
}

/** Untrusted code: lines and tabs stay, every other unseen character is spelled out. */
export function visibleCode(text: string): string {
  return text
    .replace(/\r\n/g, '\n')
    .replace(unseen, (character) =>
      character === '\n' || character === '\t' ? character : spelled(character),
    );
}

/** At most `limit` characters, never half of a surrogate pair. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const characters = Array.from(text.slice(0, 2 * limit + 2));
  if (characters.length <= limit) return text;
  return `${characters.slice(0, limit - 1).join('')}…`;
}

function spelled(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`;
}
