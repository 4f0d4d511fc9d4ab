import { createHash } from 'node:crypto';

/** The parts of a request's body that the server looks at. */
export interface PromptBody {
  readonly model: string;
  readonly max_tokens: number;
  readonly stream?: boolean;
  readonly system?: string | readonly PromptBlock[];
  readonly tools?: readonly PromptTool[];
  readonly tool_choice?: { readonly type: string; readonly name?: string };
  readonly output_config?: { readonly effort?: string };
  readonly thread?: unknown;
  readonly messages: readonly {
    readonly role: string;
    readonly content: string | readonly PromptBlock[];
  }[];
}

export interface PromptBlock {
  readonly type: string;
  readonly text?: string;
  readonly name?: string;
  readonly id?: string;
  readonly input?: unknown;
  readonly tool_use_id?: string;
  readonly content?: unknown;
  readonly is_error?: boolean;
  readonly cache_control?: { readonly type: string };
}

interface PromptTool {
  readonly name: string;
  readonly description?: string;
  readonly strict?: boolean;
  readonly input_schema: unknown;
}

export interface PromptUsage {
  readonly input_tokens: number;
  readonly cache_read_input_tokens: number;
  readonly cache_creation_input_tokens: number;
}

/** How far before a mark an earlier prefix is still found, as the real service has it. */
const lookback = 20;

/** A server's prompt cache: what was sent up to a mark is read, not paid for, when it comes again. */
export class PromptCache {
  readonly #prefixes = new Set<string>();

  /** What this prompt costs, tokens estimated at four characters each; its marks are remembered. */
  usage(body: PromptBody): PromptUsage {
    const blocks = blocksOf(body);
    const hash = createHash('sha256').update(body.model);
    const keys: string[] = [];
    const totals: number[] = [];
    let total = 0;
    let [read, written] = [0, 0];
    for (const block of blocks) {
      const { cache_control: mark, ...rest } = block;
      total += tokensOf(rest);
      keys.push(hash.update(JSON.stringify(rest)).copy().digest('hex'));
      totals.push(total);
      if (!mark) continue;
      const known = keys.slice(-lookback).findLastIndex((key) => this.#prefixes.has(key));
      if (known >= 0) read = Math.max(read, totals.slice(-lookback)[known] ?? 0);
      written = total;
    }
    blocks.forEach((block, at) => {
      if (block.cache_control) this.#prefixes.add(keys[at] ?? '');
    });
    return {
      input_tokens: total - Math.max(read, written),
      cache_read_input_tokens: read,
      cache_creation_input_tokens: Math.max(0, written - read),
    };
  }
}

export function tokensOf(value: unknown): number {
  return Math.ceil(JSON.stringify(value ?? '').length / 4);
}

type Marked = object & { readonly cache_control?: unknown };

/** The prompt in the order in which it is cached: tools, system, messages. */
function blocksOf(body: PromptBody): readonly Marked[] {
  const contents = [body.system ?? '', ...body.messages.map(({ content }) => content)];
  const blocks = contents.flatMap((content): readonly Marked[] =>
    typeof content === 'string' ? [{ type: 'text', text: content } as PromptBlock] : content,
  );
  return [...(body.tools ?? []), ...blocks];
}
