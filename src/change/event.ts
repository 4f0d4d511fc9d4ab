import { z } from 'zod';

/** The event that started the workflow: `GITHUB_EVENT_NAME` and the JSON of `GITHUB_EVENT_PATH`, unchecked. */
export interface HostEvent {
  readonly eventName: string;
  readonly payload: unknown;
}

/** https://docs.github.com/en/webhooks/webhook-events-and-payloads#push */
const pushPayload = z.object({
  ref: z.string().optional(),
  before: z.string(),
  after: z.string(),
  deleted: z.boolean().optional(),
  forced: z.boolean().optional(),
  // Only their number is of interest; GitHub lists up to 2048.
  commits: z.array(z.unknown()).optional(),
});

/** https://docs.github.com/en/webhooks/webhook-events-and-payloads?actionType=closed#pull_request */
const pullRequestPayload = z.object({
  action: z.string(),
  pull_request: z.object({
    number: z.number().int(),
    title: z.string(),
    body: z.string().nullish(),
    html_url: z.string(),
    merged: z.boolean().nullish(),
    merge_commit_sha: z.string().nullish(),
    commits: z.number().int().optional(),
    base: z.object({ sha: z.string() }),
  }),
});

export type PushPayload = z.infer<typeof pushPayload>;
export type PullRequestPayload = z.infer<typeof pullRequestPayload>;

/** The event as far as it says which commits are meant; `other` for every event that does not. */
type KnownEvent =
  | { readonly kind: 'push'; readonly push: PushPayload }
  | { readonly kind: 'pull-request'; readonly event: PullRequestPayload }
  | { readonly kind: 'pull-request-target' }
  | { readonly kind: 'unreadable'; readonly reason: string }
  | { readonly kind: 'other' };

/** Checks the payload, which comes from a file that any step of the workflow could have written. */
export function readEvent(event: HostEvent | undefined): KnownEvent {
  if (event?.eventName === 'push') {
    const parsed = pushPayload.safeParse(event.payload);
    return parsed.success ? { kind: 'push', push: parsed.data } : unreadable(event, parsed.error);
  }
  if (event?.eventName === 'pull_request') {
    const parsed = pullRequestPayload.safeParse(event.payload);
    return parsed.success ? { kind: 'pull-request', event: parsed.data } : unreadable(event, parsed.error);
  }
  return { kind: event?.eventName === 'pull_request_target' ? 'pull-request-target' : 'other' };
}

function unreadable(event: HostEvent, error: z.ZodError): KnownEvent {
  const [issue] = error.issues;
  const where = issue?.path.join('.') || 'the payload';
  return {
    kind: 'unreadable',
    reason: `the ${event.eventName} event cannot be read (${where}: ${issue?.message})`,
  };
}
