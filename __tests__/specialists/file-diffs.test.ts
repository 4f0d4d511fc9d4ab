import { expect, test } from '@jest/globals';
import { readChange } from '../../src/change/read-change.js';
import { commitMessages } from '../../src/host/commit-messages.js';
import { openCommitTexts } from '../../src/host/commit-texts.js';
import { readDiffs } from '../../src/specialists/file-diffs.js';
import { makeRepository, type Content } from '../repository.js';

const numbers = (count: number, own: Readonly<Record<number, string>> = {}) =>
  Array.from({ length: count }, (_, at) => `${own[at + 1] ?? at + 1}\n`).join('');

async function shown(before: Content, after: Content, path = 'a.txt', oldPath = path): Promise<string[][]> {
  const repository = makeRepository([
    { files: { '.gitattributes': '*.txt -diff diff=mine', [oldPath]: before } },
    { files: oldPath === path ? { [path]: after } : { [oldPath]: null, [path]: after } },
  ]);
  try {
    const [base = '', head = ''] = repository.commits;
    repository.git('config', 'diff.mine.textconv', 'echo hidden');
    repository.git('config', 'diff.context', '0');
    const change = await readChange(repository.root, base, head);
    const sides = {
      before: await openCommitTexts(repository.root, base),
      after: await openCommitTexts(repository.root, head),
    };
    const diffs = await readDiffs(change.files, sides);
    return diffs.flatMap(({ hunks }) => hunks.map((lines) => [...lines]));
  } finally {
    repository.remove();
  }
}

test.each<[string, Content, Content, string[][]]>([
  ['an altered line', 'a\nb\nc\n', 'a\nB\nc\n', [['    1   a', '      - b', '    2 + B', '    3   c']]],
  ['a new file', null, 'a\nb', [['    1 + a', '    2 + b']]],
  ['a deleted file', 'a\nb\n', null, [['      - a', '      - b']]],
  ['line ends alone', 'a\nb\n', 'a\r\nb\n', [['      - a', '    1 + a', '    2   b']]],
  ['another encoding', Buffer.from('\xe4\n', 'latin1'), 'ä\n', [['      - ä', '    1 + ä']]],
  [
    'what looks like a header',
    '@@ -1 +1 @@\nx\n',
    '@@ -1 +1 @@\n+++ b/x\n',
    [['    1   @@ -1 +1 @@', '      - x', '    2 + +++ b/x']],
  ],
  ['no end of line', 'a', 'a\n', [['      - a', '    1 + a']]],
  ['what nobody sees', 'a\n', 'a\u202e\u200b\n', [['      - a', '    1 + a\\u{202e}\\u{200b}']]],
  ['only the mode', 'a\n', { executable: 'a\n' }, []],
])('%s', async (_name, before, after, hunks) => {
  expect(await shown(before, after)).toEqual(hunks);
});

test('ten lines around each place, whatever the repository says of differences', async () => {
  const hunks = await shown(numbers(100), numbers(100, { 20: 'x', 80: 'y' }));
  expect(hunks.map((lines) => [lines.length, lines[0], lines.at(-1)])).toEqual([
    [22, '   10   10', '   30   30'],
    [22, '   70   70', '   90   90'],
  ]);
});

test('a renamed file is compared with what it was', async () => {
  const hunks = await shown(numbers(30), numbers(30, { 1: 'x' }), 'new.txt', 'old.txt');
  expect(hunks[0]?.slice(0, 2)).toEqual(['      - 1', '    1 + x']);
});

test('messages are those of all commits of the range, of the last one alone where there is no base', async () => {
  const repository = makeRepository([
    { files: { a: '1' }, message: 'One' },
    { files: { a: '2' }, message: 'Two\n\nBody' },
    { files: { a: '3' }, message: 'Three' },
  ]);
  try {
    const [base = '', , head = ''] = repository.commits;
    expect(await commitMessages(repository.root, base, head)).toEqual(['Three', 'Two\n\nBody']);
    const tree = repository.git('hash-object', '-t', 'tree', '/dev/null');
    expect(await commitMessages(repository.root, tree, head)).toEqual(['Three']);
  } finally {
    repository.remove();
  }
});
