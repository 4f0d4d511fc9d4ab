import { expect, test } from '@jest/globals';
import { python } from '../../../src/probe/languages/python.js';
import { pytest } from '../../../src/probe/runners/pytest.js';
import { unittest } from '../../../src/probe/runners/unittest.js';
import { openFixture, usePython } from './fixture-repository.js';

const limits = { seconds: 60, memoryBytes: 2 ** 31 };

/** `# mark N` becomes mark N. */
const shop = `import os
import subprocess
import sys

def price(item):
    # mark 1
    for _ in range(100000):
        # mark 2
        pass
    return item

def catalogue():
    # mark 3
    return [1]

def elsewhere():
    # mark 4
    return subprocess.run([sys.executable, "-c", "import shop; shop.remote()"]).returncode

def bare():
    return subprocess.run([sys.executable, "-I", "-c", "import sys; sys.path.insert(0, '.'); import shop; shop.remote()"]).returncode

def remote():
    # mark 5
    pass

def forked():
    child = os.fork()
    if child == 0:
        in_child()
        os._exit(0)
    os.waitpid(child, 0)

def in_child():
    # mark 6
    pass

def unused():
    # mark 7
    pass
`;

const byRunner = [
  {
    runner: pytest,
    files: {
      'shop.py': shop,
      'conftest.py':
        'import pytest, shop\n@pytest.fixture(scope="module")\ndef catalogue(): return shop.catalogue()\n',
      'test_shop.py': [
        'import shop',
        'def test_price(): assert shop.price(1) == 1',
        'def test_again(): assert shop.price(2) == 2',
        'def test_catalogue(catalogue): assert catalogue == [1]',
        'def test_elsewhere(): assert shop.elsewhere() == 0',
        'def test_bare(): assert shop.bare() == 0',
        'def test_forked(): shop.forked()',
      ].join('\n'),
    },
    named: (name: string) => `test_shop.py::${name}`,
  },
  {
    runner: unittest,
    files: {
      'shop.py': shop,
      'test_shop.py': [
        'import shop, unittest',
        'class Shop(unittest.TestCase):',
        '    @classmethod',
        '    def setUpClass(cls): cls.catalogue = shop.catalogue()',
        '    def test_price(self): assert shop.price(1) == 1',
        '    def test_again(self): assert shop.price(2) == 2',
        '    def test_elsewhere(self): assert shop.elsewhere() == 0',
        '    def test_bare(self): assert shop.bare() == 0',
        '    def test_forked(self): shop.forked()',
      ].join('\n'),
    },
    named: (name: string) => `test_shop.Shop.${name}`,
  },
];

test.each(byRunner)('marks tell which tests get where: $runner.id', async ({ runner, files, named }) => {
  if (!usePython(runner.id)) return;
  const edits = [...shop.matchAll(/# mark (\d)/g)].map(({ index, 0: text, 1: id }) => ({
    path: 'shop.py',
    start: index,
    end: index + text.length,
    replacement: python.mark?.(Number(id)) ?? '',
  }));
  const expected = {
    1: new Set(['test_again', 'test_price'].map(named)),
    2: new Set(['test_again', 'test_price'].map(named)),
    // What is made once for all tests of a file is under no test.
    3: new Set(['']),
    4: new Set([named('test_elsewhere')]),
    5: new Set([named('test_elsewhere')]),
    6: new Set([named('test_forked')]),
  };
  const fixture = await openFixture(runner, files);
  const { session } = fixture;
  try {
    for (const fresh of [true, false]) {
      const request = { edits, files: ['test_shop.py'], seed: 0, limits, marked: true, fresh };
      const { outcome, results, marks = new Map(), warm = false } = await session.run(request);
      expect({ outcome, warm }).toEqual({ outcome: { kind: 'completed' }, warm: !fresh });
      expect(results.filter((result) => result.outcome !== 'passed')).toEqual([]);
      const told = [...marks].map(([id, by]) => [id, new Set(by)]);
      expect(Object.fromEntries(told)).toEqual(expected);
    }
    const unmarked = await session.run({ edits: [], files: ['test_shop.py'], seed: 0, limits });
    expect(unmarked.marks).toBeUndefined();
  } finally {
    await session.close();
    await fixture.close();
  }
});
