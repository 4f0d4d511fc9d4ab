import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ProposedFile } from '../../src/domain/claim.js';
import type { FixTrial } from '../../src/domain/execution.js';
import type { Edit } from '../../src/domain/mutant.js';
import { type Case, caseOfClaim } from '../../src/judgement/case.js';
import { joinFixes } from '../../src/judgement/join-fixes.js';
import { claim } from './claims.js';
import { ScriptedExecution } from './scripted.js';

const lines = Array.from({ length: 40 }, (_, index) => `line ${index + 1}`);
const text = `${lines.join('\n')}\n`;
const files = ['a.py', 'b.py', 'c d.py'];
let root = '';

function git(...args: readonly string[]): string {
  return execFileSync('git', ['-C', root, ...args], { encoding: 'utf8' });
}

/** Diffs with git, as the probe does. */
class GitExecution extends ScriptedExecution {
  override async diff(edits: readonly Edit[], added: readonly ProposedFile[]): Promise<string> {
    for (const path of new Set(edits.map((one) => one.path))) {
      const own = edits.filter((one) => one.path === path).toSorted((a, b) => b.start - a.start);
      const changed = own.reduce(
        (all, { start, end, replacement }) => all.slice(0, start) + replacement + all.slice(end),
        text,
      );
      writeFileSync(join(root, path), changed);
    }
    for (const file of added) {
      mkdirSync(dirname(join(root, file.path)), { recursive: true });
      writeFileSync(join(root, file.path), file.text);
    }
    git('add', '-A');
    const patch = git('diff', '--cached');
    git('reset', '-q', '--hard');
    return patch;
  }
}

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'counterproof-fixes-'));
  git('init', '-q');
  for (const path of files) writeFileSync(join(root, path), text);
  git('add', '-A');
  git('-c', 'user.name=a', '-c', 'user.email=a@example.org', 'commit', '-qm', 'a');
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Replaces one line. */
function edit(path: string, line: number, replacement = 'mended'): Edit {
  const start = text.indexOf(`line ${line}\n`);
  return { path, start, end: start + `line ${line}`.length, replacement };
}

async function fixed(line: number, edits: readonly Edit[], name = `tests/test_${line}.py`): Promise<Case> {
  const reproducer = { path: name, text: `def test_${line}(): pass\n` };
  const patch = await new GitExecution(() => ({})).diff(edits, [reproducer]);
  const fix = { edits, added: [reproducer], reproducer, patch, verified: true };
  return caseOfClaim(claim({ at: ['a.py', line] }), { standing: 'proven', evidence: [], tried: [], fix });
}

/** A test without a mend. */
async function noticing(line: number): Promise<Case> {
  const one = await fixed(line, []);
  const { fix } = one;
  if (fix === undefined) throw new Error('expected a fix');
  const { reproducer: _, ...bare } = fix;
  return { ...one, fix: bare };
}

/** What `git apply` makes of the patch: each changed file, with the lines that it gained. */
function applied(patch: string): Readonly<Record<string, readonly string[]>> {
  if (patch === '') return {};
  execFileSync('git', ['-C', root, 'apply', '--index', '-'], { input: patch });
  const names = git('diff', '--cached', '--name-only', '-z').split('\0').filter(Boolean);
  const gained = names.map((name) => {
    const now = readFileSync(join(root, name), 'utf8').trimEnd().split('\n');
    return [name, now.filter((line) => !lines.includes(line))] as const;
  });
  git('reset', '-q', '--hard');
  return Object.fromEntries(gained);
}

async function joined(
  probed: string,
  cases: readonly Case[],
  together: FixTrial = { kind: 'verified', tests: 1 },
) {
  const execution = new GitExecution(() => ({ fix: together }));
  const { patch, apart } = await joinFixes(probed, cases, execution);
  return {
    files: applied(patch),
    apart: apart.map(({ line, note }) => [line, note]),
    asked: execution.asked,
  };
}

const apartNote = (where: string): string =>
  `its fix is not in fixes.patch, since there is another one ${where}: take it from the finding`;

test('fixes of different files, with their tests and those of the probe, are one patch', async () => {
  const probed = await new GitExecution(() => ({})).diff([edit('c d.py', 3, 'probe')], []);
  const cases = [await fixed(1, [edit('b.py', 1)]), await fixed(2, [edit('a.py', 20)])];
  const { files: made, apart, asked } = await joined(probed, cases);
  expect(made).toEqual({
    'a.py': ['mended'],
    'b.py': ['mended'],
    'c d.py': ['probe'],
    'tests/test_1.py': ['def test_1(): pass'],
    'tests/test_2.py': ['def test_2(): pass'],
  });
  expect(apart).toEqual([]);
  expect(asked).toEqual(['fix tests/test_1.py x1', 'fix tests/test_2.py x1']);
});

test('fixes of different files stay apart where one of them turns the test of the other red', async () => {
  const cases = [await fixed(1, [edit('b.py', 1)]), await fixed(2, [edit('a.py', 20)])];
  const { files: made, apart } = await joined('', cases, { kind: 'refused', why: 'red' });
  expect(made).toEqual({ 'b.py': ['mended'], 'tests/test_1.py': ['def test_1(): pass'] });
  expect(apart.map(([line]) => line)).toEqual([2]);
});

describe('a test that notices a mutant', () => {
  const ended = {
    passes: { kind: 'passes', tests: [], command: '', repeats: 1 },
    fails: { kind: 'fails', tests: [], error: { type: '', message: '' }, command: '', repeats: 1 },
  } as const;

  test.each([
    ['passes', 'together', ['tests/test_1.py', 'tests/test_2.py']],
    ['fails', 'apart', ['tests/test_1.py']],
  ] as const)('that %s with the mend of another finding: %s', async (kind, _, tests) => {
    const cases = [await fixed(1, [edit('b.py', 1)]), await noticing(2)];
    const execution = new GitExecution(() => ({ broken: ended[kind] }));
    const { patch, apart } = await joinFixes('', cases, execution);
    expect(Object.keys(applied(patch))).toEqual(['b.py', ...tests]);
    expect(apart).toHaveLength(2 - tests.length);
    expect(execution.asked).toEqual(['test tests/test_2.py on the mutant x1']);
  });
});

test('two fixes of one file join where both tests pass with both', async () => {
  const cases = [await fixed(1, [edit('a.py', 2, 'first')]), await fixed(2, [edit('a.py', 4, 'second')])];
  const { files: made, apart, asked } = await joined('', cases);
  expect(made['a.py']).toEqual(['first', 'second']);
  expect(apart).toEqual([]);
  expect(asked).toEqual(['fix tests/test_1.py x1', 'fix tests/test_2.py x1']);
});

test('two fixes of one file that undo one another stay apart: the more severe, which comes first, is kept', async () => {
  const cases = [await fixed(1, [edit('a.py', 2, 'first')]), await fixed(2, [edit('a.py', 4, 'second')])];
  const { files: made, apart } = await joined('', cases, { kind: 'refused', why: 'red' });
  expect(made['a.py']).toEqual(['first']);
  expect(apart).toEqual([[2, apartNote('with which it does not go together')]]);
});

test('the same text is changed once', async () => {
  const cases = [
    await fixed(1, [edit('a.py', 2, 'first')]),
    await fixed(2, [edit('a.py', 2, 'second'), edit('b.py', 1)]),
    await fixed(3, [edit('a.py', 2, 'first'), edit('b.py', 9)]),
  ];
  const { files: made, apart } = await joined('', cases);
  expect(made).toMatchObject({ 'a.py': ['first'], 'b.py': ['mended'] });
  expect(made).not.toHaveProperty('tests/test_2.py');
  expect(apart.map(([line]) => line)).toEqual([2]);
});

test('two tests of one name do not join', async () => {
  const cases = [
    await fixed(1, [edit('a.py', 2)], 'tests/new.py'),
    await fixed(2, [edit('b.py', 2)], 'tests/new.py'),
  ];
  const { files: made, apart } = await joined('', cases);
  expect(Object.keys(made)).toEqual(['a.py', 'tests/new.py']);
  expect(apart.map(([line]) => line)).toEqual([2]);
});

test('nothing touches a file of the probe, whose fixes were run together', async () => {
  const probed = await new GitExecution(() => ({})).diff([edit('c d.py', 3, 'probe')], []);
  const { files: made, apart } = await joined(probed, [await fixed(1, [edit('c d.py', 30)])]);
  expect(made).toEqual({ 'c d.py': ['probe'] });
  expect(apart).toEqual([[1, apartNote('which changes c d.py')]]);
});

test('what is not verified stays in its finding', async () => {
  const one = await fixed(1, [edit('a.py', 2)]);
  const { fix } = one;
  if (fix === undefined) throw new Error('expected a fix');
  const { files: made, apart } = await joined('', [{ ...one, fix: { ...fix, verified: false } }]);
  expect([made, apart]).toEqual([{}, []]);
});
