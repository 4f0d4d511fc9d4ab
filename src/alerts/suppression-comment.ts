import type { Suppression } from '../domain/policy.js';

/** https://docs.github.com/en/rest/code-scanning/code-scanning#update-a-code-scanning-alert */
const longest = 280;

/** Alerts are dismissed for all branches at once: only the branch that has done it takes it back. */
function beginning(ref: string): string {
  return `Suppressed on ${ref.replace(/^refs\/heads\//, '').slice(0, 100)} by .github/counterproof.yml: `;
}

/** What code scanning shows of a suppression. */
export function commentOn(ref: string, { reason, until }: Suppression): string {
  const end = until === undefined ? '' : ` (until ${until})`;
  const room = longest - beginning(ref).length - end.length;
  const text = reason.replaceAll(/\s+/g, ' ');
  const shown = text.length > room ? `${text.slice(0, room - 3).replace(/\p{Cs}$/u, '')}...` : text;
  return `${beginning(ref)}${shown}${end}`;
}

/** Whether this is what an audit of the branch has written. */
export function isCommentOn(ref: string, comment: string): boolean {
  return comment.startsWith(beginning(ref));
}
