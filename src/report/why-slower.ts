import type { RunnerSummary } from '../domain/report.js';

/** What kept a runner from being as fast as it can be. */
export function whySlower({ cold, inTurn }: RunnerSummary): readonly string[] {
  return [
    ...(cold === undefined ? [] : [`new processes for every mutant, because ${cold}`]),
    ...(inTurn ? ['one run at a time, because tests of the same code end otherwise beside another run'] : []),
  ];
}
