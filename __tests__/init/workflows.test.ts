import { describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { ecosystems } from '../../src/init/ecosystems/index.js';
import { pins } from '../../src/init/pins.js';
import { readInvocation } from '../../src/invocation.js';
import { runners } from '../../src/probe/runners/index.js';
import { makeRepository } from '../repository.js';
import { filesBelow, readText } from '../source-files.js';

/**
 * One folder per kind of repository: `repository/` as it is committed, the `workflow.yml` that is written for it and
 * the `notice.txt` that comes with it. `UPDATE_GOLDEN=1` writes the latter two: read the diff.
 */
const cases = join(import.meta.dirname, '../fixtures/init');
const bundle = process.env['COUNTERPROOF_BUNDLE'] ?? join(import.meta.dirname, '../../dist/index.js');
const kinds = readdirSync(cases).toSorted();

function initialise(kind: string) {
  const repository = makeRepository();
  try {
    cpSync(join(cases, kind, 'repository'), repository.root, { recursive: true });
    repository.commit({});
    const { status, stdout, stderr } = spawnSync(process.execPath, [bundle, 'init'], {
      cwd: repository.root,
      env: { PATH: process.env['PATH'], HOME: repository.root },
      encoding: 'utf8',
    });
    const path = join(repository.root, '.github/workflows/counterproof.yml');
    const workflow = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
    return {
      status,
      stderr,
      notice: stdout,
      workflow,
      changed: repository.git('status', '--porcelain', '-uall'),
    };
  } finally {
    repository.remove();
  }
}

function expected(kind: string, name: string, actual: string): string {
  const path = join(cases, kind, name);
  if (process.env['UPDATE_GOLDEN']) writeFileSync(path, actual);
  return readFileSync(path, 'utf8');
}

const stepSchema = z.strictObject({
  name: z.string().optional(),
  uses: z
    .string()
    .regex(/@([0-9a-f]{40}|v1)$/)
    .optional(),
  with: z.record(z.string(), z.unknown()).optional(),
  run: z.string().optional(),
  env: z.record(z.string(), z.string()).optional(),
  'working-directory': z.string().optional(),
  'continue-on-error': z.literal(true).optional(),
});
const workflowSchema = z.strictObject({
  name: z.literal('Counterproof'),
  on: z.strictObject({
    push: z.strictObject({ branches: z.tuple([z.string()]) }),
    workflow_dispatch: z.null(),
  }),
  permissions: z.strictObject({}),
  concurrency: z.strictObject({ group: z.string(), 'cancel-in-progress': z.literal(false) }),
  jobs: z.strictObject({
    audit: z.strictObject({
      'runs-on': z.literal('ubuntu-latest'),
      'timeout-minutes': z.int(),
      permissions: z.strictObject({ contents: z.literal('read'), 'security-events': z.literal('write') }),
      steps: z.array(stepSchema),
    }),
  }),
});

describe.each(kinds)('%s', (kind) => {
  const { workflow = '', notice, ...rest } = initialise(kind);

  test('the workflow and what is said of it', () => {
    expect(rest).toEqual({ status: 0, stderr: '', changed: '?? .github/workflows/counterproof.yml' });
    expect(workflow).toBe(expected(kind, 'workflow.yml', workflow));
    expect(notice).toBe(expected(kind, 'notice.txt', notice));
  });

  test('it is as narrow as it can be, and its last step is an audit', () => {
    const { steps } = workflowSchema.parse(parse(workflow)).jobs.audit;
    const [checkout, last] = [steps[0], steps.at(-1)];
    expect(checkout?.with).toEqual({ 'fetch-depth': 0, 'persist-credentials': false });
    expect(last?.uses).toBe('counterproof/counterproof@v1');
    const inputs = { COUNTERPROOF_INPUTS: JSON.stringify(last?.with) };
    expect(readInvocation([], inputs)).toMatchObject({ kind: 'run', command: 'audit' });
    for (const line of notice.split('\n')) expect([line, line.length <= 80]).toEqual([line, true]);
  });
});

test('each runner is at home in one ecosystem, and each file has its line in the list', () => {
  const named = ecosystems.flatMap((ecosystem) => ecosystem.runners);
  expect(named.toSorted()).toEqual(runners.map(({ id }) => id).toSorted());
  const files = filesBelow('src/init/ecosystems', '.ts').map(({ path }) => path.replace(/\.ts$/, ''));
  const beside = ['ecosystem', 'index', 'jdk', 'hatch', 'toml-table'];
  expect(files.filter((name) => !beside.includes(name)).toSorted()).toEqual(
    ecosystems.map(({ id }) => id).toSorted(),
  );
});

test('every runner and every ecosystem has a repository here', () => {
  const notices = kinds.map((kind) => readFileSync(join(cases, kind, 'notice.txt'), 'utf8')).join('\n');
  const told = new Set(Array.from(notices.matchAll(/^ {2}([\w-]+)(?: in .*)?$/gm), ([, id]) => id));
  // Rails is prepared as RSpec and minitest are.
  expect(runners.map(({ id }) => id).filter((id) => !told.has(id) && id !== 'rails')).toEqual([]);
});

test('the pins are those of our own workflows', () => {
  const ours = readText('action.yml') + readText('.github/workflows/ci.yml');
  for (const pin of Object.values(pins)) expect(ours).toContain(`uses: ${pin}\n`);
});
