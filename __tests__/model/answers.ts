/** What the model says in an answer; the input of a tool is sent as it is, also where it is no object. */
export type AnswerBlock = { readonly text: string } | { readonly tool: string; readonly input: unknown };

/** What goes wrong on the way while a well-formed answer is sent. */
export interface Transport {
  /** Waits so many milliseconds before anything is sent. */
  readonly wait?: number;
  /** Sends so much of the body (0 to 1), then breaks the connection. */
  readonly cut?: number;
  /** Sends so much of the body (0 to 1), then nothing, with the connection open. */
  readonly stall?: number;
  /** Sends so much of the body (0 to 1), then ends the response as if it were whole. */
  readonly end?: number;
}

/** A message of the model; the stop reason follows from the blocks when it is not given. */
export interface Said {
  readonly say: readonly AnswerBlock[];
  readonly stop?: string;
  readonly usage?: Readonly<Record<string, number>>;
  readonly transport?: Transport;
}

/** An error in the server's format, or with `body` in none. */
export interface Refused {
  readonly status: number;
  readonly type?: string;
  readonly message?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A response of status 200 with any body, by default as an event stream. */
export interface Raw {
  readonly raw: string;
  readonly contentType?: string;
  readonly transport?: Transport;
}

/** The connection is broken before a byte was sent, or never answered. */
export interface Broken {
  readonly broken: 'reset' | 'silent';
}

export type Answer = Said | Refused | Raw | Broken;

/** The model only talks. */
export function text(words: string, stop?: string): Said {
  return { say: [{ text: words }], ...(stop === undefined ? {} : { stop }) };
}

/** The model calls one tool, and may say something before. */
export function call(tool: string, input: unknown, before?: string): Said {
  return { say: [...(before === undefined ? [] : [{ text: before }]), { tool, input }] };
}

/** The same answer with something going wrong on the way. */
export function over(transport: Transport, answer: Said): Said {
  return { ...answer, transport };
}

/** The failures that a server has, in its own words. */
export const refusals = {
  unauthorised: { status: 401, type: 'authentication_error', message: 'invalid x-api-key' },
  forbidden: { status: 403, type: 'permission_error', message: 'Your key may not use this resource.' },
  noModel: { status: 404, type: 'not_found_error', message: 'model: no-such-model' },
  badRequest: { status: 400, type: 'invalid_request_error', message: 'max_tokens: too large' },
  tooLarge: { status: 413, type: 'request_too_large', message: 'Request exceeds the maximum size' },
  limited: {
    status: 429,
    type: 'rate_limit_error',
    message: 'Number of requests has exceeded your limit',
    headers: { 'retry-after-ms': '5' },
  },
  limitedForAnHour: {
    status: 429,
    type: 'rate_limit_error',
    message: 'Number of requests has exceeded your hourly limit',
    headers: { 'retry-after': '3600' },
  },
  overloaded: {
    status: 529,
    type: 'overloaded_error',
    message: 'Overloaded',
    headers: { 'retry-after-ms': '5' },
  },
  internal: {
    status: 500,
    type: 'api_error',
    message: 'Internal server error',
    headers: { 'retry-after-ms': '5' },
  },
} as const satisfies Readonly<Record<string, Refused>>;
