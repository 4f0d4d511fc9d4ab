import type { Replan } from '../../src/alerts/recheck-mutant.js';
import { planMutants } from '../../src/probe/plan.js';

/** The probe's own plan for these lines of a file. */
export const replanWith: Replan = async (path, text, lines) => {
  const file = {
    path,
    status: 'modified',
    role: 'source',
    binary: false,
    added: [lines],
    removedAfter: [],
  } as const;
  const { sites } = await planMutants([file], async () => new Map([[path, text]]));
  return sites.flatMap(({ mutants }) =>
    mutants.flatMap((one) => (one.neutral === undefined ? [one] : [one, one.neutral])),
  );
};
