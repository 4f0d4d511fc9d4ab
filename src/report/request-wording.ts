import type { FixesRequest } from '../domain/proposal.js';
import type { Report } from '../domain/report.js';

/** What became of the pull request with the fixes: words, a link, and words again. */
export interface ToldRequest {
  readonly before: string;
  readonly link?: { readonly name: string; readonly url: string };
  readonly after: string;
}

/** Addresses come from a server: only what plainly is one of a pull request, or of the page that opens one. */
const plainUrl =
  /^https:\/\/[\w.-]+(?::\d+)?(?:\/[\w.-]+){2,6}\/pull\/(?:\d+|new\/counterproof\/fixes-[0-9a-f]{12})$/;
const opensOne = /\/pull\/new\//;

const beginnings = {
  opened: 'They are proposed in ',
  known: 'They were proposed already, in ',
} as const;

/** The address of the pull request, where there is one. */
export function requestUrl({ url = '' }: FixesRequest): string | undefined {
  return plainUrl.test(url) && !opensOne.test(url) ? url : undefined;
}

export function toldRequest({ fixesRequest: request }: Report): ToldRequest | undefined {
  if (request === undefined) return undefined;
  const { state, note = '' } = request;
  const url = requestUrl(request);
  if (url === undefined || state === 'refused') return withoutRequest(request);
  return {
    before: beginnings[state],
    link: { name: `pull request ${url.split('/').at(-1)}`, url },
    after: note === '' ? '.' : `: ${note}.`,
  };
}

/** There is none, or its address is no plain one: what there is to say, and where a person can open one. */
function withoutRequest({ state, url = '', note = 'They are proposed.' }: FixesRequest): ToldRequest {
  const said = state === 'known' ? `They are not proposed again: ${note}` : note;
  const sentence = /[.!?…]$/.test(said) ? said : `${said}.`;
  if (!plainUrl.test(url)) return { before: sentence, after: '' };
  return { before: `${sentence} By hand: `, link: { name: 'open the pull request', url }, after: '.' };
}
