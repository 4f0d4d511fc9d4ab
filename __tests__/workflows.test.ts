import { describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { readInvocation } from '../src/invocation.js';
import { filesBelow, readText } from './source-files.js';

const stepSchema = z.looseObject({
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
});
const jobSchema = z.looseObject({
  permissions: z.record(z.string(), z.enum(['read', 'write'])).optional(),
  'timeout-minutes': z.int().positive(),
  needs: z.union([z.string(), z.array(z.string())]).optional(),
  steps: z.array(stepSchema).min(1),
});
const workflowSchema = z.looseObject({
  permissions: z.record(z.string(), z.literal('read')),
  concurrency: z.looseObject({ group: z.string() }),
  jobs: z.record(z.string(), jobSchema),
});

const threeJobs = /```yaml\n([\s\S]*?)```/.exec(readText('docs/workflows.md'))?.[1] ?? '';

/** Every workflow that we run or show, by the name of its file. */
const all = new Map([
  ...filesBelow('.github/workflows', '.yml').map(({ path, text }) => [path, text] as const),
  ...filesBelow('__tests__/fixtures/init', 'workflow.yml').map(
    ({ path, text }) => [`${path.split('/')[0]}.yml`, text] as const,
  ),
  ['three-jobs.yml', threeJobs],
]);

describe.each([...all])('%s', (_name, text) => {
  const { jobs } = workflowSchema.parse(parse(text));
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  test('names each action by commit and version, our own aside', () => {
    const used = text.split('\n').filter((line) => /^\s*(- )?uses: /.test(line));
    expect(used.length).toBe(steps.filter(({ uses }) => uses !== undefined).length);
    for (const line of used)
      expect(line).toMatch(
        /uses: (\.\/|counterproof\/counterproof@v1|[\w-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/,
      );
  });

  test('leaves no token behind, and puts no expression into a script', () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.length).toBeGreaterThan(0);
    for (const { with: given } of checkouts) expect(given).toMatchObject({ 'persist-credentials': false });
    for (const { run } of steps) expect(run ?? '').not.toContain('${{');
  });
});

test('one pin for each version of an action', () => {
  const pins = [...all.values(), readText('action.yml'), readText('docs/sharded.yml')].flatMap((text) =>
    Array.from(
      text.matchAll(/uses: ([\w-]+\/[\w./-]+)@([0-9a-f]{40}) # (v[\d.]+)$/gm),
      ([, action, id, version]) => ({
        action,
        id,
        version,
      }),
    ),
  );
  const byAction = new Map(pins.map((pin) => [pin.action, pin]));
  expect(pins.length).toBeGreaterThan(30);
  for (const pin of pins) expect(pin).toEqual(byAction.get(pin.action));
});

describe('three jobs (docs/workflows.md)', () => {
  const { permissions, jobs } = workflowSchema.parse(parse(threeJobs));
  const ours = (name: string) => jobs[name]?.steps.find(({ uses }) => uses?.startsWith('counterproof/'));
  const told = (name: string) => {
    const inputs = Object.entries(ours(name)?.with ?? {}).map(
      ([key, value]) => [key, String(value)] as const,
    );
    return readInvocation([], { COUNTERPROOF_INPUTS: JSON.stringify(Object.fromEntries(inputs)) });
  };
  const artifact = (name: string, action: string) =>
    jobs[name]?.steps.find(({ uses }) => uses?.startsWith(`actions/${action}-artifact@`))?.with;

  test('only the one that runs nothing has a secret, and only the one that publishes may write', () => {
    expect(Object.keys(jobs)).toEqual(['probe', 'review', 'publish']);
    expect(permissions).toEqual({});
    expect(Object.values(jobs).map((job) => job.permissions)).toEqual([
      { contents: 'read' },
      { contents: 'read' },
      { contents: 'read', 'security-events': 'write' },
    ]);
    const withSecret = Object.entries(jobs).filter(([, job]) => JSON.stringify(job).includes('secrets.'));
    expect(withSecret.map(([name]) => name)).toEqual(['review']);
    const scripts = Object.entries(jobs).filter(([, job]) => job.steps.some(({ run }) => run !== undefined));
    expect(scripts.map(([name]) => name)).toEqual(['probe']);
  });

  test('the parts are those of one audit, and both are asked for by name', () => {
    const common = { 'fail-on': 'never' };
    expect(told('probe')).toMatchObject({
      kind: 'run',
      settings: { ...common, agents: 'none', shard: { index: 1, of: 1 } },
    });
    expect(told('probe')).not.toHaveProperty('settings.anthropic-api-key');
    expect(told('review')).toMatchObject({
      kind: 'run',
      settings: { ...common, shard: { index: 0, of: 1 } },
    });
    expect(told('publish')).toMatchObject({
      kind: 'merge',
      folders: ['parts/probe', 'parts/review'],
      settings: { 'fail-on': 'high' },
    });
    expect(jobs['publish']?.needs).toEqual(['probe', 'review']);
    expect(['probe', 'review'].map((name) => artifact(name, 'upload')?.['name'])).toEqual([
      'probe',
      'review',
    ]);
    expect(artifact('publish', 'download')).toEqual({ pattern: '{probe,review}', path: 'parts' });
  });
});

/** Linters that are not ours to install: whoever has them on PATH has them run. */
describe('linters', () => {
  const isThere = (program: string): boolean => spawnSync(program, ['--version']).status === 0;

  function lint(program: string, ...args: readonly string[]): string {
    const folder = mkdtempSync(join(tmpdir(), 'counterproof-workflows-'));
    try {
      const workflows = join(folder, '.github/workflows');
      mkdirSync(workflows, { recursive: true });
      for (const [name, text] of all) {
        // What users pin when they take it over has no release yet.
        const pinned = text.replaceAll('counterproof@v1', `counterproof@${'0'.repeat(40)}`);
        writeFileSync(join(workflows, basename(name)), pinned);
      }
      const files = [...all.keys()].map((name) => join(workflows, basename(name)));
      const { status, stdout, stderr } = spawnSync(program, [...args, ...files], {
        cwd: folder,
        encoding: 'utf8',
      });
      return status === 0 ? '' : `${stdout}${stderr}`;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  (isThere('actionlint') ? test : test.skip)('actionlint', () => {
    expect(lint('actionlint', '-no-color', '-shellcheck=', '-pyflakes=')).toBe('');
  });

  (isThere('zizmor') ? test : test.skip)('zizmor', () => {
    expect(lint('zizmor', '--offline', '--no-progress', '--min-severity=medium')).toBe('');
  });
});
