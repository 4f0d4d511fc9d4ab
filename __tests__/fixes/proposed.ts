import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FixesRequest } from '../../src/domain/proposal.js';
import type { Finding } from '../../src/domain/finding.js';
import type { Edit } from '../../src/domain/mutant.js';
import type { Report } from '../../src/domain/report.js';
import type { Verdict } from '../../src/domain/verdict.js';
import { fixesDestination, type FixesDestination, requestFixes } from '../../src/fixes-request.js';
import { decodeText, readBlob } from '../../src/host/git.js';
import { openWorkspace, type Workspace } from '../../src/host/workspace.js';
import { patch } from '../../src/report/patch.js';
import { clean } from '../report/clean.js';
import { type Content, type Files, makeRepository, type TestRepository } from '../repository.js';
import { GitServer } from './git-server.js';

/** What a fix puts in the place of a text that is there once; in place of nothing it writes a new file. */
export type Replacement = readonly [path: string, find: string | null, replace: string];

/** A finding, and the fix of it that was verified. */
export interface Fixed {
  readonly rule: string;
  readonly fix: readonly Replacement[];
  /** It is not in fixes.patch. */
  readonly apart?: true;
  /** The finding does not count any more, and its fix has stayed in fixes.patch. */
  readonly suppressed?: true;
  readonly claim?: string;
}

/** Bytes of a file as Latin-1, so that a case may hold what is not UTF-8. */
export type CaseFiles = Readonly<
  Record<string, string | { readonly executable: string } | { readonly symlink: string }>
>;

export const token = 'ghs_a-token-that-nobody-may-see';

function contentOf(file: CaseFiles[string]): Content {
  return typeof file === 'string' ? Buffer.from(file, 'latin1') : file;
}

/** A repository with an audited commit, and GitHub on loopback, which has it too. */
export class Proposed {
  readonly server = new GitServer();
  readonly repository: TestRepository = makeRepository();
  readonly waits: number[] = [];
  /** Rules of findings that somebody has dismissed. */
  readonly dismissed: string[] = [];
  #apiUrl = '';
  #workspace: Workspace | undefined;

  async start(files: CaseFiles): Promise<void> {
    const all: Files = Object.fromEntries(
      Object.entries(files).map(([path, file]) => [path, contentOf(file)]),
    );
    this.repository.commit({ 'README.md': '# Shop\n' });
    this.repository.commit(all);
    this.#apiUrl = await this.server.start(this.repository.root);
  }

  async stop(): Promise<void> {
    await this.#workspace?.close();
    this.server.stop();
    this.repository.remove();
  }

  get head(): string {
    return this.repository.commits.at(-1) ?? '';
  }

  get branch(): string {
    return `counterproof/fixes-${this.head.slice(0, 12)}`;
  }

  /** Another commit, which is audited from now on. */
  async commit(files: Files): Promise<void> {
    await this.#workspace?.close();
    this.#workspace = undefined;
    this.repository.commit(files);
    this.server.pushed(this.repository.root, 'main');
  }

  /** A report as an audit makes it: each fix by itself, and all of them in one patch. */
  async report(fixed: readonly Fixed[]): Promise<Report> {
    this.#workspace ??= await openWorkspace(this.repository.root, this.head);
    const workspace = this.#workspace;
    const edits = await Promise.all(fixed.map(({ fix }) => this.#editsOf(fix)));
    const verdicts: Verdict[] = [];
    for (const [index, { rule, suppressed, claim = `${rule} is so.` }] of fixed.entries()) {
      const own = edits[index] ?? [];
      if (suppressed) continue;
      const finding = findingOf(rule, claim, own[0]?.path ?? '', index, await workspace.diff(own));
      verdicts.push({ finding, ruling: 'upheld', reason: 'executed' });
    }
    const joined = edits.filter((_, index) => !fixed[index]?.apart).flat();
    const once = joined.filter(
      (edit, at) => joined.findIndex((other) => JSON.stringify(other) === JSON.stringify(edit)) === at,
    );
    const [base = '', head = ''] = this.repository.commits.slice(-2);
    const fixes = once.length === 0 ? '' : await workspace.diff(once);
    return { ...clean, change: { ...clean.change, base, head }, verdicts, fixes };
  }

  async #editsOf(fix: readonly Replacement[]): Promise<readonly Edit[]> {
    const edits: Edit[] = [];
    for (const [path, find, replacement] of fix) {
      const bytes = await readBlob(this.repository.root, this.head, path);
      const text = bytes === undefined ? '' : decodeText(bytes);
      const start = find === null ? 0 : text.indexOf(find);
      if (start === -1 || text.includes(find ?? '\0', start + 1)) throw new Error(`${find} in ${path}`);
      // What only comes before a text does not touch it.
      const isInsertion = find !== null && replacement.endsWith(find);
      const end = isInsertion || find === null ? start : start + find.length;
      edits.push({
        path,
        start,
        end,
        replacement: isInsertion ? replacement.slice(0, -find.length) : replacement,
      });
    }
    return edits;
  }

  /** Where the workflow run for a push brings its fixes. */
  destination(environment: Readonly<Record<string, string>> = {}, payload: object = {}): FixesDestination {
    const { branch, ...rest } = fixesDestination(this.repository.root, {
      environment: {
        GITHUB_REF: 'refs/heads/main',
        GITHUB_SHA: this.head,
        GITHUB_ACTOR: 'ada',
        ...environment,
      },
      payload: { repository: { full_name: 'acme/shop' }, ...payload },
      token,
      repository: 'acme/shop',
      apiUrl: this.#apiUrl,
    });
    const wait = async (milliseconds: number): Promise<void> => {
      this.waits.push(milliseconds / 1000);
    };
    const patience = { attempts: 4, seconds: 120, wait };
    return { ...rest, branch: 'kind' in branch ? branch : { ...branch, patience } };
  }

  /** What that run does with the report. */
  async propose(
    report: Report,
    environment: Readonly<Record<string, string>> = {},
    payload: object = {},
  ): Promise<FixesRequest | undefined> {
    return await requestFixes(
      { report, isDismissed: (finding) => this.dismissed.includes(finding.rule), mask: String },
      this.destination(environment, payload),
    );
  }

  /** The tree that real git makes of the audited commit with this patch, applied as people do. */
  treeWith(text: string): string {
    const clone = this.repository.clone();
    try {
      clone.git('checkout', '--quiet', '--detach', this.head);
      const file = join(clone.root, '..', 'fixes.patch');
      writeFileSync(file, text);
      clone.git('apply', '--index', '--whitespace=nowarn', file);
      return clone.git('write-tree');
    } finally {
      clone.remove();
    }
  }

  /** Of `fixes.patch`, as it is published. */
  treeOf(report: Report): string {
    return this.treeWith(patch.render(report));
  }

  /** What one commit on the server does, as a patch. */
  patchOf(commit: string): string {
    return execFileSync('git', ['diff', '--binary', '--full-index', `${commit}^`, commit], {
      cwd: this.server.root,
    }).toString('latin1');
  }
}

function findingOf(rule: string, claim: string, path: string, index: number, fix: string): Finding {
  return {
    rule,
    severity: 'high',
    path,
    line: index + 1,
    endLine: index + 1,
    claim,
    raisedBy: 'probe',
    evidence: [
      {
        kind: 'mutant',
        operator: 'remove-order-by',
        path: 'src/take.js',
        lines: [index + 1, index + 1],
        original: `ORDER BY ${rule}`,
        mutated: '',
        tests: ['test/take.test.js: takes'],
        command: 'node --test',
        repeats: 2,
      },
    ],
    related: [],
    fix: { patch: fix, verified: true },
  };
}
