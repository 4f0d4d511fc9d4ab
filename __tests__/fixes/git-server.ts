import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Fault, Json } from '../alerts/code-scanning-answers.js';

/** A pull request, as its makers and people leave it. */
export interface PullRequest {
  readonly number: number;
  readonly title: string;
  body: string;
  readonly head: string;
  /** The repository of the branch: a fork's has another name. */
  readonly from: string;
  readonly base: string;
  state: 'open' | 'closed';
  merged: boolean;
}

interface Answer {
  readonly status: number;
  readonly body: Json | readonly Json[];
}

const id = /^[0-9a-f]{40}$/;
const repositoryName = 'acme/shop';

/** Git data and pull requests of one repository, as GitHub has them: REST on loopback, kept by a real bare repository. */
export class GitServer {
  readonly requests: string[] = [];
  readonly faults: Fault[] = [];
  readonly pulls: PullRequest[] = [];
  /** Bare; holds what was pushed, and what the requests have made. */
  readonly root = mkdtempSync(join(tmpdir(), 'counterproof-git-server-'));
  /** Told of each request before it is answered. */
  onRequest: (line: string) => void = () => undefined;
  readonly #server = createServer((request, response) => void this.#handle(request, response));

  /** Begins with the branches of a repository on disk. */
  async start(origin: string): Promise<string> {
    execFileSync('git', ['clone', '--quiet', '--bare', `file://${origin}`, this.root], { stdio: 'pipe' });
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    return `http://127.0.0.1:${address.port}`;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
    rmSync(this.root, { recursive: true, force: true });
  }

  /** What a push of a person brings. */
  pushed(origin: string, branch: string): void {
    this.git(['fetch', '--quiet', '--force', origin, `${branch}:${branch}`]);
  }

  git(
    args: readonly string[],
    input: string | Buffer = '',
    env: Readonly<Record<string, string>> = {},
  ): string {
    return execFileSync('git', args, {
      cwd: this.root,
      input,
      stdio: ['pipe', 'pipe', 'pipe'],
      env: {
        PATH: process.env['PATH'],
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_AUTHOR_NAME: 'github-actions[bot]',
        GIT_AUTHOR_EMAIL: 'bot@users.noreply.github.com',
        GIT_COMMITTER_NAME: 'GitHub',
        GIT_COMMITTER_EMAIL: 'noreply@github.com',
        ...env,
      },
    })
      .toString()
      .trim();
  }

  /** Full id of what a name stands for; undefined where nothing has it. */
  resolve(name: string): string | undefined {
    try {
      return this.git(['rev-parse', '--verify', '--quiet', name]);
    } catch {
      return undefined;
    }
  }

  /** Commits of a branch after another commit, oldest first. */
  commitsOf(branch: string, after: string): readonly string[] {
    return this.git(['rev-list', '--reverse', `${after}..refs/heads/${branch}`])
      .split('\n')
      .filter((line) => line !== '');
  }

  open(pull: Pick<PullRequest, 'head' | 'base' | 'title' | 'body'> & Partial<PullRequest>): PullRequest {
    const number = this.pulls.length + 1;
    const made = { from: repositoryName, state: 'open', merged: false, ...pull, number } as const;
    this.pulls.push(made);
    return made;
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const line = `${request.method} ${request.url}`;
    this.requests.push(line);
    this.onRequest(line);
    const fault = this.faults.find(({ on, times }) => times > 0 && on.test(line));
    const json = { 'content-type': 'application/json; charset=utf-8' };
    if (fault !== undefined) {
      fault.times -= 1;
      if (fault.cut) response.destroy();
      else response.writeHead(fault.status, { ...json, ...fault.headers }).end(fault.body);
      return;
    }
    const text = Buffer.concat(chunks).toString();
    const { status, body } = this.#answer(request, text === '' ? {} : JSON.parse(text));
    response.writeHead(status, json).end(JSON.stringify(body));
  }

  #answer(request: IncomingMessage, body: Json): Answer {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const [, place = ''] = /^\/repos\/acme\/shop\/(.*)$/.exec(url.pathname) ?? [];
    const [, last = ''] = /^(?:git\/(?:commits|ref)|compare)\/(.+)$/.exec(place) ?? [];
    const name = decodeURIComponent(last);
    if (request.headers.authorization === undefined) return refused(401, 'Requires authentication');
    switch (`${request.method} ${last === '' ? place : place.slice(0, -last.length)}`) {
      case 'GET git/commits/':
        return this.#commit(name);
      case 'GET git/ref/':
        return this.#reference(name);
      case 'GET compare/':
        return this.#compare(name);
      case 'GET pulls':
        return this.#list(url.searchParams);
      case 'POST git/blobs':
        return this.#makeBlob(body);
      case 'POST git/trees':
        return this.#makeTree(body);
      case 'POST git/commits':
        return this.#makeCommit(body);
      case 'POST git/refs':
        return this.#makeReference(body);
      case 'POST pulls':
        return this.#makePull(body);
      default:
        return refused(404, 'Not Found');
    }
  }

  #commit(name: string): Answer {
    const tree = id.test(name) ? this.resolve(`${name}^{tree}`) : undefined;
    return tree === undefined
      ? refused(404, 'Not Found')
      : { status: 200, body: { sha: name, tree: { sha: tree } } };
  }

  #reference(name: string): Answer {
    const sha = this.resolve(`refs/${name}`);
    return sha === undefined
      ? refused(404, 'Not Found')
      : { status: 200, body: { ref: `refs/${name}`, object: { type: 'commit', sha } } };
  }

  /** https://docs.github.com/en/rest/commits/commits#compare-two-commits: how the second stands to the first. */
  #compare(range: string): Answer {
    const [base, head] = range.split('...').map((name) => this.resolve(`${name}^{commit}`));
    if (base === undefined || head === undefined) return refused(404, 'Not Found');
    const count = (from: string, to: string) => Number(this.git(['rev-list', '--count', `${from}..${to}`]));
    const [ahead, behind] = [count(base, head), count(head, base)];
    const uneven = ahead === 0 ? 'behind' : 'ahead';
    const status = ahead > 0 && behind > 0 ? 'diverged' : uneven;
    return { status: 200, body: { status: ahead + behind === 0 ? 'identical' : status } };
  }

  #makeBlob({ content, encoding }: Json): Answer {
    if (typeof content !== 'string' || encoding !== 'base64') return refused(422, 'Invalid request');
    const bytes = Buffer.from(content, 'base64');
    return { status: 201, body: { sha: this.git(['hash-object', '-w', '--stdin'], bytes) } };
  }

  #makeTree({ base_tree: base, tree }: Json): Answer {
    if (typeof base !== 'string' || !Array.isArray(tree) || tree.length === 0)
      return refused(422, 'Invalid tree info');
    const index = { GIT_INDEX_FILE: join(this.root, 'index-of-request') };
    this.git(['read-tree', base], '', index);
    const entries: readonly Json[] = tree;
    for (const { path, mode, type, sha: blob } of entries) {
      const sha = typeof blob === 'string' ? blob : null;
      const isFile = type === 'blob' && ['100644', '100755', '120000'].includes(String(mode));
      if (typeof path !== 'string' || path.startsWith('/') || !isFile)
        return refused(422, 'tree.path contains a malformed path component');
      if (sha !== null && this.resolve(`${sha}^{blob}`) === undefined)
        return refused(422, `tree.sha ${sha} is not a valid blob`);
      const line = sha === null ? `0 ${'0'.repeat(40)}\t${path}\0` : `${String(mode)} ${sha}\t${path}\0`;
      this.git(['update-index', '-z', '--index-info'], line, index);
    }
    return { status: 201, body: { sha: this.git(['write-tree'], '', index) } };
  }

  #makeCommit({ message, tree, parents }: Json): Answer {
    const isWhole = typeof message === 'string' && typeof tree === 'string' && Array.isArray(parents);
    if (!isWhole || message === '') return refused(422, 'Invalid request');
    const lines: readonly unknown[] = parents;
    const from = lines.flatMap((parent) => ['-p', String(parent)]);
    const sha = this.git(['commit-tree', tree, ...from], message);
    return { status: 201, body: { sha, tree: { sha: tree } } };
  }

  #makeReference({ ref, sha }: Json): Answer {
    if (typeof ref !== 'string' || !ref.startsWith('refs/') || typeof sha !== 'string')
      return refused(422, 'Invalid request');
    if (this.resolve(ref) !== undefined) return refused(422, 'Reference already exists');
    if (this.resolve(`${sha}^{commit}`) === undefined) return refused(422, 'Object does not exist');
    this.git(['update-ref', ref, sha]);
    return { status: 201, body: { ref, object: { type: 'commit', sha } } };
  }

  #makePull({ title, body, head, base }: Json): Answer {
    const [from, to] = [
      this.resolve(`refs/heads/${String(head)}`),
      this.resolve(`refs/heads/${String(base)}`),
    ];
    if (typeof title !== 'string' || title === '' || typeof body !== 'string' || body.length > 65_536)
      return refused(422, 'Validation Failed');
    if (from === undefined || to === undefined)
      return refused(422, 'Validation Failed: head or base is invalid');
    if (this.pulls.some((pull) => pull.head === head && pull.state === 'open'))
      return refused(422, `Validation Failed: A pull request already exists for acme:${String(head)}.`);
    if (this.git(['rev-list', '--count', `${to}..${from}`]) === '0')
      return refused(422, `Validation Failed: No commits between ${String(base)} and ${String(head)}`);
    return {
      status: 201,
      body: pullJson(this.open({ title, body, head: String(head), base: String(base) })),
    };
  }

  #list(query: URLSearchParams): Answer {
    const [state, head, base] = ['state', 'head', 'base'].map((name) => query.get(name));
    const listed = this.pulls
      .filter((pull) => state === 'all' || pull.state === (state ?? 'open'))
      .filter((pull) => base === null || pull.base === base)
      // Of another form it is left out, as GitHub does.
      .filter((pull) => !head?.includes(':') || `${pull.from.split('/')[0]}:${pull.head}` === head)
      .toReversed();
    const [page, size] = [Number(query.get('page') ?? 1), Number(query.get('per_page') ?? 30)];
    return { status: 200, body: listed.slice((page - 1) * size, page * size).map(pullJson) };
  }
}

function pullJson({ number, title, body, head, from, base, state, merged }: PullRequest): Json {
  return {
    number,
    title,
    body,
    state,
    merged_at: merged ? '2026-11-21T10:00:00Z' : null,
    html_url: `https://github.com/${repositoryName}/pull/${number}`,
    head: { ref: head, repo: { full_name: from } },
    base: { ref: base, repo: { full_name: repositoryName } },
  };
}

function refused(status: number, message: string): Answer {
  return { status, body: { message, status: String(status) } };
}
