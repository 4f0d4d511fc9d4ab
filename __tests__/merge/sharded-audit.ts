import { type Finding, severities } from '../../src/domain/finding.js';
import type { PolicySummary } from '../../src/domain/policy.js';
import { mutantEndings, type MutantSummary, type ProbeSummary } from '../../src/domain/report.js';
import type { Verdict } from '../../src/domain/verdict.js';
import type { ShardReport } from '../../src/merge/read-shards.js';
import { likeOthers, mostPerChange } from '../../src/probe/reading-limits.js';
import { planIdentity } from '../../src/probe/shard.js';
import { countSkips } from '../../src/probe/skip.js';
import { json } from '../../src/report/json.js';
import { reportFileSchema } from '../../src/report/schema.js';
import { clean } from '../report/reports.js';

/** What became of the one mutant of one function. */
export interface Judged {
  readonly ending: MutantSummary['ending'];
  /** An ordering, whose finding is always told; else a fault, of which only so many are. */
  readonly isOrdering: boolean;
  /** The line of the suppression that keeps its finding from counting. */
  readonly suppressedBy?: number | undefined;
}

function operatorOf({ isOrdering }: Judged): string {
  return isOrdering ? 'remove-order-by' : 'drop-statement-call';
}

function idOf(judged: Judged, position: number): string {
  return `a.py:${position + 1}:5:${operatorOf(judged)}`;
}

function findingOf(judged: Judged, position: number): Finding {
  const line = position + 1;
  return {
    rule: judged.isOrdering ? 'order-never-asserted' : 'effect-not-tested',
    severity: judged.isOrdering ? 'medium' : 'low',
    path: 'a.py',
    line,
    endLine: line,
    claim: `Nobody notices ${line}.`,
    raisedBy: 'probe',
    evidence: [
      {
        kind: 'mutant',
        operator: operatorOf(judged),
        path: 'a.py',
        lines: [line, line],
        original: 'x',
        mutated: '',
        tests: ['t'],
        command: 'pytest',
        repeats: 4,
      },
    ],
    related: [],
  };
}

function probeOf(mutants: readonly MutantSummary[], skipped: ProbeSummary['skipped']): ProbeSummary {
  const [killed, survived, timedOut, unviable, unstable, doubtful, notCovered] = mutantEndings.map(
    (ending) => mutants.filter((mutant) => mutant.ending === ending).length,
  );
  const counts = { killed, survived, timedOut, unviable, unstable, doubtful, notCovered };
  const zeros = Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, count ?? 0]));
  const ran = mutants.filter(({ ending }) => ending !== 'not-covered' && ending !== 'not-run').length;
  return { ...clean.probe, ...zeros, planned: mutants.length, ran, seconds: 1, skipped, mutants };
}

export const leftAlone = [{ reason: 'left alone by the plan', count: 3 }];

interface Placed {
  readonly judged: Judged;
  readonly position: number;
}

function verdictOf({ judged, position }: Placed): Verdict {
  return { finding: findingOf(judged, position), ruling: 'upheld', reason: 'executed' };
}

function policyOf(chosen: readonly Placed[]): PolicySummary {
  const suppressed = chosen.flatMap((one) => {
    const { suppressedBy: line } = one.judged;
    if (line === undefined) return [];
    return [{ verdict: verdictOf(one), suppression: { line, rule: 'probe/*', path: '**', reason: 'known' } }];
  });
  const file = '.github/counterproof.yml';
  return {
    file,
    notes: [],
    budgets: [],
    ignored: [],
    rulesOff: [],
    suppressed: ordered(suppressed),
    idle: [],
  };
}

/** As an audit has its verdicts: the most severe first. */
function ordered(suppressed: PolicySummary['suppressed']): PolicySummary['suppressed'] {
  const weight = ({ verdict }: PolicySummary['suppressed'][number]): number =>
    severities.indexOf(verdict.finding.severity) * 1000 + verdict.finding.line;
  return suppressed.toSorted((one, other) => weight(one) - weight(other));
}

/** The report of an audit of some places of a plan, as the probe would write it: the limit of a change is heeded. */
export function auditOf(
  plan: readonly Judged[],
  positions: readonly number[],
  index = 1,
  of = 1,
): ShardReport {
  const own = positions.flatMap((position) => {
    const judged = plan[position];
    return judged === undefined ? [] : [{ judged, position, id: idOf(judged, position) }];
  });
  const mutants = own.map(({ judged: { ending }, id }) => ({ id, ending, because: [] }));
  const survivors = own.filter(({ judged: { ending } }) => ending === 'survived');
  const lines = new Set(survivors.map(({ judged }) => judged.suppressedBy));
  const told = new Set(
    [...lines].flatMap((line) =>
      survivors
        .filter(({ judged }) => judged.suppressedBy === line && !judged.isOrdering)
        .slice(0, mostPerChange),
    ),
  );
  const chosen = survivors.filter((one) => one.judged.isOrdering || told.has(one));
  const left = survivors.length - chosen.length;
  const skipped = countSkips([...leftAlone, ...(left > 0 ? [{ reason: likeOthers, count: left }] : [])]);
  const ids = plan.map(idOf);
  const { tool, change } = clean;
  const report = {
    ...clean,
    verdicts: chosen.filter(({ judged }) => judged.suppressedBy === undefined).map(verdictOf),
    policy: policyOf(chosen),
    probe: probeOf(mutants, skipped),
    specialists: index === 1 ? clean.specialists : [],
    shard: {
      index,
      of,
      plan: planIdentity(change, tool.version, ids),
      mutants: ids,
      slice: positions,
      skipped: leftAlone,
      minutes: 15,
    },
  };
  const { shard, ...rest } = reportFileSchema.parse(JSON.parse(json.render(report)));
  if (shard === undefined) throw new Error('the shard is lost in the report');
  return { ...rest, shard };
}

/** The plan in parts, by the part that each place falls to. */
export function inShards(
  plan: readonly Judged[],
  owners: readonly number[],
  of: number,
): readonly ShardReport[] {
  return Array.from({ length: of }, (_, part) => {
    const positions = plan.flatMap((_judged, position) =>
      (owners[position] ?? 0) % of === part ? [position] : [],
    );
    return auditOf(plan, positions, part + 1, of);
  });
}
