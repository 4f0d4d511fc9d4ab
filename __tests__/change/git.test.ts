import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  decodeText,
  emptyTree,
  isBinary,
  isShallow,
  listFiles,
  mergeBase,
  parents,
  readBlob,
  readBlobs,
  readObjects,
  repositoryRoot,
  resolveCommit,
  subject,
} from '../../src/host/git.js';
import { makeRepository, type TestRepository } from '../repository.js';

const latin1Path = Buffer.from('caf\xe9.txt', 'latin1');
const oddNames = [
  'with space.txt',
  'quote".txt',
  'line\nbreak.txt',
  'tab\t.txt',
  '-dash.txt',
  ':colon.txt',
  'st*r?.txt',
  'ünïcode/日本.txt',
];
const submodule = '1234567890123456789012345678901234567890';
let repository: TestRepository;
let head: string;

beforeAll(() => {
  repository = makeRepository([
    { files: { 'a.txt': 'first\n' }, message: 'First' },
    {
      files: [
        ...oddNames.map((name) => [name, `this is ${name}`] as const),
        [latin1Path, 'latin'],
        ['bytes', Buffer.from([0, 1, 2, 10, 255])],
        ['empty', ''],
        ['copy-of-a', 'first\n'],
        ['link', { symlink: 'a.txt' }],
        ['module', { submodule }],
        ['run.sh', { executable: '#!/bin/sh\n' }],
      ],
      message: 'Überschrift\ncontinued\n\nBody',
    },
  ]);
  head = repository.git('rev-parse', 'HEAD');
});
afterAll(() => repository.remove());

test('repositoryRoot: from a folder inside, from a bare repository, from nowhere', async () => {
  expect(await repositoryRoot(join(repository.root, 'ünïcode'))).toBe(repository.root);
  const bare = repository.clone('--bare');
  expect(await repositoryRoot(bare.root)).toBe(bare.root);
  bare.remove();
  const nowhere = mkdtempSync(join(tmpdir(), 'counterproof-nowhere-'));
  expect(await repositoryRoot(nowhere)).toBeUndefined();
  rmSync(nowhere, { recursive: true });
});

test.each([
  ['HEAD', true],
  ['main', true],
  ['HEAD^', true],
  ['nope', false],
  ['', false],
  ['^HEAD', false],
  ['HEAD^..HEAD', false],
  ['HEAD:a.txt', false],
  ['HEAD^{tree}', false],
  ['--all', false],
  ['--output=/tmp/counterproof-written', false],
  ['-h', false],
  ['a\0b', false],
  ['HEAD\nHEAD', false],
  [submodule, false],
])('resolveCommit %j: %s', async (revision, known) => {
  expect((await resolveCommit(repository.root, revision)) !== undefined).toBe(known);
});

test('parents are those on record, also where a shallow clone lacks them', async () => {
  expect(await parents(repository.root, head)).toEqual([repository.commits[0]]);
  expect(await isShallow(repository.root)).toBe(false);
  const shallow = repository.clone('--depth=1');
  expect(await parents(shallow.root, head)).toEqual([repository.commits[0]]);
  expect(await isShallow(shallow.root)).toBe(true);
  expect(await mergeBase(shallow.root, head, head)).toBe(head);
  shallow.remove();
});

test('the subject is the first paragraph', async () => {
  expect(await subject(repository.root, head)).toBe('Überschrift continued');
});

test('the empty tree has an id in either object format', async () => {
  expect(await emptyTree(repository.root)).toBe('4b825dc642cb6eb9a060e54bf8d69288fbee4904');
  const newer = makeRepository([], { sha256: true });
  expect(await emptyTree(newer.root)).toMatch(/^6ef19b41225c5369f1c104d45d8d85ef/);
  newer.remove();
});

test('listFiles gives the regular files, whatever their names', async () => {
  const expected = ['a.txt', 'bytes', 'café.txt', 'copy-of-a', 'empty', 'run.sh', ...oddNames];
  expect(new Set(await listFiles(repository.root, head))).toEqual(new Set(expected));
});

test('readBlob and readBlobs agree', async () => {
  const files = await listFiles(repository.root, head);
  const together = await readBlobs(repository.root, head, [...files, 'nope', 'link', 'module']);
  expect(new Set(together.keys())).toEqual(new Set(files));
  for (const file of files) expect(await readBlob(repository.root, head, file)).toEqual(together.get(file));
  for (const name of oddNames) expect(together.get(name)?.toString()).toBe(`this is ${name}`);
  expect(together.get('bytes')).toEqual(Buffer.from([0, 1, 2, 10, 255]));
  expect(together.get('café.txt')?.toString()).toBe('latin');
});

test.each([
  'nope',
  'é',
  '',
  'link',
  'module',
  'ünïcode',
  'ünïcode/',
  '../a.txt',
  './a.txt',
  'a\0b',
  ':(glob)*',
])('readBlob of %j is undefined', async (path) => {
  expect(await readBlob(repository.root, head, path)).toBeUndefined();
});

test('blobs are read as of the commit, not as of the work tree, and from inside a folder too', async () => {
  expect(
    (await readBlob(join(repository.root, 'ünïcode'), repository.commits[0] ?? '', 'a.txt'))?.toString(),
  ).toBe('first\n');
  expect(await readBlob(repository.root, repository.commits[0] ?? '', 'run.sh')).toBeUndefined();
});

test('readObjects leaves out what is too big and throws for what is missing', async () => {
  const id = repository.git('rev-parse', 'HEAD:a.txt');
  const read = async (ids: string[], maxBytes?: number) => {
    const found: string[] = [];
    for await (const { bytes } of readObjects(repository.root, ids, maxBytes)) found.push(bytes.toString());
    return found;
  };
  expect(await read([id, id])).toEqual(['first\n']);
  expect(await read([id], 5)).toEqual([]);
  await expect(read([id, submodule])).rejects.toThrow(`${submodule} is not in this clone`);
});

test.each([
  [Buffer.from('grün'), 'grün'],
  [Buffer.from('gr\xfcn', 'latin1'), 'grün'],
  [Buffer.from('\ufeffa'), '\ufeffa'],
  [Buffer.from([0xed, 0xa0, 0x80]), 'í\xa0\x80'],
])('decodeText %#', (bytes, text) => {
  expect(decodeText(bytes)).toBe(text);
});

test('isBinary looks at the first 8000 bytes', () => {
  expect(isBinary(Buffer.from([...Buffer.alloc(7999, 'a'), 0]))).toBe(true);
  expect(isBinary(Buffer.from([...Buffer.alloc(8000, 'a'), 0]))).toBe(false);
});
