import { describe, expect, test } from '@jest/globals';
import type { ChangedFile } from '../../src/domain/change.js';
import { ignoredFiles, inventoryOf, withoutIgnored } from '../../src/policy/ignored-files.js';
import { emptyPolicy } from '../../src/policy/parse-policy.js';

function file(path: string, previousPath?: string): ChangedFile {
  const plain = { status: 'modified', role: 'source', binary: false, added: [], removedAfter: [] } as const;
  return { ...plain, path, ...(previousPath !== undefined && { previousPath, status: 'renamed' }) };
}

const change = {
  base: '',
  head: '',
  title: '',
  files: [
    file('src/app.ts'),
    file('docs/guide/app.ts'),
    file('docs'),
    file('src/[id]/page.tsx'),
    file('docs/moved-out-of-sight.ts', 'src/moved-out-of-sight.ts'),
    file('src/moved-into-sight.ts', 'docs/moved-into-sight.ts'),
    file('legacy/moved-within.ts', 'docs/moved-within.ts'),
    file('src/.hidden.ts'),
  ],
};

const rows: readonly (readonly [patterns: readonly string[], ignored: readonly string[]])[] = [
  [[], []],
  [['docs/**'], ['docs/guide/app.ts']],
  [['docs'], ['docs']],
  // What was moved out of the code that is audited is audited still.
  [
    ['docs/**', 'legacy/**'],
    ['docs/guide/app.ts', 'legacy/moved-within.ts'],
  ],
  [['**/app.ts'], ['src/app.ts', 'docs/guide/app.ts']],
  [['*.ts'], []],
  [['src/[id]/*'], ['src/[id]/page.tsx']],
  [['src/*.{js,ts}'], ['src/app.ts', 'src/.hidden.ts']],
  [['SRC/**'], []],
  [['**'], change.files.map(({ path }) => path)],
];

describe('paths.ignore', () => {
  test.each(rows)('%j', (ignore, expected) => {
    const policy = { ...emptyPolicy, ignore };
    const ignored = ignoredFiles(change, policy).map(({ path }) => path);
    const visible = withoutIgnored(change, policy).files.map(({ path }) => path);
    expect(ignored).toEqual(expected);
    expect([...visible, ...ignored].toSorted()).toEqual(change.files.map(({ path }) => path).toSorted());
  });

  test('the inventory names them in the order of the change, and stays empty where nobody was sent', () => {
    const ignored = ignoredFiles(change, { ...emptyPolicy, ignore: ['docs/**'] });
    const read = change.files
      .filter(({ path }) => path !== 'docs/guide/app.ts')
      .map(({ path }) => ({ path, state: 'read' as const }));
    const inventory = inventoryOf(read, change, ignored);
    expect(inventory.map(({ path }) => path)).toEqual(change.files.map(({ path }) => path));
    expect(inventory[1]).toEqual({
      path: 'docs/guide/app.ts',
      state: 'skipped',
      why: 'ignored by .github/counterproof.yml (docs/**)',
    });
    expect(inventoryOf([], change, ignored)).toEqual([]);
  });
});
