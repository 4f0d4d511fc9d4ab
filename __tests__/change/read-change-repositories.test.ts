import { afterEach, expect, test } from '@jest/globals';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readChange } from '../../src/change/read-change.js';
import { emptyTree } from '../../src/host/git.js';
import { makeRepository, type Files, type TestRepository } from '../repository.js';

const repositories: TestRepository[] = [];
afterEach(() => {
  for (const repository of repositories.splice(0)) repository.remove();
});

function repositoryOf(...steps: Files[]): TestRepository {
  const repository = makeRepository(steps.map((files) => ({ files })));
  repositories.push(repository);
  return repository;
}

const lines = (count: number) => Array.from({ length: count }, (_, index) => `line ${index + 1}\n`).join('');

test('a first commit is compared with the empty tree, in either object format', async () => {
  for (const sha256 of [false, true]) {
    const repository = makeRepository([{ files: { 'a.py': 'x\n' }, message: 'Begin' }], { sha256 });
    repositories.push(repository);
    const base = await emptyTree(repository.root);
    const change = await readChange(repository.root, base, repository.commits[0] ?? '');
    expect(change).toMatchObject({
      base,
      title: 'Begin',
      files: [{ path: 'a.py', status: 'added', added: [[1, 1]] }],
    });
  }
});

test('a merge is what it brought to its first parent', async () => {
  const repository = repositoryOf({ a: '1\n' });
  repository.git('checkout', '--quiet', '-b', 'feature');
  repository.commit({ 'feature.py': 'f\n' });
  repository.git('checkout', '--quiet', 'main');
  const base = repository.commit({ a: '2\n' });
  repository.git('merge', '--quiet', '--no-ff', '-m', 'Merge it', 'feature');
  const change = await readChange(repository.root, base, repository.git('rev-parse', 'HEAD'));
  expect(change.title).toBe('Merge it');
  expect(change.files.map(({ path }) => path)).toEqual(['feature.py']);
});

test('the user’s configuration and place in the tree change nothing', async () => {
  const repository = repositoryOf(
    { 'a.py': lines(20), 'c.py': lines(9) },
    { 'a.py': null, 'b.py': lines(20), 'c.py': lines(8) },
  );
  const [base = '', head = ''] = repository.commits;
  const expected = await readChange(repository.root, base, head);
  for (const [key, value] of [
    ['diff.renames', 'false'],
    ['diff.noprefix', 'true'],
    ['diff.mnemonicPrefix', 'true'],
    ['diff.context', '9'],
    ['diff.interHunkContext', '9'],
    ['diff.algorithm', 'patience'],
    ['diff.external', '/bin/false'],
    ['diff.relative', 'true'],
    ['diff.submodule', 'log'],
    ['diff.ignoreSubmodules', 'all'],
    ['diff.renameLimit', '1'],
    ['color.diff', 'always'],
    ['core.quotePath', 'true'],
    ['log.showSignature', 'true'],
    ['i18n.logOutputEncoding', 'latin1'],
  ] as const) {
    repository.git('config', key, value);
  }
  const folder = join(repository.root, 'folder');
  mkdirSync(folder);
  expect(await readChange(folder, base, head)).toEqual(expected);
  expect(expected.files.map(({ status }) => status)).toEqual(['renamed', 'modified']);
});

test('the work tree does not count, nor does a checkout of another commit', async () => {
  const repository = repositoryOf(
    { 'a.py': '1\n' },
    { 'a.py': '2\n', '.gitattributes': 'a.py linguist-generated\n' },
    { '.gitattributes': null },
  );
  const change = await readChange(repository.root, repository.commits[0] ?? '', repository.commits[1] ?? '');
  expect(change.files.find(({ path }) => path === 'a.py')?.role).toBe('generated');
  expect(repository.git('status', '--porcelain')).toBe('');
});

test('a bare repository will do', async () => {
  const repository = repositoryOf(
    { 'a.py': '1\n' },
    { 'a.py': '2\n', '.gitattributes': 'a.py linguist-generated\n' },
  );
  const bare = repository.clone('--bare');
  const [base = '', head = ''] = repository.commits;
  expect(await readChange(bare.root, base, head)).toEqual(await readChange(repository.root, base, head));
  bare.remove();
});

test('git’s own words reach whoever asks for a commit that is not there', async () => {
  const repository = repositoryOf({ a: '1\n' });
  await expect(readChange(repository.root, '1'.repeat(40), repository.commits[0] ?? '')).rejects.toThrow(
    /cannot compare 1{40} and/,
  );
});

test('a partial clone, which lacks the old texts, is told as one', async () => {
  const repository = repositoryOf({ a: '1\n' }, { a: '2\n' });
  repository.git('config', 'uploadpack.allowFilter', 'true');
  const partial = repository.clone('--filter=blob:none');
  const [base = '', head = ''] = repository.commits;
  await expect(readChange(partial.root, base, head)).rejects.toThrow(/partial clone.* without --filter/);
  partial.remove();
});
