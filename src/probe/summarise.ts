import type { MutantDetail, MutantSummary, ProbeSummary, RunnerSummary } from '../domain/report.js';
import type { TestId } from '../domain/test-run.js';
import type { PlannedMutant } from './plan.js';
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

/** Of a place that every test of a large suite comes by, these stand for all. */
const mostCovering = 500;

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

/** The green tests that come by a site, in one order on every machine, by id. */
function coveringOf({ coverage }: Trial): ReadonlyMap<TestId, string> {
  const files = coverage.flatMap(({ tests, baseline }) =>
    [...tests].map((id) => [id, baseline.fileOf.get(id) ?? ''] as const),
  );
  return new Map(files.toSorted(([first], [second]) => (first < second ? -1 : Number(first > second))));
}

/** The form that counts: what survived may have been a neutral one. */
function detailOf(
  mutant: PlannedMutant,
  verdict: MutantVerdict | undefined,
  covering: ReadonlyMap<TestId, string>,
): MutantDetail {
  const { edits, description } = verdict?.kind === 'survived' ? verdict.form : mutant;
  const killers = new Set(verdict?.kind === 'killed' ? verdict.by.slice(0, mostKillers) : []);
  const coveredBy = [...covering]
    .filter(([id], index) => index < mostCovering || killers.has(id))
    .map(([id, file]) => ({ id, file }));
  return { operator: mutant.operator, path: mutant.path, edits, description, coveredBy };
}

/** Counts what became of every planned mutant, and says why the rest did not run. */
export function summarise({ trials, runners, skipped, seconds }: ProbeCounts): ProbeSummary {
  const heard = runners.some(({ green }) => green > 0);
  const mutants = trials.flatMap((trial) => {
    const { planned, verdicts } = trial;
    const covering = coveringOf(trial);
    return planned.mutants.map((mutant): MutantSummary => {
      const verdict = verdicts.get(mutant);
      const detail = detailOf(mutant, verdict, covering);
      return { id: mutant.id, ending: endingOf(verdict, heard), because: becauseOf(verdict), detail };
    });
  });
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
