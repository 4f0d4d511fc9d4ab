import { ordersOf, permute } from './permute.js';
import { repeatedUnits } from './repeated-units.js';
import type { ReorderingWay } from './reordering.js';

/** Reverses or rotates a run of independent statements that prepare one row, or send one request, each. */
export const statementRuns: ReorderingWay = {
  id: 'statement-runs',
  propose({ tree, language, blocks }) {
    return blocks.flatMap((block) =>
      repeatedUnits(block, language).flatMap((units) => {
        const spans = units.map((unit) => ({
          start: unit[0]?.startIndex ?? 0,
          end: unit.at(-1)?.endIndex ?? 0,
        }));
        return ordersOf(units.length).map(({ verb, indices }) => ({
          description: `${verb} ${units.length} independent steps of the fixture`,
          edits: permute(tree.text, spans, indices),
          distance: block.distance,
        }));
      }),
    );
  },
};
