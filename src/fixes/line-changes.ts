/** Lines of a file replaced by others; the text is bytes as Latin-1, so that no encoding is in the way. */
export interface LineChange {
  /** Lines before it, and before its end: 0-based. */
  readonly from: number;
  readonly to: number;
  /** With their line ends. */
  readonly lines: readonly string[];
}

/** The shape of a comparison, as git tells it. */
interface Hunk {
  readonly oldStart: number;
  readonly newStart: number;
  readonly signs: readonly (' ' | '+' | '-')[];
}

/** Each with its line end; what has none at the end of the file is a line too. */
export function linesOf(bytes: Buffer): readonly string[] {
  return bytes.toString('latin1').match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** The smallest replacements that make `after` of a file, in their order. */
export function changesOf(hunks: readonly Hunk[], after: readonly string[]): readonly LineChange[] {
  const changes: LineChange[] = [];
  for (const { oldStart, newStart, signs } of hunks) {
    // A side without lines is told by the line before it.
    let [from, at] = [startOf(oldStart, signs, '-'), startOf(newStart, signs, '+')];
    let open: { from: number; to: number; lines: string[] } | undefined;
    for (const sign of [...signs, ' '] as const) {
      if (sign === ' ') {
        if (open !== undefined) changes.push(open);
        open = undefined;
        from += 1;
        at += 1;
        continue;
      }
      open ??= { from, to: from, lines: [] };
      if (sign === '-') open.to = from += 1;
      else open.lines.push(after[at++] ?? '');
    }
  }
  return changes;
}

function startOf(start: number, signs: Hunk['signs'], own: '+' | '-'): number {
  return signs.some((sign) => sign === own || sign === ' ') ? start - 1 : start;
}

/** What all of these make of a file together; undefined where one of them is in the way of another. */
export function withChanges(before: readonly string[], changes: readonly LineChange[]): Buffer | undefined {
  const once = changes.filter((one, at) => !changes.slice(0, at).some((other) => isSame(one, other)));
  let text = '';
  let done = 0;
  for (const { from, to, lines } of once.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    if (from < done) return undefined;
    text += before.slice(done, from).join('') + lines.join('');
    done = to;
  }
  return Buffer.from(text + before.slice(done).join(''), 'latin1');
}

export function isSame(one: LineChange, other: LineChange): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Whether a change is part of the others: itself, or what it puts there inside of a larger one. */
export function isAmong(
  change: LineChange,
  others: readonly LineChange[],
  before: readonly string[],
): boolean {
  return others.some(
    (other) =>
      change.from >= other.from &&
      change.to <= other.to &&
      (hasLines(other, change.lines) || hasPiece(other, change, before)),
  );
}

function hasLines({ lines: others }: LineChange, lines: readonly string[]): boolean {
  const isThere = (at: number): boolean => lines.every((line, index) => others[at + index] === line);
  return lines.length === 0 || others.some((_, at) => isThere(at));
}

/** Shorter is there by chance. */
const shortestPiece = 3;

/** Two changes of one line make a line that is neither's: there is what each puts there for itself. */
function hasPiece(other: LineChange, { from, to, lines }: LineChange, before: readonly string[]): boolean {
  const [old, text] = [before.slice(from, to).join(''), lines.join('')];
  const shorter = Math.min(old.length, text.length);
  let start = 0;
  while (start < shorter && old[start] === text[start]) start += 1;
  let end = 0;
  while (end < shorter - start && old.at(-1 - end) === text.at(-1 - end)) end += 1;
  const piece = text.slice(start, text.length - end);
  return piece.length >= shortestPiece && other.lines.join('').includes(piece);
}
