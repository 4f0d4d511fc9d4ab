import type { ConversationFailure, ConversationLimits } from '../../src/model/conversation.js';
import type { Answer } from './messages-server.js';
import { event } from './message-events.js';

/** What is answered, and what has to come of it. */
export interface FailureCase {
  readonly answers: readonly Answer[] | Answer;
  readonly reason: ConversationFailure['reason'];
  /** What the sentence has to say: what happened, and what to do. */
  readonly says: RegExp;
  readonly limits?: Partial<ConversationLimits>;
  /** How many findings were received all the same. */
  readonly received?: number;
  /** How many requests it took at most. */
  readonly requests?: number;
}

/** The first event of an answer. */
export const begun = event('message_start', {
  message: { id: 'm', type: 'message', role: 'assistant', model: 'm', content: [], usage: {} },
});

/** 10 MB. */
export const huge = 'x'.repeat(10_000_000);
