import type { LineRange } from '../domain/change.js';
import type { Mutant } from '../domain/mutant.js';
import { planMutants } from './plan.js';

/** A way of breaking code; where `outcome` is red, the finding stands while tests fail on it. */
interface Break extends Pick<Mutant, 'operator' | 'original' | 'mutated' | 'edits'> {
  readonly outcome?: 'red';
}

/** Every way that the probe has of breaking these lines of a file, as if a change had touched them alone. */
export async function replan(path: string, text: string, lines: LineRange): Promise<readonly Break[]> {
  const file = {
    path,
    status: 'modified',
    role: 'source',
    binary: false,
    added: [lines],
    removedAfter: [],
  } as const;
  const { sites, queries } = await planMutants([file], () => Promise.resolve(new Map([[path, text]])));
  const broken = sites.flatMap(({ mutants }) =>
    mutants.flatMap(({ neutral, ...mutant }) => (neutral === undefined ? [mutant] : [mutant, neutral])),
  );
  // Reversed rows stay a finding for as long as a test fails on them.
  const reversed = queries.flatMap(({ orderings }) =>
    orderings.map(({ turned }) => ({ ...turned, outcome: 'red' }) as const),
  );
  return [...broken, ...reversed];
}
