import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkspace } from '../../src/host/workspace.js';
import { makeRepository, type TestRepository } from '../repository.js';
import { edit, git, open, project, put, read, repository } from './checkout.js';

/** What `git apply` makes of the patch in a fresh checkout, for these paths. */
const applied = (origin: TestRepository, patch: string, paths: readonly string[]) => {
  const copy = origin.clone('--config', 'core.autocrlf=false');
  try {
    execFileSync('git', ['apply', '--whitespace=nowarn', '-'], {
      cwd: copy.root,
      input: patch,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    return paths.map((path) => readFileSync(join(copy.root, path)));
  } finally {
    copy.remove();
  }
};

describe('apply', () => {
  test.each([
    ['/etc/passwd', /not a plain path/],
    ['../x', /not a plain path/],
    ['src/../../x', /not a plain path/],
    ['.git/config', /not a plain path/],
    ['src/.GIT/x', /not a plain path/],
    ['C:/x', /not a plain path/],
    ['', /not a plain path/],
    ['a\0b', /not a plain path/],
    ['latest', /symbolic link/],
    ['src', /directory/],
    ['away/file', /leads out/],
    ['node_modules/x/index.js', /leads out/],
    ['dangling/x', /leads out/],
  ])('refuses to write %j', async (path, message) => {
    const origin = repository({
      ...project,
      away: { symlink: tmpdir() },
      dangling: { symlink: '/nowhere/at/all' },
    });
    put(origin.root, { 'node_modules/x/index.js': 'x' });
    const workspace = await open(origin.root);
    await expect(workspace.apply([edit('src/app.py', 0, 1, 'X'), edit(path, 0, 0, 'X')])).rejects.toThrow(
      message,
    );
    expect(read(workspace, 'src/app.py')).toBe(project['src/app.py']);
  });

  test('a span outside of the file is refused, also of a file that is not there', async () => {
    const workspace = await open(repository(project).root);
    await expect(workspace.apply([edit('src/app.py', 0, 1000, '')])).rejects.toThrow(/not inside its text/);
    await expect(workspace.apply([edit('none.py', 0, 1, '')])).rejects.toThrow(
      /none.py at 0-1 is not inside/,
    );
    await expect(workspace.diff([edit('none.py', 0, 1, '')])).rejects.toThrow(/not inside/);
    await expect(workspace.diff([edit('latest', 0, 1, '')])).rejects.toThrow(/symbolic link/);
  });

  test('twice before a restore: the second works on what the first wrote', async () => {
    const workspace = await open(repository({ 'a.txt': 'abc' }).root);
    await workspace.apply([edit('a.txt', 0, 1, 'xx')]);
    await workspace.apply([edit('a.txt', 4, 4, '!')]);
    expect(read(workspace, 'a.txt')).toBe('xxbc!');
    await workspace.restore();
    expect(read(workspace, 'a.txt')).toBe('abc');
  });
});

interface Piece {
  readonly mark: boolean;
  readonly before: string;
  readonly span: string;
  readonly after: string;
  readonly replacement: string;
}

async function roundTrip(pieces: readonly Piece[]): Promise<void> {
  const files = pieces
    .filter(({ span, replacement }) => span !== replacement)
    .map(({ mark, before, span, after, replacement }, index) => {
      const [path, head] = [`a file ${index}.txt`, mark ? `\uFEFF${before}` : before];
      const made = edit(path, head.length, head.length + span.length, replacement);
      return { path, merged: head + span + after, edited: head + replacement + after, made };
    });
  fc.pre(files.length > 0);
  const origin = makeRepository([
    { files: Object.fromEntries(files.map((file) => [file.path, file.merged])) },
  ]);
  const workspace = await openWorkspace(origin.root, 'HEAD');
  const paths = files.map(({ path }) => path);
  const texts = () => paths.map((path) => read(workspace, path));
  try {
    const edits = files.map(({ made }) => made);
    const patch = await workspace.diff(edits);
    await workspace.apply(edits);
    expect(texts()).toEqual(files.map(({ edited }) => edited));
    expect(applied(origin, patch, paths).map(String)).toEqual(texts());
    await workspace.restore();
    expect(texts()).toEqual(files.map(({ merged }) => merged));
  } finally {
    await workspace.close();
    origin.remove();
  }
}

describe('diff', () => {
  const odd = {
    'plain.py': 'one\ntwo\nthree\n',
    'crlf.txt': 'one\r\ntwo\r\n',
    'no end.txt': 'one\ntwo',
    'sp ace/qu"o\'te.txt': 'x\n',
    'ümläut.txt': 'ü\n',
    'tab\there.txt': 'x\n',
    'latin1.py': Buffer.from('# caf\u00e9\nx = 1\n', 'latin1'),
    'nul.bin': Buffer.from([65, 0, 10, 66]),
    'empty.txt': '',
    'run.sh': { executable: 'x\n' },
    '.gitattributes': 'plain.py -diff\n',
    '*star*.txt': 'x\n',
  };

  test('odd names, line ends and encodings, a new file: git apply gives what apply gives', async () => {
    const origin = repository(odd);
    const workspace = await open(origin.root);
    const paths = Object.keys(odd);
    const edits = [
      ...paths.map((path) => edit(path, 0, 0, 'new\n')),
      edit('deep/er/test_new.py', 0, 0, 'assert 1'),
    ];
    const patch = await workspace.diff(edits);
    expect(git(workspace.root, 'status', '--porcelain')).toBe('');
    expect(patch).toContain('--- a/plain.py\n+++ b/plain.py\n@@ -1,3 +1,4 @@\n+new\n one\n');
    await workspace.apply(edits);
    const all = [...paths, 'deep/er/test_new.py'];
    expect(applied(origin, patch, all)).toEqual(all.map((path) => readFileSync(join(workspace.root, path))));
    expect(await workspace.diff([])).toBe('');
    expect(await workspace.diff([edit('plain.py', 0, 3, 'one')])).toBe('');
  });

  test('any text, any edit', async () => {
    const line = fc.string({
      unit: fc.constantFrom('a', 'ü', '😀', ' ', '\t', '\r', '"', '\\', '+', '-', '\u2028', '\uFEFF'),
    });
    const text = fc
      .array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '')), { maxLength: 8 })
      .map((lines) => lines.flat().join(''));
    const piece = fc.record({ mark: fc.boolean(), before: text, span: text, after: text, replacement: text });
    // Several files at once: a repository for each would take half a minute.
    const pieces = fc.array(piece, { minLength: 5, maxLength: 8 });
    await fc.assert(fc.asyncProperty(pieces, roundTrip), { numRuns: 5 });
  });
});
