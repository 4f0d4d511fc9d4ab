import { expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expectationSchema } from './expectation.js';
import { makeChange } from './made-change.js';
import { filesBelow } from './traces.js';

const bundle = process.env['COUNTERPROOF_BUNDLE'] ?? join(import.meta.dirname, '../../dist/index.js');
const folder = join(import.meta.dirname, '../fixtures/changes/listed');

function list(...args: readonly string[]) {
  const change = makeChange(folder, expectationSchema.parse({ why: 'listed', status: 0 }));
  try {
    const { HOME: _home, ...env } = process.env;
    const { status, stdout, stderr } = spawnSync(process.execPath, [bundle, 'probe', '--list', ...args], {
      cwd: change.repo,
      env: { ...env, HOME: change.home, TMPDIR: change.temporary },
      encoding: 'utf8',
    });
    const traces = filesBelow(change.home).filter((path) => !path.startsWith('.'));
    const out = existsSync(join(change.repo, 'counterproof-out'));
    return { status, stdout, stderr, traces, out, left: filesBelow(change.temporary) };
  } finally {
    change.remove();
  }
}

test('says what would be run where, and why, and runs nothing', () => {
  const { stdout, ...rest } = list();
  expect(rest).toEqual({ status: 0, stderr: '', traces: [], out: false, left: [] });
  expect(stdout.replaceAll(/[0-9a-f]{10}\.\.[0-9a-f]{10}/g, 'BASE..HEAD'))
    .toBe(`BASE..HEAD Merge the change (4 changed files)

Test runners
  unittest (1 test file): test_price.py uses it

price.py
  2: made the guard "not prices" never refuse
  2: emptied the function "total"
  4: deleted the ordering
  4: reversed the direction of the ordering
  where time is left: 1 lesser fault on line 6
  first unittest: test_price.py

Left alone
  1 x not worth a test: it logs, measures, caches or cleans up

Cannot be looked at
  1 changed source file: in a language that this version cannot read: old.kt

4 mutants in 1 file, where time is left up to 1 lesser fault. Nothing was run.
`);
});

test('a command takes the place of the runners that were found', () => {
  const { stdout, status } = list('--test-command', 'make check');
  expect(status).toBe(0);
  expect(stdout).toContain('  command (1 test file): make check\n');
});
