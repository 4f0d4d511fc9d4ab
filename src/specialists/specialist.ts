import type { Claim } from '../domain/claim.js';
import type { SpecialistSummary } from '../domain/report.js';
import type { Transcript } from '../domain/transcript.js';
import type { Gap } from '../domain/verdict.js';
import type { Conversation, ConversationFailure } from '../model/conversation.js';
import { addUsage, chargedTokens, noUsage } from '../model/usage.js';
import { runsOf } from './executed-runs.js';
import type { Collected } from './findings-collector.js';
import type { Rubric } from './rubric.js';

/** What one specialist made of one pack; `conversation` is absent where there was no budget left to hold it. */
export interface Reading {
  readonly pack: number;
  readonly conversation?: Conversation;
  readonly failure?: Pick<ConversationFailure, 'reason' | 'why'>;
  readonly collected: Collected;
}

/** How much of a budget is left, with the readings so far. */
export function tokensLeft(budget: number, readings: readonly Reading[]): number {
  return readings.reduce(
    (left, { conversation }) => left - chargedTokens(conversation?.usage ?? noUsage),
    budget,
  );
}

export function summarise({ id }: Rubric, readings: readonly Reading[]): SpecialistSummary {
  const failures = [...new Set(readings.flatMap(({ failure }) => failure?.why ?? []))];
  const dropped = countReasons(readings.flatMap(({ collected }) => collected.dropped));
  const runs = runsOf(readings.flatMap(({ conversation }) => conversation?.utterances ?? []));
  return {
    id,
    outcome: failures.length === 0 ? 'completed' : `failed: ${failures.join('; ')}`,
    findings: claimsOf(readings).length,
    ...(dropped.length > 0 && { dropped }),
    ...(runs && { runs }),
    tokens: readings.reduce(
      (sum, { conversation }) => addUsage(sum, conversation?.usage ?? noUsage),
      noUsage,
    ),
    seconds: readings.reduce((sum, { conversation }) => sum + (conversation?.seconds ?? 0), 0),
  };
}

function countReasons(reasons: readonly string[]): { readonly reason: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return Array.from(counts, ([reason, count]) => ({ reason, count })).toSorted((one, other) =>
    one.reason < other.reason ? -1 : 1,
  );
}

export function claimsOf(readings: readonly Reading[]): readonly Claim[] {
  return readings.flatMap(({ collected }) => collected.claims);
}

/** Every way of not getting to the end is a gap, whatever was found before. */
export function gapsOf({ id }: Rubric, readings: readonly Reading[], packs: number): readonly Gap[] {
  const parts = new Map<string, number[]>();
  for (const { failure, pack } of readings) {
    if (failure !== undefined) parts.set(failure.why, [...(parts.get(failure.why) ?? []), pack + 1]);
  }
  return Array.from(parts, ([why, numbers]) => {
    const which = packs > 1 ? `, part ${numbers.join(', ')} of ${packs}` : '';
    return { what: `specialist ${id}${which}`, why };
  });
}

export function transcriptsOf(
  { id, title }: Rubric,
  readings: readonly Reading[],
  packs: number,
): readonly Transcript[] {
  return readings.flatMap(({ pack, conversation }): Transcript[] => {
    if (conversation === undefined) return [];
    const one = packs === 1;
    return [
      {
        id: one ? id : `${id}-${pack + 1}`,
        title: one ? title : `${title}, part ${pack + 1} of ${packs}`,
        utterances: conversation.utterances,
      },
    ];
  });
}
