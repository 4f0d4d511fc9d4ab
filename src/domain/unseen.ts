/**
 * Characters a reader does not see but a terminal, browser, diff view or model obeys: controls (ESC, CR, NUL),
 * formats (bidi overrides, zero-width spaces, tags), line separators and lone surrogates. The two joiners
 * (U+200C, U+200D) are not among them: Persian, Indic scripts and emoji cannot be written without them.
 * https://trojansource.codes/trojan-source.pdf
 */
export const unseen = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Such a character as text: `\x1b`, `\u{202e}`. */
export function spelled(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`;
}

/** Text in which lines and tabs stay, and every other such character is spelled out. */
export function withoutUnseen(text: string): string {
  return text
    .replace(/\r\n/g, '\n')
    .replace(unseen, (character) =>
      character === '\n' || character === '\t' ? character : spelled(character),
    );
}
