import { emptyTree, parents, resolveCommit } from '../host/git.js';
import { explainMissingCommit } from './missing-commit.js';

/** Which commits are audited; `reason` and `note` are one sentence for people. */
export type Range =
  | {
      readonly kind: 'range';
      /** Full id of a commit, or of the empty tree where everything is new. */
      readonly base: string;
      /** Full id of a commit. */
      readonly head: string;
      /** Where this is not the range that one would expect: what it is and why. */
      readonly note?: string;
    }
  /** There is no merged change, which is in order. */
  | { readonly kind: 'nothing'; readonly reason: string }
  /** The range cannot be told; the reason says what to do. */
  | { readonly kind: 'unusable'; readonly reason: string };

/**
 * `head^1..head`: what a merge brought in, or a single commit. A first commit is compared with the empty tree;
 * the commit at the edge of a shallow clone is not taken for one, since its own record names its parents.
 */
export async function lastCommitRange(repo: string, head: string, note?: string): Promise<Range> {
  const [parent] = await parents(repo, head);
  if (parent !== undefined && (await resolveCommit(repo, parent)) === undefined) {
    return { kind: 'unusable', reason: await explainMissingCommit(repo, parent, head, 2) };
  }
  return rangeOf(parent ?? (await emptyTree(repo)), head, note);
}

/** `base..head`, which is nothing where both are the same. */
export function rangeOf(base: string, head: string, note?: string): Range {
  if (base === head) return { kind: 'nothing', reason: `there is no commit between ${base} and itself` };
  return note === undefined ? { kind: 'range', base, head } : { kind: 'range', base, head, note };
}
