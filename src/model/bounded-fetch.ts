/** The server sent nothing for too long. */
export class Silence extends Error {
  readonly seconds: number;
  constructor(seconds: number) {
    super(`nothing was sent for ${seconds} seconds`);
    this.seconds = seconds;
  }
}

/** The server sent more than any answer can hold. */
export class Flood extends Error {
  constructor() {
    super('the response does not end');
  }
}

/** Why a request got no answer: nothing came for so long, the connection failed, or the server said so. */
export type Lost =
  | { readonly kind: 'silent'; readonly seconds: number }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'status'; readonly status: number };

export interface FetchBounds {
  /** In seconds. */
  readonly firstByte: number;
  readonly nextByte: number;
  /** Milliseconds that a retry may still wait. */
  timeLeft(): number;
  /** A request is sent again, since `why`. */
  onAgain?(why: Lost): void;
}

/** Even one event for each token stays below this; whatever is longer is no answer. */
const mostBytes = 32_000_000;

/** One event is one line, and holds a piece of an answer. The SDK's time for a line grows with the square of its length. */
const longestLine = 1_000_000;

/**
 * `fetch` that a server cannot hold up, flood, or send elsewhere with the key: redirections are answers like any other,
 * and what should be asked again later than there is time for is not asked again.
 */
export function boundedFetch(bounds: FetchBounds): typeof fetch {
  let lost: Lost | undefined;
  return async (input, init) => {
    if (lost && isRetry(init)) bounds.onAgain?.(lost);
    lost = undefined;
    const abort = new AbortController();
    const signal = init?.signal ? AbortSignal.any([init.signal, abort.signal]) : abort.signal;
    const response = await within(bounds.firstByte, abort, () =>
      fetch(input, { ...init, redirect: 'manual', signal }),
    ).catch((error: unknown) => {
      lost = abort.signal.aborted ? { kind: 'silent', seconds: bounds.firstByte } : { kind: 'unreachable' };
      throw error;
    });
    if (!response.ok) lost = { kind: 'status', status: response.status };
    const body = response.body ? boundedBody(response.body, bounds.nextByte, abort) : null;
    const headers = new Headers(response.headers);
    if (retryDelay(headers) >= bounds.timeLeft()) headers.set('x-should-retry', 'false');
    return new Response(body, { status: response.status, statusText: response.statusText, headers });
  };
}

/** The SDK counts them: https://github.com/anthropics/anthropic-sdk-typescript#retries */
function isRetry(init: RequestInit | undefined): boolean {
  return Number(new Headers(init?.headers).get('x-stainless-retry-count') ?? 0) > 0;
}

async function within<T>(seconds: number, abort: AbortController, work: () => Promise<T>): Promise<T> {
  const silence = setTimeout(() => abort.abort(new Silence(seconds)), seconds * 1000);
  try {
    return await work();
  } finally {
    clearTimeout(silence);
  }
}

function boundedBody(
  body: ReadableStream<Uint8Array>,
  seconds: number,
  abort: AbortController,
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  let size = 0;
  let line = 0;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await within(seconds, abort, () => reader.read());
      if (done) return controller.close();
      size += value.length;
      const lineEnd = value.lastIndexOf(0x0a);
      line = lineEnd < 0 ? line + value.length : value.length - lineEnd;
      if (size > mostBytes || line > longestLine) {
        abort.abort();
        throw new Flood();
      }
      controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
}

/** Milliseconds for which the server asks to be left alone. */
function retryDelay(headers: Headers): number {
  const milliseconds = Number.parseFloat(headers.get('retry-after-ms') ?? '');
  if (milliseconds > 0) return milliseconds;
  const stated = headers.get('retry-after') ?? '';
  const seconds = Number.parseFloat(stated);
  const delay = Number.isNaN(seconds) ? Date.parse(stated) - Date.now() : seconds * 1000;
  return delay > 0 ? delay : 0;
}
