import { expect, test } from '@jest/globals';
import type { Finding } from '../../src/domain/finding.js';
import { fileNotes, withTestLines } from '../../src/probe/test-lines.js';
import { byInsertionOrder } from '../report/findings.js';

const rows: readonly (readonly [id: string, text: string, line: number, name: string])[] = [
  [
    'tests/test_a.py::TestA::test_total[x-1]',
    'import a\n\n\ndef test_total_of_none():\n    pass\n\ndef test_total():\n',
    7,
    'test_total',
  ],
  ['test_a.ATest.test_total', 'class ATest:\n    def test_total(self):\n', 2, 'test_total'],
  ['./pkg.TestTotal/of_0_books', 'package a\n\nfunc TestTotal(t *testing.T) {\n', 3, 'TestTotal'],
  ['cart > sums the rows', "describe('cart', () => {\n  it('sums the rows', () => {\n", 2, 'sums the rows'],
  ['com.acme.CartTest#total', 'class CartTest {\n  @Test\n  void total() {\n', 3, 'total'],
  ['a > costs $5 (net)', "it('costs $5 (net)', () => {", 1, 'costs $5 (net)'],
];

async function relatedOf(id: string, text: string | undefined, note: string) {
  const [evidence] = byInsertionOrder.evidence;
  if (evidence?.kind !== 'mutant') throw new Error('its first evidence is a mutant');
  const finding: Finding = {
    ...byInsertionOrder,
    evidence: [{ ...evidence, tests: ['nowhere', id] }],
    related: [{ path: 'tests/a', line: 1, note }],
  };
  const [located] = await withTestLines([finding], () => Promise.resolve(text));
  return located?.related[0];
}

test.each(rows)('%s stands where it is written', async (id, text, line, name) => {
  for (const [ofFile, ofOne] of Object.values(fileNotes))
    expect(await relatedOf(id, text, ofFile)).toEqual({ path: 'tests/a', line, note: `"${name}", ${ofOne}` });
});

test('a file in which it is not written stands as it is, and so does every other place', async () => {
  const [note] = fileNotes.reach;
  for (const text of [undefined, '', 'def test_totals(): pass'])
    expect(await relatedOf('t.py::test_total', text, note)).toEqual({ path: 'tests/a', line: 1, note });
  const other = 'the other side: "cart"';
  expect(await relatedOf('t.py::test_total', 'def test_total', other)).toEqual({
    path: 'tests/a',
    line: 1,
    note: other,
  });
});
