import type { Edit } from '../../domain/mutant.js';

/** Line and column count from 1, in UTF-16 units, as the public schema has them; the end is exclusive. */
export interface Span {
  readonly start: Position;
  readonly end: Position;
}

interface Position {
  readonly line: number;
  readonly column: number;
}

/** The shortest part of the text that holds all edits, and what stands there in the mutant. */
export interface Replacement {
  readonly location: Span;
  readonly replacement: string;
}

/** Undefined where the edits are not of this text. */
export function replacementOf(text: string, edits: readonly Edit[]): Replacement | undefined {
  const ordered = edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const [first] = ordered;
  if (first === undefined) return undefined;
  let replacement = '';
  let at = first.start;
  for (const edit of ordered) {
    if (edit.start < at || edit.end < edit.start || edit.end > text.length) return undefined;
    replacement += text.slice(at, edit.start) + edit.replacement;
    at = edit.end;
  }
  return { location: { start: position(text, first.start), end: position(text, at) }, replacement };
}

function position(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}
