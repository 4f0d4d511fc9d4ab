import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Proposed, token } from './proposed.js';

interface Case {
  readonly name: string;
  /** The request that is refused. */
  readonly on: string;
  readonly status: number;
  readonly message?: string;
  readonly raw?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cut?: true;
  readonly times?: number;
  readonly actor?: string;
  /** Seconds between the attempts. */
  readonly waits?: readonly number[];
  /** The branch is there in spite of it. */
  readonly branch?: true;
  /** Part of the one line; null where it ends well. */
  readonly line: string | null;
}

const folder = join(import.meta.dirname, '../fixtures/fixes');
const cases: readonly Case[] = JSON.parse(readFileSync(join(folder, 'refusals.json'), 'utf8'));
const files = { 'src/a.txt': 'one\ntwo\nthree\n' };
const fixed = [{ rule: 'first', fix: [['src/a.txt', 'two', 'zwei']] }] as const;

let proposed: Proposed;
beforeEach(async () => {
  proposed = new Proposed();
  await proposed.start(files);
});
afterEach(() => proposed.stop());

/** One line that says why, and nothing that a runner or a terminal would obey. */
function expectLine(note: string | undefined, line: string): void {
  expect(note).toContain(line);
  expect(note).not.toMatch(/[\p{Cc}\p{Cf}]|::/u);
  expect(note?.length).toBeLessThan(500);
  expect(note).not.toContain(token);
}

test.each(cases)('$name', async ({ on, status, message, raw, line, times = 99, ...one }) => {
  const { server, branch } = proposed;
  const body = raw ?? JSON.stringify({ message });
  const { headers = {}, cut } = one;
  server.faults.push({ on: new RegExp(on), status, body, headers, times, ...(cut && { cut }) });
  const report = await proposed.report(fixed);
  const request = await proposed.propose(report, one.actor ? { GITHUB_ACTOR: one.actor } : {});
  if (one.waits !== undefined) expect(proposed.waits).toEqual(one.waits);
  if (line === null) {
    expect(request).toEqual({ state: 'opened', url: 'https://github.com/acme/shop/pull/1' });
    expect(server.resolve(`refs/heads/${branch}^{tree}`)).toBe(proposed.treeOf(report));
    return;
  }
  expect(request?.state).toBe('refused');
  expectLine(request?.note, line);
  // What was written is told, and what was not is not there.
  expect(request?.note?.startsWith(`The branch ${branch} has the verified fixes`)).toBe(one.branch === true);
  expect(server.resolve(`refs/heads/${branch}`) !== undefined).toBe(one.branch === true);
  expect(request?.url).toBe(one.branch ? `https://github.com/acme/shop/pull/new/${branch}` : undefined);
  expect(server.pulls).toEqual([]);
});

describe('whom nobody is asked for', () => {
  test.each([
    ['a tag', { GITHUB_REF: 'refs/tags/v1' }, {}, 'the run is for refs/tags/v1, no branch'],
    ['a pull request that is open', { GITHUB_REF: 'refs/pull/7/merge' }, {}, 'no branch'],
    [
      'a merged pull request of a fork',
      { GITHUB_REF: 'refs/pull/7/merge' },
      { pull_request: { merged: true, base: { ref: 'main' }, head: { repo: { full_name: 'eve/shop' } } } },
      'the run is for a fork',
    ],
  ])('%s', async (_, environment, payload, line) => {
    const request = await proposed.propose(await proposed.report(fixed), environment, payload);
    expect(request?.state).toBe('refused');
    expectLine(request?.note, line);
    expect(proposed.server.requests).toEqual([]);
  });

  test('a shard, and an audit without a verified fix', async () => {
    const report = await proposed.report(fixed);
    const shard = { index: 1, of: 2, plan: 'p', mutants: [], slice: [], skipped: [], minutes: 1 };
    expect(await proposed.propose({ ...report, shard })).toBeUndefined();
    expect(await proposed.propose({ ...report, fixes: '' })).toBeUndefined();
    expect(proposed.server.requests).toEqual([]);
  });

  test('fixes that do not go with the commit, or are of one that is not here', async () => {
    const report = await proposed.report(fixed);
    const other = await proposed.propose({ ...report, fixes: report.fixes.replaceAll('two', '***') });
    expectLine(other?.note, 'git does not apply them to the audited commit (error: patch failed');
    const head = 'a'.repeat(40);
    const away = await proposed.propose({ ...report, change: { ...report.change, head } });
    expectLine(away?.note, 'the audited commit is not here: check it out in this job');
    expect(proposed.server.requests).toEqual([]);
  });
});

test('a commit that is no longer on the branch is not brought back', async () => {
  const { server, repository, head, branch } = proposed;
  const report = await proposed.report(fixed);
  server.git(['update-ref', 'refs/heads/main', repository.commits[0] ?? '']);
  const request = await proposed.propose(report);
  expectLine(request?.note, 'the audited commit is not on the branch any more');
  expect([server.resolve(`refs/heads/${branch}`), server.pulls]).toEqual([undefined, []]);
  expect(head).toBe(repository.commits[1]);
});

test('a branch that has moved on gets the pull request all the same', async () => {
  const { server, repository, head, branch } = proposed;
  const report = await proposed.report(fixed);
  repository.commit({ 'src/a.txt': 'something else\n' });
  server.pushed(repository.root, 'main');
  const later = repository.commits.at(-1);
  expect(later).not.toBe(head);
  const request = await proposed.propose({ ...report, change: { ...report.change, head } });
  expect(request?.state).toBe('opened');
  expect(server.resolve(`refs/heads/${branch}^`)).toBe(head);
});

test('a merged pull request is about the branch that it went to', async () => {
  const { server, head } = proposed;
  server.git(['update-ref', 'refs/heads/release/1.x', head]);
  const repo = { full_name: 'acme/shop' };
  const payload = { pull_request: { merged: true, base: { ref: 'release/1.x' }, head: { repo } } };
  const request = await proposed.propose(
    await proposed.report(fixed),
    { GITHUB_REF: 'refs/pull/7/merge' },
    payload,
  );
  expect(request?.state).toBe('opened');
  expect(server.pulls.map(({ base }) => base)).toEqual(['release/1.x']);
});
