import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { keptFileName } from '../src/alerts/kept-rechecks.js';
import { defaultOf } from '../src/help.js';
import { descriptionOf, inputKeys } from '../src/settings.js';
import { filesBelow, readText } from './source-files.js';

const stepSchema = z.strictObject({
  name: z.string(),
  id: z.string().optional(),
  if: z.string().optional(),
  'continue-on-error': z.boolean().optional(),
  shell: z.literal('bash').optional(),
  env: z.record(z.string(), z.string()).optional(),
  run: z.string().optional(),
  uses: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
});

const actionSchema = z.strictObject({
  name: z.string(),
  description: z.string(),
  author: z.string(),
  branding: z.strictObject({ icon: z.string(), color: z.string() }),
  // Strict: no `required`, which the runner does not enforce.
  inputs: z.record(z.string(), z.strictObject({ description: z.string(), default: z.string() })),
  outputs: z.record(z.string(), z.strictObject({ description: z.string(), value: z.string() })),
  runs: z.strictObject({ using: z.literal('composite'), steps: z.array(stepSchema) }),
});

const text = readText('action.yml');
const { inputs, outputs, runs } = actionSchema.parse(parse(text));

function step(name: string): z.infer<typeof stepSchema> {
  const found = runs.steps.find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`action.yml has no step "${name}"`);
  return found;
}

describe('inputs and outputs', () => {
  test('the inputs are the settings, with their descriptions and defaults', () => {
    const fromSchema = inputKeys.map((key) => [
      key,
      {
        description: descriptionOf(key),
        default: key === 'github-token' ? '${{ github.token }}' : (defaultOf(key) ?? ''),
      },
    ]);
    expect(Object.entries(inputs)).toEqual(fromSchema);
  });

  test('every output is one that the program writes', () => {
    const written = Array.from(
      readText('src/publish.ts').matchAll(/setOutput\('([\w-]+)'/g),
      ([, name]) => name,
    );
    expect(Object.keys(outputs)).toEqual([
      'gate',
      'findings',
      'out',
      'sarif-file',
      'can-upload',
      'fixes-pull-request',
    ]);
    for (const [name, { value }] of Object.entries(outputs)) {
      expect(value).toMatch(
        new RegExp(`^\\$\\{\\{ steps\\.core\\.outputs\\.${name}( \\|\\| '\\w+')? \\}\\}$`),
      );
      expect(written).toContain(name);
    }
  });
});

describe('what runs', () => {
  const workflows = filesBelow('.github/workflows', '.yml').map(({ path, text: workflow }) => [
    path,
    workflow,
  ]);

  test.each([['action.yml', text], ...workflows])(
    '%s names each action by commit and version',
    (_path, source) => {
      const used = source.split('\n').filter((line) => /^\s*(- )?uses:/.test(line));
      expect(used.length).toBeGreaterThan(0);
      for (const line of used)
        expect(line).toMatch(/uses: (\.\/|[\w-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/);
    },
  );

  test('both workflows were looked at', () => {
    expect(new Set(workflows.map(([path]) => path))).toEqual(
      new Set(['ci.yml', 'dogfood.yml', 'release.yml']),
    );
  });

  test.each(workflows)('%s grants nothing by default', (_path, source) => {
    const { permissions } = z
      .looseObject({ permissions: z.record(z.string(), z.string()) })
      .parse(parse(source));
    expect(Object.entries(permissions).filter(([, access]) => access !== 'read')).toEqual([]);
  });

  test('no expression stands in the text of a script', () => {
    const scripts = runs.steps.map(({ run }) => run).filter((run) => run !== undefined);
    expect(scripts.length).toBe(3);
    for (const script of scripts) expect(script).not.toContain('${{');
  });

  test('every step is a script or an action, and scripts name their shell', () => {
    for (const { run, uses, shell } of runs.steps) {
      expect((run === undefined) !== (uses === undefined)).toBe(true);
      expect(shell).toBe(run === undefined ? undefined : 'bash');
    }
  });

  test('the checkout has the whole history and leaves no token behind', () => {
    expect(step('Check out the merged commit').with).toMatchObject({
      'fetch-depth': 0,
      'persist-credentials': false,
    });
  });

  test('upload and gate run although a step before them failed, and the gate is the last', () => {
    for (const name of ['Upload the findings to code scanning', 'Keep the report', 'Gate'])
      expect(step(name).if).toMatch(/^\$\{\{ !cancelled\(\)/);
    expect(runs.steps.at(-1)?.name).toBe('Gate');
    expect(runs.steps.filter((one) => one['continue-on-error']).map(({ name }) => name)).toEqual([
      'Fetch what was kept of the standing alerts',
      'Fetch what was learnt of the tests',
      'Keep what the next audit needs of the alerts',
      'Keep what was learnt of the tests',
      'Upload the findings to code scanning',
      'Keep the report',
    ]);
  });
});

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterproof-action-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the script of a step as the runner does: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsshell */
function execute(name: string, env: Readonly<Record<string, string>>) {
  const script = join(folder, 'script.sh');
  const output = join(folder, 'output');
  writeFileSync(script, step(name).run ?? '');
  writeFileSync(output, '');
  const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], {
    cwd: folder,
    env: { PATH: process.env['PATH'], GITHUB_OUTPUT: output, ...env },
    encoding: 'utf8',
  });
  return { status, stdout, stderr, output: readFileSync(output, 'utf8') };
}

describe('Look for a checkout', () => {
  const look = (): string =>
    execute('Look for a checkout', { GITHUB_WORKSPACE: join(folder, 'workspace') }).output;

  test('an empty workspace', () => {
    mkdirSync(join(folder, 'workspace'));
    expect(look()).toMatch(/^empty=true\n/);
  });

  test.each(['.git', 'node_modules', 'file'])('a workspace with %s', (name) => {
    mkdirSync(join(folder, 'workspace', name), { recursive: true });
    expect(look()).toMatch(/^empty=false\n/);
  });
});

describe('what is kept between audits', () => {
  const restore = step('Fetch what was kept of the standing alerts');
  const save = step('Keep what the next audit needs of the alerts');

  test('is one file, beside the checkout, under one name for each run', () => {
    const { output } = execute('Look for a checkout', { GITHUB_WORKSPACE: folder, RUNNER_TEMP: '/a temp' });
    expect(output).toContain(`kept=/a temp/${keptFileName}\n`);
    const { path, key } = z.looseObject({ path: z.string(), key: z.string() }).parse(restore.with);
    expect(path).toBe('${{ steps.workspace.outputs.kept }}');
    expect(save.with).toEqual({ path, key });
    expect(restore.with?.['restore-keys']).toBe(key.replace(/\$\{\{ github\.run_id.*/, ''));
  });

  test('is fetched for no shard, and saved where the audit has left it', () => {
    expect(restore.if).toBe("${{ inputs.upload != 'false' && inputs.shard == '' }}");
    expect(save.if).toBe("${{ !cancelled() && steps.core.outputs.has-kept == 'true' }}");
    expect(readText('src/publish.ts')).toContain("setOutput('has-kept', ");
  });

  test('a step uploads only where that is asked for', () => {
    expect(step('Upload the findings to code scanning').if).toBe(
      "${{ !cancelled() && inputs.upload == 'upload-sarif' && steps.core.outputs.can-upload == 'true' }}",
    );
  });
});

describe('Audit', () => {
  /** A stand-in for the program: tells its inputs, writes its outputs, ends as it is told. */
  function audit(program: string, path = process.env['PATH'] ?? '') {
    mkdirSync(join(folder, 'the action/dist'), { recursive: true });
    writeFileSync(join(folder, 'the action/dist/index.js'), program);
    const inputsAsJson = JSON.stringify({ 'fail-on': 'high', setup: 'a "b" $(c) `d`\n${e}' });
    return execute('Audit', {
      PATH: path,
      GITHUB_ACTION_PATH: join(folder, 'the action'),
      COUNTERPROOF_INPUTS: inputsAsJson,
    });
  }

  test('the program gets the inputs as they are', () => {
    const { stdout } = audit('console.log(JSON.parse(process.env.COUNTERPROOF_INPUTS).setup)');
    expect(stdout).toBe('a "b" $(c) `d`\n${e}\n');
  });

  test.each([0, 1, 2, 3, 134])('status %d is kept for the gate, and the step ends well', (status) => {
    const { output, ...ended } = audit(
      `require('fs').appendFileSync(process.env.GITHUB_OUTPUT, 'gate=x\\n'); process.exit(${status})`,
    );
    expect(ended).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(output).toBe(`gate=x\nstatus=${status}\n`);
  });

  test('a program that is killed is no answer', () => {
    const { status, output } = audit(`process.kill(process.pid, 'SIGKILL')`);
    expect([status, output]).toEqual([0, 'status=137\n']);
  });

  test.each([
    ['none', undefined],
    ['an old one', 'exit 1'],
    ['one that does not start', 'exec /nowhere/node "$@"'],
  ])('without a usable Node (%s) it says so and gives no answer', (_name, script) => {
    const bin = join(folder, 'bin');
    mkdirSync(bin);
    symlinkSync(
      spawnSync('bash', ['-c', 'command -v bash'], { encoding: 'utf8' }).stdout.trim(),
      join(bin, 'bash'),
    );
    if (script !== undefined) {
      writeFileSync(join(bin, 'node'), `#!${join(bin, 'bash')}\n${script}\n`);
      chmodSync(join(bin, 'node'), 0o755);
    }
    const { status, stdout, output } = audit('', bin);
    expect([status, output]).toEqual([0, '']);
    expect(stdout).toMatch(/^::error title=Counterproof::found no Node 20\.12 or newer/);
  });

  test('the Node that it asks for is the one that package.json promises', () => {
    expect(readText('package.json')).toContain('"node": ">=20.12"');
    expect(step('Audit').run).toContain('major > 20 || (major === 20 && minor >= 12)');
  });
});

describe('Gate', () => {
  const gate = (GATE: string, STATUS: string, BECAUSE = 'why') => {
    const { status, stdout, stderr } = execute('Gate', { GATE, STATUS, BECAUSE });
    expect(stderr).toBe('');
    return [status, stdout];
  };

  test.each([
    ['pass', '0', 0, 'Counterproof: pass: why\n'],
    ['fail', '1', 1, '::error title=Counterproof::the gate failed: why\n'],
    ['inconclusive', '2', 2, '::error title=Counterproof::inconclusive, not everything was looked at: why\n'],
    ['inconclusive', '3', 3, '::error title=Counterproof::nothing was audited: why\n'],
  ])('%s with status %s', (answer, ended, status, line) => {
    expect(gate(answer, ended)).toEqual([status, line]);
  });

  test.each([
    ['', '', 'none'],
    ['', '0', '0'],
    ['', '137', '137'],
    ['pass', '', 'none'],
    ['pass', '2', '2'],
    ['pass', '134', '134'],
    ['fail', '0', '0'],
    ['inconclusive', '0', '0'],
    ['*', '*', '*'],
  ])('"%s" with status "%s" is no answer', (answer, ended, told) => {
    expect(gate(answer, ended)).toEqual([
      2,
      `::error title=Counterproof::the audit gave no answer (status ${told}): see the log of the steps before\n`,
    ]);
  });

  test('the reason is text, whatever stands in it', () => {
    const why = '$(touch pwned) `touch pwned` "; exit 0; # %0A::set-output name=a::b';
    expect(gate('fail', '1', why)).toEqual([1, `::error title=Counterproof::the gate failed: ${why}\n`]);
  });

  test('it is given what the audit wrote', () => {
    expect(step('Gate').env).toEqual({
      GATE: '${{ steps.core.outputs.gate }}',
      STATUS: '${{ steps.core.outputs.status }}',
      BECAUSE: '${{ steps.core.outputs.because }}',
    });
    expect(step('Audit').id).toBe('core');
  });
});
