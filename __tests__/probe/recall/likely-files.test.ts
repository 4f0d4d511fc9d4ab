import { expect, test } from '@jest/globals';
import { likelyFiles } from '../../../src/probe/recall/likely-files.js';
import type { RecalledFile } from '../../../src/probe/recall/recalled-file.js';

interface Row {
  readonly title: string;
  readonly near?: readonly string[];
  readonly reaching?: readonly string[];
  readonly changed?: readonly string[];
  readonly sources?: readonly string[];
  /** `a 3 x y`: a takes three seconds and has noticed faults in x and y; a `!` before: some of its tests were red. */
  readonly known: string;
  readonly likely: string;
}

const many = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const slow = 'c 20; d 20; e 20; f 20; g 20';

const rows: readonly Row[] = [
  { title: 'nothing is known', known: '', changed: ['a'], likely: '' },
  { title: 'nothing has noticed anything', known: `a 1; b 1; ${slow}`, likely: '' },
  { title: 'one has noticed a fault in the source', known: `a 1; b 1 x; ${slow}`, likely: 'b' },
  { title: 'one has noticed a fault in another source', known: `a 1; b 1 y; ${slow}`, likely: '' },
  { title: 'the change touched a test, of which nothing is known', known: slow, changed: ['b'], likely: 'b' },
  {
    title: 'the change touched very many tests',
    known: `a 1 x; ${slow}`,
    changed: ['b', 'c', 'd', 'e', 'f', 'g'],
    likely: 'a',
  },
  { title: 'some tests were red', known: `!a 1 x; b 2 x; ${slow}`, likely: 'b' },
  { title: 'the others take too little', known: 'a 1 x; b 1; c 1; d 1; e 1; f 1; g 1', likely: '' },
  { title: 'it takes nearly as long as the others', known: `a 60 x; ${slow}`, likely: '' },
  {
    title: 'no more than a few, the fastest',
    near: [...many, 'h', 'i'],
    known: 'a 9 x; b 1 x; c 2 x; d 3 x; e 4 x; f 5 x; g 6 x; h 90; i 90',
    likely: 'b c d e f',
  },
  {
    title: 'one for each source before a second for any',
    near: [...many, 'h', 'i'],
    sources: ['x', 'y'],
    known: 'a 1 x; b 1 x; c 1 x; d 1 x; e 1 x; f 9 y; h 90; i 90',
    likely: 'a b c d f',
  },
  {
    title: 'so few near are asked anyway',
    near: ['a', 'b'],
    reaching: ['c'],
    known: 'a 1 x; b 9; c 90',
    likely: '',
  },
  {
    title: 'one that is farther has noticed something',
    near: ['a', 'b'],
    reaching: ['c', 'd'],
    known: 'a 1; b 9; c 1 x; d 90',
    likely: 'c',
  },
];

test.each(rows)('$title', ({ near = many, reaching = [], changed = [], sources = ['x'], known, likely }) => {
  const files = new Map(
    known.split('; ').map((said): [string, RecalledFile] => {
      const [name = '', seconds = '0', ...noticed] = said.split(' ');
      const file = name.replace('!', '');
      const steady = !name.startsWith('!');
      return [file, { ...entry, file, seconds: Number(seconds), steady, noticed }];
    }),
  );
  const recall = { of: (file: string) => files.get(file), learn: () => {} };
  const chosen = likelyFiles({ near, reaching, sources, changedTests: changed, recall });
  expect(chosen.join(' ')).toBe(likely);
});

const entry = { runner: 'pytest', key: '0'.repeat(64), heard: 1, whole: true };
