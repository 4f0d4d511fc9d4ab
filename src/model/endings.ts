import type { ConversationFailure } from './conversation.js';
import { failed } from './failure.js';
import { outOfRoom, type Reply } from './reply.js';

/** The model answered nonsense until nobody asked any more. */
export const givenUp = failed(
  'invalid',
  'The model sent an answer that does not fit, again and again: try another model.',
);

export const notAnswered = failed(
  'no-answer',
  'The model ended without giving its answer, though it was reminded: try another model.',
);

/** Why a reply ends the conversation by itself. */
export function endOf({ message, cutShort }: Reply): ConversationFailure | undefined {
  if (message.stop_reason === 'refusal') {
    return failed(
      'refused',
      'The model refused to read this change: try another model, or have a person read it.',
    );
  }
  const calls = message.content.some(({ type }) => type === 'tool_use');
  if (!cutShort && (calls || !outOfRoom(message))) return undefined;
  return failed(
    'truncated',
    'The answer of the model was cut off at its longest: allow longer answers, or audit a smaller change.',
  );
}
