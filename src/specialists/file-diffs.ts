import pLimit from 'p-limit';
import type { Change, ChangedFile } from '../domain/change.js';
import { diffBlobs, type BlobHunk } from '../host/blob-diff.js';
import type { CommitTexts } from '../host/commit-texts.js';
import { linesOf, numberedLine } from './numbered.js';

/** One changed file as its readers are shown it: runs of numbered lines, the numbers being those after the change. */
export interface FileDiff {
  readonly file: ChangedFile;
  readonly hunks: readonly (readonly string[])[];
}

/** Both sides of a change. */
export interface Sides {
  readonly before: CommitTexts;
  readonly after: CommitTexts;
}

/** The differences of these files, in their order. */
export async function readDiffs(
  files: readonly ChangedFile[],
  { before, after }: Sides,
): Promise<readonly FileDiff[]> {
  await before.load(files.map(({ path, previousPath }) => previousPath ?? path));
  await after.load(files.map(({ path }) => path));
  const limit = pLimit(4);
  return Promise.all(files.map((file) => limit(() => readDiff(file, { before, after }))));
}

async function readDiff(file: ChangedFile, { before, after }: Sides): Promise<FileDiff> {
  const oldPath = file.previousPath ?? file.path;
  const oldText = before.text(oldPath);
  const newText = file.status === 'deleted' ? undefined : after.text(file.path);
  const [oldLines, newLines] = [linesOf(oldText?.text ?? ''), linesOf(newText?.text ?? '')];
  const [oldId, newId] = [before.entry(oldPath)?.id, after.entry(file.path)?.id];
  if (newText === undefined) return whole(file, oldLines, '-');
  if (oldText === undefined || oldId === undefined || newId === undefined) return whole(file, newLines, '+');
  const hunks = await diffBlobs(after.root, oldId, newId);
  return { file, hunks: hunks.map((hunk) => rendered(hunk, oldLines, newLines)) };
}

function whole(file: ChangedFile, lines: readonly string[], sign: '+' | '-'): FileDiff {
  const shown = lines.map((line, index) => numberedLine(sign === '+' ? index + 1 : undefined, sign, line));
  return { file, hunks: shown.length === 0 ? [] : [shown] };
}

function rendered(hunk: BlobHunk, oldLines: readonly string[], newLines: readonly string[]): string[] {
  let [old, added] = [hunk.oldStart, hunk.newStart];
  return hunk.signs.map((sign) => {
    if (sign === '-') return numberedLine(undefined, sign, oldLines[old++ - 1] ?? '');
    if (sign === ' ') old++;
    return numberedLine(added, sign, newLines[added++ - 1] ?? '');
  });
}

/** The text of every line that the change has added to these files. */
export function addedLines(change: Change, texts: CommitTexts): readonly string[] {
  return change.files.flatMap(({ path, added }) => {
    const text = texts.text(path);
    if (text === undefined || added.length === 0) return [];
    const lines = linesOf(text.text);
    return added.flatMap(([from, to]) => lines.slice(from - 1, to));
  });
}
