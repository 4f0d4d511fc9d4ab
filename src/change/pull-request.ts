import { z } from 'zod';
import type { PullRequest } from '../domain/change.js';
import { readEvent, type HostEvent } from './event.js';

/** Whether there is a pull request behind a commit; `unknown` where nobody could be asked. */
export type PullRequestAnswer =
  | { readonly kind: 'found'; readonly pullRequest: PullRequest }
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown'; readonly reason: string };

/** Whom to ask about a commit that the event does not explain. */
export interface GitHubAccess {
  readonly token?: string;
  /** `owner/name`, as in `GITHUB_REPOSITORY`. */
  readonly repository?: string;
  /** `GITHUB_API_URL`; another one than github.com's on GitHub Enterprise Server. */
  readonly apiUrl?: string;
}

const deadlineMilliseconds = 15_000;
/** GitHub allows 65,536 characters; nobody reads more of it here. */
const longestBody = 20_000;

/** https://docs.github.com/en/rest/commits/commits#list-pull-requests-associated-with-a-commit */
const associated = z.array(
  z.object({
    number: z.number().int(),
    title: z.string(),
    body: z.string().nullish(),
    html_url: z.string(),
    merged_at: z.string().nullish(),
    merge_commit_sha: z.string().nullish(),
  }),
);

/**
 * The pull request behind commit `head`: the event's own where `head` is its merge, otherwise what the host knows about the commit.
 * Never throws for an API that cannot be reached, refuses or answers something else: that is `unknown`.
 */
export async function findPullRequest(
  head: string,
  event: HostEvent | undefined,
  access: GitHubAccess,
): Promise<PullRequestAnswer> {
  const known = readEvent(event);
  if (known.kind === 'pull-request' && known.event.pull_request.merge_commit_sha === head) {
    return found(known.event.pull_request);
  }
  const [owner, name, ...rest] = (access.repository ?? '').split('/');
  if (!access.token)
    return { kind: 'unknown', reason: 'the pull request was not looked up: there is no token' };
  if (!owner || !name || rest.length > 0) {
    return {
      kind: 'unknown',
      reason: 'the pull request was not looked up: the repository has no owner/name',
    };
  }
  try {
    return choose(
      head,
      await listAssociated(access.token, access.apiUrl, { owner, repo: name, commit_sha: head }),
    );
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { kind: 'unknown', reason: `the pull request could not be looked up: ${message}` };
  }
}

async function listAssociated(
  token: string,
  apiUrl: string | undefined,
  commit: { readonly owner: string; readonly repo: string; readonly commit_sha: string },
): Promise<z.infer<typeof associated>> {
  // Loaded only here: it takes longer to load than everything else, and a run without a token has no use for it.
  const { getOctokit } = await import('@actions/github');
  const octokit = getOctokit(token, apiUrl ? { baseUrl: apiUrl } : {});
  const signal = AbortSignal.timeout(deadlineMilliseconds);
  const { data } = await octokit.rest.repos.listPullRequestsAssociatedWithCommit({
    ...commit,
    request: { signal },
  });
  const parsed = associated.safeParse(data);
  if (!parsed.success) throw new Error('the answer is no list of pull requests');
  return parsed.data;
}

function choose(head: string, candidates: z.infer<typeof associated>): PullRequestAnswer {
  const merged = candidates.filter((candidate) => candidate.merged_at);
  const chosen = merged.find((candidate) => candidate.merge_commit_sha === head) ?? merged[0];
  if (!chosen) return { kind: 'none' };
  return found(chosen);
}

interface Known {
  readonly number: number;
  readonly title: string;
  readonly html_url: string;
  readonly body?: string | null | undefined;
}

function found({ number, title, html_url: url, body }: Known): PullRequestAnswer {
  const text = (body ?? '').slice(0, longestBody).trim();
  return { kind: 'found', pullRequest: { number, title, url, ...(text !== '' && { body: text }) } };
}
