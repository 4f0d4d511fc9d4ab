import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CaseFiles, type Fixed, Proposed } from './proposed.js';

interface Case {
  readonly name: string;
  readonly files: CaseFiles;
  readonly fixed: readonly Fixed[];
  /** The findings of each commit, by their rules. */
  readonly commits: readonly (readonly string[])[];
  readonly subjects?: readonly string[];
  /** Each commit by itself does to the audited commit what the fix of its finding does. */
  readonly separate?: true;
}

const folder = join(import.meta.dirname, '../fixtures/fixes');
const cases: readonly Case[] = JSON.parse(readFileSync(join(folder, 'cases.json'), 'utf8'));

let proposed: Proposed;
beforeEach(() => {
  proposed = new Proposed();
});
afterEach(() => proposed.stop());

describe.each(cases)('$name', ({ files, fixed, commits, subjects, separate }) => {
  test('the branch is what git makes of fixes.patch, to the byte', async () => {
    await proposed.start(files);
    const { server, head, branch } = proposed;
    const report = await proposed.report(fixed);
    expect(await proposed.propose(report)).toEqual({
      state: 'opened',
      url: 'https://github.com/acme/shop/pull/1',
    });
    expect(server.resolve(`refs/heads/${branch}^{tree}`)).toBe(proposed.treeOf(report));

    const made = server.commitsOf(branch, head);
    expect(server.resolve(`${made[0]}^`)).toBe(head);
    const messages = made.map((commit) => server.git(['log', '-1', '--format=%B', commit]));
    const rules = fixed.map(({ rule }) => rule);
    expect(messages.map((text) => rules.filter((rule) => text.includes(`${rule} is so.`)))).toEqual(commits);
    if (subjects !== undefined) expect(messages.map((text) => text.split('\n', 1)[0])).toEqual(subjects);
    expect(server.pulls).toMatchObject([{ head: branch, base: 'main', state: 'open' }]);
    // Nothing else has moved, and nothing was written into the clone.
    expect(server.resolve('refs/heads/main')).toBe(head);
    expect(proposed.repository.git('status', '--porcelain')).toBe('');
    expect(proposed.repository.git('for-each-ref', '--format=%(refname)')).toBe('refs/heads/main');

    if (!separate) return;
    const index = { GIT_INDEX_FILE: join(server.root, 'index-of-test') };
    for (const [at, commit] of made.entries()) {
      server.git(['read-tree', head], '', index);
      server.git(
        ['apply', '--cached', '--whitespace=nowarn'],
        Buffer.from(proposed.patchOf(commit), 'latin1'),
        index,
      );
      const fix = report.verdicts[at]?.finding.fix?.patch ?? '';
      expect(server.git(['write-tree'], '', index)).toBe(proposed.treeWith(fix));
    }
  });
});
