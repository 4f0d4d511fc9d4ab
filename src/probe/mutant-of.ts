import type { Mutant } from '../domain/mutant.js';
import type { TextEdit } from './languages/site.js';

export interface MutantDraft {
  readonly path: string;
  readonly text: string;
  readonly operator: string;
  readonly edits: readonly TextEdit[];
  readonly description: string;
}

/** The text after `edits`, which must not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const edit of edits.toSorted(
    (first, second) => first.start - second.start || first.end - second.end,
  )) {
    if (edit.start < at) throw new RangeError(`edits overlap at offset ${edit.start}`);
    result += text.slice(at, edit.start) + edit.replacement;
    at = edit.end;
  }
  return result + text.slice(at);
}

/** Where an edit begins for its reader: a cut that starts with the break before a line is about that line. */
function visibleStart(text: string, { start, end }: TextEdit): number {
  const leading = /^[\s,]*/.exec(text.slice(start, end))?.[0].length ?? 0;
  return start + leading < end ? start + leading : start;
}

/** A mutant of one file; undefined where the edits leave the text as it is. */
export function mutantOf({ path, text, operator, description, ...draft }: MutantDraft): Mutant | undefined {
  const { edits } = draft;
  const mutated = applyEdits(text, edits);
  if (mutated === text) return undefined;
  const from = Math.min(...edits.map((edit) => visibleStart(text, edit)));
  const to = Math.max(...edits.map((edit) => edit.end));
  const lineStart = text.lastIndexOf('\n', from - 1) + 1;
  const wholeLines = to > from && text[to - 1] === '\n';
  const nextBreak = text.indexOf('\n', wholeLines ? to - 1 : to);
  const lineEnd = nextBreak < 0 ? text.length : nextBreak;
  const line = text.slice(0, lineStart).split('\n').length;
  const original = text.slice(lineStart, lineEnd);
  // What is left of these lines; nothing where they are gone whole, with the break before or after them.
  const cutFrom = Math.min(lineStart, ...edits.map((edit) => edit.start));
  const mutatedEnd = Math.max(cutFrom, mutated.length - (text.length - lineEnd));
  return {
    id: `${path}:${line}:${from - lineStart + 1}:${operator}`,
    operator,
    path,
    lines: [line, line + original.split('\n').length - 1],
    edits: edits.map((edit) => ({ path, ...edit })),
    original,
    mutated: mutated.slice(cutFrom, mutatedEnd),
    description,
  };
}
