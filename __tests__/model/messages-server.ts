/**
 * A real HTTP server on loopback that speaks the Messages API, as events and as JSON. What it answers is data:
 *
 *     const server = await startMessagesServer([call('read_file', { path: 'a.py' }), text('Done.')]);
 *     const server = await startMessagesServer((request) => (request.turn === 0 ? call('search', { pattern: 'x' }) : text('Done.')));
 *     const model = await connectModel({ endpoint: server.url, credentials: { kind: 'key', key: 'k' }, ... });
 *     server.requests      // every request: body, headers, usage as charged, `text` (all of its prompt), `turn`
 *     await server.close() // breaks what is still open
 *
 * Answers (answers.ts): `text('...')`, `call('tool', input)`, `{ say: [{ text }, { tool, input }], stop: 'max_tokens' }`,
 * `over({ cut: 0.5 }, call(...))` (also `wait`, `stall`, `end`), `refusals.overloaded`, `{ status, type, message, headers }`,
 * `{ raw: 'event: ...' }`, `{ broken: 'reset' | 'silent' }`.
 * A list answers one request each, in order of arrival, retries included; after its end: a refusal of status 400.
 * A function is given the request and may be asynchronous. `turn` counts the model's turns in the conversation so far,
 * so that an answer may depend on what was asked instead of when, where several conversations run side by side.
 * Usage is honest: what was sent up to a cache mark by an earlier request counts as read (prompt-cache.ts).
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Answer, Said, Transport } from './answers.js';
import { eventsOf, messageOf } from './message-events.js';
import { PromptCache, type PromptBody, type PromptUsage } from './prompt-cache.js';

export * from './answers.js';

/** One request of a client, as it arrived. */
export interface MessagesRequest {
  /** From 1, in order of arrival. */
  readonly number: number;
  readonly body: PromptBody;
  readonly headers: IncomingMessage['headers'];
  /** What the prompt costs. */
  readonly usage: PromptUsage;
  /** How often the model has spoken in this conversation before. */
  readonly turn: number;
  /** The system prompt and everything said, one part after the other. */
  readonly text: string;
  /** What the tools answered since the model spoke last. */
  readonly results: readonly { readonly text: string; readonly isError: boolean }[];
}

export type Script = readonly Answer[] | ((request: MessagesRequest) => Answer | Promise<Answer>);

export interface MessagesServer {
  readonly url: string;
  readonly requests: readonly MessagesRequest[];
  close(): Promise<void>;
}

const outOfScript: Answer = { status: 400, type: 'invalid_request_error', message: 'no answer was scripted' };

export async function startMessagesServer(script: Script): Promise<MessagesServer> {
  const requests: MessagesRequest[] = [];
  const cache = new PromptCache();
  const server = createServer((incoming, response) => {
    void handle(incoming, response).catch((error: unknown) => response.destroy(new Error(String(error))));
  });
  // A test that fails before it closes its server still ends.
  server.unref().on('connection', (socket) => socket.unref());
  async function handle(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(incoming.url ?? '', 'http://loopback').pathname;
    const raw = await bodyOf(incoming);
    if (incoming.method !== 'POST' || path !== '/v1/messages') {
      return refuse(response, { status: 404, type: 'not_found_error', message: path });
    }
    const body: PromptBody = JSON.parse(raw);
    // Conversations that a server keeps are an extension that plain servers do not have.
    if (body.thread !== undefined) {
      return refuse(response, { status: 400, type: 'invalid_request_error', message: 'thread: unknown' });
    }
    const request = requestOf(requests.length + 1, body, incoming.headers, cache.usage(body));
    requests.push(request);
    const answer = typeof script === 'function' ? await script(request) : script[request.number - 1];
    await send(response, request, answer ?? outOfScript);
  }
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

async function send(response: ServerResponse, request: MessagesRequest, answer: Answer): Promise<void> {
  if ('status' in answer) return refuse(response, answer);
  if ('broken' in answer) {
    if (answer.broken === 'reset') response.socket?.resetAndDestroy();
    return;
  }
  if ('raw' in answer) {
    return transmit(response, answer.contentType ?? 'text/event-stream', answer.raw, answer.transport);
  }
  return say(response, request, answer);
}

function say(response: ServerResponse, request: MessagesRequest, answer: Said): Promise<void> {
  const message = messageOf(String(request.number), request.body.model, answer, request.usage);
  return request.body.stream === true
    ? transmit(response, 'text/event-stream', eventsOf(message), answer.transport)
    : transmit(response, 'application/json', JSON.stringify(message), answer.transport);
}

async function transmit(
  response: ServerResponse,
  contentType: string,
  body: string,
  { wait = 0, cut, stall, end }: Transport = {},
): Promise<void> {
  if (wait > 0) await pause(wait);
  response.writeHead(200, { 'content-type': contentType });
  const share = cut ?? stall ?? end ?? 1;
  const part = share < 1 ? body.slice(0, Math.floor(body.length * share)) : body;
  if (cut === undefined && stall === undefined) {
    response.end(part);
    return;
  }
  await new Promise<void>((sent) => response.write(part || ': nothing\n', () => sent()));
  if (cut !== undefined) response.destroy();
}

function refuse(response: ServerResponse, refused: Extract<Answer, { status: number }>): void {
  const { status, type = 'api_error', message = '', headers = {}, body } = refused;
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(body ?? JSON.stringify({ type: 'error', error: { type, message } }));
}

function requestOf(
  number: number,
  body: PromptBody,
  headers: IncomingMessage['headers'],
  usage: PromptUsage,
): MessagesRequest {
  const lastSpoken = body.messages.findLastIndex(({ role }) => role === 'assistant');
  const since = body.messages
    .slice(lastSpoken + 1)
    .flatMap(({ content }) => (typeof content === 'string' ? [] : content));
  return {
    number,
    body,
    headers,
    usage,
    turn: body.messages.filter(({ role }) => role === 'assistant').length,
    text: [body.system, ...body.messages.map(({ content }) => content)].map(textOf).join('\n'),
    results: since.flatMap((block) =>
      block.type === 'tool_result' ? [{ text: textOf(block), isError: block.is_error === true }] : [],
    ),
  };
}

function textOf(block: unknown): string {
  if (typeof block === 'string') return block;
  if (Array.isArray(block)) return block.map(textOf).join('\n');
  if (typeof block !== 'object' || block === null) return '';
  if ('text' in block) return String(block.text);
  if ('content' in block) return textOf(block.content);
  return 'input' in block ? JSON.stringify(block.input) : '';
}

async function bodyOf(incoming: IncomingMessage): Promise<string> {
  let raw = '';
  for await (const chunk of incoming.setEncoding('utf8')) raw += chunk;
  return raw;
}
