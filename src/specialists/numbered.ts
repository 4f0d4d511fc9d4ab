import { visibleCodeLine } from './visible-text.js';

/** Longer lines are cut: nobody has written them by hand. */
const longestLine = 2_000;

/** Lines of a text; the part after the last line end is one only where there is something in it. */
export function linesOf(text: string): string[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** One line as a model is shown it: its number, the sign of a comparison, the text. */
export function numberedLine(number: number | undefined, sign: ' ' | '+' | '-', text: string): string {
  const shown = visibleCodeLine(text);
  const cut =
    shown.length > longestLine
      ? `${shown.slice(0, longestLine)} [${shown.length - longestLine} more characters of this line are not shown]`
      : shown;
  return `${String(number ?? '').padStart(5)} ${sign} ${cut}`;
}

/** Lines `from` to `to` of a text, numbered. */
export function numberedLines(lines: readonly string[], from = 1, to = lines.length): string[] {
  return lines.slice(from - 1, to).map((line, index) => numberedLine(from + index, ' ', line));
}
