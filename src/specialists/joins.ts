import type { Change } from '../domain/change.js';
import type { Rubric } from './rubric.js';

const longestLineLookedAt = 1_000;

/** Whether a specialist is sent over this change without being asked for; `addedLines` are those of files that are read. */
export function joins(rubric: Rubric, change: Change, addedLines: readonly string[]): boolean {
  if (rubric.joins === 'always') return true;
  const { lines, paths, text } = rubric.joins;
  if (lines !== undefined && addedLines.length >= lines) return true;
  const names = change.files.flatMap(({ path, previousPath }) => [path, previousPath ?? path]);
  if (names.some((name) => paths.some((pattern) => pattern.test(name)))) return true;
  return text.some((pattern) => addedLines.some((line) => pattern.test(line.slice(0, longestLineLookedAt))));
}
