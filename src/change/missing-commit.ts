import { firstParentCount, isShallow } from '../host/git.js';

/**
 * One sentence on a commit that the clone does not have and how to get it.
 * `depth` is the depth of clone, counted from `head`, that would have it, where that is known.
 */
export async function explainMissingCommit(
  repo: string,
  commit: string,
  head: string | undefined,
  depth?: number,
): Promise<string> {
  if (!(await isShallow(repo))) {
    return `commit ${commit} is not in this repository: fetch it (\`git fetch origin ${commit}\`) or name another one`;
  }
  const present = head === undefined ? undefined : await firstParentCount(repo, head);
  const here = present === undefined ? 'shallow' : `shallow (depth ${present})`;
  const wanted =
    depth === undefined || present === undefined || depth <= present
      ? '`fetch-depth: 0` / `git fetch --unshallow`'
      : `\`fetch-depth: ${depth}\` / \`git fetch --deepen=${depth - present}\``;
  return `commit ${commit} is not here because the clone is ${here}: fetch with ${wanted}`;
}
