import { afterEach, describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Edit } from '../../src/domain/mutant.js';
import { commandRunner } from '../../src/probe/runners/command.js';
import type { NotRunCause } from '../../src/domain/execution.js';
import { pytest } from '../../src/probe/runners/pytest.js';
import type { Runner } from '../../src/probe/runners/runner.js';
import { makeRepository } from '../repository.js';
import { filesOf, usePython } from './runners/fixture-repository.js';
import { type MergedExecution, openMerged } from './merged-execution.js';

const shop = filesOf('executions/repository');
const passing = 'def test_it():\n    pass\n';
const suite = usePython() ? describe : describe.skip;
const longest = 3 * 60_000;

/** Of this repository: they borrow its objects. Whatever else runs on the machine has its own. */
function privateTreesOf({ repository }: MergedExecution): readonly string[] {
  return readdirSync(tmpdir()).filter((name) => {
    const file = join(tmpdir(), name, 'control', '.git', 'objects', 'info', 'alternates');
    try {
      return readFileSync(file, 'utf8').includes(repository.root);
    } catch {
      return false;
    }
  });
}

suite('from opening to closing', () => {
  let open: MergedExecution | undefined;

  afterEach(async () => {
    await open?.close();
    open = undefined;
  });

  const proof = {
    path: 'tests/test_x.py',
    text: 'from shop.prices import total\n\n\ndef test_it():\n    assert total([{"price": 2, "quantity": 2}]) == 4\n',
  };
  const find = 'item["price"]';
  const start = (shop['shop/prices.py'] ?? '').indexOf(find);
  const fix: readonly Edit[] = [
    {
      path: 'shop/prices.py',
      start,
      end: start + find.length,
      replacement: 'item["price"] * item["quantity"]',
    },
  ];

  it('nothing is opened before the first question', async () => {
    open = openMerged({ files: shop, runners: [pytest] });
    expect(privateTreesOf(open)).toEqual([]);
    await open.execution.close();
    await open.execution.close();
    expect(await open.execution.runTest(proof, [], 1)).toEqual({ kind: 'not-run', why: expect.any(String) });
    expect(await open.execution.diff(fix, [])).toBe('');
    expect(privateTreesOf(open)).toEqual([]);
  });

  it(
    'a reproducer fails, passes with the fix, and the diff of both applies',
    async () => {
      open = openMerged({ files: shop, runners: [pytest] });
      const { execution, repository } = open;
      const failed = await execution.runTest(proof, [], 3);
      expect(privateTreesOf(open)).toHaveLength(2);
      expect(failed).toMatchObject({ kind: 'fails', tests: ['tests/test_x.py::test_it'], repeats: 3 });
      expect(await execution.runTest(proof, fix, 3)).toMatchObject({ kind: 'passes', repeats: 3 });
      const patch = await execution.diff(fix, [proof]);
      await execution.close();
      expect(privateTreesOf(open)).toEqual([]);
      const copy = repository.clone();
      try {
        const file = join(copy.root, '..', 'fixes.patch');
        writeFileSync(file, patch);
        copy.git('apply', '--index', file);
        expect(copy.git('diff', '--cached', '--name-only').split('\n')).toEqual([
          'shop/prices.py',
          'tests/test_x.py',
        ]);
      } finally {
        copy.remove();
      }
    },
    longest,
  );

  const unsteady: readonly (readonly [title: string, body: string, kind: string])[] = [
    ['passes and fails', 'assert hash("ada") % 2', 'unstable'],
    ['fails and errs', 'assert hash("ada") % 2 and None.absent', 'unstable'],
    ['errs every time', 'None.absent', 'errs'],
  ];

  it.each(unsteady)('a test that %s', async (_, body, kind) => {
    open = openMerged({ files: shop, runners: [pytest] });
    const text = `def test_it():\n    ${body}\n`;
    expect(await open.execution.runTest({ path: 'tests/test_x.py', text }, [], 3)).toMatchObject({ kind });
  });

  it(
    'questions at the same time have their own trees',
    async () => {
      open = openMerged({ files: shop, runners: [pytest], workers: 2 });
      const { execution } = open;
      const asked = [
        execution.runTest(proof, [], 2),
        execution.runTest(proof, fix, 2),
        execution.tryFix(proof, fix, 2),
        execution.runTest({ path: proof.path, text: passing }, [], 2),
      ];
      const kinds = (await Promise.all(asked)).map(({ kind }) => kind);
      expect(kinds).toEqual(['fails', 'passes', 'verified', 'passes']);
    },
    longest,
  );

  it(
    'a fix is not verified where the tests near it do not end without it',
    async () => {
      const hang =
        'from shop.prices import total\n\n\ndef test_hang():\n    while total([]) == 0:\n        pass\n';
      open = openMerged({ files: { ...shop, 'tests/test_hang.py': hang }, runners: [pytest], minutes: 1 });
      expect(await open.execution.tryFix(proof, fix, 1)).toEqual({
        kind: 'refused',
        why: expect.stringMatching(
          /^the tests near it cannot be heard: pytest did not end within \d+ s on the untouched code/,
        ),
      });
    },
    longest,
  );

  it('closing waits for what is under way', async () => {
    open = openMerged({ files: shop, runners: [pytest] });
    const asked = open.execution.runTest(proof, [], 50);
    await open.execution.close();
    expect(await asked).toMatchObject({ kind: 'not-run', why: expect.stringContaining('no time left') });
    expect(privateTreesOf(open)).toEqual([]);
  });

  const hanging: Runner = { ...pytest, open: async () => ({ missing: 'pytest is missing: install it' }) };
  const unable: readonly (readonly [
    title: string,
    request: Omit<Parameters<typeof openMerged>[0], 'files'>,
    why: string,
    cause?: NotRunCause,
  ])[] = [
    ['the time is used up', { runners: [pytest], minutes: 0 }, 'no time left', 'no-time'],
    ['there is no runner', { runners: [] }, 'no test runner was found'],
    ['no runner can start', { runners: [hanging] }, 'pytest is missing: install it'],
    ['the setup fails', { runners: [pytest], setup: 'exit 7' }, 'the setup command `exit 7` failed'],
    ['all tests run at once', { runners: [commandRunner('true')] }, 'put {files} into --test-command'],
    [
      'only an exit status is told',
      { runners: [commandRunner('test -n {files}')] },
      'no more than its exit status',
    ],
  ];

  it.each(unable)('no test is run where %s', async (_, request, why, cause = 'no-runner') => {
    open = openMerged({ files: shop, ...request });
    const reason = expect.stringContaining(why);
    expect(await open.execution.runTest(proof, [], 1)).toEqual({ kind: 'not-run', why: reason, cause });
    expect(await open.execution.tryFix(proof, fix, 1)).toEqual({ kind: 'refused', why: reason });
  });

  it.each(unable.slice(0, 4))('no mutant is tried where %s', async (_, request, why, cause = 'no-runner') => {
    open = openMerged({ files: shop, ...request });
    const reason = expect.stringContaining(why);
    expect(await open.execution.tryMutant(fix, 1)).toEqual({ kind: 'not-run', why: reason, cause });
  });

  it('a mutant is tried by a command that tells only its exit status', async () => {
    const python = process.env['COUNTERPROOF_TEST_PYTHON'] ?? 'python3';
    open = openMerged({
      files: shop,
      runners: [commandRunner(`${python} -m pytest -q tests/test_prices.py`)],
    });
    expect(await open.execution.tryMutant(fix, 1)).toMatchObject({ kind: 'survived' });
    const broken = fix.map((edit) => ({ ...edit, replacement: '7' }));
    expect(await open.execution.tryMutant(broken, 1)).toMatchObject({ kind: 'killed' });
  });

  it('a test that hangs', async () => {
    const limited: Runner = {
      ...pytest,
      open: async (workspace, detection) => {
        const session = await pytest.open(workspace, detection);
        if ('missing' in session) return session;
        const run: typeof session.run = (request) =>
          session.run({ ...request, limits: { ...request.limits, seconds: 3 } });
        return { ...session, run };
      },
    };
    open = openMerged({ files: shop, runners: [limited] });
    const text = 'import time\n\n\ndef test_it():\n    time.sleep(60)\n';
    const trial = await open.execution.runTest({ path: 'tests/test_x.py', text }, [], 3);
    expect(trial).toEqual({ kind: 'timed-out', afterSeconds: 3 });
  });

  it('a clone without the objects of the commit', async () => {
    const whole = makeRepository([{ files: shop }]);
    whole.git('config', 'uploadpack.allowFilter', 'true');
    const partial = whole.clone('--filter=blob:none', '--no-checkout');
    open = openMerged({
      files: shop,
      runners: [pytest],
      repo: partial.root,
      change: { base: '', head: partial.git('rev-parse', 'HEAD'), title: '', files: [] },
    });
    whole.remove();
    try {
      const trial = await open.execution.runTest(proof, [], 1);
      expect(trial).toEqual({ kind: 'not-run', why: expect.stringContaining('partial') });
    } finally {
      partial.remove();
    }
  });
});
