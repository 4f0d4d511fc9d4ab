import { shardName } from '../domain/shard.js';
import { planIdentity } from '../probe/shard.js';
import type { ReadShard } from './read-shards.js';

/** Why these are not all shards of one audit, in one sentence; undefined where they are. */
export function whyNotOneAudit(shards: readonly ReadShard[], version: string): string | undefined {
  const [first] = shards;
  if (first === undefined) return 'there is no report to merge: name what the shards have written with --out';
  return (
    otherVersion(first, version) ??
    shards.map((other) => difference(first, other)).find((reason) => reason !== undefined) ??
    incomplete(shards, first.report.shard.of) ??
    wrongSlices(shards, first) ??
    readTwice(shards)
  );
}

function otherVersion({ path, report }: ReadShard, version: string): string | undefined {
  const theirs = report.tool.version;
  if (theirs === version) return undefined;
  return `${path} is of version ${theirs} and this is version ${version}: merge with the version that audited`;
}

function range({ change }: ReadShard['report']): string {
  return `${change.base}..${change.head}`;
}

/** What two reports have to agree on, the plainest first. */
function difference(first: ReadShard, other: ReadShard): string | undefined {
  const aspects: readonly (readonly [what: string, of: (shard: ReadShard) => string, mend: string])[] = [
    ['versions', ({ report }) => report.tool.version, 'audit all shards with one version'],
    ['changes', ({ report }) => range(report), 'give all shards the same --base and --head'],
    [
      'numbers of shards',
      ({ report }) => String(report.shard.of),
      'audit all shards with the same N of --shard K/N',
    ],
    ['plans', ({ report }) => report.shard.plan, 'audit all shards on one platform with one build'],
  ];
  const differs = aspects.find(([, of]) => of(first) !== of(other));
  if (differs === undefined) return undefined;
  const [what, of, mend] = differs;
  return `${first.path} and ${other.path} are of different ${what} (${of(first)} and ${of(other)}): ${mend}`;
}

function incomplete(shards: readonly ReadShard[], of: number): string | undefined {
  const byIndex = new Map<number, ReadShard>();
  for (const shard of shards) {
    const { index } = shard.report.shard;
    const before = byIndex.get(index);
    if (before !== undefined)
      return `${before.path} and ${shard.path} are both ${shardName(shard.report.shard)}: leave out one of them`;
    byIndex.set(index, shard);
  }
  const missing = Array.from({ length: of }, (_, at) => at + 1).filter((index) => !byIndex.has(index));
  if (missing.length === 0) return undefined;
  const names = missing.map((index) => `${index}/${of}`);
  const what = missing.length === 1 ? 'the report of shard' : 'the reports of shards';
  return `${what} ${names.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing: audit with --shard ${names[0]}, and merge again`;
}

/** Whoever reads for all does so in one part: what two have claimed would be told twice. */
function readTwice(shards: readonly ReadShard[]): string | undefined {
  const [first, second] = shards.filter(({ report }) =>
    report.specialists.some(({ tokens }) => tokens.input + tokens.output > 0),
  );
  if (first === undefined || second === undefined) return undefined;
  return `the specialists were sent for ${first.path} and for ${second.path}: give all parts but one the setting agents: none`;
}

/** No mutant of the plan is lost and none is counted twice, whatever a report claims. */
function wrongSlices(shards: readonly ReadShard[], first: ReadShard): string | undefined {
  const { mutants, plan } = first.report.shard;
  const told = shards.find(({ report }) => {
    const { change, tool, shard } = report;
    return planIdentity(change, tool.version, shard.mutants) !== plan;
  });
  const again = 'audit all shards again';
  if (told !== undefined) return `the plan in ${told.path} is not the one that it names: ${again}`;
  const taken = shards.flatMap(({ report }) => report.shard.slice).toSorted((a, b) => a - b);
  const whole = taken.length === mutants.length && taken.every((place, index) => place === index);
  if (!whole) return `the slices of the ${shards.length} shards do not make up their plan: ${again}`;
  const stranger = shards.find(({ report }) => !judgesItsSlice(report));
  return stranger && `${stranger.path} has mutants that are not of its slice: ${again}`;
}

function judgesItsSlice({ shard, probe }: ReadShard['report']): boolean {
  const open = new Map<string, number>();
  for (const place of shard.slice) {
    const id = shard.mutants[place] ?? '';
    open.set(id, (open.get(id) ?? 0) + 1);
  }
  return probe.mutants.every(({ id }) => {
    const left = open.get(id) ?? 0;
    open.set(id, left - 1);
    return left > 0;
  });
}
