import type { MutantTrial } from '../domain/execution.js';
import type { Edit } from '../domain/mutant.js';
import type { CoverageBoard } from './coverage-board.js';
import { essence } from './execution-place.js';

/** What the runs of a mutant have shown of who gets to its lines is known from then on. */
export function showOn(
  board: CoverageBoard | undefined,
  { edits, texts }: { readonly edits: readonly Edit[]; readonly texts: ReadonlyMap<string, string> },
  trial: MutantTrial,
  files: readonly string[],
): void {
  // Of several places nobody knows which of them the tests get to.
  const [edit, ...more] = edits;
  if (board === undefined || edit === undefined || more.length > 0) return;
  const tests = testsIn(trial);
  const text = texts.get(edit.path);
  if (tests === undefined || text === undefined) return;
  const { start, end } = essence(edit, text);
  const lines = [lineAt(text, start), lineAt(text, Math.max(start, end - 1))] as const;
  board.show({ path: edit.path, lines, tests, files });
}

function testsIn(trial: MutantTrial): readonly string[] | undefined {
  if (trial.kind === 'killed') return trial.by;
  if (trial.kind === 'survived') return trial.tests;
  return trial.kind === 'not-covered' ? [] : undefined;
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
