/** How long to wait for a server that asks for it, and how often. */
export interface Patience {
  readonly attempts: number;
  /** For all waits of one request together. */
  readonly seconds: number;
  /** Waits; another one in tests, which have no time. */
  readonly wait: (milliseconds: number) => Promise<void>;
}

export const patience: Patience = {
  attempts: 4,
  seconds: 120,
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

/** One answer of a server: `again` is absent where another attempt would end the same. */
export interface Attempt<T> {
  readonly value: T;
  readonly again?: { readonly afterSeconds?: number };
}

/** Asks until there is an answer that will do, at the server's own pace; otherwise gives the last one. */
export async function persist<T>(ask: () => Promise<Attempt<T>>, limits: Patience): Promise<T> {
  let left = limits.seconds;
  for (let attempt = 1; ; attempt++) {
    const { value, again } = await ask();
    if (again === undefined || attempt >= limits.attempts) return value;
    const seconds = again.afterSeconds ?? 2 ** (attempt - 1);
    if (seconds > left) return value;
    left -= seconds;
    await limits.wait(seconds * 1000);
  }
}

/**
 * Seconds that the server asks to wait, where it does.
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 */
export function askedToWait(headers: Readonly<Record<string, unknown>>, now: number): number | undefined {
  const after = headers['retry-after'];
  if (typeof after === 'string' && after !== '') {
    const seconds = /^\d+$/.test(after) ? Number(after) : (Date.parse(after) - now) / 1000;
    if (Number.isFinite(seconds)) return Math.max(0, Math.ceil(seconds));
  }
  if (headers['x-ratelimit-remaining'] !== '0') return undefined;
  const reset = Number(headers['x-ratelimit-reset']);
  return Number.isFinite(reset) ? Math.max(0, Math.ceil(reset - now / 1000)) : undefined;
}
