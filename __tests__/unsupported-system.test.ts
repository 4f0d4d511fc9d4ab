import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { whyUnsupported } from '../src/host/supported-system.js';
import { root } from './source-files.js';

const bundle = process.env['COUNTERPROOF_BUNDLE'] ?? join(root, 'dist/index.js');
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterproof-system-'));
  writeFileSync(
    join(folder, 'windows.cjs'),
    "Object.defineProperty(process, 'platform', { value: 'win32' });\n",
  );
  writeFileSync(join(folder, 'output'), '');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function onWindows(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const argv = ['--require', join(folder, 'windows.cjs'), bundle, ...args];
  return spawnSync(process.execPath, argv, {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], ...env },
  });
}

test('only Windows is refused', () => {
  for (const platform of ['linux', 'darwin', 'freebsd'] as const)
    expect(whyUnsupported(platform)).toBeUndefined();
  expect(whyUnsupported('win32')).toMatch(/^Counterproof does not audit on Windows: take /);
});

test.each([[['audit']], [['probe']], [['probe', '--list']]])('%j ends with one sentence', (args) => {
  const { status, stdout, stderr } = onWindows(args);
  expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
  expect(stderr.replaceAll(/\s+/g, ' ')).toMatch(
    /^counterproof: Counterproof does not audit on Windows: .*Linux\.? $/,
  );
});

test.each([[['--version']], [['--help']], [['explain']]])('%j needs no other system', (args) => {
  expect(onWindows(args).status).toBe(0);
});

test('on a runner the gate is told', () => {
  const output = join(folder, 'output');
  const { status } = onWindows([], { COUNTERPROOF_INPUTS: '{}', GITHUB_OUTPUT: output });
  expect(status).toBe(3);
  expect(readFileSync(output, 'utf8')).toMatch(/gate<<\S+\s+inconclusive/);
});
