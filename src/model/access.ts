/** How a server of the Messages API is let know who asks. */
export type Credentials =
  | { readonly kind: 'key'; readonly key: string }
  | ({ readonly kind: 'federation' } & Federation)
  /** For a server of one's own that asks for nothing. */
  | { readonly kind: 'none' };

/** A GitHub identity token, exchanged for a short-lived access token: no secret is kept anywhere. */
export interface Federation {
  /** Where the runner hands out identity tokens, and what it wants to see for one. */
  readonly request: { readonly url: string; readonly token: string };
  readonly audience: string;
  readonly rule: string;
  readonly organization: string;
  readonly serviceAccount?: string;
  readonly workspace?: string;
}

export const efforts = ['low', 'medium', 'high', 'xhigh', 'max'] as const;

export type Effort = (typeof efforts)[number];

export const defaultEndpoint = 'https://api.anthropic.com';

/** Everything that is needed to ask a model; none of it comes from the audited repository. */
export interface ModelAccess {
  /** Base URL of any server of the Messages API. */
  readonly endpoint?: string;
  readonly credentials: Credentials;
  /** What no model may be told and no transcript may hold, besides the credentials: tests may have read and printed it. */
  readonly secrets?: readonly string[];
  readonly model: string;
  /** Sent only when it is set: not every server knows it. */
  readonly effort?: Effort;
  /** Of this program, for the user agent. */
  readonly version: string;
  /** The most that one reply may hold, thinking included. */
  readonly maxTokens?: number;
  readonly patience?: Patience;
}

/** How long a server may say nothing, in seconds, and how often a request is sent again. */
export interface Patience {
  readonly firstByte: number;
  readonly nextByte: number;
  readonly retries: number;
}

export const defaultMaxTokens = 32_000;

/** The first byte of a local server comes when it has read the whole prompt. */
export const defaultPatience: Patience = { firstByte: 240, nextByte: 90, retries: 3 };
