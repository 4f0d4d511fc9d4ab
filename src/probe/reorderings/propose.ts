import type { LineRange } from '../../domain/change.js';
import type { Edit } from '../../domain/mutant.js';
import type { TestId } from '../../domain/test-run.js';
import { parse } from '../languages/grammar.js';
import { languageOf } from '../languages/index.js';
import type { TextEdit } from '../languages/site.js';
import { fixtureBlocks } from './fixture-blocks.js';
import { reorderingWays } from './index.js';
import type { Reordering } from './reordering.js';

/** A reordering of the fixtures in one file of tests. */
export interface FixtureReordering {
  readonly path: string;
  readonly lines: LineRange;
  readonly description: string;
  readonly edits: readonly Edit[];
}

export interface ProposalRequest {
  readonly path: string;
  readonly text: string;
  /** The tests that have to see the ordering. */
  readonly tests: readonly TestId[];
  readonly keys: readonly string[];
  readonly table?: string;
}

/** Every reordering worth trying in one test file: nearest to the test first, then the smallest edits. */
export async function proposeReorderings(request: ProposalRequest): Promise<readonly FixtureReordering[]> {
  const { path, text, tests, keys, table } = request;
  const language = languageOf(path);
  if (language?.grammar === undefined) return [];
  const tree = await parse(language.grammar, text);
  try {
    const blocks = fixtureBlocks(tree, language, tests);
    const scope = {
      tree,
      language,
      blocks,
      literals: language.literals(tree),
      keys,
      ...(table !== undefined && { table }),
    };
    const proposals = reorderingWays
      .flatMap((way) => way.propose(scope))
      .filter(({ edits }) => edits.length > 0 && !overlap(edits));
    return distinct(proposals.toSorted((first, second) => first.distance - second.distance)).map(
      (reordering) => ({
        path,
        lines: linesTouched(text, reordering),
        description: reordering.description,
        edits: reordering.edits.map((edit) => ({ path, ...edit })),
      }),
    );
  } finally {
    tree.free();
  }
}

/** Values inside values of the same name cannot change places. */
function overlap(edits: readonly TextEdit[]): boolean {
  const sorted = edits.toSorted((first, second) => first.start - second.start);
  return sorted.some((edit, index) => edit.start < (sorted[index - 1]?.end ?? 0));
}

function distinct(reorderings: readonly Reordering[]): readonly Reordering[] {
  const seen = new Set<string>();
  return reorderings.filter(({ edits }) => {
    const key = JSON.stringify(edits);
    return !seen.has(key) && seen.add(key);
  });
}

function linesTouched(text: string, { edits }: Reordering): LineRange {
  const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length;
  return [
    lineOf(Math.min(...edits.map((edit) => edit.start))),
    lineOf(Math.max(...edits.map((edit) => edit.end))),
  ];
}
