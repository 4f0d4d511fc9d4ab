/** Characters that take two columns of a terminal; close enough for wrapping. https://www.unicode.org/reports/tr11/ */
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60]/u;

/** Breaks one line of text at spaces; only a word that is longer than the line stays longer. */
export function wrap(text: string, columns: number, indent = '', hanging = indent): string {
  const rows: string[] = [];
  let row = indent;
  let empty = true;
  for (const word of text.split(' ')) {
    if (!empty && displayWidth(row) + 1 + displayWidth(word) > columns) {
      rows.push(row);
      row = hanging;
      empty = true;
    }
    row = empty ? `${row}${word}` : `${row} ${word}`;
    empty = false;
  }
  return [...rows, row].join('\n');
}

/** Columns that a text takes. */
export function displayWidth(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (wide.test(character) ? 2 : 1), 0);
}
