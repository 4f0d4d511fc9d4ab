import type { z } from 'zod';
import type { Utterance } from '../domain/transcript.js';

/** Something that the model may ask for; `run` answers in text, also where it refuses, and never throws for bad input. */
export interface Tool<Input = unknown> {
  readonly name: string;
  readonly description: string;
  readonly input: z.ZodType<Input>;
  run(input: Input): Promise<string>;
}

/** What the answer tool makes of an answer: more may follow, that was all, or it has to be mended and sent again. */
export type Reception =
  | { readonly kind: 'continue'; readonly reply: string }
  | { readonly kind: 'finished' }
  | { readonly kind: 'rejected'; readonly reply: string };

/** The tool by which a conversation gives its answer. */
export interface AnswerTool<Input = unknown> extends Omit<Tool<Input>, 'run'> {
  receive(input: Input): Reception;
}

/** Bounds of one conversation, checked before every call. */
export interface ConversationLimits {
  readonly seconds: number;
  /** Tokens at full price: read from the cache they count a tenth. */
  readonly tokens: number;
  /** Calls of the model. */
  readonly turns: number;
}

export interface ConversationRequest {
  readonly system: string;
  /** What several conversations share word for word; ends at a cache mark. */
  readonly shared: string;
  /** What this one is to do. */
  readonly task: string;
  readonly tools: readonly Tool[];
  /** Every answer tool is offered, so that the shared prefix is the same; only the one named `answer` is received. */
  readonly answers: readonly AnswerTool[];
  readonly answer: string;
  readonly limits: ConversationLimits;
  /** Called once: at the first token of the first reply, or when it is clear that none will come. */
  onFirstToken?(): void;
  /** Called before every call of the model and of a tool, with what is being done in a few words. */
  onProgress?(what: string): void;
}

export interface Usage {
  readonly input: number;
  readonly output: number;
  readonly cacheRead: number;
  readonly cacheWrite: number;
}

/** Why a conversation ended without its answer; `why` is a sentence for people: what happened and what to do. */
export interface ConversationFailure {
  readonly kind: 'failed';
  readonly reason:
    | 'credentials'
    | 'unreachable'
    | 'overloaded'
    | 'rejected'
    | 'refused'
    | 'truncated'
    | 'invalid'
    | 'no-answer'
    | 'out-of-time'
    | 'out-of-tokens'
    | 'out-of-turns';
  readonly why: string;
}

/** How a conversation went. What the answer tool received before a failure stays received. */
export interface Conversation {
  readonly end: { readonly kind: 'finished' } | ConversationFailure;
  readonly usage: Usage;
  /** Tokens of the first call alone: what its prompt cost, and how much of it came from the cache. */
  readonly firstUsage?: Usage;
  readonly seconds: number;
  readonly utterances: readonly Utterance[];
}

/** A language model behind the Messages API. */
export interface Model {
  converse(request: ConversationRequest): Promise<Conversation>;
}
