import {
  firstParentCount,
  isAncestor,
  isShallow,
  mergeBase,
  parents,
  resolveCommit,
  subject,
} from '../host/git.js';
import type { PullRequestPayload, PushPayload } from './event.js';
import { lastCommitRange, rangeOf, type Range } from './last-commit-range.js';
import { explainMissingCommit } from './missing-commit.js';

/** GitHub's spelling of "no commit", in either object format. */
const noCommit = /^0+$/;

/** What a push brought in: `before..after`, or the nearest thing to it where history was replaced or is new. */
export async function pushRange(repo: string, push: PushPayload): Promise<Range> {
  const ref = push.ref ?? 'the branch';
  if (push.deleted || noCommit.test(push.after))
    return { kind: 'nothing', reason: `the push deleted ${ref}` };
  const after = await resolveCommit(repo, push.after);
  if (after === undefined) {
    return { kind: 'unusable', reason: await explainMissingCommit(repo, push.after, undefined) };
  }
  if (noCommit.test(push.before)) {
    return lastCommitRange(repo, after, `${ref} is new: only its last commit is audited`);
  }
  const before = await resolveCommit(repo, push.before);
  if (before === undefined) return withoutBefore(repo, push, after);
  // In a shallow clone an ancestor may look unrelated; GitHub knows.
  if (push.forced === false || (await isAncestor(repo, before, after))) return rangeOf(before, after);
  const fork = await mergeBase(repo, before, after);
  if (fork === undefined) return lastCommitRange(repo, after, replaced(push.before, 'only the last commit'));
  return rangeOf(
    fork,
    after,
    replaced(push.before, `everything since ${fork}, where old and new history part,`),
  );
}

async function withoutBefore(repo: string, push: PushPayload, after: string): Promise<Range> {
  // An ordinary push has its `before` in the history, so that the clone is too shallow and a deeper one answers.
  if (!push.forced && (await isShallow(repo))) {
    // The commits of the push are at most as many generations, so this depth is enough.
    const depth = push.commits && push.commits.length + 1;
    return { kind: 'unusable', reason: await explainMissingCommit(repo, push.before, after, depth) };
  }
  return lastCommitRange(repo, after, replaced(push.before, 'only the last commit'));
}

function replaced(before: string, audited: string): string {
  return `the push replaced the history that ended in ${before}: ${audited} is audited`;
}

/**
 * What a merged pull request brought in. The event does not tell how it was merged, and its `base.sha` is where
 * the base branch stood when the pull request was last updated, not when it was merged.
 * - A merge commit has two parents: its first-parent range is exact.
 * - One commit, or a squash (GitHub puts `(#number)` into its subject): the last commit is exact.
 * - Otherwise it is taken for a rebase of `commits` commits. All of them come after `base.sha`, and they are at
 *   most that many, so the nearer of the two bounds leaves none of them out; a squash under a subject of its own
 *   makes the range wider than need be, never narrower.
 */
export async function mergedPullRequestRange(repo: string, payload: PullRequestPayload): Promise<Range> {
  const { number, merged, merge_commit_sha: merge, commits = 1, base } = payload.pull_request;
  const name = `pull request #${number}`;
  if (payload.action !== 'closed') return { kind: 'nothing', reason: `${name} is not merged yet` };
  if (!merged) return { kind: 'nothing', reason: `${name} was closed without being merged` };
  const head = merge ? await resolveCommit(repo, merge) : undefined;
  if (head === undefined) {
    return { kind: 'unusable', reason: await explainMissingCommit(repo, merge ?? `of ${name}`, undefined) };
  }
  const isMerge = (await parents(repo, head)).length > 1;
  if (isMerge || commits <= 1 || (await subject(repo, head)).includes(`(#${number})`)) {
    return lastCommitRange(repo, head);
  }
  return rebasedRange(repo, head, commits, base.sha);
}

async function rebasedRange(repo: string, head: string, commits: number, baseSha: string): Promise<Range> {
  const note = `taken for a rebase of ${commits} commits, since the last one neither is a merge nor names its pull request`;
  const base = await resolveCommit(repo, baseSha);
  const isBound = base !== undefined && (await isAncestor(repo, base, head));
  if (isBound && (await firstParentCount(repo, head, base)) <= commits) return rangeOf(base, head, note);
  const counted = await resolveCommit(repo, `${head}~${commits}`);
  if (counted !== undefined) return rangeOf(counted, head, note);
  if (isBound) return rangeOf(base, head, note);
  if (!(await isShallow(repo))) return lastCommitRange(repo, head);
  return {
    kind: 'unusable',
    reason: await explainMissingCommit(repo, `${head}~${commits}`, head, commits + 1),
  };
}
