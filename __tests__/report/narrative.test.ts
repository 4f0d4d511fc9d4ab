import { expect, test } from '@jest/globals';
import type { ChangedFile } from '../../src/domain/change.js';
import type { Report } from '../../src/domain/report.js';
import { likeOthers } from '../../src/probe/reading-limits.js';
import { filesWithoutMutant, mutantCounts, untold } from '../../src/report/narrative.js';
import { clean } from './clean.js';

const counts = { ...clean.probe, killed: 0, survived: 0, notCovered: 0, seconds: 9 };

test.each([
  [
    { planned: 3, ran: 3, killed: 2, survived: 1 },
    '3 mutants in 9 s: 2 noticed by the tests, 1 not noticed.',
  ],
  [{ planned: 1, ran: 1, killed: 1 }, '1 mutant in 9 s: 1 noticed by the tests.'],
  [
    { planned: 5, ran: 2, killed: 2, notCovered: 2 },
    '2 of 5 planned mutants in 9 s: 2 noticed by the tests. The others: 2 that no green test reaches, 1 not run.',
  ],
])('%j', (some, told) => {
  expect(mutantCounts({ ...counts, ...some })).toBe(`The probe tried ${told}`);
});

test('what was counted is told apart from what was never broken', () => {
  const skipped = [
    { reason: likeOthers, count: 2 },
    { reason: 'probably equivalent: the engine sorts by it anyway', count: 1 },
    { reason: 'did not run: SyntaxError', count: 1 },
    { reason: 'no green test notices an error at a.py line 3', count: 1 },
    { reason: 'not worth a test: it logs', count: 3 },
    { reason: 'generated code', count: 1 },
  ];
  expect(untold({ ...clean.probe, skipped }).map(({ what, reasons }) => [what, reasons.length])).toEqual([
    ['Not noticed, and told by no finding of their own', 2],
    ['Without a verdict', 2],
    ['Left alone, not counted above', 2],
  ]);
  expect(untold({ ...clean.probe, skipped: [] })).toEqual([]);
});

function file(path: string, more: Partial<ChangedFile> = {}): ChangedFile {
  return {
    path,
    status: 'modified',
    role: 'source',
    binary: false,
    added: [[1, 2]],
    removedAfter: [],
    ...more,
  };
}

test('changed code without a mutant is named, as far as nothing else says so', () => {
  const files = [
    file('a.py'),
    file('types.py'),
    file('a.py.d.ts'),
    file('old.kt'),
    file('gone.py', { status: 'deleted' }),
    file('only-removed.py', { added: [] }),
    file('a_test.py', { role: 'test' }),
  ];
  const report: Report = {
    ...clean,
    change: { ...clean.change, files },
    probe: { ...clean.probe, mutants: [{ id: 'a.py:2:1:remove-guard', ending: 'killed', because: [] }] },
    gaps: [{ what: '1 changed source file', why: 'in a language that this version cannot read: old.kt' }],
  };
  expect(filesWithoutMutant(report)).toEqual(['types.py', 'a.py.d.ts']);
  // That nothing was broken at all is said already.
  expect(filesWithoutMutant({ ...report, probe: { ...clean.probe, mutants: [] } })).toEqual([]);
});
