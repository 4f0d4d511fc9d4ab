import { createHash } from 'node:crypto';
import type { Gap } from '../domain/verdict.js';
import type { PlannedMutant } from './plan.js';
import { mutantSeed } from './runners/runner.js';
import { type Coverage, type JudgedGroup, type Trial, tryMutant } from './trial.js';

/** A mutant that was killed in a process which had run something before. */
interface WarmKill {
  readonly trial: Trial;
  readonly mutant: PlannedMutant;
  readonly coverage: Coverage;
}

/** Part of the warm kills that is run again in fresh processes, and how many at least. */
const share = 0.05;
const fewest = 3;
/** Of each further part of them: it may be of another kind. */
const fewestAgain = 1;

/** Those of this group: what only the tests of another notice would survive its own in any process. */
function warmKills(
  trials: readonly Trial[],
  { group }: JudgedGroup,
  among: ReadonlySet<PlannedMutant> | undefined,
): readonly WarmKill[] {
  return trials.flatMap((trial) =>
    [...trial.verdicts].flatMap(([mutant, verdict]) => {
      const coverage = verdict.kind === 'killed' ? verdict.warm : undefined;
      const isAsked = among === undefined || among.has(mutant);
      return isAsked && coverage?.group === group ? [{ trial, mutant, coverage }] : [];
    }),
  );
}

/** What has been drawn of one group so far: the share is one of all its kills. */
export class ReplayedKills {
  #kills = 0;
  #replays = 0;

  /** By chance, but by the same in every audit of the same change. */
  draw(kills: readonly WarmKill[]): readonly WarmKill[] {
    this.#kills += kills.length;
    const due = Math.max(fewest, Math.ceil(this.#kills * share)) - this.#replays;
    const sample = shuffled(kills).slice(0, Math.max(fewestAgain, due));
    this.#replays += sample.length;
    return sample;
  }
}

function shuffled(kills: readonly WarmKill[]): readonly WarmKill[] {
  const lot = ({ mutant }: WarmKill): string => createHash('sha256').update(mutant.id).digest('hex');
  const lots = new Map(kills.map((kill) => [kill, lot(kill)]));
  return kills.toSorted((one, other) => ((lots.get(one) ?? '') < (lots.get(other) ?? '') ? -1 : 1));
}

/** Not what the mutant was killed under, nor what its survivors are confirmed under. */
const replaySeed = 5;

type Replay = 'confirmed' | 'by-luck-of-the-seed' | 'refuted';

/** What a set without sorted() comes to under one hash seed and not under another says nothing of warm processes. */
async function replay({ trial, mutant, coverage }: WarmKill): Promise<Replay> {
  const survives = async (seed: number): Promise<boolean> => {
    // In another order a test might come first that the mutant has hang.
    const manner = { seed, anew: true, fastestFirst: true };
    return (await tryMutant(trial, mutant, coverage, manner)).kind === 'survived';
  };
  if (!(await survives(replaySeed))) return 'confirmed';
  return (await survives(mutantSeed)) ? 'refuted' : 'by-luck-of-the-seed';
}

/**
 * What a warm process says of a mutant that it killed becomes no finding and is confirmed nowhere else: a sample of it
 * is run again in fresh processes. One that survives there shows that the warm ones kill by themselves; then none of
 * their kills counts, and all of these mutants are judged anew. `among` are those to look at, where it is not all.
 */
export async function replayKills(
  trials: readonly Trial[],
  judged: JudgedGroup,
  replayed: ReplayedKills,
  among?: ReadonlySet<PlannedMutant>,
): Promise<readonly Gap[]> {
  const { group } = judged;
  const kills = warmKills(trials, judged, among);
  const sample = replayed.draw(kills);
  const replays = await Promise.all(sample.map(replay));
  const lucky = new Set(sample.filter((_, index) => replays[index] === 'by-luck-of-the-seed'));
  for (const { trial, mutant } of lucky) trial.verdicts.set(mutant, { kind: 'unstable' });
  if (!replays.includes('refuted')) return [];
  group.pool.goCold('a mutant that was killed in a process shared with others survived in a fresh one');
  await Promise.all(
    kills
      .filter((kill) => !lucky.has(kill))
      .map(async ({ trial, mutant, coverage }) => {
        trial.verdicts.set(mutant, await tryMutant(trial, mutant, coverage, { seed: mutantSeed }));
      }),
  );
  const what = `${kills.length} mutants that ${group.name} killed in processes shared with others`;
  return [
    {
      what,
      why: 'one of them survived in a fresh process, so all were run again in fresh ones: pass --no-warm here',
    },
  ];
}
