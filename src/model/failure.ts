import { APIConnectionError, APIError } from '@anthropic-ai/sdk';
import { WorkloadIdentityError } from '@anthropic-ai/sdk/lib/credentials/types';
import { Flood, Silence } from './bounded-fetch.js';
import type { ConversationFailure } from './conversation.js';
import { IdentityTokenError } from './identity-token.js';
import { LostReply } from './reply.js';

type Reason = ConversationFailure['reason'];

/** What a failure sentence names. */
export interface Asked {
  readonly endpoint: string;
  readonly model: string;
}

export function failed(reason: Reason, why: string): ConversationFailure {
  return { kind: 'failed', reason, why };
}

/** Why a call of the model came to nothing: what happened, and what to do. Anything else is a bug, and thrown on. */
export function failureOf(error: unknown, asked: Asked): ConversationFailure {
  const causes = causesOf(error);
  const silence = causes.find((cause) => cause instanceof Silence);
  if (silence) {
    return failed(
      'unreachable',
      `The model server at ${asked.endpoint} sent nothing for ${silence.seconds} seconds: see whether it works, or run the audit again.`,
    );
  }
  if (causes.some((cause) => cause instanceof Flood)) return tooLong();
  const credentials = causes.find(
    (cause) => cause instanceof WorkloadIdentityError || cause instanceof IdentityTokenError,
  );
  if (credentials) {
    return failed(
      'credentials',
      `No access token was had for this job: ${oneLine(credentials.message)}. Check the federation rule, its organisation, and the permission id-token: write.`,
    );
  }
  const lost = causes.find((cause) => cause instanceof LostReply);
  if (lost) return lostFailure(lost, asked);
  if (error instanceof APIConnectionError) return unreachable(causes, asked);
  if (error instanceof APIError) return stated(error, asked);
  return noMessagesApi(asked);
}

export function tooLong(): ConversationFailure {
  return failed(
    'invalid',
    'The answer of the model is longer than any answer can be, and was not read: try another model.',
  );
}

function unreachable(causes: readonly object[], { endpoint }: Asked): ConversationFailure {
  const code = causes.flatMap((cause) => ('code' in cause ? [String(cause.code)] : [])).at(0);
  return failed(
    'unreachable',
    `The model server at ${endpoint} cannot be reached${code ? ` (${oneLine(code)})` : ''}: check the base URL and the network, or run the audit again.`,
  );
}

function lostFailure(lost: LostReply, asked: Asked): ConversationFailure {
  if (lost.how === 'too-long') return tooLong();
  if (lost.how === 'no-events') return noMessagesApi(asked);
  if (lost.how === 'bad-input') {
    return failed(
      'invalid',
      'The model called a tool with something that is no JSON object, again and again: try another model.',
    );
  }
  return failed(
    'unreachable',
    `The model server at ${asked.endpoint} broke its answer off, again and again: run the audit again.`,
  );
}

function noMessagesApi({ endpoint }: Asked): ConversationFailure {
  return failed(
    'invalid',
    `What ${endpoint} answers is not the Messages API: check the base URL, or try another server.`,
  );
}

/** By status, or by the kind of error where it came in the middle of an answer. */
const kinds: readonly (readonly [statuses: readonly number[], type: string, reason: Reason])[] = [
  [[401], 'authentication_error', 'credentials'],
  [[403], 'permission_error', 'credentials'],
  [[404], 'not_found_error', 'rejected'],
  [[429], 'rate_limit_error', 'overloaded'],
  [[529, 502, 503], 'overloaded_error', 'overloaded'],
  [[500, 408], 'api_error', 'overloaded'],
  [[504], 'timeout_error', 'overloaded'],
];

function stated(error: APIError, asked: Asked): ConversationFailure {
  const status: number | undefined = error.status;
  const known = kinds.find(([statuses, type]) =>
    status === undefined ? type === error.type : statuses.includes(status),
  );
  const reason = known?.[2] ?? (status !== undefined && status >= 500 ? 'overloaded' : 'rejected');
  const words = oneLine(error.apiMessage ?? error.message) || 'nothing more';
  if (status !== undefined && status >= 300 && status < 400) {
    const target = oneLine(error.headers?.get('location') ?? 'elsewhere');
    return failed(
      'rejected',
      `${asked.endpoint} redirects to ${target}, and the key is not sent there: set that address as the base URL if you trust it.`,
    );
  }
  return failed(reason, `${sentenceOf(reason, status, asked)} It says: ${words}`);
}

function sentenceOf(reason: Reason, status: number | undefined, { endpoint, model }: Asked): string {
  const by = `${endpoint}${status === undefined ? '' : ` (status ${status})`}`;
  if (reason === 'credentials')
    return `The credentials were turned down by ${by}: check the key, and what it is allowed to use.`;
  if (reason === 'overloaded')
    return `The model is overloaded or limited at ${by}: run the audit again later, or raise the limit.`;
  if (status === 404)
    return `The model ${oneLine(model)} is not known at ${by}: check the name of the model and the base URL.`;
  return `The request was turned down by ${by}: check the model, the effort and the size of the change.`;
}

/** Untrusted words on one short line. */
export function oneLine(text: unknown, limit = 300): string {
  const line = String(text)
    .slice(0, 4 * limit)
    .replace(/[\p{C}\p{Z}\s]+/gu, ' ')
    .trim();
  return line.length <= limit ? line : `${line.slice(0, limit - 1)}…`;
}

/** An error and what is behind it. Errors of the runtime need not be instances of this realm's `Error`. */
function causesOf(error: unknown): readonly object[] {
  const causes: object[] = [];
  let cause = error;
  while (typeof cause === 'object' && cause !== null && causes.length < 8) {
    causes.push(cause);
    cause = 'cause' in cause ? cause.cause : undefined;
  }
  return causes;
}
