import type { SqlEdit } from '../sql/edit-ordering.js';
import { tokenize } from '../sql/tokens.js';
import type { Span, TextEdit } from './site.js';

/** SQL text inside a file: `masked` begins at `offset` of the file. */
export interface SqlText {
  /** As it stands in the file, as long as `masked`. */
  readonly source: string;
  readonly masked: string;
  readonly offset: number;
  readonly pieces: readonly Span[];
  readonly operands: readonly Span[];
  readonly emptyText?: string;
}

/** A file that is SQL from its first to its last character. */
export function scriptText(text: string): SqlText {
  return {
    source: text,
    masked: text,
    offset: 0,
    pieces: [{ start: 0, end: text.length }],
    operands: [],
  };
}

/**
 * Maps an edit of the masked text back to the file. Quotes between joined literals stay where they are,
 * and an expression joined in between becomes an empty string.
 */
export function toFile(text: SqlText, edit: SqlEdit): readonly TextEdit[] {
  const [start, end] = [edit.start + text.offset, edit.end + text.offset];
  const edits: TextEdit[] = [];
  let { replacement } = edit;
  if (start === end) return insertionAt(text, start, replacement);
  for (const piece of text.pieces) {
    const [from, to] = [Math.max(start, piece.start), Math.min(end, piece.end)];
    if (from >= to) continue;
    edits.push({ start: from, end: to, replacement });
    replacement = '';
  }
  for (const operand of text.operands) {
    if (operand.start >= start && operand.end <= end)
      edits.push({ ...operand, replacement: text.emptyText ?? "''" });
  }
  return edits.toSorted((first, second) => first.start - second.start);
}

/** Behind an expression that is joined in, the next literal is the place. */
function insertionAt({ pieces, operands }: SqlText, at: number, replacement: string): readonly TextEdit[] {
  const isOperandEnd = operands.some(({ end }) => end === at);
  const place = isOperandEnd
    ? pieces.find(({ start }) => start >= at)
    : pieces.find(({ start, end }) => start <= at && at <= end);
  if (place === undefined) return [];
  const start = Math.max(at, place.start);
  const isNext = !operands.some((operand) => operand.start >= at && operand.end <= start);
  return isNext ? [{ start, end: start, replacement }] : [];
}

/** The edits of the file; undefined where there are none, or one of them falls outside of every literal. */
export function mapAll(text: SqlText, edits: readonly SqlEdit[]): readonly TextEdit[] | undefined {
  const mapped = edits.map((edit) => toFile(text, edit));
  return mapped.length > 0 && mapped.every((list) => list.length > 0) ? mapped.flat() : undefined;
}

/** `$$ ... $$` around the body of a stored function makes a string of it, of which SQL is read as well. */
export function withBodies(text: SqlText): readonly SqlText[] {
  if (!text.masked.includes('$')) return [text];
  const bodies = tokenize(text.masked).filter(
    ({ kind, start }) => kind === 'string' && text.masked[start] === '$',
  );
  return [text, ...bodies.flatMap(({ start, end }) => withBodies(bodyOf(text, start, end)))];
}

function bodyOf(text: SqlText, start: number, end: number): SqlText {
  const { source, masked, offset, pieces, operands } = text;
  const tag = masked.indexOf('$', start + 1) + 1 - start;
  const [from, to] = [start + tag, end - tag];
  const inside = ({ start: first, end: last }: Span): Span => ({
    start: Math.max(first, offset + from),
    end: Math.min(last, offset + to),
  });
  return {
    ...text,
    source: source.slice(from, to),
    masked: masked.slice(from, to),
    offset: offset + from,
    pieces: pieces.map(inside).filter((piece) => piece.start < piece.end),
    operands: operands.map(inside).filter((operand) => operand.start < operand.end),
  };
}
