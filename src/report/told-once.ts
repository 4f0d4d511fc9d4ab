import type { Report, SpecialistSummary } from '../domain/report.js';
import type { Gap, Gate } from '../domain/verdict.js';
import { firstNames, type Mark } from './wording.js';

const listedReasons = 5;
const listedSpecialists = 10;
const notLookedAt = 'not looked at: ';

/** What was not looked at for one and the same reason. */
export interface GapGroup {
  readonly what: readonly string[];
  readonly why: string;
}

export function gapGroups(gaps: readonly Gap[]): readonly GapGroup[] {
  return Array.from(
    groupedBy(gaps, ({ why }) => why),
    ([why, group]) => ({
      what: [...new Set(group.map(({ what }) => what))],
      why,
    }),
  );
}

/** Changed files that no specialist has read, by why; in the order of the change. */
export function unreadGroups({ inventory }: Report): readonly { why: string; paths: readonly string[] }[] {
  const skipped = inventory.filter(({ state }) => state === 'skipped');
  return Array.from(
    groupedBy(skipped, ({ why = 'no reason given' }) => why),
    ([why, group]) => ({
      why,
      paths: group.map(({ path }) => path),
    }),
  );
}

/** The gate's reasons; those that only name what was not looked at are one. */
export function gateReasons({ because }: Gate, mark: Mark): readonly string[] {
  const unseen = because.filter((reason) => reason.startsWith(notLookedAt));
  if (unseen.length < 2) return because.map(mark);
  const names = unseen.map((reason) => reason.slice(notLookedAt.length));
  const others = because.filter((reason) => !unseen.includes(reason)).map(mark);
  return [...others, `${notLookedAt}${firstNames(names, listedReasons, mark)}`];
}

/** The gate's reasons, without those that the list of gaps tells with what to do. */
export function reasonsBesideGaps({ gate, gaps }: Report, mark: Mark): readonly string[] {
  const told = new Set(gaps.map(({ what }) => `${notLookedAt}${what}`));
  return gateReasons({ ...gate, because: gate.because.filter((reason) => !told.has(reason)) }, mark);
}

/** Specialists one by one; those that ended in the same way with nothing to tell as one. */
export function specialistGroups(specialists: readonly SpecialistSummary[]): readonly SpecialistSummary[] {
  const groups = groupedBy(specialists, (one) => (isSilent(one) ? `silent ${one.outcome}` : one.id));
  return Array.from(groups.values(), (group) => together(group)).flatMap((one) => one ?? []);
}

/** Whoever did not get to an end and raised nothing. */
function isSilent({ outcome, findings, dropped = [] }: SpecialistSummary): boolean {
  return findings === 0 && dropped.length === 0 && outcome !== 'completed' && outcome !== 'done';
}

/** Their tokens are added up; of their times, which ran side by side, the longest counts. */
function together(group: readonly SpecialistSummary[]): SpecialistSummary | undefined {
  const [first] = group;
  if (first === undefined || group.length === 1) return first;
  const sum = (kind: keyof SpecialistSummary['tokens']): number =>
    group.reduce((total, { tokens }) => total + tokens[kind], 0);
  return {
    ...first,
    id: firstNames(
      group.map(({ id }) => id),
      listedSpecialists,
      String,
    ),
    tokens: {
      input: sum('input'),
      output: sum('output'),
      cacheRead: sum('cacheRead'),
      cacheWrite: sum('cacheWrite'),
    },
    seconds: Math.max(...group.map(({ seconds }) => seconds)),
  };
}

/** In the order of their first items. */
function groupedBy<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const known = groups.get(key(item));
    if (known === undefined) groups.set(key(item), [item]);
    else known.push(item);
  }
  return groups;
}
