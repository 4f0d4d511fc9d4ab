import { serverWords } from './server-words.js';

/** Who is asking, as far as it explains a refusal. */
export interface Asker {
  readonly repository: string;
  /** What started the run: others may not write. */
  readonly origin: 'own' | 'fork' | 'dependabot';
}

/** GitHub did not do what it was asked; one line that says what to do. */
export interface Refusal {
  readonly kind: 'refused';
  readonly line: string;
  /** Absent where no answer came. */
  readonly status?: number;
  /** What the server gave as its reason; untrusted. */
  readonly said?: string;
}

export interface Refused extends Asker {
  /** As in "could not be read". */
  readonly what: string;
  readonly status: number;
  readonly message: string;
  /** The permission of the job without which it is refused, as a workflow writes it. */
  readonly needs: string;
  readonly afterSeconds?: number;
}

/** What one part of GitHub means by a status, where it means something of its own. */
export type Reading = (refused: Refused, said: string) => string | undefined;

const asEverywhere: Reading = () => undefined;

export function refusal(refused: Refused, reading: Reading = asEverywhere): Refusal {
  const { what, status } = refused;
  return { kind: 'refused', status, line: `${what}: ${reason(refused, reading)}`, said: refused.message };
}

export function unanswered(what: string, error: string): Refusal {
  return { kind: 'refused', line: `${what}: no answer (${serverWords(error)}): run the job again` };
}

export function unreadable(what: string, of: string): Refusal {
  return { kind: 'refused', line: `${what}: ${of}: run the job again` };
}

function reason(refused: Refused, reading: Reading): string {
  const { status, message, afterSeconds } = refused;
  const said = serverWords(message) || 'no message';
  if (status === 429 || /rate limit/i.test(message) || afterSeconds !== undefined) {
    const wait = afterSeconds === undefined ? '' : `, which ends in ${afterSeconds} seconds`;
    return `GitHub limits the number of requests${wait}: run the job again later`;
  }
  if (status === 401) return 'GitHub does not accept the token: check github-token';
  const own = reading(refused, said);
  if (own !== undefined) return own;
  if (status === 403) return forbidden(refused, said);
  if (status === 400 || status === 422) return `GitHub does not take it (${said}): please report this`;
  if (status >= 500) return `GitHub has an outage (${status}): run the job again`;
  return `GitHub answers ${status} (${said})`;
}

function forbidden({ message, origin, needs }: Refused, said: string): string {
  if (/archived/i.test(message)) return 'the repository is archived, and takes nothing any more';
  if (origin === 'fork')
    return 'the run is for a fork, whose token may only read: audit the push to the target branch instead';
  if (origin === 'dependabot')
    return `the run is for Dependabot, whose token may only read: give the job "${needs}", or audit the next push`;
  if (/not accessible/i.test(message)) return `the token may not: give the job "${needs}"`;
  return `GitHub forbids it (${said}): give the job "${needs}"`;
}
