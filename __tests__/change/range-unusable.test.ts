import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { resolveRange } from '../../src/change/range.js';
import { emptyTree } from '../../src/host/git.js';
import { makeRepository, type TestRepository } from '../repository.js';
import { check, makeHistory, pull, push, type Case } from './history.js';

let repository: TestRepository;
beforeAll(async () => {
  repository = await makeHistory();
});
afterAll(() => repository.remove());

describe('a shallow clone says how deep it has to be', () => {
  const clones = new Map<number, TestRepository>();
  afterAll(() => {
    for (const clone of clones.values()) clone.remove();
  });
  const shallow = (depth: number) => {
    const clone = clones.get(depth) ?? repository.clone(`--depth=${depth}`);
    clones.set(depth, clone);
    return clone.root;
  };
  const two =
    /commit .* is not here because the clone is shallow \(depth 1\): fetch with `fetch-depth: 2` \/ `git fetch --deepen=1`/;

  test.each<[depth: number, ...rest: Case]>([
    [1, 'the parent of the last commit', {}, undefined, { unusable: two }],
    [2, 'deep enough', {}, undefined, ['merge', 'squash']],
    [
      1,
      'a push of one commit',
      {},
      push('merge', 'squash', { forced: false, commits: [{}] }),
      { unusable: two },
    ],
    [
      2,
      'a push of one commit, deep enough',
      {},
      push('merge', 'squash', { forced: false, commits: [{}] }),
      ['merge', 'squash'],
    ],
    [
      2,
      'a push of three',
      {},
      push('c3', 'squash', { forced: false, commits: [{}, {}, {}] }),
      { unusable: /\(depth 2\).*`fetch-depth: 4` \/ `git fetch --deepen=2`/ },
    ],
    [
      2,
      'a push of unknown length',
      {},
      push('c3', 'squash', { commits: undefined }),
      { unusable: /`fetch-depth: 0` \/ `git fetch --unshallow`/ },
    ],
    [
      2,
      'a force push',
      {},
      push('unknown', 'squash', { forced: true }),
      ['merge', 'squash', /only the last commit/],
    ],
    [1, 'a force push without a parent', {}, push('unknown', 'squash', { forced: true }), { unusable: two }],
    [2, 'a rebase', {}, pull('squash', 4), { unusable: /`fetch-depth: 5` \/ `git fetch --deepen=3`/ }],
    [
      1,
      'a base written with ~',
      { base: 'HEAD~2' },
      undefined,
      { unusable: /--base: commit "HEAD~2" .* `fetch-depth: 3` \/ `git fetch --deepen=2`/ },
    ],
    [1, 'a base written with ^', { base: 'HEAD^' }, undefined, { unusable: /`fetch-depth: 2`/ }],
    [1, 'a base of unknown distance', { base: 'c1' }, undefined, { unusable: /`fetch-depth: 0`/ }],
  ])('depth %d: %s', async (depth, ...row) => {
    await check(shallow(depth), row);
  });

  test('an ordinary push whose two ends were fetched alone is compared as it is', async () => {
    const clone = repository.clone('--depth=1');
    const [before, after] = [repository.git('rev-parse', 'HEAD~3'), repository.git('rev-parse', 'HEAD')];
    repository.git('config', 'uploadpack.allowAnySHA1InWant', 'true');
    clone.git('fetch', '--quiet', '--depth=1', 'origin', before);
    const range = await resolveRange(clone.root, {}, push(before, after, { forced: false }));
    expect(range).toEqual({ kind: 'range', base: before, head: after });
    clone.remove();
  });
});

describe('no repository to speak of', () => {
  test('a folder without one, no folder, a file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'counterproof-none-'));
    await check(folder, ['', {}, undefined, { unusable: /is not a git repository: check out/ }]);
    rmSync(folder, { recursive: true });
    await check(folder, ['', {}, undefined, { unusable: /is not a git repository/ }]);
    await check(fileURLToPath(import.meta.url), ['', {}, undefined, { unusable: /is not a git repository/ }]);
  });

  test('one without commits', async () => {
    const empty = makeRepository();
    await check(empty.root, ['', {}, undefined, { unusable: /has no commit on HEAD yet/ }]);
    await check(empty.root, ['', { base: 'main' }, undefined, { unusable: /has no commit on HEAD yet/ }]);
    empty.remove();
  });

  test('one commit only', async () => {
    const single = makeRepository([{ files: { a: 'a' } }]);
    expect(await resolveRange(single.root)).toEqual({
      kind: 'range',
      base: await emptyTree(single.root),
      head: single.commits[0],
    });
    single.remove();
  });
});
