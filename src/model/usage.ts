import type { Usage } from './conversation.js';

export const noUsage: Usage = { input: 0, output: 0, cacheRead: 0, cacheWrite: 0 };

export function addUsage(one: Usage, other: Usage): Usage {
  return {
    input: one.input + other.input,
    output: one.output + other.output,
    cacheRead: one.cacheRead + other.cacheRead,
    cacheWrite: one.cacheWrite + other.cacheWrite,
  };
}

/** Tokens of the whole prompt, wherever they came from. */
export function promptTokens({ input, cacheRead, cacheWrite }: Usage): number {
  return input + cacheRead + cacheWrite;
}

/** Tokens at full price: what is read from the cache costs a tenth. */
export function chargedTokens({ input, output, cacheRead, cacheWrite }: Usage): number {
  return input + cacheWrite + output + Math.ceil(cacheRead / 10);
}

/** Tokens of a text, rather too many: a token is seldom shorter than three characters. */
export function estimateTokens(characters: number): number {
  return Math.ceil(characters / 3);
}

/** Usage as servers state it: some leave parts out, or all of it. */
export interface StatedUsage {
  readonly input_tokens?: number | null;
  readonly output_tokens?: number | null;
  readonly cache_read_input_tokens?: number | null;
  readonly cache_creation_input_tokens?: number | null;
}

/** What a server stated; what it does not state is estimated, so that a budget holds with every server. */
export function usageOf(
  stated: StatedUsage | undefined,
  sizes: { readonly prompt: number; readonly reply: number },
): Usage {
  const usage: Usage = {
    input: count(stated?.input_tokens),
    output: count(stated?.output_tokens) || estimateTokens(sizes.reply),
    cacheRead: count(stated?.cache_read_input_tokens),
    cacheWrite: count(stated?.cache_creation_input_tokens),
  };
  return promptTokens(usage) > 0 ? usage : { ...usage, input: estimateTokens(sizes.prompt) };
}

function count(stated: unknown): number {
  return typeof stated === 'number' && Number.isSafeInteger(stated) && stated > 0 ? stated : 0;
}
