import { statSync } from 'node:fs';
import { emptyTree, isAncestor, isShallow, mergeBase, repositoryRoot, resolveCommit } from '../host/git.js';
import { mergedPullRequestRange, pushRange } from './event-range.js';
import { readEvent, type HostEvent } from './event.js';
import { lastCommitRange, rangeOf, type Range } from './last-commit-range.js';
import { explainMissingCommit } from './missing-commit.js';

export type { Range } from './last-commit-range.js';

/** The revisions that a user named; an empty text (an action's input left out) counts as absent. */
export interface RangeFlags {
  readonly base?: string | undefined;
  readonly head?: string | undefined;
}

const pullRequestTarget =
  'pull_request_target runs with the secrets of the base repository on a change that anyone may have written:' +
  ' start the audit on `push`, or on `pull_request` with `types: [closed]`';

/**
 * Which range is audited: what the flags name, otherwise what the event brought in, otherwise the last commit or
 * merge (`HEAD^1..HEAD`). `directory` is anywhere in the repository. Everything that can be wrong with a
 * repository, a revision or an event comes back as a value.
 *
 * `pull_request_target` is refused whatever the flags say: naming the head of a pull request there is exactly how
 * secrets are lost (https://securitylab.github.com/resources/github-actions-preventing-pwn-requests/).
 */
export async function resolveRange(
  directory: string,
  flags: RangeFlags = {},
  event?: HostEvent,
): Promise<Range> {
  const known = readEvent(event);
  if (known.kind === 'pull-request-target') return { kind: 'unusable', reason: pullRequestTarget };
  const isFolder = statSync(directory, { throwIfNoEntry: false })?.isDirectory();
  const repo = isFolder ? await repositoryRoot(directory) : undefined;
  if (repo === undefined) {
    const mend = 'check out the repository first (`actions/checkout`) or name it with `--repo`';
    return { kind: 'unusable', reason: `${directory} is not a git repository: ${mend}` };
  }
  if (flags.base || flags.head) return flaggedRange(repo, flags);
  if (known.kind === 'push') return pushRange(repo, known.push);
  if (known.kind === 'pull-request') return mergedPullRequestRange(repo, known.event);
  return headRange(
    repo,
    known.kind === 'unreadable' ? `${known.reason}: the last commit is audited` : undefined,
  );
}

async function headRange(repo: string, note?: string): Promise<Range> {
  const head = await resolveCommit(repo, 'HEAD');
  return head === undefined ? noCommits(repo) : lastCommitRange(repo, head, note);
}

function noCommits(repo: string): Range {
  return {
    kind: 'unusable',
    reason: `${repo} has no commit on HEAD yet: make one, or name one with \`--head\``,
  };
}

async function flaggedRange(repo: string, flags: RangeFlags): Promise<Range> {
  const head = await resolveCommit(repo, flags.head || 'HEAD');
  if (head === undefined) return flags.head ? unknownRevision(repo, '--head', flags.head) : noCommits(repo);
  if (!flags.base) return lastCommitRange(repo, head);
  // The one base that is no commit: an audit of everything there is.
  if (flags.base === (await emptyTree(repo))) return rangeOf(flags.base, head);
  const base = await resolveCommit(repo, flags.base);
  if (base === undefined) return unknownRevision(repo, '--base', flags.base);
  if (await isAncestor(repo, base, head)) return rangeOf(base, head);
  const fork = await mergeBase(repo, base, head);
  if (fork === undefined) return rangeOf(base, head, `${base} and ${head} have no common history here`);
  if (fork === head) return { kind: 'nothing', reason: `${head} is already contained in ${base}` };
  return rangeOf(
    fork,
    head,
    `${flags.base} has gone on since: everything after ${fork}, where the two part, is audited`,
  );
}

async function unknownRevision(repo: string, flag: string, revision: string): Promise<Range> {
  const named = JSON.stringify(revision);
  if (!(await isShallow(repo))) {
    const mend = 'give a commit, branch or tag that `git rev-parse` knows here';
    return { kind: 'unusable', reason: `${flag} ${named} is an unknown revision: ${mend}` };
  }
  const { start, generations } = ancestry(revision);
  const from = await resolveCommit(repo, start);
  const depth = generations === undefined ? undefined : generations + 1;
  return { kind: 'unusable', reason: `${flag}: ${await explainMissingCommit(repo, named, from, depth)}` };
}

/** How far back a revision such as `HEAD~2^` reaches along first parents, where it is written like that. */
function ancestry(revision: string): { readonly start: string; readonly generations?: number } {
  const match = /^([^~^]+)((?:~\d*|\^1?)+)$/.exec(revision);
  if (!match?.[1] || !match[2]) return { start: 'HEAD' };
  const steps = match[2].match(/~\d*|\^1?/g) ?? [];
  const generations = steps.map((step) =>
    step.startsWith('~') && step.length > 1 ? Number(step.slice(1)) : 1,
  );
  return { start: match[1], generations: generations.reduce((sum, count) => sum + count, 0) };
}
