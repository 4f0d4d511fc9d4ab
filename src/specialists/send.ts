import { setTimeout as pause } from 'node:timers/promises';
import type { Progress } from '../domain/progress.js';
import type { ConversationFailure } from '../model/conversation.js';
import { filesReachingChange } from './coverage.js';
import { collectFindings } from './findings-collector.js';
import { Gate } from './gate.js';
import { converse, type ReadingRoom } from './reading-room.js';
import type { Rubric } from './rubric.js';
import { tokensLeft, type Reading } from './specialist.js';
import { visibleName } from './visible-text.js';

/** What one specialist may use at most, whatever its rubric says. */
export interface SpecialistLimits {
  readonly minutes?: number;
  readonly tokens?: number;
  /** How long the others wait for the first token of the one that opens the cache; then they begin without it. */
  readonly firstTokenSeconds?: number;
}

/** The cache saves money, a silent server costs everybody's time. */
const defaultFirstTokenSeconds = 60;
const mostTurns = 60;
/** Not worth beginning with less. */
const leastSeconds = 5;
const leastTokens = 2_000;

/** After such a failure nothing is to be had from another try with the next pack. */
const lasting: readonly ConversationFailure['reason'][] = [
  'credentials',
  'unreachable',
  'out-of-time',
  'out-of-tokens',
];

/**
 * Sends the specialists over the packs, one pack after the other: the first to read a pack writes the cache, and the
 * others begin when its first token is there. Readings are in the order of packs, by rubric.
 */
export async function sendSpecialists(
  room: ReadingRoom,
  rubrics: readonly Rubric[],
  limits: SpecialistLimits,
  progress: Progress,
): Promise<ReadonlyMap<Rubric, readonly Reading[]>> {
  const started = performance.now();
  const readings = new Map<Rubric, Reading[]>(rubrics.map((rubric) => [rubric, []]));
  for (const pack of room.packs.keys()) {
    let gate: Gate | undefined;
    await Promise.all(
      rubrics.map(async (rubric) => {
        const own = readings.get(rubric) ?? [];
        const bounds = () => left(rubric, limits, own, started);
        const failure = whyNotSent(bounds(), own);
        if (failure !== undefined) {
          own.push({ pack, failure, collected: { claims: [], dropped: [] } });
          return;
        }
        const opener = gate;
        gate ??= new Gate();
        const mine = gate;
        if (opener !== undefined) await passedOrLate(opener, limits);
        own.push(await read({ room, rubric, pack, progress, limits: bounds() }, () => mine.open()));
      }),
    );
  }
  return readings;
}

async function passedOrLate(opener: Gate, limits: SpecialistLimits): Promise<void> {
  const { firstTokenSeconds = defaultFirstTokenSeconds } = limits;
  await Promise.race([opener.passed, pause(firstTokenSeconds * 1000, undefined, { ref: false })]);
}

interface Errand {
  readonly room: ReadingRoom;
  readonly rubric: Rubric;
  readonly pack: number;
  readonly progress: Progress;
  readonly limits: { readonly seconds: number; readonly tokens: number };
}

/** The time runs from the beginning for all; so the whole takes no longer than the slowest may. */
function left(
  rubric: Rubric,
  limits: SpecialistLimits,
  readings: readonly Reading[],
  started: number,
): Errand['limits'] {
  const minutes = Math.min(rubric.minutes, limits.minutes ?? Number.POSITIVE_INFINITY);
  const tokens = Math.min(rubric.tokens, limits.tokens ?? Number.POSITIVE_INFINITY);
  return {
    seconds: Math.ceil(minutes * 60 - (performance.now() - started) / 1000),
    tokens: tokensLeft(tokens, readings),
  };
}

function whyNotSent(limits: Errand['limits'], readings: readonly Reading[]): Reading['failure'] {
  const before = readings.find(({ failure }) => failure !== undefined && lasting.includes(failure.reason));
  if (before?.failure !== undefined) return before.failure;
  if (readings.length === 0) return undefined;
  if (limits.seconds < leastSeconds) {
    return { reason: 'out-of-time', why: 'its time was over before it got here: give it more minutes' };
  }
  if (limits.tokens < leastTokens) {
    return { reason: 'out-of-tokens', why: 'its tokens were used before it got here: give it more' };
  }
  return undefined;
}

async function read(
  { room, rubric, pack, progress, limits }: Errand,
  onFirstToken: () => void,
): Promise<Reading> {
  const { change, sides, packs } = room;
  const collector = collectFindings({
    rubric,
    change,
    texts: sides.after,
    reachesChange: () => false,
  });
  const where = packs.length > 1 ? ` (part ${pack + 1} of ${packs.length})` : '';
  const conversation = await converse(room, {
    pack,
    task: taskOf(rubric),
    receiver: { answer: 'submit_findings', receive: (answer) => collector.receive(answer) },
    limits: { ...limits, turns: mostTurns },
    onFirstToken,
    onProgress: (what) => progress({ what: `${rubric.id}${where}: ${visibleName(what)}` }),
  });
  const reaching = await filesReachingChange(change, room.testsOfLine);
  const collected = await collector.settle((file) => reaching.has(file));
  const { end } = conversation;
  const ending = end.kind === 'failed' ? `failed: ${visibleName(end.why)}` : 'done';
  progress({ what: `${rubric.id}${where}: ${ending}, ${claimCount(collected.claims.length)}` });
  return {
    pack,
    conversation,
    collected,
    ...(end.kind === 'failed' && { failure: { reason: end.reason, why: visibleName(end.why) } }),
  };
}

/** `no claims`, `1 claim`, `2 claims`. */
function claimCount(count: number): string {
  return `${count === 0 ? 'no' : count} claim${count === 1 ? '' : 's'}`;
}

/** What may be raised is among what all were told; here is what only this one is to do. */
function taskOf({ id, title, mandate }: Rubric): string {
  return `${mandate}\n\nYou are ${title} (${id}): use its rules only. Answer with submit_findings.`;
}
