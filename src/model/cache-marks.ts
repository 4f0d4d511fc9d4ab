import type {
  BetaContentBlockParam,
  BetaMessageParam,
  BetaTextBlockParam,
} from '@anthropic-ai/sdk/resources/beta/messages';

const mark = { cache_control: { type: 'ephemeral' } } as const;

/** The system prompt, to the end of which everything is cached. */
export function markedSystem(text: string): BetaTextBlockParam[] {
  return text === '' ? [] : [{ type: 'text', text, ...mark }];
}

/** A message as it is kept: in blocks, without marks. */
export interface KeptMessage {
  readonly role: 'user' | 'assistant';
  readonly content: readonly BetaContentBlockParam[];
}

/**
 * The messages with the marks that belong there now: after what is shared, at the end, and where the end was when the
 * model was last asked, since some servers look for what they cached only where a mark is. With the system prompt's
 * these are four, the most there may be.
 */
export function withMarks(messages: readonly KeptMessage[], hasShared: boolean): BetaMessageParam[] {
  const asked = messages.flatMap(({ role }, at) => (role === 'user' ? [at] : [])).slice(-2);
  return messages.map(({ role, content }, at) => ({
    role,
    content: content.map((block, position) => {
      const endsShared = hasShared && at === 0 && position === 0;
      const endsTurn = asked.includes(at) && position === content.length - 1;
      const mayBear = block.type === 'text' || block.type === 'tool_result';
      return mayBear && (endsShared || endsTurn) ? { ...block, ...mark } : block;
    }),
  }));
}
