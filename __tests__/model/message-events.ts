import type { AnswerBlock, Said } from './answers.js';
import { tokensOf, type PromptUsage } from './prompt-cache.js';

/** How many characters of a text or of an input travel in one event. */
const deltaSize = 4_000;

/** A whole message as the Messages API has it. */
export interface Message {
  readonly content: readonly Readonly<Record<string, unknown>>[];
  readonly [key: string]: unknown;
}

/** `id` is unique per answer; ids of tool calls are made from it. */
export function messageOf(id: string, model: string, answer: Said, prompt: PromptUsage): Message {
  const content = answer.say.map((block, at) => contentBlock(block, `toolu_${id}_${at}`));
  const calls = content.some(({ type }) => type === 'tool_use');
  return {
    id: `msg_${id}`,
    type: 'message',
    role: 'assistant',
    model,
    content,
    stop_reason: answer.stop ?? (calls ? 'tool_use' : 'end_turn'),
    stop_sequence: null,
    usage: { ...prompt, output_tokens: tokensOf(content), ...answer.usage },
  };
}

/** The same message as a stream of server-sent events. */
export function eventsOf(message: Message): string {
  const { content, stop_reason, stop_sequence, usage, ...rest } = message;
  return [
    event('message_start', {
      message: {
        ...rest,
        content: [],
        stop_reason: null,
        stop_sequence,
        usage: { ...Object(usage), output_tokens: 1 },
      },
    }),
    event('ping', {}),
    ...content.flatMap((block, index) => blockEvents(block, index)),
    event('message_delta', { delta: { stop_reason, stop_sequence }, usage }),
    event('message_stop', {}),
  ].join('');
}

export function event(type: string, data: object): string {
  return `event: ${type}\ndata: ${JSON.stringify({ type, ...data })}\n\n`;
}

function contentBlock(block: AnswerBlock, id: string): Readonly<Record<string, unknown>> {
  return 'text' in block
    ? { type: 'text', text: block.text }
    : { type: 'tool_use', id, name: block.tool, input: block.input };
}

function blockEvents(block: Readonly<Record<string, unknown>>, index: number): string[] {
  const isCall = block['type'] === 'tool_use';
  const empty = isCall ? { ...block, input: {} } : { type: 'text', text: '' };
  const whole = isCall ? (JSON.stringify(block['input']) ?? '') : String(block['text']);
  const deltas = [...piecesOf(whole)].map((piece) =>
    event('content_block_delta', {
      index,
      delta: isCall ? { type: 'input_json_delta', partial_json: piece } : { type: 'text_delta', text: piece },
    }),
  );
  return [
    event('content_block_start', { index, content_block: empty }),
    ...deltas,
    event('content_block_stop', { index }),
  ];
}

function* piecesOf(whole: string): Generator<string> {
  for (let at = 0; at < whole.length; at += deltaSize) yield whole.slice(at, at + deltaSize);
}
