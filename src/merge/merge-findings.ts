import type { Evidence } from '../domain/evidence.js';
import type { Finding } from '../domain/finding.js';
import type { Verdict } from '../domain/verdict.js';
import { operators } from '../probe/operators/index.js';
import { mostPerChange } from '../probe/reading-limits.js';
import { placedMutants } from './mutant-positions.js';
import type { ReportFile } from '../report/schema.js';
import type { ShardReport } from './read-shards.js';

/** What is told of all shards together, and how many lesser faults are only counted. */
export interface MergedFindings {
  readonly verdicts: readonly Verdict[];
  /** What the repository's own file has done, as each shard tells it. */
  readonly policies: readonly ReportFile['policy'][];
  readonly left: number;
}

interface Placed {
  readonly finding: Pick<Finding, 'raisedBy' | 'rule'>;
  /** Its mutant's place in the plan; after all others where that cannot be told. */
  readonly position: number;
}

interface PlacedVerdict extends Placed {
  readonly verdict: Verdict;
}

type SuppressedInFile = NonNullable<ReportFile['policy']>['suppressed'][number];

interface PlacedSuppressed extends Placed {
  readonly suppressed: SuppressedInFile;
  /** That of the suppression: what one hides has limits of its own. */
  readonly line: number;
}

const rulesOfFaults = new Set(operators.flatMap(({ rule }) => (rule === undefined ? [] : [rule.id])));

/**
 * The verdicts of all shards, with the limits of one audit. Each shard has kept those of a function and of a line,
 * of which it has all places; that of the whole change is kept here, first come first told in the order of the plan.
 */
export function mergeFindings(reports: readonly ShardReport[]): MergedFindings {
  const placed = reports.flatMap(placedVerdicts);
  const kept = withinLimit(placed);
  const hidden = reports.flatMap(placedSuppressed);
  const lines = new Set(hidden.map(({ line }) => line));
  const shown = [...lines].flatMap((line) => withinLimit(hidden.filter((one) => one.line === line)));
  const left = placed.length + hidden.length - kept.length - shown.length;
  const isShown = new Set(shown.map(({ suppressed }) => suppressed));
  return {
    verdicts: kept.map(({ verdict }) => verdict),
    policies: reports.map(
      ({ policy }) =>
        policy && { ...policy, suppressed: policy.suppressed.filter((one) => isShown.has(one)) },
    ),
    left,
  };
}

/** All of them, without the lesser ones that are too many for one change. */
function withinLimit<T extends Placed>(placed: readonly T[]): readonly T[] {
  const lesser = placed.filter(({ finding }) => isLesser(finding));
  const told = new Set(lesser.toSorted((a, b) => a.position - b.position).slice(0, mostPerChange));
  return placed.filter((one) => told.has(one) || !isLesser(one.finding));
}

/** Of a fault, not of an ordering, a query or a name: only of these there may be too many. */
function isLesser({ raisedBy, rule }: Placed['finding']): boolean {
  return raisedBy === 'probe' && rulesOfFaults.has(rule);
}

function placedVerdicts(report: ShardReport): readonly PlacedVerdict[] {
  const positionOf = positionsIn(report);
  return report.findings.map(({ verdict: ruled, ...finding }) => {
    const verdict = { finding: { ...finding, evidence: atLeastOne(finding.evidence) }, ...ruled };
    return { verdict, finding: verdict.finding, position: positionOf(finding.evidence[0]) };
  });
}

function placedSuppressed(report: ShardReport): readonly PlacedSuppressed[] {
  const positionOf = positionsIn(report);
  return (report.policy?.suppressed ?? []).map((suppressed) => {
    const { finding } = suppressed.verdict;
    const { line } = suppressed.suppression;
    return { suppressed, finding, line, position: positionOf(finding.evidence[0]) };
  });
}

function positionsIn(report: ShardReport): (evidence: Evidence | undefined) => number {
  const survivors = placedMutants(report).filter(({ summary }) => summary.ending === 'survived');
  return (evidence) =>
    survivors.find(({ summary }) => isOf(summary.id, evidence))?.position ?? Number.POSITIVE_INFINITY;
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
