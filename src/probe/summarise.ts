import type { MutantSummary, ProbeSummary, RunnerSummary } from '../domain/report.js';
import { countSkips, type Skip } from './skip.js';
import type { MutantVerdict, Trial } from './trial.js';

export interface ProbeCounts {
  readonly trials: readonly Trial[];
  readonly runners: readonly RunnerSummary[];
  readonly skipped: readonly Skip[];
  readonly seconds: number;
}

type Ending = MutantSummary['ending'];

/** A long list of killers says no more than its beginning. */
const mostKillers = 5;

function endingOf(verdict: MutantVerdict | undefined, heard: boolean): Ending {
  if (verdict === undefined) return heard ? 'not-covered' : 'not-run';
  switch (verdict.kind) {
    case 'killed':
      return verdict.doubtful ? 'doubtful' : 'killed';
    case 'no-time':
      return 'not-run';
    case 'survived':
    case 'timed-out':
    case 'unviable':
    case 'unstable':
      return verdict.kind;
  }
}

function becauseOf(verdict: MutantVerdict | undefined): readonly string[] {
  if (verdict?.kind === 'killed') return verdict.by.slice(0, mostKillers);
  return verdict?.kind === 'unviable' ? [verdict.reason] : [];
}

function reasonOf({ id, ending, because }: MutantSummary): string | undefined {
  if (ending === 'unviable') return `did not run: ${because.join()}`;
  if (ending !== 'not-covered') return undefined;
  const [path, line] = /^(.*):(\d+):\d+:[\w-]+$/s.exec(id)?.slice(1) ?? [id];
  return `no green test notices an error at ${path} line ${line}`;
}

/** Counts what became of every planned mutant, and says why the rest did not run. */
export function summarise({ trials, runners, skipped, seconds }: ProbeCounts): ProbeSummary {
  const heard = runners.some(({ green }) => green > 0);
  const mutants = trials.flatMap(({ planned, verdicts }) =>
    planned.mutants.map((mutant): MutantSummary => {
      const verdict = verdicts.get(mutant);
      return { id: mutant.id, ending: endingOf(verdict, heard), because: becauseOf(verdict) };
    }),
  );
  const count = (ending: Ending): number => mutants.filter((mutant) => mutant.ending === ending).length;
  const reasons = mutants.map(reasonOf).filter((reason) => reason !== undefined);
  return {
    planned: mutants.length,
    ran: mutants.length - count('not-covered') - count('not-run'),
    killed: count('killed'),
    survived: count('survived'),
    timedOut: count('timed-out'),
    unviable: count('unviable'),
    unstable: count('unstable'),
    doubtful: count('doubtful'),
    notCovered: count('not-covered'),
    seconds,
    runners,
    skipped: countSkips([...skipped, ...reasons.map((reason) => ({ reason, count: 1 }))]),
    mutants,
  };
}
