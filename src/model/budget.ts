import type { ConversationFailure, ConversationLimits, Usage } from './conversation.js';
import { failed } from './failure.js';
import { chargedTokens } from './usage.js';

export type Limit = 'turns' | 'tokens' | 'time';

/** The next call of the model. */
export interface Plan {
  readonly maxTokens: number;
  /** The limit because of which no call can follow. */
  readonly last?: Limit;
}

/** An answer shorter than this is not worth a call. */
const leastAnswer = 1_500;

/** An answer that is not cramped. */
const roomyAnswer = 8_000;

/** Share of the time that is kept for the answer, and the most of it in seconds. */
const [answerShare, answerSeconds] = [0.2, 120];

export interface Spent {
  readonly turns: number;
  readonly usage: Usage;
  readonly secondsLeft: number;
  /** Size of the prompt to send; `known` is how much of it was sent before, and may be read from the cache. */
  readonly prompt: { readonly tokens: number; readonly known: number };
}

/**
 * What the next call may cost. Whatever it is allowed, it stays within the limit even if nothing comes from the cache;
 * and while more than one call is possible, the price of another one, for the answer, is kept back.
 */
export function planCall(
  limits: ConversationLimits,
  maxTokens: number,
  spent: Spent,
): Plan | ConversationFailure {
  const { prompt, turns, secondsLeft } = spent;
  const left = limits.tokens - chargedTokens(spent.usage);
  const room = left - prompt.tokens;
  if (turns >= limits.turns) return limitFailure('turns', limits);
  if (secondsLeft <= 0) return limitFailure('time', limits);
  if (room < leastAnswer) return limitFailure('tokens', limits);
  if (turns === limits.turns - 1) return { maxTokens: Math.min(maxTokens, room), last: 'turns' };
  if (secondsLeft < Math.min(answerShare * limits.seconds, answerSeconds)) {
    return { maxTokens: Math.min(maxTokens, room), last: 'time' };
  }
  const likely = prompt.tokens - prompt.known + Math.ceil(prompt.known / 10);
  const following = prompt.tokens + maxTokens + roomyAnswer;
  const isLast = left < likely + maxTokens + following;
  return { maxTokens: Math.min(maxTokens, room), ...(isLast ? { last: 'tokens' as const } : {}) };
}

export function limitFailure(limit: Limit, limits: ConversationLimits): ConversationFailure {
  const why = {
    turns: `The model used its ${limits.turns} turns without a complete answer: allow it more, or audit a smaller change.`,
    tokens: `The budget of ${limits.tokens} tokens does not do for a complete answer: raise it, or audit a smaller change.`,
    time: `The model did not answer completely within ${limits.seconds} seconds: allow it more time, or audit a smaller change.`,
  };
  return failed(limit === 'time' ? 'out-of-time' : `out-of-${limit}`, why[limit]);
}
