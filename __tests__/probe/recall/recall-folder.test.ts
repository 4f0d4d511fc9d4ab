import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRecall } from '../../../src/probe/recall/recall-folder.js';
import { recallPlace } from '../../../src/probe/recall/recall-place.js';
import { makeRepository, type TestRepository } from '../../repository.js';

let sandbox = '';
let repository: TestRepository;
beforeEach(() => {
  sandbox = mkdtempSync(join(tmpdir(), 'counterproof-recall-'));
  repository = makeRepository([{ files: { 'test_a.py': 'a\n', 'test_b.py': 'b\n' } }]);
});
afterEach(() => {
  rmSync(sandbox, { recursive: true, force: true });
  repository.remove();
});

const folder = (): string => join(sandbox, 'deep/cache');
const file = (): string => join(folder(), 'counterproof-recall.json');

async function open() {
  const opened = await openRecall(folder(), repository.root, repository.git('rev-parse', 'HEAD'));
  if (opened === undefined) throw new Error('nothing was opened');
  return { ...opened, pytest: opened.recall.forRunner('pytest') };
}

/** An audit that learns that test_a.py takes three seconds. */
async function learn(): Promise<void> {
  const opened = await open();
  opened.pytest.learn('test_a.py', { seconds: 3, whole: true, noticed: ['a.py'] });
  await opened.keep();
}

describe('from one audit to the next', () => {
  test('what was learnt of a file is known of it, and of no other', async () => {
    await learn();
    const { pytest, recall } = await open();
    expect(pytest.of('test_a.py')).toMatchObject({ seconds: 3, steady: true, noticed: ['a.py'] });
    expect(pytest.of('test_b.py')).toBeUndefined();
    expect(recall.forRunner('unittest').of('test_a.py')).toBeUndefined();
  });

  test.each([
    ['the test file', 'test_a.py', undefined],
    ['a fixture beside it', 'conftest.py', undefined],
    ['the configuration of its runner', 'pyproject.toml', undefined],
    ['another test file', 'test_b.py', 3],
    ['what it imports', 'a.py', 3],
  ])('a change of %s', async (_what, path, seconds) => {
    await learn();
    repository.commit({ [path]: 'changed\n' });
    expect((await open()).pytest.of('test_a.py')?.seconds).toBe(seconds);
  });

  test('what an audit learns is for the next one: nothing of its own runs hangs on it', async () => {
    const { pytest } = await open();
    pytest.learn('test_a.py', { seconds: 3, whole: true });
    expect(pytest.of('test_a.py')).toBeUndefined();
  });

  test('a run that errors cut short does not outdo one to the end', async () => {
    await learn();
    const second = await open();
    second.pytest.learn('test_a.py', { seconds: 1, whole: false });
    await second.keep();
    expect((await open()).pytest.of('test_a.py')?.seconds).toBe(3);
  });

  test('a file that is gone is forgotten', async () => {
    await learn();
    repository.commit({ 'test_a.py': null });
    await (await open()).keep();
    expect(readFileSync(file(), 'utf8')).not.toContain('test_a.py');
  });

  test('without a folder nothing is kept', async () => {
    expect(await openRecall(undefined, repository.root, 'HEAD')).toBeUndefined();
  });
});

describe('what tests may have put there', () => {
  /** Each makes something of what an audit has left. */
  const harms: readonly (readonly [string, () => void])[] = [
    ['a link to a file of somebody else', () => symlinkSync(join(sandbox, 'precious'), file())],
    ['a folder', () => mkdirSync(join(file(), 'deep'), { recursive: true })],
    ['a pipe that nobody writes to', () => execFileSync('bash', ['-c', 'mkfifo "$0"', file()])],
    ['a file too large', () => (writeFileSync(file(), ''), truncateSync(file(), 21 * 1024 * 1024))],
  ];

  test.each(harms)('%s is not read', async (_what, harm) => {
    await learn();
    writeFileSync(join(sandbox, 'precious'), readFileSync(file()));
    rmSync(file());
    harm();
    expect((await open()).pytest.of('test_a.py')).toBeUndefined();
  });

  test('a link is replaced and not written through', async () => {
    mkdirSync(folder(), { recursive: true });
    writeFileSync(join(sandbox, 'precious'), 'mine');
    symlinkSync(join(sandbox, 'precious'), file());
    await learn();
    expect(readFileSync(join(sandbox, 'precious'), 'utf8')).toBe('mine');
    expect(lstatSync(file()).isFile()).toBe(true);
    expect((await open()).pytest.of('test_a.py')?.seconds).toBe(3);
  });

  test('a file in the place of the folder: nothing is kept, and nothing fails', async () => {
    mkdirSync(join(folder(), '..'), { recursive: true });
    writeFileSync(folder(), 'mine');
    await learn();
    expect((await open()).pytest.of('test_a.py')).toBeUndefined();
    expect(readFileSync(folder(), 'utf8')).toBe('mine');
  });

  test('a folder in the place of the file: nothing is kept, nothing fails, and nothing is left beside it', async () => {
    mkdirSync(join(file(), 'deep'), { recursive: true });
    await learn();
    expect((await open()).pytest.of('test_a.py')).toBeUndefined();
    expect(readdirSync(folder())).toEqual(['counterproof-recall.json']);
  });
});

test.each([
  [undefined, {}, undefined],
  [undefined, { RUNNER_TEMP: '' }, undefined],
  [undefined, { RUNNER_TEMP: '/a temp' }, '/a temp/counterproof-recall'],
  ['kept', { RUNNER_TEMP: '/a temp' }, 'kept'],
  ['kept', {}, 'kept'],
  ['none', { RUNNER_TEMP: '/a temp' }, undefined],
])('the folder where %j was named, in %j', (named, environment, place) => {
  expect(recallPlace(named, environment)).toBe(place);
});
