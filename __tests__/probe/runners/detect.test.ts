import { afterAll, expect, test } from '@jest/globals';
import { openWorkspace } from '../../../src/host/workspace.js';
import { runners, runnersFor } from '../../../src/probe/runners/index.js';
import { makeRepository } from '../../repository.js';

const json = (value: unknown) => JSON.stringify(value);
const script = (command: string) => json({ scripts: { test: command } });
const depends = (...names: string[]) =>
  json({ devDependencies: Object.fromEntries(names.map((name) => [name, '*'])) });

/** Files of a repository, and the test files by `<runner> in <directory>`. */
const repositories: Record<
  string,
  [files: Record<string, string>, found: Record<string, readonly string[]>]
> = {
  'nothing at all': [{ 'README.md': '', 'src/a.js': 'import x from "y";', 'tests.txt': '' }, {}],
  'pytest by configuration': [
    {
      'pytest.ini': '',
      'tests/test_a.py': '',
      'tests/a_test.py': '',
      'tests/support.py': '',
      'tests/test_b.txt': '',
    },
    { 'pytest in .': ['tests/a_test.py', 'tests/test_a.py'] },
  ],
  'pytest with file names of its own': [
    {
      'setup.cfg': '[tool:pytest]\npython_files = check_*.py\n    *_spec.py\n',
      'a/check_x.py': '',
      'a/y_spec.py': '',
      'a/test_z.py': '',
    },
    { 'pytest in .': ['a/check_x.py', 'a/y_spec.py'] },
  ],
  'pytest by a requirement': [
    { 'requirements-dev.txt': 'pytest>=7\n', 'test_a.py': 'import unittest\n' },
    { 'pytest in .': ['test_a.py'], 'unittest in .': ['test_a.py'] },
  ],
  'pytest in the style of its tests': [
    { 'test_a.py': 'def test_a():\n    pass\n' },
    { 'pytest in .': ['test_a.py'] },
  ],
  'a configuration of something else': [{ 'pyproject.toml': '[tool.black]\n', 'test_a.py': '' }, {}],
  'pytest in a part of the repository': [
    {
      'web/package.json': '{}',
      'api/pyproject.toml': '[tool.pytest.ini_options]\n',
      'api/tests/test_a.py': '',
      'web/test_b.py': '',
    },
    { 'pytest in api': ['api/tests/test_a.py'] },
  ],
  'unittest alone': [
    {
      'tests/test_a.py': 'from unittest import TestCase\n',
      'tests/test_b.py': 'x = 1\n',
      'app.py': 'import unittest\n',
    },
    { 'unittest in .': ['tests/test_a.py'] },
  ],
  'jest by its script': [
    { 'package.json': script('jest --ci'), 'src/a.test.ts': '', 'src/__tests__/b.tsx': '', 'src/c.js': '' },
    { 'jest in .': ['src/__tests__/b.tsx', 'src/a.test.ts'] },
  ],
  'jest by a dependency': [
    { 'package.json': depends('jest'), 'a.spec.js': '' },
    { 'jest in .': ['a.spec.js'] },
  ],
  'jest with names of its own': [
    {
      'package.json': script('jest'),
      'jest.config.js': "export default { testMatch: ['<rootDir>/checks/**/*.?([mc])[jt]s?(x)'] };",
      'checks/deep/a.ts': '',
      'a.test.js': '',
    },
    { 'jest in .': ['checks/deep/a.ts'] },
  ],
  'jest with a pattern': [
    {
      'package.json': json({ scripts: { test: 'jest' }, jest: { testRegex: '/checks/.*\\.check\\.js$' } }),
      'checks/a.check.js': '',
      'b.test.js': '',
    },
    { 'jest in .': ['checks/a.check.js'] },
  ],
  'vitest beside a dependency on jest': [
    {
      'package.json': json({ scripts: { test: 'vitest' }, devDependencies: { jest: '*' } }),
      'a.test.ts': '',
    },
    { 'vitest in .': ['a.test.ts'] },
  ],
  'two runners told apart by imports': [
    {
      'package.json': json({ scripts: { test: 'vitest && node --test' } }),
      'a.test.ts': "import { test } from 'vitest';",
      'b.test.js': "import test from 'node:test';",
      'e2e/c.spec.ts': "import { test } from '@playwright/test';",
    },
    { 'vitest in .': ['a.test.ts'], 'node-test in .': ['b.test.js'] },
  ],
  'mocha with a spec': [
    {
      'package.json': script('mocha'),
      '.mocharc.yml': 'spec:\n  - check/**/*.js\n',
      'check/a/b.js': '',
      'test/c.js': '',
    },
    { 'mocha in .': ['check/a/b.js'] },
  ],
  'mocha with a commented configuration': [
    {
      'package.json': script('mocha'),
      '.mocharc.jsonc': '{\n  // ours\n  "spec": "check/*.js"\n}',
      'check/b.js': '',
      'test/c.js': '',
    },
    { 'mocha in .': ['check/b.js'] },
  ],
  'mocha with files in the script': [
    { 'package.json': script('mocha -r tsx test/unit'), 'test/unit/a.ts': '', 'test/b.ts': '' },
    { 'mocha in .': ['test/unit/a.ts'] },
  ],
  'mocha after a build': [
    { 'package.json': script('tsc && mocha out'), 'src/a.test.ts': '', 'src/a.ts': '' },
    { 'mocha in .': ['src/a.test.ts'] },
  ],
  'node:test by its script': [
    {
      'package.json': script('node --test'),
      'test/a.js': '',
      'lib/b.test.mjs': '',
      'lib/test-c.cjs': '',
      'lib/d.js': '',
    },
    { 'node-test in .': ['lib/b.test.mjs', 'lib/test-c.cjs', 'test/a.js'] },
  ],
  'node:test without a package': [
    { 'a.test.mjs': "import test from 'node:test';" },
    { 'node-test in .': ['a.test.mjs'] },
  ],
  'a monorepo': [
    {
      'package.json': depends('jest', 'vitest'),
      'packages/a/package.json': script('vitest run'),
      'packages/a/src/a.test.ts': '',
      'packages/b/package.json': '{}',
      'packages/b/b.test.js': '',
      'packages/c/package.json': script('mocha'),
      'packages/c/test/c.js': '',
    },
    {
      'vitest in packages/a': ['packages/a/src/a.test.ts'],
      'vitest in .': ['packages/b/b.test.js'],
      'jest in .': ['packages/b/b.test.js'],
      'mocha in packages/c': ['packages/c/test/c.js'],
    },
  ],
  'a package.json that cannot be read': [
    { 'package.json': '{', 'a.test.js': "import 'vitest';" },
    { 'vitest in .': ['a.test.js'] },
  ],
};

const undo: (() => void)[] = [];
afterAll(() => undo.forEach((step) => step()));

test.each(Object.entries(repositories))('%s', async (_name, [files, expected]) => {
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
    { 'manage.py': 'import django', 'tests.py': 'from django.test import TestCase' },
    /^unittest: .* Django's own runner .*--test-command 'python manage.py test'/,
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
