import type { Usage } from './conversation.js';
import { addUsage, estimateTokens, noUsage, promptTokens, usageOf, type StatedUsage } from './usage.js';

/** What a conversation has cost, and what its next prompt may cost. */
export class Account {
  #usage = noUsage;
  #firstUsage: Usage | undefined;
  /** The prompt that was last counted by the server. */
  #counted = { characters: 0, tokens: 0 };

  get usage(): Usage {
    return this.#usage;
  }

  /** Of the first call alone. */
  get firstUsage(): Usage | undefined {
    return this.#firstUsage;
  }

  /** Of prompt and reply: the characters. */
  charge(stated: StatedUsage | undefined, sizes: { readonly prompt: number; readonly reply: number }): void {
    const usage = usageOf(stated, sizes);
    this.#usage = addUsage(this.#usage, usage);
    this.#firstUsage ??= usage;
    this.#counted = { characters: sizes.prompt, tokens: promptTokens(usage) };
  }

  /** A reply that was lost was paid for all the same; nobody said how much. */
  chargeLost(prompt: number): void {
    this.#usage = addUsage(this.#usage, { ...noUsage, input: this.nextPrompt(prompt).tokens });
  }

  /** Tokens of a prompt of so many characters, and how many of them the server has counted before. */
  nextPrompt(characters: number): { readonly tokens: number; readonly known: number } {
    const { characters: before, tokens } = this.#counted;
    return { tokens: tokens + estimateTokens(Math.max(0, characters - before)), known: tokens };
  }
}
