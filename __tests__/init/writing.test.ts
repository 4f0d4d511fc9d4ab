import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { makeRepository, type TestRepository } from '../repository.js';

const bundle = process.env['COUNTERPROOF_BUNDLE'] ?? join(import.meta.dirname, '../../dist/index.js');
const workflow = '.github/workflows/counterproof.yml';
const branches = z.looseObject({ on: z.looseObject({ push: z.object({ branches: z.array(z.string()) }) }) });
const steps = z.looseObject({
  jobs: z.object({
    audit: z.looseObject({
      steps: z.array(
        z.looseObject({ run: z.string().optional(), 'working-directory': z.string().optional() }),
      ),
    }),
  }),
});

function init(cwd: string, args: readonly string[] = [], environment: NodeJS.ProcessEnv = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bundle, 'init', ...args], {
    cwd,
    env: { PATH: process.env['PATH'], HOME: cwd, ...environment },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

let repository: TestRepository;
beforeEach(() => {
  repository = makeRepository([{ files: { 'pytest.ini': '[pytest]\n', 'tests/test_a.py': '' } }]);
});
afterEach(() => repository.remove());

const at = (path: string): string => join(repository.root, path);

describe('what is there already', () => {
  beforeEach(() => {
    mkdirSync(dirname(at(workflow)), { recursive: true });
    writeFileSync(at(workflow), 'mine\n');
  });

  test('is left alone, and the way on is named', () => {
    expect(init(repository.root)).toEqual({
      status: 3,
      stdout: '',
      stderr: `counterproof: ${workflow} is there already: see what would be written with --print, or write over it with --force\n`,
    });
    expect(readFileSync(at(workflow), 'utf8')).toBe('mine\n');
  });

  test('--print shows the workflow alone on standard output, and writes nothing', () => {
    const { status, stdout, stderr } = init(repository.root, ['--print']);
    expect(status).toBe(0);
    expect(branches.parse(parse(stdout)).on.push.branches).toEqual(['main']);
    expect(stderr).toMatch(/^Would write \.github/);
    expect(readFileSync(at(workflow), 'utf8')).toBe('mine\n');
  });

  test('--force writes over it', () => {
    expect(init(repository.root, ['--force'])).toMatchObject({ status: 0, stderr: '' });
    expect(readFileSync(at(workflow), 'utf8')).toMatch(/^# Counterproof audits/);
  });
});

test('from a folder inside of the repository, and from elsewhere by --repo', () => {
  const { status } = init(at('tests'));
  expect([status, readFileSync(at(workflow), 'utf8').length > 0]).toEqual([0, true]);
  rmSync(at(workflow));
  expect(init(tmpdir(), ['--repo', repository.root]).status).toBe(0);
  expect(readFileSync(at(workflow), 'utf8')).toContain('pip install pytest');
});

describe('links', () => {
  let elsewhere: string;
  beforeEach(() => {
    elsewhere = mkdtempSync(join(tmpdir(), 'counterproof-elsewhere-'));
    writeFileSync(join(elsewhere, 'counterproof.yml'), 'theirs\n');
  });
  afterEach(() => rmSync(elsewhere, { recursive: true, force: true }));

  test('out of the repository: a folder is not followed', () => {
    mkdirSync(at('.github'));
    symlinkSync(elsewhere, at('.github/workflows'));
    expect(init(repository.root, ['--force'])).toMatchObject({
      status: 3,
      stderr: expect.stringContaining('.github/workflows is a link out of the repository'),
    });
    expect(readFileSync(join(elsewhere, 'counterproof.yml'), 'utf8')).toBe('theirs\n');
  });

  test('in the place of the file: replaced by --force, and not written through', () => {
    mkdirSync(dirname(at(workflow)), { recursive: true });
    symlinkSync(join(elsewhere, 'counterproof.yml'), at(workflow));
    expect(init(repository.root).status).toBe(3);
    expect(init(repository.root, ['--force']).status).toBe(0);
    expect(lstatSync(at(workflow)).isFile()).toBe(true);
    expect(readFileSync(join(elsewhere, 'counterproof.yml'), 'utf8')).toBe('theirs\n');
  });
});

describe('where nothing can be written', () => {
  test('no repository', () => {
    const folder = mkdtempSync(join(tmpdir(), 'counterproof-none-'));
    try {
      expect(init(folder)).toMatchObject({
        status: 3,
        stderr: expect.stringContaining('in no git repository'),
      });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('no commit', () => {
    const empty = makeRepository();
    try {
      expect(init(empty.root)).toMatchObject({
        status: 3,
        stderr: expect.stringContaining('has no commit yet'),
      });
    } finally {
      empty.remove();
    }
  });

  test('no work tree', () => {
    const bare = repository.clone('--bare');
    try {
      expect(init(bare.root)).toMatchObject({ status: 3, stderr: expect.stringContaining('no work tree') });
    } finally {
      bare.remove();
    }
  });
});

describe('the default branch', () => {
  const named = (root: string): readonly string[] =>
    branches.parse(parse(init(root, ['--print']).stdout)).on.push.branches;

  test('is what the remote says, whatever is checked out', () => {
    repository.git('branch', '-m', 'stable');
    const clone = repository.clone();
    try {
      clone.git('checkout', '--quiet', '-b', 'main');
      expect(named(clone.root)).toEqual(['stable']);
    } finally {
      clone.remove();
    }
  });

  test('is called as such branches are, where there is no remote', () => {
    repository.git('branch', '-m', 'master');
    repository.git('checkout', '--quiet', '-b', 'topic');
    expect(named(repository.root)).toEqual(['master']);
  });

  test.each([
    ['#1: "odd"', '#1-"odd"', '#1-"odd"'],
    ['a sign of patterns', 'release/1.0+fix!', 'release/1.0\\+fix\\!'],
    ['a word of YAML', 'yes', 'yes'],
    ['a number', '2026', '2026'],
    ['an expression', '${{github.token}}', '${{github.token}}'],
  ])('%s is the same name for the workflow', (_what, branch, pattern) => {
    repository.git('branch', '-m', branch);
    expect(named(repository.root)).toEqual([pattern]);
  });
});

test('a folder whose name is an expression does not get into the workflow', () => {
  const folder = 'a ${{ github.token }}';
  repository.commit({
    [`${folder}/package.json`]: '{"scripts":{"test":"jest"},"devDependencies":{"jest":"30"}}',
    [`${folder}/a.test.js`]: '',
  });
  const { status, stdout, stderr } = init(repository.root, ['--print']);
  expect(status).toBe(0);
  expect(stdout).not.toContain('github.token');
  expect(stderr.replaceAll(/\s+/g, ' ')).toContain(
    'the name of its folder cannot be written into a workflow',
  );
});

test.each(['it\'s "mine": # no', '- x', '@home', ' blank '])(
  'a folder called %j is named as it is',
  (folder) => {
    repository.commit({
      [`${folder}/package.json`]: '{"scripts":{"test":"jest"},"devDependencies":{"jest":"30"}}',
      [`${folder}/a.test.js`]: '',
    });
    const all = steps.parse(parse(init(repository.root, ['--print']).stdout)).jobs.audit.steps;
    expect(all.find(({ run }) => run === 'npm install')?.['working-directory']).toBe(folder);
  },
);

test('on a runner no command is read in what is printed', () => {
  const { status, stdout } = init(repository.root, ['--print'], { GITHUB_ACTIONS: 'true' });
  expect(status).toBe(0);
  expect(stdout).toMatch(/^::stop-commands::([\w-]+)\n[\s\S]*\n::\1::\n$/);
});
