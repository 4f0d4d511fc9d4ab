import type { BetaContentBlock, BetaContentBlockParam } from '@anthropic-ai/sdk/resources/beta/messages';
import type { Utterance } from '../domain/transcript.js';

/** Longer ones are cut: a transcript is there to be read. */
const longest = 20_000;

/** Keeps what is said in a conversation, without secrets and without anything that changes from run to run. */
export class Utterances {
  readonly #all: Utterance[] = [];
  readonly #mask: (text: string) => string;

  constructor(mask: (text: string) => string) {
    this.#mask = mask;
  }

  get all(): readonly Utterance[] {
    return this.#all;
  }

  add(by: Utterance['by'], text: string, tool?: string): void {
    if (text === '') return;
    // Masked before it is cut: half a secret would not be known as one.
    const kept = bounded(this.#mask(text));
    this.#all.push({
      by,
      ...(tool === undefined ? {} : { tool: bounded(this.#mask(tool), 100) }),
      text: kept,
    });
  }
}

/** What the model said, and what it asked of which tool; not what it thought. */
export function recordReply(utterances: Utterances, content: readonly BetaContentBlock[]): void {
  for (const block of content) {
    if (block.type === 'text') utterances.add('model', block.text);
    if (block.type === 'tool_use') {
      utterances.add('model', `${block.name} ${JSON.stringify(block.input, null, 1)}`);
    }
  }
}

/** What the tools answered to it, in the order of the calls. */
export function recordResults(
  utterances: Utterances,
  calls: readonly BetaContentBlock[],
  results: readonly BetaContentBlockParam[],
): void {
  const names = new Map(calls.map((call) => (call.type === 'tool_use' ? [call.id, call.name] : ['', ''])));
  for (const result of results) {
    if (result.type !== 'tool_result') continue;
    const { content } = result;
    const text = typeof content === 'string' ? content : JSON.stringify(content ?? '');
    utterances.add('tool', text, names.get(result.tool_use_id));
  }
}

function bounded(text: string, limit = longest): string {
  if (text.length <= limit) return text;
  const kept = text.slice(0, limit - 40).replace(/[\uD800-\uDBFF]$/, '');
  return `${kept}… (${text.length - kept.length} more characters)`;
}
