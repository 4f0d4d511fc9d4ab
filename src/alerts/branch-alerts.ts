import { isAncestor, resolveCommit } from '../host/git.js';
import type { Branch } from '../host/github/branch-of-run.js';
import { type CodeScanning, openCodeScanning } from './code-scanning.js';
import { lookAgain, type LookRequest, type Outlook } from './look-again.js';
import { readStanding } from './read-standing.js';
import type { Refusal } from '../host/github/refusal.js';
import type { Standing } from './standing.js';

/** The alerts of a branch at the audited commit, and what is needed to upload them. */
export interface BranchAlerts {
  readonly kind: 'looked';
  readonly scanning: CodeScanning;
  readonly ref: string;
  readonly commit: string;
  readonly standing: Standing;
  readonly outlook: Outlook;
}

const what = 'The alerts of the branch were left alone';
const none: Standing = { commit: '', alerts: [], rules: new Map() };

/** Reads the standing alerts and looks at each of them; one line where an upload would close what nobody has seen. */
export async function lookAtBranch(
  branch: Branch,
  request: Omit<LookRequest, 'standing'>,
): Promise<BranchAlerts | Refusal> {
  const { ref, commits } = branch;
  const { head: commit, repo } = request;
  if (!commits.includes(commit))
    return { kind: 'refused', line: `${what}: the audited commit is not the one that this run is about` };
  const scanning = await openCodeScanning(branch);
  if ('kind' in scanning) return scanning;
  const answer = await readStanding(scanning, ref);
  if (answer.kind === 'refused') return answer;
  const standing = answer.kind === 'read' ? answer.standing : none;
  if (!branch.isRewound && (await isOlder(repo, commit, standing.commit)))
    return {
      kind: 'refused',
      line: `${what}: ${standing.commit.slice(0, 12)}, which came after the audited commit, was analysed already`,
    };
  const outlook = await lookAgain({ ...request, standing });
  return { kind: 'looked', scanning, ref, commit, standing, outlook };
}

/** An upload for an older commit would say of the branch what is no longer so. */
async function isOlder(repo: string, commit: string, analysed: string): Promise<boolean> {
  if (analysed === '' || analysed === commit) return false;
  const known = await resolveCommit(repo, analysed);
  return known !== undefined && (await isAncestor(repo, commit, known));
}
