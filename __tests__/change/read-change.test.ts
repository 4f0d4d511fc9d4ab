import { expect, test } from '@jest/globals';
import type { ChangedFile } from '../../src/domain/change.js';
import { readChange } from '../../src/change/read-change.js';
import { makeRepository, type Files } from '../repository.js';

async function changeOf(before: Files, after: Files): Promise<readonly ChangedFile[]> {
  const repository = makeRepository([{ files: before }, { files: after }]);
  try {
    const [base = '', head = ''] = repository.commits;
    return (await readChange(repository.root, base, head)).files;
  } finally {
    repository.remove();
  }
}

const lines = (count: number, end = '\n') =>
  Array.from({ length: count }, (_, index) => `line ${index + 1}${end}`).join('');
const submodule = (digit: string) => ({ submodule: digit.repeat(40) });

interface Case {
  readonly name: string;
  readonly before?: Files;
  readonly after: Files;
  readonly files: readonly Partial<ChangedFile>[];
}

const cases: readonly Case[] = [
  { name: 'nothing', after: {}, files: [] },
  {
    name: 'a new file',
    after: { 'a.py': lines(3) },
    files: [
      { path: 'a.py', status: 'added', role: 'source', binary: false, added: [[1, 3]], removedAfter: [] },
    ],
  },
  {
    name: 'a new empty file',
    after: { 'a.py': '' },
    files: [{ path: 'a.py', status: 'added', binary: false, added: [] }],
  },
  { name: 'no final newline', after: { 'a.py': 'one\ntwo' }, files: [{ path: 'a.py', added: [[1, 2]] }] },
  {
    name: 'only the final newline',
    before: { 'a.py': 'one\ntwo' },
    after: { 'a.py': 'one\ntwo\n' },
    files: [{ path: 'a.py', status: 'modified', added: [[2, 2]], removedAfter: [] }],
  },
  {
    name: 'altered, added and removed lines',
    before: { 'a.py': lines(9) },
    after: { 'a.py': 'line 2\nLINE 3\nline 4\nnew\nnew\nline 5\nline 6\nline 8\nline 9\n' },
    files: [
      {
        added: [
          [2, 2],
          [4, 5],
        ],
        removedAfter: [0, 7],
      },
    ],
  },
  {
    name: 'removed last line',
    before: { a: lines(3) },
    after: { a: lines(2) },
    files: [{ added: [], removedAfter: [2] }],
  },
  {
    name: 'emptied',
    before: { a: lines(3) },
    after: { a: '' },
    files: [{ status: 'modified', added: [], removedAfter: [0] }],
  },
  {
    name: 'deleted',
    before: { 'src/a.py': lines(3) },
    after: { 'src/a.py': null },
    files: [
      { path: 'src/a.py', status: 'deleted', role: 'source', binary: false, added: [], removedAfter: [] },
    ],
  },
  {
    name: 'renamed as it is',
    before: { 'a.py': lines(20) },
    after: { 'a.py': null, 'tests/b.py': lines(20) },
    files: [{ path: 'tests/b.py', previousPath: 'a.py', status: 'renamed', role: 'test', added: [] }],
  },
  {
    name: 'renamed and altered',
    before: { 'a b.py': lines(20) },
    after: { 'a b.py': null, 'ü.py': `${lines(20)}more\n` },
    files: [{ path: 'ü.py', previousPath: 'a b.py', status: 'renamed', added: [[21, 21]] }],
  },
  {
    name: 'CRLF to LF changes every line, a CRLF line only itself',
    before: { 'a.cs': lines(3, '\r\n'), 'b.cs': lines(3, '\r\n') },
    after: { 'a.cs': lines(3), 'b.cs': 'line 1\r\nLINE 2\r\nline 3\r\n' },
    files: [{ added: [[1, 3]] }, { added: [[2, 2]] }],
  },
  {
    name: 'a lone CR ends no line',
    before: { a: 'x\ry\n' },
    after: { a: 'x\rz\rw\n' },
    files: [{ added: [[1, 1]] }],
  },
  {
    name: 'contents that are not UTF-8',
    before: { 'a.php': Buffer.from('caf\xe9\n1\n', 'latin1') },
    after: { 'a.php': Buffer.from('caf\xe9\n2\n', 'latin1') },
    files: [{ binary: false, added: [[2, 2]] }],
  },
  {
    name: 'binary',
    before: { 'a.png': Buffer.from([0, 1]), 'to-text': Buffer.from([0, 1]), 'to-binary': 'text\n' },
    after: { 'a.png': Buffer.from([0, 2]), 'to-text': 'a\nb\n', 'to-binary': Buffer.from([0, 10]) },
    files: [
      { path: 'a.png', binary: true, added: [], removedAfter: [] },
      { path: 'to-binary', binary: true, added: [], removedAfter: [] },
      { path: 'to-text', binary: false, added: [[1, 2]] },
    ],
  },
  {
    name: 'symbolic links and submodules have no text',
    before: {
      link: { symlink: 'a' },
      module: submodule('1'),
      'link-to-file': { symlink: 'a' },
      'file-to-link': lines(3),
    },
    after: {
      link: { symlink: 'b' },
      module: submodule('2'),
      'link-to-file': lines(2),
      'file-to-link': { symlink: 'a' },
      z: 'z\n',
    },
    files: [
      { path: 'file-to-link', status: 'modified', role: 'other', binary: true, added: [] },
      { path: 'link', status: 'modified', role: 'other', binary: true, added: [] },
      { path: 'link-to-file', status: 'modified', binary: false, added: [[1, 2]] },
      { path: 'module', status: 'modified', role: 'other', binary: true, added: [] },
      { path: 'z', status: 'added', added: [[1, 1]] },
    ],
  },
  {
    name: 'a submodule that comes and one that goes',
    before: { gone: submodule('1'), z: 'a\n' },
    after: { gone: null, come: submodule('2'), z: 'b\n' },
    files: [
      { path: 'come', status: 'added', binary: true },
      { path: 'gone', status: 'deleted', binary: true },
      { path: 'z', added: [[1, 1]] },
    ],
  },
  {
    name: 'only the mode',
    before: { 'a.sh': 'x\n', 'b.sh': 'x\n' },
    after: { 'a.sh': { executable: 'x\n' }, 'b.sh': 'y\n' },
    files: [
      { path: 'a.sh', status: 'modified', added: [], removedAfter: [] },
      { path: 'b.sh', status: 'modified', added: [[1, 1]] },
    ],
  },
  {
    name: 'lines that look like headers',
    before: { a: 'keep\n-- a/x\n' },
    after: {
      a: 'keep\ndiff --git a/x b/x\n@@ -1,9 +1,9 @@\n++ b/x\nBinary files a and b differ\n',
      b: '@@ -1 +1 @@\n',
    },
    files: [
      { path: 'a', added: [[2, 5]] },
      { path: 'b', added: [[1, 1]] },
    ],
  },
  {
    name: 'names that look like headers',
    after: { 'a\n@@ -1,9 +1,9 @@\ndiff --git a b': 'x\n', '-rf': 'x\n', 'quo"te\\': 'x\n', 'tab\t': 'x\n' },
    files: ['-rf', 'a\n@@ -1,9 +1,9 @@\ndiff --git a b', 'quo"te\\', 'tab\t'].map((path) => ({
      path,
      added: [[1, 1]],
    })),
  },
  {
    name: 'a name that is not UTF-8 reads as Latin-1',
    after: [[Buffer.from('caf\xe9.py', 'latin1'), 'x\n']],
    files: [{ path: 'café.py', status: 'added', role: 'source', added: [[1, 1]] }],
  },
  {
    name: 'attributes decide roles, and hide no lines',
    before: { 'src/a.py': lines(5), 'b.py': 'x\n' },
    after: {
      '.gitattributes':
        '* -diff\nsrc/gen*.py linguist-generated\nlib/** linguist-vendored=true\ndist/** linguist-generated=false\n',
      'src/a.py': lines(4),
      'b.py': 'x\ny\n',
      'dist/own.py': 'x\n',
      'lib/x.py': 'x\n',
      'src/gen1.py': lines(2),
      'src/new-empty.py': '',
    },
    files: [
      { path: '.gitattributes', role: 'configuration', added: [[1, 4]] },
      { path: 'b.py', binary: false, added: [[2, 2]] },
      { path: 'dist/own.py', role: 'source', added: [[1, 1]] },
      { path: 'lib/x.py', role: 'vendored' },
      { path: 'src/a.py', role: 'source', added: [], removedAfter: [4] },
      { path: 'src/gen1.py', role: 'generated', added: [[1, 2]] },
      { path: 'src/new-empty.py', added: [] },
    ],
  },
  {
    name: 'a marker makes a file generated, also a deleted one',
    before: { 'old.go': '// Code generated by x. DO NOT EDIT.\n' },
    after: { 'old.go': null, 'new.py': '# @generated\nx = 1\n' },
    files: [
      { path: 'new.py', role: 'generated' },
      { path: 'old.go', role: 'generated', status: 'deleted' },
    ],
  },
];

test.each(cases)('$name', async ({ before = { keep: 'x' }, after, files }) => {
  const found = await changeOf(before, after);
  expect(found).toHaveLength(files.length);
  for (const [index, file] of files.entries()) expect(found[index]).toMatchObject(file);
});
