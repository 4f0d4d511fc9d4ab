import { z } from 'zod';
import type { GitHubIdentity } from './api.js';
import { type Asker, type Refusal, refusal } from './refusal.js';
import { serverWords } from './server-words.js';

/** What a workflow run knows of itself; its event comes from a file that any step could have written. */
export interface WorkflowRun {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly payload: unknown;
  readonly token?: string;
  /** `owner/name`. */
  readonly repository?: string;
  readonly apiUrl?: string;
}

/** The branch that a run is about, and how to ask for it. */
export interface Branch extends GitHubIdentity {
  /** `refs/heads/main`. */
  readonly ref: string;
  /** What this run is about: another commit says nothing about how the branch is now. */
  readonly commits: readonly string[];
  /** Whether the branch was put back, so that what was analysed later is no longer on it. */
  readonly isRewound: boolean;
}

const named = z.object({ full_name: z.string() });
/** https://docs.github.com/en/webhooks/webhook-events-and-payloads#pull_request */
const eventSchema = z.object({
  forced: z.boolean().optional().catch(undefined),
  repository: named.optional().catch(undefined),
  pull_request: z
    .object({
      merged: z.boolean().nullish(),
      merge_commit_sha: z.string().nullish(),
      base: z.object({ ref: z.string() }),
      // Null where the fork was deleted.
      head: z.object({ repo: named.nullish() }),
    })
    .optional()
    .catch(undefined),
});
type Event = z.infer<typeof eventSchema>;

/** Which branch the run is about, or why it may touch nothing of it; `what` is what was not done for that. */
export function branchOfRun(
  { environment, payload, token = '', repository = '', apiUrl }: WorkflowRun,
  what: string,
): Branch | Refusal {
  const event = eventSchema.safeParse(payload).data ?? {};
  const origin = originOf(event, environment['GITHUB_ACTOR']);
  // Whatever its token may do: nothing is written on behalf of a fork.
  if (origin === 'fork') return refusal({ what, status: 403, message: '', needs: '', repository, origin });
  const ref = refOf(event, environment['GITHUB_REF'] ?? '');
  if (!ref.startsWith('refs/heads/'))
    return { kind: 'refused', line: `${what}: the run is for ${serverWords(ref) || 'nothing'}, no branch` };
  const commits = [environment['GITHUB_SHA'], event.pull_request?.merge_commit_sha];
  return {
    token,
    repository,
    origin,
    ...(apiUrl !== undefined && { apiUrl }),
    ref,
    commits: commits.filter((commit) => typeof commit === 'string'),
    isRewound: event.forced === true,
  };
}

function originOf({ pull_request: request, repository }: Event, actor: string | undefined): Asker['origin'] {
  if (request !== undefined && request.head.repo?.full_name !== repository?.full_name) return 'fork';
  return actor === 'dependabot[bot]' ? 'dependabot' : 'own';
}

/** A merged pull request is audited as what its target branch has become. */
function refOf({ pull_request: request }: Event, ref: string): string {
  return request?.merged === true ? `refs/heads/${request.base.ref}` : ref;
}
