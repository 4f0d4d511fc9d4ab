import type { IdleSuppression, PolicySummary, SuppressedVerdict, Suppression } from '../domain/policy.js';
import { inOrder } from '../domain/finding-order.js';
import type { ReportFile } from '../report/schema.js';

/** As a shard has written it. */
type PolicyInFile = NonNullable<ReportFile['policy']>;

/** What the file has done to a whole audit, of which each shard tells its part. Absent where no shard has heeded one. */
export function mergePolicies(shards: readonly ReportFile['policy'][]): PolicySummary | undefined {
  const [first, ...others] = shards.filter((one) => one !== undefined);
  if (first === undefined) return undefined;
  const all = [first, ...others];
  const suppressed = asInOneAudit(all.flatMap((one) => one.suppressed.map(readBack)));
  return {
    ...first,
    // The first shard alone knows the specialists' rules.
    notes: [...new Set(all.flatMap(({ notes }) => notes))],
    rulesOff: first.rulesOff.map(({ rule }) => ({ rule, findings: countOf(all, rule) })),
    suppressed,
    idle: first.idle.flatMap((one) => idleInAll(one, all, suppressed)),
  };
}

function asInOneAudit(suppressed: readonly SuppressedVerdict[]): readonly SuppressedVerdict[] {
  const byVerdict = new Map(suppressed.map((one) => [one.verdict, one]));
  return inOrder([...byVerdict.keys()]).flatMap((verdict) => byVerdict.get(verdict) ?? []);
}

function readBack({ verdict, suppression }: PolicyInFile['suppressed'][number]): SuppressedVerdict {
  const { finding } = verdict;
  const [first, ...others] = finding.evidence;
  if (first === undefined) throw new Error('a finding without evidence has passed the schema');
  return { verdict: { ...verdict, finding: { ...finding, evidence: [first, ...others] } }, suppression };
}

function countOf(all: readonly PolicyInFile[], rule: string): number {
  return all
    .flatMap(({ rulesOff }) => rulesOff)
    .reduce((sum, off) => sum + (off.rule === rule ? off.findings : 0), 0);
}

/** Idle is what no shard had a use for; whatever is not idle in one of them was used there. */
function idleInAll(
  one: IdleSuppression,
  all: readonly PolicyInFile[],
  suppressed: readonly SuppressedVerdict[],
): readonly IdleSuppression[] {
  const same = ({ suppression }: { readonly suppression: Suppression }) =>
    suppression.line === one.suppression.line;
  return suppressed.some(same) || !all.every(({ idle }) => idle.some(same)) ? [] : [one];
}
