import { afterAll, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { openWorkspace } from '../../../src/host/workspace.js';
import { runners, runnersFor } from '../../../src/probe/runners/index.js';
import { makeRepository } from '../../repository.js';

/** fixtures/detections.json: the files of a repository, and the test files by `<runner> in <directory>`. */
const detections = z.record(
  z.string(),
  z.strictObject({
    files: z.record(z.string(), z.string()),
    found: z.record(z.string(), z.array(z.string())),
  }),
);
const repositories = detections.parse(
  JSON.parse(readFileSync(join(import.meta.dirname, '../../fixtures/detections.json'), 'utf8')),
);
const json = (value: unknown) => JSON.stringify(value);
const script = (command: string) => json({ scripts: { test: command } });

const undo: (() => void)[] = [];
afterAll(() => undo.forEach((step) => step()));

test.each(Object.entries(repositories))('%s', async (_name, { files, found: expected }) => {
  const repository = makeRepository([{ files }]);
  undo.push(() => repository.remove());
  const tracked = repository.git('ls-files').split('\n');
  const found: Record<string, readonly string[]> = {};
  for (const runner of runners) {
    for (const { directory, because, testFiles } of await runner.detect(repository.root, tracked)) {
      expect(because).toMatch(new RegExp(`^${runner.id}: \\S`));
      found[`${runner.id} in ${directory || '.'}`] = testFiles.toSorted();
    }
  }
  const sorted = Object.entries(expected).map(([where, paths]) => [where, paths.toSorted()]);
  expect(found).toEqual(Object.fromEntries(sorted));
});

test.each([
  [
    'jest',
    { 'package.json': script('jest'), 'a.test.js': '' },
    /^jest: .* but jest is not installed: .*--setup$/,
  ],
  [
    'vitest',
    { 'package.json': script('vitest'), 'a.test.js': '' },
    /^vitest: .* but vitest is not installed/,
  ],
  ['mocha', { 'package.json': script('mocha'), 'test/a.js': '' }, /^mocha: .* but mocha is not installed/],
  [
    'node-test',
    { 'package.json': script('node --test out'), 'a.test.ts': '' },
    /^node-test: .* on compiled files, but no script here builds them: pass --test-command$/,
  ],
  [
    'unittest',
    { 'tests.py': 'from django.test import TestCase' },
    /^unittest: .* Django's own runner, .*--test-command/,
  ],
  [
    'phpunit',
    {
      'composer.json': json({ require: { 'pestphp/pest': '*' } }),
      'tests/ATest.php': 'test("a", fn () => 1);',
    },
    /^phpunit: composer.json asks for pestphp\/pest, but tests\/ATest.php is written for Pest: pass --test-command/,
  ],
])('%s says what is missing', async (id, files, sentence) => {
  const repository = makeRepository([{ files }]);
  undo.push(() => repository.remove());
  const runner = runners.find((one) => one.id === id);
  const [detection] = (await runner?.detect(repository.root, Object.keys(files))) ?? [];
  if (runner === undefined || detection === undefined) throw new Error(`${id} does not see itself`);
  const workspace = await openWorkspace(repository.root, 'HEAD');
  const opened = await runner.open(workspace, detection);
  await workspace.close();
  expect(opened).toEqual({ missing: expect.stringMatching(sentence) });
});

test('pytest says what is missing where no interpreter has it', async () => {
  const repository = makeRepository([{ files: { 'pytest.ini': '', 'test_a.py': '' } }]);
  undo.push(() => repository.remove());
  const [pytest] = runners;
  const [detection] = (await pytest?.detect(repository.root, ['pytest.ini', 'test_a.py'])) ?? [];
  if (pytest === undefined || detection === undefined) throw new Error('pytest does not see itself');
  const workspace = await openWorkspace(repository.root, 'HEAD');
  const { PATH, VIRTUAL_ENV } = process.env;
  process.env['PATH'] = '';
  delete process.env['VIRTUAL_ENV'];
  try {
    const opened = await pytest.open(workspace, detection);
    expect(opened).toEqual({
      missing: expect.stringMatching(/^pytest: pytest.ini is there, but no Python .*--setup$/),
    });
  } finally {
    process.env['PATH'] = PATH;
    if (VIRTUAL_ENV !== undefined) process.env['VIRTUAL_ENV'] = VIRTUAL_ENV;
    await workspace.close();
  }
});

test('a command that the user names takes the place of all runners', () => {
  expect(runnersFor('make test').map(({ id }) => id)).toEqual(['command']);
  expect(runnersFor(undefined)).toBe(runners);
});
