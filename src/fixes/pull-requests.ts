import { z } from 'zod';
import type { GitHub } from '../host/github/api.js';
import { listAll } from '../host/github/pages.js';
import { type Refusal, unreadable } from '../host/github/refusal.js';

/** A pull request of ours. */
export interface KnownRequest {
  readonly url: string;
  readonly state: 'open' | 'closed' | 'merged';
  /** Untrusted: whoever may write to the repository can edit it. */
  readonly body: string;
}

/** Where our branches are; only who may write to the repository can make one. */
export const branchPrefix = 'counterproof/fixes-';

const needs = 'pull-requests: write';
/** The newest of all open ones; more would be asked for on every push. */
const mostLooked = 1000;

/** https://docs.github.com/en/rest/pulls/pulls#list-pull-requests */
const request = z.object({
  html_url: z.string(),
  state: z.string(),
  merged_at: z.string().nullish(),
  body: z.string().nullish(),
  // Null where the fork was deleted.
  head: z.object({ ref: z.string(), repo: z.object({ full_name: z.string() }).nullish() }),
});
type Request = z.infer<typeof request>;

interface Place {
  readonly github: GitHub;
  /** `owner/name`. */
  readonly repository: string;
  /** What could not be done where one of the questions fails. */
  readonly what: string;
}

/** The newest pull request from this branch, whatever became of it. */
export async function requestFrom(
  { github, repository, what }: Place,
  branch: string,
): Promise<KnownRequest | undefined | Refusal> {
  const parameters = { head: `${repository.split('/')[0]}:${branch}`, state: 'all' };
  const listed = await listAll(github, { what, needs, path: 'pulls', parameters }, request);
  if (listed.kind === 'refused') return listed;
  // A filter that is not understood is left out.
  const own = listed.items.find((one) => one.head.ref === branch && isOwn(one, repository));
  return own && known(own);
}

/** Our open pull requests that go to this branch. */
export async function openRequests(
  { github, repository, what }: Place,
  base: string,
): Promise<readonly KnownRequest[] | Refusal> {
  const parameters = { base, state: 'open', sort: 'created', direction: 'desc' };
  const question = { what, needs, path: 'pulls', parameters };
  const listed = await listAll(github, question, request, (items) => items.length >= mostLooked);
  if (listed.kind === 'refused') return listed;
  return listed.items
    .filter((one) => one.head.ref.startsWith(branchPrefix) && isOwn(one, repository))
    .map(known);
}

/** The address of a new one. */
export async function openRequest(
  { github, what }: Omit<Place, 'repository'>,
  parameters: { readonly title: string; readonly body: string; readonly head: string; readonly base: string },
): Promise<string | Refusal> {
  const answer = await github.ask({ what, needs, method: 'POST', path: 'pulls', parameters });
  if (answer.kind === 'refused') return answer;
  const read = request.pick({ html_url: true }).safeParse(answer.data);
  return read.success ? read.data.html_url : unreadable(what, 'the answer has no address');
}

function isOwn({ head }: Request, repository: string): boolean {
  return head.repo?.full_name.toLowerCase() === repository.toLowerCase();
}

function known({ html_url: url, state, merged_at: merged, body }: Request): KnownRequest {
  const ended = merged ? 'merged' : 'closed';
  return { url, state: state === 'open' ? 'open' : ended, body: body ?? '' };
}
