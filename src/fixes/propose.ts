import type { FixesRequest } from '../domain/proposal.js';
import type { Verdict } from '../domain/verdict.js';
import { openGitHub } from '../host/github/api.js';
import type { Branch } from '../host/github/branch-of-run.js';
import type { Refusal } from '../host/github/refusal.js';
import { fingerprintMark, mendsIn } from './fingerprint-mark.js';
import { GitData } from './git-data.js';
import type { PlannedCommit } from './plan.js';
import { branchPrefix, type KnownRequest, openRequest, openRequests, requestFrom } from './pull-requests.js';
import { readRefusal } from './refusal.js';

/** The verified fixes of one audit, to be proposed to the branch that it is of. */
export interface Proposal {
  readonly branch: Branch;
  /** `GITHUB_SERVER_URL`. */
  readonly serverUrl: string;
  /** The audited commit. */
  readonly commit: string;
  /** The commits, without those whose findings are all known. */
  readonly plan: (isKnown: (verdict: Verdict) => boolean) => readonly PlannedCommit[];
  /** What a finding is called from one audit to the next. */
  readonly nameOf: (verdict: Verdict) => string;
  /** `mark` is the first line of the body. */
  readonly words: (commits: readonly PlannedCommit[], mark: string) => Words;
}

interface Words {
  readonly title: string;
  readonly body: string;
  readonly messages: readonly string[];
}

export const notProposed = 'The verified fixes were not proposed as a pull request';
/** GitHub allows a workflow a thousand requests an hour, and each commit takes a few. */
const mostCommits = 50;

const endings: Readonly<Record<KnownRequest['state'], string>> = {
  open: 'it is there from an earlier run for this commit',
  closed: 'it was closed, and for one commit there is no second one',
  merged: 'it was merged, and for one commit there is no second one',
};

interface Opened {
  readonly proposal: Proposal;
  readonly github: Exclude<Awaited<ReturnType<typeof openGitHub>>, Refusal>;
  readonly data: GitData;
  /** Of the branch with the fixes. */
  readonly name: string;
  /** Of the branch that they are for. */
  readonly base: string;
}

/** Opens the pull request, unless there is one for these fixes already. Whatever comes of it is told, and nothing else fails for it. */
export async function propose(proposal: Proposal): Promise<FixesRequest> {
  const { branch, commit } = proposal;
  const github = await openGitHub(branch, { name: `${notProposed}: GitHub`, reading: readRefusal });
  if ('kind' in github) return refused(github);
  const opened: Opened = {
    proposal,
    github,
    data: new GitData(github, notProposed),
    name: `${branchPrefix}${commit.slice(0, 12)}`,
    base: branch.ref.replace('refs/heads/', ''),
  };
  const place = { github, repository: branch.repository, what: notProposed };
  const own = await requestFrom(place, opened.name);
  if (own !== undefined)
    return 'kind' in own ? refused(own) : { state: 'known', url: own.url, note: endings[own.state] };
  const others = await openRequests(place, opened.base);
  return 'kind' in others ? refused(others) : await proposeNew(opened, others);
}

async function proposeNew(opened: Opened, others: readonly KnownRequest[]): Promise<FixesRequest> {
  const { proposal, data, base } = opened;
  const { commit, nameOf } = proposal;
  const known = others.map(({ url, body }) => ({ url, mends: mendsIn(body) }));
  const whereKnown = (verdict: Verdict): string | undefined =>
    known.find(({ mends }) => mends(nameOf(verdict)))?.url;
  const met = new Set<string>();
  const commits = proposal.plan((verdict) => {
    const url = whereKnown(verdict);
    if (url !== undefined) met.add(url);
    return url !== undefined;
  });
  const [url] = met;
  if (commits.length === 0 && url !== undefined)
    return { state: 'known', url, note: 'it is open for an earlier commit, and mends the same findings' };
  if (commits.length === 0)
    return because('what they mend was dismissed, or cannot be told: take fixes.patch');
  if (commits.length > mostCommits)
    return because(`they would be more than ${mostCommits} commits: take fixes.patch`);
  // What was taken back from the branch would come again with them.
  const isOn = await data.isOn(base, commit);
  if (isOn === false) return because('the audited commit is not on the branch any more');
  if (isOn !== true) return refused(isOn);
  return withRest(await write(opened, commits), url);
}

/** The branch with these commits, and its pull request. */
async function write(opened: Opened, commits: readonly PlannedCommit[]): Promise<FixesRequest> {
  const { proposal, data, name } = opened;
  const { commit, nameOf, words } = proposal;
  const names = commits.flatMap(({ verdicts }) => verdicts.map(nameOf));
  const said = words(commits, fingerprintMark(names));
  const base = await data.tree(commit);
  if (typeof base !== 'string') return refused(base);
  const trees = await data.writeTrees(base, commits);
  if ('kind' in trees) return refused(trees);
  const there = await tipOf(opened, trees.at(-1) ?? '');
  if (typeof there !== 'string') return there;
  if (there === 'none') {
    const last = await data.writeCommits(commit, trees, said.messages);
    if (typeof last !== 'string') return refused(last);
    const failed = await data.makeBranch(name, last);
    // Taken at the first try, whose answer was lost; or another run was faster, with the same.
    if (failed !== undefined && (failed.status !== 422 || typeof (await data.tip(name)) !== 'string'))
      return refused(failed);
  }
  return await openFor(opened, said);
}

/** Whether the branch has to be made, or was left without a pull request by a run that could not open one. */
async function tipOf(opened: Opened, tree: string): Promise<'none' | 'ours' | FixesRequest> {
  const { data, name } = opened;
  const tip = await data.tip(name);
  if (tip === undefined) return 'none';
  if (typeof tip !== 'string') return refused(tip);
  const found = await data.tree(tip);
  if (typeof found !== 'string') return refused(found);
  if (found === tree) return 'ours';
  const note = `the branch ${name} is there already, with other commits and without a pull request`;
  return { state: 'known', url: newRequestUrl(opened), note };
}

/** The pull request of the branch that is there now. */
async function openFor(opened: Opened, { title, body }: Words): Promise<FixesRequest> {
  const { github, name, base, proposal } = opened;
  const what = `The branch ${name} has the verified fixes, and its pull request could not be opened`;
  const url = await openRequest({ github, what }, { title, body, head: name, base });
  if (typeof url === 'string') return { state: 'opened', url };
  const { repository } = proposal.branch;
  const made = url.status === 422 ? await requestFrom({ github, repository, what }, name) : undefined;
  if (made !== undefined && !('kind' in made))
    return { state: 'known', url: made.url, note: endings[made.state] };
  return { ...refused(url), url: newRequestUrl(opened) };
}

/** Where a person opens it by hand. */
function newRequestUrl({ proposal, name }: Opened): string {
  return `${proposal.serverUrl}/${proposal.branch.repository}/pull/new/${name}`;
}

/** Some of the fixes have been offered before, and are not again. */
function withRest(request: FixesRequest, url: string | undefined): FixesRequest {
  if (url === undefined || request.state !== 'opened') return request;
  return { ...request, note: `without what ${url} mends already` };
}

function because(why: string): FixesRequest {
  return { state: 'refused', note: `${notProposed}: ${why}` };
}

export function refused({ line }: Refusal): FixesRequest {
  return { state: 'refused', note: line };
}
