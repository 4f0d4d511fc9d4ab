import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Edit } from '../../src/domain/mutant.js';
import { pytest } from '../../src/probe/runners/pytest.js';
import { filesOf, usePython } from './runners/fixture-repository.js';
import { type MergedExecution, openMerged } from './merged-execution.js';

const shop = filesOf('executions/repository');
const passing = 'def test_it():\n    pass\n';
const suite = usePython() ? describe : describe.skip;

function insertion(path: string, replacement = '# more\n'): Edit {
  return { path, start: 0, end: 0, replacement };
}

suite('what a model may not reach', () => {
  let merged: MergedExecution;
  const outside = realpathSync(mkdtempSync(join(tmpdir(), 'counterproof-outside-')));

  beforeAll(() => {
    mkdirSync(join(outside, 'tests'));
    const linked = { ...shop, linked: { symlink: outside }, 'tests/link.py': { symlink: '../shop/api.py' } };
    merged = openMerged({
      files: { ...linked, 'tests/sub': { submodule: '1'.repeat(40) } },
      runners: [pytest],
      // A tree may also lead outside by what the user's own setup has made.
      setup: `ln -s ${outside} out`,
    });
  });

  afterAll(async () => {
    await merged.close();
    rmSync(outside, { recursive: true });
  });

  const paths: readonly (readonly [path: string, why: RegExp])[] = [
    ['', /not a plain path/],
    ['.', /not a plain path/],
    ['..', /not a plain path/],
    ['../test_x.py', /not a plain path/],
    ['tests/../../test_x.py', /not a plain path/],
    ['tests/../test_x.py', /not a plain path/],
    ['./tests/test_x.py', /not a plain path/],
    ['tests//test_x.py', /not a plain path/],
    ['tests/', /not a plain path/],
    ['/tmp/test_x.py', /not a plain path/],
    ['.git/hooks/test_x.py', /not a plain path/],
    ['tests/.GIT/test_x.py', /not a plain path/],
    ['C:\\tests\\test_x.py', /no plain path/],
    ['tests\\test_x.py', /no plain path/],
    ['tests/test_\0.py', /no plain path/],
    ['tests/test_\n.py', /no plain path/],
    [`tests/${'x'.repeat(2000)}.py`, /no plain path/],
    ['linked/test_x.py', /leads out of the work tree/],
    ['linked/tests/test_x.py', /leads out of the work tree/],
    ['out/test_x.py', /leads out of the work tree/],
    ['node_modules/test_x.py', /of the kind "vendored"/],
    ['tests/link.py', /not a file/],
    ['tests', /not a file|a file and a folder/],
    ['tests/sub', /not a file/],
    ['shop/api.py/test_x.py', /what would be its folder is a file/],
  ];

  it.each(paths)('path %#: %.40s', async (path, why) => {
    const { execution, repository } = merged;
    const refusal = expect.stringMatching(why);
    expect(await execution.runTest({ path, text: passing }, [], 1)).toEqual({
      kind: 'not-run',
      why: refusal,
      cause: 'refused',
    });
    expect(await execution.tryMutant([insertion(path)], 1)).toEqual({
      kind: 'not-run',
      why: refusal,
      cause: 'refused',
    });
    const test = { path: 'tests/test_x.py', text: passing };
    expect(await execution.tryFix(test, [insertion(path)], 1)).toEqual({ kind: 'refused', why: refusal });
    expect(await execution.runTest(test, [insertion(path)], 1)).toEqual({
      kind: 'not-run',
      why: refusal,
      cause: 'refused',
    });
    expect(await execution.diff([insertion(path)], [])).toBe('');
    expect(await execution.diff([], [{ path, text: passing }])).toBe('');
    expect(readdirSync(outside, { recursive: true })).toEqual(['tests']);
    expect(repository.git('status', '--porcelain')).toBe('');
  });

  const spans: readonly (readonly [title: string, edits: readonly Edit[], why: RegExp])[] = [
    [
      'behind the end',
      [{ path: 'shop/api.py', start: 0, end: 9999, replacement: '' }],
      /not inside its text/,
    ],
    [
      'before the start',
      [{ path: 'shop/api.py', start: -1, end: 2, replacement: '' }],
      /not inside its text/,
    ],
    ['reversed', [{ path: 'shop/api.py', start: 5, end: 2, replacement: '' }], /not inside its text/],
    ['no number', [{ path: 'shop/api.py', start: NaN, end: 2, replacement: '' }], /not inside its text/],
    [
      'overlapping',
      [
        { path: 'shop/api.py', start: 0, end: 9, replacement: 'x' },
        { path: 'shop/api.py', start: 3, end: 5, replacement: 'y' },
      ],
      /overlaps another/,
    ],
    ['too many', Array.from({ length: 500 }, () => insertion('shop/api.py')), /at most 100/],
    ['too long', [insertion('shop/api.py', 'x'.repeat(10_000_000))], /at most 200000/],
    ['a file and below it', [insertion('shop/new'), insertion('shop/new/b.py')], /a file and a folder/],
  ];

  it.each(spans)('edits %s', async (_, edits, why) => {
    const { execution } = merged;
    const refusal = expect.stringMatching(why);
    const test = { path: 'tests/test_x.py', text: passing };
    expect(await execution.tryMutant(edits, 1)).toEqual({ kind: 'not-run', why: refusal, cause: 'refused' });
    expect(await execution.runTest(test, edits, 1)).toEqual({
      kind: 'not-run',
      why: refusal,
      cause: 'refused',
    });
    expect(await execution.tryFix(test, edits, 1)).toEqual({ kind: 'refused', why: refusal });
    expect(await execution.diff(edits, [])).toBe('');
  });

  const files: readonly (readonly [title: string, path: string, text: string, why: RegExp])[] = [
    ['of 10 MB', 'tests/test_x.py', '#'.repeat(10_000_000), /at most 200000 are taken/],
    ['empty', 'tests/test_x.py', ' \n', /is empty/],
    ['no text', 'tests/test_x.py', 'a\0', /not a text/],
    ['there already', 'tests/test_api.py', passing, /is there already: choose/],
    [
      'nobody collects',
      'shop/test_x.txt',
      passing,
      /no test runner here collects .*pytest collects from tests/,
    ],
    ['in a folder without tests', 'shop/helper.py', passing, /no test runner here collects/],
  ];

  it.each(files)('test file %s', async (_, path, text, why) => {
    const refusal = { kind: 'not-run', why: expect.stringMatching(why), cause: expect.any(String) };
    expect(await merged.execution.runTest({ path, text }, [], 1)).toEqual(refusal);
  });

  it('a test is not edited by what goes with it', async () => {
    const test = { path: 'tests/test_x.py', text: passing };
    const why = expect.stringContaining('touch the test itself');
    expect(await merged.execution.runTest(test, [insertion(test.path)], 1)).toEqual({
      kind: 'not-run',
      why,
      cause: 'refused',
    });
  });

  it('what a test writes in its tree is gone before the next', async () => {
    const { execution } = merged;
    const writes = 'def test_it():\n    open("shop/api.py", "w").write("")\n    open("left.txt", "x")\n';
    const test = { path: 'tests/test_x.py', text: writes };
    expect(await execution.runTest(test, [], 2)).toMatchObject({ kind: 'passes', repeats: 2 });
    const sees = 'import os\n\n\ndef test_it():\n    assert not os.path.exists("tests/test_x.py")\n';
    const other = { path: 'tests/test_y.py', text: `${sees}    assert os.path.getsize("shop/api.py") > 0\n` };
    expect(await execution.runTest(other, [], 1)).toMatchObject({ kind: 'passes' });
  });

  it('the environment of a test holds no secret', async () => {
    process.env['ANTHROPIC_API_KEY'] = 'secret';
    try {
      const text = 'import os\n\n\ndef test_it():\n    assert "ANTHROPIC_API_KEY" not in os.environ\n';
      const trial = await merged.execution.runTest({ path: 'tests/test_x.py', text }, [], 1);
      expect(trial).toMatchObject({ kind: 'passes' });
    } finally {
      delete process.env['ANTHROPIC_API_KEY'];
    }
  });
});
