import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { RawFinding } from '../../src/specialists/answer.js';
import { crossBoundary, type Boundary } from '../../src/specialists/trust-boundary.js';
import { makeGround } from './boundary-ground.js';

let boundary: Boundary;
let remove: () => void;
beforeAll(async () => {
  ({ boundary, remove } = await makeGround());
});
afterAll(() => remove());

const standing: RawFinding = {
  rule: 'one',
  claim: 'Wrong.',
  argument: '',
  path: 'crlf.py',
  line: 2,
  quote: 'y = 3',
  reached_from: null,
  impact: 'breakage',
  reach: 'everyone',
  preconditions: [],
  proposal: '',
  fix: null,
  test: null,
  mutant: null,
};
const cross = (over: Partial<RawFinding>) => crossBoundary({ ...standing, ...over }, boundary);

test.each<[string, Partial<RawFinding>, string]>([
  ['a rule that is not its own', { rule: 'two' }, 'the rule is unknown'],
  ['a path that is not there', { path: '../crlf.py' }, 'the file is not there'],
  ['a symbolic link', { path: 'link', quote: 'root:x:0:0' }, 'the file is not there'],
  ['a binary file', { path: 'binary.bin' }, 'the file is not there'],
  ['a quote that is nowhere', { quote: 'y = 4' }, 'the quote is not in the file'],
  ['only a part of a line', { path: 'a.py', quote: 'def' }, 'the quote is not in the file'],
  ['a quote without substance', { quote: '}\n' }, 'the quote says nothing'],
  [
    'a line that the change left alone',
    { path: 'bidi.py', line: 1, quote: 'level = "user\\u{202e}"' },
    'the place is not part of the change',
  ],
  [
    'a test elsewhere that nobody saw come by',
    { path: 'latin.py', line: 2, quote: 'other = 3', impact: 'blind-test' },
    'the place is not part of the change',
  ],
  [
    'reached from a line that was not changed',
    {
      path: 'latin.py',
      line: 2,
      quote: 'other = 3',
      reached_from: { path: 'bidi.py', line: 2, quote: 'other = 4' },
    },
    'the place is not part of the change',
  ],
])('%s is dropped', (_name, over, reason) => {
  expect(cross(over)).toMatchObject({ kind: 'dropped', reason });
});

test.each<[string, Partial<RawFinding>, object]>([
  ['stands', {}, { quote: { lines: [2, 2], text: 'y = 3' } }],
  ['has moved', { line: 40 }, { quote: { lines: [2, 2] } }],
  [
    'stands twice: the nearer one',
    { path: 'a.py', line: 5, quote: 'return 1' },
    { quote: { lines: [6, 6], text: '    return 1' } },
  ],
  [
    'is reached from a changed line',
    {
      path: 'bom.py',
      line: 2,
      quote: 'other = 2',
      reached_from: { path: 'crlf.py', line: 2, quote: 'y = 3' },
    },
    { quote: { path: 'bom.py' }, reachedFrom: { path: 'crlf.py' } },
  ],
  [
    'is a test that comes by the change',
    { path: 'bom.py', line: 2, quote: 'other = 2', impact: 'blind-test' },
    { quote: { path: 'bom.py' } },
  ],
  [
    'mends with the line ends of the file',
    { fix: [{ path: 'crlf.py', find: 'y = 3\nz', replace: 'y = 2\nz' }] },
    { fix: [{ path: 'crlf.py', start: 7, end: 15, replacement: 'y = 2\r\nz' }] },
  ],
  [
    'mends after a byte order mark',
    { fix: [{ path: 'bom.py', find: 'name', replace: 'title' }] },
    { fix: [{ start: 1, end: 5 }] },
  ],
  [
    'adds a file',
    { fix: [{ path: 'new.py', find: '', replace: 'n = 1\n' }] },
    { fix: [{ path: 'new.py', start: 0, end: 0 }] },
  ],
])('a quote that %s', (_name, over, claim) => {
  expect(cross(over)).toMatchObject({ kind: 'claim', claim, leftOff: [] });
});

test.each<[string, Partial<RawFinding>, readonly string[]]>([
  [
    'a fix whose text occurs twice',
    { fix: [{ path: 'a.py', find: 'return 1', replace: 'return 2' }] },
    ['fix'],
  ],
  ['a fix that empties a file that is there', { fix: [{ path: 'a.py', find: '', replace: 'x' }] }, ['fix']],
  ['a fix of a link', { fix: [{ path: 'link', find: 'a', replace: 'b' }] }, ['fix']],
  ['a fix below a link', { fix: [{ path: 'deep/link/x', find: '', replace: 'b' }] }, ['fix']],
  [
    'a fix that Latin-1 has no letter for',
    { fix: [{ path: 'latin.py', find: 'other', replace: '→' }] },
    ['fix'],
  ],
  ['a test that is there', { test: { path: 'a.py', content: 'x' } }, ['test']],
  ['a test in .git', { test: { path: '.GIT/hooks/x', content: 'x' } }, ['test']],
  ['a test outside', { test: { path: '../x', content: 'x' } }, ['test']],
  [
    'a mutant that fits nowhere, and its test',
    { mutant: { path: 'a.py', find: 'zzz', replace: '' }, test: { path: 't.py', content: 'x' } },
    ['test', 'mutant'],
  ],
])('%s is left off, and the finding kept', (_name, over, leftOff) => {
  const crossing = cross(over);
  expect(crossing).toMatchObject({ kind: 'claim' });
  if (crossing.kind !== 'claim') return;
  expect(crossing.leftOff.map(({ what }) => what)).toEqual(leftOff);
  expect(Object.keys(crossing.claim)).not.toEqual(expect.arrayContaining([...leftOff]));
});
