import { errorMessage } from '../system-error.js';
import { type Asker, type Reading, type Refusal, refusal, unanswered, unreadable } from './refusal.js';
import { type Attempt, askedToWait, patience, type Patience, persist } from './retry.js';

/** Whom to ask, and as whom. */
export interface GitHubIdentity extends Asker {
  readonly token: string;
  /** `GITHUB_API_URL`; another one than github.com's on GitHub Enterprise Server. */
  readonly apiUrl?: string;
  readonly patience?: Patience;
}

export interface Question {
  /** As in "the alerts could not be read"; the beginning of what is said where it fails. */
  readonly what: string;
  readonly method: 'GET' | 'PATCH' | 'POST';
  /** Below the repository; `{name}` stands for a parameter. */
  readonly path: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly accept?: string;
  /** The permission of the job that it takes. */
  readonly needs: string;
}

export interface Answered {
  readonly kind: 'answered';
  readonly data: unknown;
  /** Whether there is another page; undefined where the server does not tell. */
  readonly more?: boolean;
}

/** One repository on GitHub. */
export interface GitHub {
  ask(question: Question): Promise<Answered | Refusal>;
}

/** One part of GitHub: what it is called where it cannot be asked, and what it means by a refusal. */
export interface Part {
  readonly name: string;
  readonly reading: Reading;
}

const deadlineMilliseconds = 60_000;
/** Nothing of these is a decision: the same request may do later. */
const passing: readonly number[] = [408, 429, 500, 502, 503, 504];

/** Never throws for what a server does. */
export async function openGitHub(
  identity: GitHubIdentity,
  { name, reading }: Part,
): Promise<GitHub | Refusal> {
  const [owner = '', repo = '', ...rest] = identity.repository.split('/');
  if (!identity.token || !owner || !repo || rest.length > 0)
    return {
      kind: 'refused',
      line: `${name} was not asked: that needs github-token, and a repository owner/name`,
    };
  // Loaded only here: it takes longer to load than everything else, and a run on a desk has no use for it.
  const { getOctokit } = await import('@actions/github');
  const octokit = getOctokit(identity.token, identity.apiUrl ? { baseUrl: identity.apiUrl } : {});
  const once = async (question: Question): Promise<Attempt<Answered | Refusal>> => {
    const { method, path, parameters, accept = 'application/vnd.github+json' } = question;
    try {
      const { data, headers } = await octokit.request(`${method} /repos/{owner}/{repo}/${path}`, {
        ...parameters,
        owner,
        repo,
        headers: { accept },
        request: { signal: AbortSignal.timeout(deadlineMilliseconds) },
      });
      return { value: answered(question.what, data, headers.link) };
    } catch (error) {
      return failed(question, error, identity, reading);
    }
  };
  return { ask: (question) => persist(() => once(question), identity.patience ?? patience) };
}

function answered(what: string, data: unknown, link: string | undefined): Answered | Refusal {
  const read = jsonOf(data);
  if (read === undefined) return unreadable(what, 'the answer is not JSON');
  return {
    kind: 'answered',
    data: read.json,
    ...(link !== undefined && { more: /rel="?next"?/.test(link) }),
  };
}

/** The client parses what calls itself JSON; SARIF has a type of its own. */
function jsonOf(data: unknown): { readonly json: unknown } | undefined {
  const text = isBytes(data) ? Buffer.from(new Uint8Array(data)).toString('utf8') : data;
  if (typeof text !== 'string') return { json: text };
  try {
    return { json: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

/** Asks for the tag and not for the class: jest has two of it. */
function isBytes(data: unknown): data is ArrayBuffer {
  return Object.prototype.toString.call(data) === '[object ArrayBuffer]';
}

interface Response {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
}

function failed(
  { what, needs }: Question,
  error: unknown,
  { repository, origin }: Asker,
  reading: Reading,
): Attempt<Refusal> {
  const response = responseOf(error);
  if (response === undefined) return { value: unanswered(what, errorMessage(error)), again: {} };
  const { status, headers } = response;
  const afterSeconds = askedToWait(headers, Date.now());
  const wait = afterSeconds === undefined ? {} : { afterSeconds };
  const isPassing = passing.includes(status) || (status === 403 && afterSeconds !== undefined);
  const message = errorMessage(error);
  const value = refusal(
    { what, needs, status, message, repository, origin, ...(status < 500 && wait) },
    reading,
  );
  return isPassing ? { value, again: wait } : { value };
}

/** The client calls it 500 when nobody has answered: only a response has a status. */
function responseOf(error: unknown): Response | undefined {
  if (typeof error !== 'object' || error === null || !('response' in error)) return undefined;
  const { response } = error;
  if (typeof response !== 'object' || response === null || !('status' in response)) return undefined;
  const headers = 'headers' in response ? response.headers : {};
  return typeof response.status === 'number'
    ? {
        status: response.status,
        headers: typeof headers === 'object' && headers !== null ? { ...headers } : {},
      }
    : undefined;
}
