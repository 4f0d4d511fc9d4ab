import type { Progress } from '../domain/progress.js';
import type { FaultJudging } from './judge-fault.js';
import { isSmall, narrow, type Narrowed } from './narrow.js';
import type { TestGroup } from './test-group.js';
import type { JudgedGroup, Trial } from './trial.js';

/** What was found out about a group of tests. */
export interface KnownGroup {
  readonly judged: JudgedGroup;
  readonly judging: FaultJudging;
}

/** Those that need the group, and every trial there may be, now or later. */
export interface Concerned {
  readonly alive: readonly Trial[];
  readonly all: readonly Trial[];
}

/** What is known of groups of tests, kept for the mutants of the second tier. */
export class KnownGroups {
  readonly #narrowed = new Map<string, Narrowed>();
  readonly #groups = new Map<string, KnownGroup>();

  /** The files of a group that are worth asking about these trials; near the change about all there may be, once for both tiers. */
  async narrow(whole: TestGroup, { alive, all }: Concerned, progress: Progress): Promise<Narrowed> {
    if (isSmall(whole)) return { group: whole, gaps: [] };
    if (whole.tier !== 'near') return await narrow(whole, alive, progress);
    const narrowed = this.#narrowed.get(whole.name) ?? (await narrow(whole, all, progress));
    this.#narrowed.set(whole.name, narrowed);
    return { ...narrowed, group: { ...narrowed.group, deadline: whole.deadline } };
  }

  /** Undefined where these files have to be run on the untouched code first. */
  judged({ group }: Narrowed): KnownGroup | undefined {
    const known = this.#groups.get(keyOf(group));
    if (known === undefined || !isWithin(group, known.judged)) return undefined;
    return {
      ...known,
      judged: { ...known.judged, group: { ...known.judged.group, deadline: group.deadline } },
    };
  }

  keep(known: KnownGroup): void {
    this.#groups.set(keyOf(known.judged.group), known);
  }
}

/** Far from the change, which of the tests that are not heard an error reaches is told for each error. */
function isWithin({ tier, files }: TestGroup, { group, baseline }: JudgedGroup): boolean {
  if (tier !== 'near' && baseline.red.length + baseline.flaky.length > 0) return false;
  const heard = new Set(group.files);
  return files.every((file) => heard.has(file));
}

function keyOf({ name, tier }: TestGroup): string {
  return `${tier} ${name}`;
}
