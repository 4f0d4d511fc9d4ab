import { afterEach, beforeEach, expect, test } from '@jest/globals';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type JobWatch, watchJob } from '../../src/host/job-watch.js';
import { makeRepository, type TestRepository } from '../repository.js';

let folder = '';
let repository: TestRepository;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterproof-job-'));
  repository = makeRepository([{ files: { 'a.js': 'a\n', 'b/c.js': 'c\n', 'out/report.json': '{}\n' } }]);
  for (const name of ['env', 'output']) writeFileSync(join(folder, name), 'before\n');
});
afterEach(() => {
  repository.remove();
  rmSync(folder, { recursive: true, force: true });
});

const at = (path: string): string => join(repository.root, path);
const watch = (): Promise<JobWatch> =>
  watchJob(
    { repo: repository.root, out: at('out') },
    { GITHUB_ENV: join(folder, 'env'), GITHUB_OUTPUT: join(folder, 'output'), GITHUB_PATH: '' },
  );

/** What somebody may do, and what has to be told of it. */
const deeds: Readonly<Record<string, readonly [deed: () => void, told: string]>> = {
  'alters a tracked file': [() => appendFileSync(at('b/c.js'), 'x'), 'b/c.js'],
  'deletes a tracked file': [() => rmSync(at('a.js')), 'a.js'],
  'puts a link in place of one': [
    () => {
      rmSync(at('a.js'));
      symlinkSync('b/c.js', at('a.js'));
    },
    'a.js',
  ],
  'adds a hook': [
    () => {
      mkdirSync(at('.git/hooks'), { recursive: true });
      writeFileSync(at('.git/hooks/post-checkout'), '');
    },
    '.git/hooks/post-checkout',
  ],
  'alters the configuration of git': [() => appendFileSync(at('.git/config'), '#'), '.git/config'],
  'moves a branch': [() => writeFileSync(at('.git/refs/heads/main'), 'x'), '.git/refs/heads/main'],
  'writes to a command file': [() => appendFileSync(join(folder, 'env'), 'A=b\n'), 'GITHUB_ENV'],
  'deletes a command file': [() => rmSync(join(folder, 'output')), 'GITHUB_OUTPUT'],
};

test.each(Object.entries(deeds))('somebody %s', async (_name, [deed, told]) => {
  const job = await watch();
  expect(await job()).toEqual([]);
  deed();
  const [gap, ...others] = await job();
  expect(others).toEqual([]);
  expect(gap?.why).toContain(` ${told}`);
  expect(await job()).toEqual([]);
});

test('nobody is blamed for the report, for what git ignores and for new files', async () => {
  const job = await watch();
  writeFileSync(at('out/report.json'), 'another\n');
  writeFileSync(at('new.js'), '');
  mkdirSync(at('.git/objects/ab'), { recursive: true });
  expect(await job()).toEqual([]);
});

test('a command file is put back, and never through a link', async () => {
  const job = await watch();
  const outside = join(folder, 'outside');
  writeFileSync(outside, 'kept\n');
  rmSync(join(folder, 'env'));
  symlinkSync(outside, join(folder, 'env'));
  await job();
  expect(readFileSync(outside, 'utf8')).toBe('kept\n');
  expect(readFileSync(join(folder, 'env'), 'utf8')).toBe('before\n');
});

test('where there is no repository, nothing of it is watched', async () => {
  const job = await watchJob({ repo: folder, out: folder }, {});
  expect(await job()).toEqual([]);
});
