import { z } from 'zod';
import type { GitHub, Question } from '../host/github/api.js';
import { type Refusal, unreadable } from '../host/github/refusal.js';
import type { PlannedCommit, PlannedFile } from './plan.js';

/** A question of ours about git objects, which all take one permission. */
type GitQuestion = Pick<Question, 'what' | 'method' | 'path' | 'parameters'>;

const needs = 'contents: write';
const id = z.string().regex(/^[0-9a-f]{40}$/);
const named = z.object({ sha: id });
const committed = z.object({ sha: id, tree: named });
const reference = z.object({ object: named });
const comparison = z.object({ status: z.enum(['identical', 'behind', 'ahead', 'diverged']) });

interface TreeEntry {
  readonly path: string;
  readonly mode: string;
  readonly sha: string | null;
}

/** The git objects of one repository, as its REST API has them: https://docs.github.com/en/rest/git */
export class GitData {
  readonly #github: GitHub;
  readonly #what: string;

  /** `what` is what could not be done where one of the questions fails. */
  constructor(github: GitHub, what: string) {
    this.#github = github;
    this.#what = what;
  }

  async tree(commit: string): Promise<string | Refusal> {
    const read = await this.#ask({ method: 'GET', path: `git/commits/${commit}` }, committed);
    return 'kind' in read ? read : read.tree.sha;
  }

  /** Whether everything of the commit is on the branch. */
  async isOn(branch: string, commit: string): Promise<boolean | Refusal> {
    const parameters = { range: `${branch}...${commit}`, per_page: 1 };
    const read = await this.#ask({ method: 'GET', path: 'compare/{range}', parameters }, comparison);
    return 'kind' in read ? read : read.status === 'identical' || read.status === 'behind';
  }

  /** The commit that a branch is at; undefined where there is no such branch. */
  async tip(branch: string): Promise<string | undefined | Refusal> {
    const parameters = { ref: `heads/${branch}` };
    const read = await this.#ask({ method: 'GET', path: 'git/ref/{ref}', parameters }, reference);
    if (!('kind' in read)) return read.object.sha;
    return read.status === 404 ? undefined : read;
  }

  async makeBranch(branch: string, commit: string): Promise<Refusal | undefined> {
    const parameters = { ref: `refs/heads/${branch}`, sha: commit };
    const made = await this.#ask({ method: 'POST', path: 'git/refs', parameters }, reference);
    return 'kind' in made ? made : undefined;
  }

  /** The trees that the commits come to, one after the other. */
  async writeTrees(base: string, commits: readonly PlannedCommit[]): Promise<readonly string[] | Refusal> {
    const trees: string[] = [];
    for (const { files } of commits) {
      const entries: object[] = [];
      for (const file of files) {
        const entry = await this.#entry(file);
        if ('kind' in entry) return entry;
        entries.push(entry);
      }
      const parameters = { base_tree: trees.at(-1) ?? base, tree: entries };
      const written = await this.#ask({ method: 'POST', path: 'git/trees', parameters }, named);
      if ('kind' in written) return written;
      trees.push(written.sha);
    }
    return trees;
  }

  /** The last of commits with these trees and messages, the first of which comes after `parent`. */
  async writeCommits(
    parent: string,
    trees: readonly string[],
    messages: readonly string[],
  ): Promise<string | Refusal> {
    let last = parent;
    for (const [index, tree] of trees.entries()) {
      // Without an author it is whose token it is, and GitHub signs it.
      const parameters = { message: messages[index], tree, parents: [last] };
      const written = await this.#ask({ method: 'POST', path: 'git/commits', parameters }, named);
      if ('kind' in written) return written;
      last = written.sha;
    }
    return last;
  }

  /** https://docs.github.com/en/rest/git/trees#create-a-tree: no id is a file that goes. */
  async #entry({ path, mode, bytes }: PlannedFile): Promise<TreeEntry | Refusal> {
    const entry = { path, mode, type: 'blob' };
    if (bytes === undefined) return { ...entry, sha: null };
    const parameters = { content: bytes.toString('base64'), encoding: 'base64' };
    const blob = await this.#ask({ method: 'POST', path: 'git/blobs', parameters }, named);
    return 'kind' in blob ? blob : { ...entry, ...blob };
  }

  async #ask<T extends object>(
    question: Omit<GitQuestion, 'what'>,
    answer: z.ZodType<T>,
  ): Promise<T | Refusal> {
    const what = this.#what;
    const answered = await this.#github.ask({ ...question, what, needs });
    if (answered.kind === 'refused') return answered;
    const read = answer.safeParse(answered.data);
    return read.success ? read.data : unreadable(what, 'the answer is not understood');
  }
}
