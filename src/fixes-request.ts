import { fileRole } from './change/file-role.js';
import type { Finding } from './domain/finding.js';
import type { FixesRequest } from './domain/proposal.js';
import type { Report } from './domain/report.js';
import type { Mask } from './domain/secrets.js';
import { planCommits } from './fixes/plan.js';
import { notProposed, propose, refused } from './fixes/propose.js';
import { type Branch, branchOfRun, type WorkflowRun } from './host/github/branch-of-run.js';
import type { Refusal } from './host/github/refusal.js';
import { serverWords } from './host/github/server-words.js';
import { resolveCommit } from './host/git.js';
import { patchedFiles } from './host/patched-files.js';
import { fingerprints } from './report/fingerprint.js';
import { requestWords } from './report/fixes-request.js';
import { standingVerdicts } from './report/standing.js';

/** Where the verified fixes are to be proposed. */
export interface FixesDestination {
  readonly branch: Branch | Refusal;
  /** The clone with the audited commit. */
  readonly repo: string;
  /** `GITHUB_SERVER_URL`. */
  readonly serverUrl: string;
}

/** Of a workflow run; never of a fork's, nor of what is no branch. */
export function fixesDestination(repo: string, run: WorkflowRun): FixesDestination {
  const serverUrl = run.environment['GITHUB_SERVER_URL'] || 'https://github.com';
  return { branch: branchOfRun(run, notProposed), repo, serverUrl };
}

export interface FixesOf {
  readonly report: Report;
  /** What somebody has dismissed is not proposed either. */
  readonly isDismissed: (finding: Finding) => boolean;
  readonly mask: Mask;
}

/** Proposes what is in `fixes.patch`; undefined where there is nothing to propose. */
export async function requestFixes(
  { report, isDismissed, mask }: FixesOf,
  { branch, repo, serverUrl }: FixesDestination,
): Promise<FixesRequest | undefined> {
  if (report.fixes === '' || report.shard !== undefined) return undefined;
  if ('kind' in branch) return refused(branch);
  const commit = report.change.head;
  if ((await resolveCommit(repo, commit)) === undefined)
    return refusal('the audited commit is not here: check it out in this job, with fetch-depth: 0');
  const standing = standingVerdicts(report);
  const fixed = standing.filter(({ finding }) => finding.fix?.verified);
  const patches = [report.fixes, ...fixed.map(({ finding }) => finding.fix?.patch ?? '')];
  const [joined, ...single] = await patchedFiles(repo, commit, patches);
  if (joined?.kind !== 'patched')
    return refusal(`git does not apply them to the audited commit (${serverWords(joined?.why ?? '')})`);
  const fixes = fixed.map((verdict, index) => {
    const made = single[index];
    return { verdict, files: made?.kind === 'patched' ? made.files : [] };
  });
  const own = fingerprints(standing.map(({ finding }) => finding));
  return await propose({
    branch,
    serverUrl,
    commit,
    nameOf: ({ finding }) => report.fingerprints?.get(finding) ?? own.get(finding) ?? '',
    plan: (isKnown) =>
      planCommits({
        joined: joined.files,
        fixes,
        isTest: (path) => fileRole(path) === 'test',
        isKnown: (verdict) => isDismissed(verdict.finding) || isKnown(verdict),
      }),
    words: (commits, mark) => {
      const { title, body, messages } = requestWords(report, commits, mark);
      return { title: mask(title), body: mask(body), messages: messages.map(mask) };
    },
  });
}

function refusal(why: string): FixesRequest {
  return { state: 'refused', note: `${notProposed}: ${why}` };
}
