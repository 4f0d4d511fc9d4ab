import type { LineRange } from '../domain/change.js';

/** Whole lines of a text. */
export interface TextPlace {
  readonly lines: LineRange;
  /** Offsets of the first character and of the end of the last line, without its line break. */
  readonly start: number;
  readonly end: number;
}

/** Below this many characters that are no blanks, code is like any other code. */
const telling = 20;

/** Whether text that stands elsewhere is so much its own that it is the same. */
export function isTelling(wanted: string): boolean {
  return withoutBlanks(wanted).length >= telling;
}

/** Every place where `wanted`, which is whole lines, stands in `text`: verbatim; where nowhere so, but for blanks. */
export function placesOf(text: string, wanted: string): readonly TextPlace[] {
  if (withoutBlanks(wanted) === '') return [];
  const lines = linesOf(text);
  const verbatim = matches(lines, wanted.split(/\r?\n/), (line) => line);
  return verbatim.length > 0 ? verbatim : rewrapped(lines, withoutBlanks(wanted));
}

interface Line {
  readonly text: string;
  readonly start: number;
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    lines.push({ text: line.endsWith('\r') ? line.slice(0, -1) : line, start });
    start += line.length + 1;
  }
  return lines;
}

function matches(
  lines: readonly Line[],
  wanted: readonly string[],
  form: (line: string) => string,
): readonly TextPlace[] {
  const found: TextPlace[] = [];
  for (let at = 0; at + wanted.length <= lines.length; at++) {
    if (wanted.every((line, index) => form(lines[at + index]?.text ?? '') === form(line)))
      found.push(place(lines, at, at + wanted.length - 1));
  }
  return found;
}

/** Indented, wrapped or joined otherwise: what a formatter does. */
function rewrapped(lines: readonly Line[], wanted: string): readonly TextPlace[] {
  const found: TextPlace[] = [];
  const forms = lines.map(({ text }) => withoutBlanks(text));
  for (let at = 0; at < lines.length; at++) {
    if (forms[at] === '') continue;
    let joined = '';
    for (let to = at; to < lines.length && wanted.startsWith(joined); to++) {
      joined += forms[to] ?? '';
      if (joined !== wanted) continue;
      found.push(place(lines, at, to));
      break;
    }
  }
  return found;
}

function place(lines: readonly Line[], from: number, to: number): TextPlace {
  const last = lines[to] ?? { text: '', start: 0 };
  return { lines: [from + 1, to + 1], start: lines[from]?.start ?? 0, end: last.start + last.text.length };
}

/** Equal for code that differs in its layout only. */
export function withoutBlanks(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** The lines `from` to `to` of a text, whole. */
export function linesAt(text: string, [from, to]: LineRange): string {
  return text
    .split(/\r?\n/)
    .slice(from - 1, to)
    .join('\n');
}

/**
 * Which places of the later text are the one that began on `line` of the earlier one: the n-th where they are as
 * many; otherwise it cannot be told, and it may be any of them.
 */
export function samePlaces(
  earlier: readonly TextPlace[],
  line: number,
  later: readonly TextPlace[],
): readonly TextPlace[] {
  const at = earlier.findIndex(({ lines: [from, to] }) => from <= line && line <= to);
  const match = at >= 0 && earlier.length === later.length ? later[at] : undefined;
  return match === undefined ? nearestFirst(later, line) : [match];
}

function nearestFirst(places: readonly TextPlace[], line: number): readonly TextPlace[] {
  return places.toSorted((one, other) => Math.abs(one.lines[0] - line) - Math.abs(other.lines[0] - line));
}
