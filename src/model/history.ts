import type { BetaContentBlockParam, BetaMessageParam } from '@anthropic-ai/sdk/resources/beta/messages';
import { withMarks, type KeptMessage } from './cache-marks.js';

/** What was said so far, as it is sent with every call. */
export class History {
  readonly #messages: KeptMessage[] = [];
  readonly #hasShared: boolean;
  #characters: number;

  /** `overhead` is what goes with every prompt besides: system prompt and tools, in characters. */
  constructor(shared: string, task: string, overhead: number) {
    this.#hasShared = shared !== '';
    this.#characters = overhead;
    for (const text of [shared, task]) this.tell(text);
  }

  get characters(): number {
    return this.#characters;
  }

  marked(): BetaMessageParam[] {
    return withMarks(this.#messages, this.#hasShared);
  }

  tell(text: string): void {
    if (text !== '') this.#add('user', [{ type: 'text', text }]);
  }

  answer(results: readonly BetaContentBlockParam[]): void {
    this.#add('user', results);
  }

  /** Servers take no empty message back. */
  reply(content: readonly BetaContentBlockParam[]): void {
    if (content.length > 0) this.#add('assistant', content);
  }

  #add(role: KeptMessage['role'], content: readonly BetaContentBlockParam[]): void {
    this.#characters += JSON.stringify(content).length;
    const last = this.#messages.at(-1);
    if (last?.role !== role) this.#messages.push({ role, content });
    else this.#messages.splice(-1, 1, { role, content: [...last.content, ...content] });
  }
}
