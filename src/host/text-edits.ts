import type { Edit } from '../domain/mutant.js';
import { decodeText } from './git.js';

/** The edits of each file, in the order in which the files first occur. */
export function editsByPath(edits: readonly Edit[]): Map<string, Edit[]> {
  const byPath = new Map<string, Edit[]>();
  for (const edit of edits) {
    const others = byPath.get(edit.path);
    if (others === undefined) byPath.set(edit.path, [edit]);
    else others.push(edit);
  }
  return byPath;
}

/**
 * The bytes of one file with the edits made to its text, as `decodeText` reads it; every byte outside the edited
 * spans stays as it is (byte order mark, line ends, a Latin-1 file's encoding). Insertions at one place keep the
 * order given. Throws where a span is not inside the text, cuts a character in two or overlaps another.
 */
export function editBytes(bytes: Buffer, edits: readonly Edit[]): Buffer {
  const text = decodeText(bytes);
  const ordered = edits.toSorted((one, other) => one.start - other.start || one.end - other.end);
  let edited = '';
  let done = 0;
  for (const edit of ordered) {
    checkSpan(edit, text, done);
    edited += text.slice(done, edit.start) + edit.replacement;
    done = edit.end;
  }
  edited += text.slice(done);
  return encodeLike(bytes, text, edited, edits[0]?.path ?? '');
}

function checkSpan(edit: Edit, text: string, done: number): void {
  const { start, end } = edit;
  const where = `the edit of ${edit.path} at ${start}-${end}`;
  const whole = Number.isInteger(start) && Number.isInteger(end);
  if (!whole || start < 0 || end < start || end > text.length) {
    throw new RangeError(
      `${where} is not inside its text of ${text.length} units: was it planned on another version?`,
    );
  }
  if (start < done)
    throw new RangeError(`${where} overlaps another one that ends at ${done}: make them one edit`);
  if (cutsCharacter(text, start) || cutsCharacter(text, end)) {
    throw new RangeError(`${where} cuts a character in two: move it to the character's edge`);
  }
}

function cutsCharacter(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  return before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000;
}

function encodeLike(bytes: Buffer, text: string, edited: string, path: string): Buffer {
  const isUtf8 = Buffer.from(text, 'utf8').equals(bytes);
  if (isUtf8) return Buffer.from(edited, 'utf8');
  const foreign = /[^\0-\u00ff]/u.exec(edited);
  if (foreign !== null) {
    throw new RangeError(
      `${path} is not UTF-8 and is written as Latin-1, which has no ${foreign[0]}: use an escape`,
    );
  }
  return Buffer.from(edited, 'latin1');
}
