import type { BetaMessage, BetaRawMessageStreamEvent } from '@anthropic-ai/sdk/resources/beta/messages';
import { Flood } from './bounded-fetch.js';
import type { BetaMessageStream } from '@anthropic-ai/sdk/lib/BetaMessageStream';

/** A reply that did not arrive as one. What had arrived of it is not used. */
export class LostReply extends Error {
  readonly how: 'broken-off' | 'bad-input' | 'no-events' | 'too-long';
  constructor(how: LostReply['how'], cause?: unknown) {
    super(how, { cause });
    this.how = how;
  }
}

/** A whole reply of the model. */
export interface Reply {
  readonly message: BetaMessage;
  /** Characters of it, thinking included. */
  readonly size: number;
  /** Whether it ended in the middle of a tool call, which is not in it. */
  readonly cutShort: boolean;
}

/** Many times what the largest `max_tokens` can hold. */
const mostCharacters = 2_000_000;

/**
 * Reads a reply to its end. The SDK sees to it that the server said that it was all, but completes tool input that was
 * cut short; here a tool call counts only if its input is a JSON object as it stands.
 */
export async function readReply(stream: BetaMessageStream, onFirstToken: () => void): Promise<Reply> {
  const received = new ReceivedEvents(onFirstToken);
  let flooded = false;
  stream.on('streamEvent', (event) => {
    received.take(event);
    if (received.size <= mostCharacters || flooded) return;
    flooded = true;
    stream.abort();
  });
  try {
    const message = await stream.finalMessage();
    return received.reply(message);
  } catch (error) {
    if (flooded) throw new LostReply('too-long');
    throw received.explain(error);
  }
}

/** What the events of one reply said, beside what the SDK makes of them. */
class ReceivedEvents {
  size = 0;
  #started = false;
  readonly #inputs = new Map<number, string>();
  readonly #closed = new Set<number>();
  readonly #onFirstToken: () => void;

  constructor(onFirstToken: () => void) {
    this.#onFirstToken = onFirstToken;
  }

  take(event: BetaRawMessageStreamEvent): void {
    this.#started = true;
    if (event.type === 'content_block_start') this.#onFirstToken();
    if (event.type === 'content_block_stop') this.#closed.add(event.index);
    if (event.type === 'content_block_delta') this.#takeDelta(event.index, event.delta);
  }

  #takeDelta(index: number, delta: object): void {
    for (const part of Object.values(delta)) if (typeof part === 'string') this.size += part.length;
    if ('partial_json' in delta && typeof delta.partial_json === 'string') {
      this.#inputs.set(index, (this.#inputs.get(index) ?? '') + delta.partial_json);
    }
  }

  /** Throws where a tool is called with no object, and no shortage of tokens is to blame. */
  reply(message: BetaMessage): Reply {
    const isCut = (block: BetaMessage['content'][number], index: number): boolean =>
      block.type === 'tool_use' &&
      !(this.#closed.has(index) && isJsonObject(this.#inputs.get(index), block.input));
    const cutShort = message.content.some(isCut);
    if (cutShort && !outOfRoom(message)) throw new LostReply('bad-input');
    const content = message.content.filter(
      (block, index) => !isCut(block, index) && !(block.type === 'text' && block.text === ''),
    );
    return { message: { ...message, content }, size: this.size, cutShort };
  }

  /** A stream that fails after it began was broken off, whatever the SDK tripped over. */
  explain(error: unknown): unknown {
    if (error instanceof LostReply || !(error instanceof Error)) return error;
    const said = error.message;
    if (said.includes('parse tool parameter')) return new LostReply('bad-input', error);
    if ('status' in error) return error;
    if (error.cause instanceof Flood) return new LostReply('too-long', error);
    const hasProtocol = this.#started && !(error.cause instanceof SyntaxError);
    return new LostReply(hasProtocol ? 'broken-off' : 'no-events', error);
  }
}

/** Whether the reply ended because no more tokens were allowed. */
export function outOfRoom({ stop_reason }: BetaMessage): boolean {
  return stop_reason === 'max_tokens' || stop_reason === 'model_context_window_exceeded';
}

/** Input arrives in pieces, or whole at the start of its block, or not at all for a tool that takes none. */
function isJsonObject(pieces: string | undefined, whole: unknown): boolean {
  if (pieces === undefined || pieces === '') return isObject(whole);
  try {
    return isObject(JSON.parse(pieces));
  } catch {
    return false;
  }
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
