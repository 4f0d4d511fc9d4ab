import type { Evidence } from '../domain/evidence.js';
import type { Finding } from '../domain/finding.js';
import type { Verdict } from '../domain/verdict.js';
import { operators } from '../probe/operators/index.js';
import { mostPerChange } from '../probe/reading-limits.js';
import { placedMutants } from './mutant-positions.js';
import type { ShardReport } from './read-shards.js';

/** What is told of all shards together, and how many lesser faults are only counted. */
export interface MergedFindings {
  readonly verdicts: readonly Verdict[];
  readonly left: number;
}

interface PlacedVerdict {
  readonly verdict: Verdict;
  /** Its mutant's place in the plan; after all others where that cannot be told. */
  readonly position: number;
}

const rulesOfFaults = new Set(operators.flatMap(({ rule }) => (rule === undefined ? [] : [rule.id])));

/**
 * The verdicts of all shards, with the limits of one audit. Each shard has kept those of a function and of a line,
 * of which it has all places; that of the whole change is kept here, first come first told in the order of the plan.
 */
export function mergeFindings(reports: readonly ShardReport[]): MergedFindings {
  const placed = reports.flatMap(placedVerdicts);
  const lesser = placed.filter(({ verdict }) => isLesser(verdict.finding));
  const told = new Set(lesser.toSorted((a, b) => a.position - b.position).slice(0, mostPerChange));
  const kept = placed.filter((one) => told.has(one) || !isLesser(one.verdict.finding));
  return { verdicts: kept.map(({ verdict }) => verdict), left: placed.length - kept.length };
}

/** Of a fault, not of an ordering, a query or a name: only of these there may be too many. */
function isLesser({ raisedBy, rule }: Finding): boolean {
  return raisedBy === 'probe' && rulesOfFaults.has(rule);
}

function placedVerdicts(report: ShardReport): readonly PlacedVerdict[] {
  const survivors = placedMutants(report).filter(({ summary }) => summary.ending === 'survived');
  return report.findings.map(({ verdict: ruled, ...finding }) => {
    const [own] = survivors.filter(({ summary }) => isOf(summary.id, finding.evidence[0]));
    const verdict = { finding: { ...finding, evidence: atLeastOne(finding.evidence) }, ...ruled };
    return { verdict, position: own?.position ?? Number.POSITIVE_INFINITY };
  });
}

/** Whether this is the mutant, of which an evidence names the line and not the column. */
function isOf(id: string, evidence: Evidence | undefined): boolean {
  if (evidence?.kind !== 'mutant') return false;
  const { path, lines, operator } = evidence;
  const start = `${path}:${lines[0]}:`;
  return id.startsWith(start) && /^\d+:(.*)$/s.exec(id.slice(start.length))?.[1] === operator;
}

function atLeastOne(evidence: readonly Evidence[]): Finding['evidence'] {
  const [first, ...others] = evidence;
  if (first === undefined) throw new Error('a finding without evidence has passed the schema');
  return [first, ...others];
}
