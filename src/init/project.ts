import type { Change } from '../domain/change.js';
import { decodeText, listFiles, readBlob, repositoryRoot, resolveCommit } from '../host/git.js';
import { git, gitText } from '../host/git-command.js';
import { listProbe } from '../probe/list-probe.js';
import { runners } from '../probe/runners/index.js';
import type { Place } from './ecosystems/ecosystem.js';
import { folderOf } from './folder.js';

/** What a workflow has to know of the repository. */
export interface Project {
  /** Absolute path of the work tree. */
  readonly root: string;
  readonly branch: string;
  readonly places: readonly Place[];
}

export type FoundProject =
  | { readonly kind: 'project'; readonly project: Project }
  /** One sentence: why a workflow cannot be written here, and what to do. */
  | { readonly kind: 'unusable'; readonly reason: string };

/** Looks at the last commit, as an audit does, and starts nothing. */
export async function findProject(repo: string): Promise<FoundProject> {
  const root = await repositoryRoot(repo).catch(() => undefined);
  if (root === undefined)
    return { kind: 'unusable', reason: `${repo} is in no git repository: name one with --repo` };
  if ((await gitText(root, ['rev-parse', '--is-bare-repository'])).trim() === 'true')
    return { kind: 'unusable', reason: `${root} has no work tree to write to: name a clone with --repo` };
  const head = await resolveCommit(root, 'HEAD');
  if (head === undefined)
    return {
      kind: 'unusable',
      reason: `${root} has no commit yet: commit the tests first, then run init again`,
    };
  const files = await listFiles(root, head);
  // The same detection as that of `probe --list`, of a change that has changed nothing.
  const nothing: Change = { base: head, head, title: '', files: [] };
  const listing = await listProbe({ repo: root, change: nothing, runners });
  const text = async (path: string): Promise<string> => {
    const bytes = await readBlob(root, head, path);
    return bytes === undefined ? '' : decodeText(bytes);
  };
  const places = listing.runners.map(({ name }) => {
    const [runner = name, directory = ''] = name.split(/ in (.*)/s);
    return { ...placeAt(runner, directory, files), text };
  });
  return { kind: 'project', project: { root, branch: await defaultBranch(root), places } };
}

/** A place by the tracked files around it. */
function placeAt(runner: string, directory: string, files: readonly string[]): Omit<Place, 'text'> {
  const namesIn = (folder: string): readonly string[] =>
    files.filter((path) => folderOf(path) === folder).map((path) => path.slice(path.lastIndexOf('/') + 1));
  const nearest = (...names: readonly string[]): string | undefined => {
    for (let folder = directory; ; folder = folderOf(folder)) {
      const there = namesIn(folder);
      const name = names.find((one) => there.includes(one));
      if (name !== undefined) return folder === '' ? name : `${folder}/${name}`;
      if (folder === '') return undefined;
    }
  };
  return { runner, directory, namesIn, nearest };
}

const usualBranches = ['main', 'master', 'trunk', 'develop'];

/** The one that the remote names; in a repository without one, a branch that is called as default branches are. */
async function defaultBranch(root: string): Promise<string> {
  const remote = await symbolicRef(root, 'refs/remotes/origin/HEAD');
  if (remote !== undefined) return remote.replace(/^refs\/remotes\/origin\//, '');
  const listed = await gitText(root, ['for-each-ref', '--format=%(refname:lstrip=2)', 'refs/heads/']);
  const branches = listed.split('\n');
  const usual = usualBranches.find((name) => branches.includes(name));
  const current = (await symbolicRef(root, 'HEAD'))?.replace(/^refs\/heads\//, '');
  return usual ?? current ?? 'main';
}

async function symbolicRef(root: string, name: string): Promise<string | undefined> {
  const { code, stdout } = await git(root, ['symbolic-ref', '--quiet', name]);
  return code === 0 ? decodeText(stdout).trim() : undefined;
}
