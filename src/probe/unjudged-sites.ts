import type { Gap } from '../domain/verdict.js';
import { isOrdering } from './languages/site.js';
import type { MutantVerdict, Trial } from './trial.js';

function reasonOf(verdict: MutantVerdict | undefined): string | undefined {
  // Whoever deletes it sees the suite hang: neither killed nor survived, and not unseen.
  if (verdict?.kind !== 'unviable') return undefined;
  return `the code does not run without it (${verdict.reason})`;
}

/**
 * Orderings of which nothing could be told, although tests reach them: their deletion, the first mutant of every
 * site, could not be judged.
 */
export function unjudgedSites(trials: readonly Trial[]): readonly Gap[] {
  return trials.flatMap(({ planned, verdicts }) => {
    const [first] = planned.mutants;
    const { site } = planned;
    const judgeable = isOrdering(site) && site.settled === undefined;
    const why = first && judgeable ? reasonOf(verdicts.get(first)) : undefined;
    return first && why !== undefined
      ? [{ what: `the ordering at ${first.path}:${first.lines[0]}`, why }]
      : [];
  });
}

/** Where no green test reaches an ordering, a skipped one might have. */
export function skippedTests(trials: readonly Trial[], skipped: number): readonly Gap[] {
  // A verdict without coverage says that there was no time to look.
  const uncovered = trials.find(({ coverage, verdicts }) => coverage.length === 0 && verdicts.size === 0)
    ?.planned.mutants[0];
  if (uncovered === undefined || skipped === 0) return [];
  const what = `${skipped} skipped ${skipped === 1 ? 'test' : 'tests'} near the change`;
  return [
    {
      what,
      why: `no green test notices an error at ${uncovered.path}:${uncovered.lines[0]}, and these might`,
    },
  ];
}
