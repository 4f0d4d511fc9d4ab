import type { BranchAlerts } from './branch-alerts.js';
import type { Question } from './code-scanning.js';
import type { Looked } from './look-again.js';
import { commentOn } from './suppression-comment.js';

/** GitHub limits how much is written at a time; the next audit goes on. */
const mostRequests = 50;

type Change = Pick<Question, 'what' | 'parameters'> & { readonly number: number };

/**
 * Brings the dismissals of code scanning in line with the repository's suppressions: it shows nothing of those in the
 * file that is uploaded. What somebody has dismissed by hand is theirs.
 * https://docs.github.com/en/rest/code-scanning/code-scanning#update-a-code-scanning-alert
 */
export async function dismissSuppressed({
  scanning,
  ref,
  outlook,
}: BranchAlerts): Promise<readonly string[]> {
  const changes = outlook.looked.flatMap((one) => changeOf(one, ref) ?? []);
  for (const { number, ...question } of changes.slice(0, mostRequests)) {
    const answer = await scanning.ask({ ...question, method: 'PATCH', path: `alerts/${number}` });
    // The next one would be refused for the same reason.
    if (answer.kind === 'refused') return [answer.line];
  }
  const left = changes.length - mostRequests;
  return left > 0 ? [`${left} more alerts are dismissed or opened by the next audits`] : [];
}

function changeOf({ alert, fate, suppression }: Looked, ref: string): Change | undefined {
  const { number, suppressed } = alert;
  if (number === undefined) return undefined;
  if (fate !== 'suppressed')
    return suppressed === undefined
      ? undefined
      : {
          number,
          what: 'An alert that is no longer suppressed could not be opened again',
          parameters: { state: 'open' },
        };
  if (suppression === undefined) return undefined;
  const comment = commentOn(ref, suppression);
  if (comment === suppressed) return undefined;
  return {
    number,
    what: 'An alert that is suppressed could not be dismissed',
    parameters: { state: 'dismissed', dismissed_reason: "won't fix", dismissed_comment: comment },
  };
}
