import { expect, test } from '@jest/globals';
import type { Severity } from '../../src/domain/finding.js';
import type { Verdict } from '../../src/domain/verdict.js';
import { mergeFixes, type ShardFixes } from '../../src/merge/merge-fixes.js';
import { byInsertionOrder } from '../report/findings.js';

function section(file: string, what: string): string {
  return `diff --git a/${file} b/${file}\n--- a/${file}\n+++ b/${file}\n@@ -1 +1 @@\n-old\n+${what}\n`;
}

function fixed(severity: Severity, line: number, patch: string): Verdict {
  const fix = { patch, verified: true };
  return { finding: { ...byInsertionOrder, severity, line, fix }, ruling: 'upheld', reason: 'executed' };
}

function shard(...verdicts: readonly Verdict[]): ShardFixes {
  const sections = verdicts.flatMap(({ finding }) => finding.fix?.patch.split(/^(?=diff)/m) ?? []);
  return { patch: [...new Set(sections)].join(''), verdicts };
}

const [a, b, c] = [section('a.py', '1'), section('b.py', '1'), section('c.py', '1')];
const otherA = section('a.py', '2');

test('fixes of different files go together, in the order of their names', () => {
  const shards = [shard(fixed('high', 1, c)), shard(fixed('low', 2, a)), shard(), shard(fixed('low', 3, b))];
  expect(mergeFixes(shards)).toEqual({ patch: a + b + c, apart: [] });
});

test('the same fix, found twice, is one', () => {
  expect(mergeFixes([shard(fixed('high', 1, a)), shard(fixed('high', 2, a))])).toEqual({
    patch: a,
    apart: [],
  });
});

test('of two that change one file the more severe is kept, and the other is told', () => {
  const { patch, apart } = mergeFixes([shard(fixed('medium', 1, otherA)), shard(fixed('high', 2, a))]);
  expect(patch).toBe(a);
  expect(apart).toEqual([
    {
      path: byInsertionOrder.path,
      line: 1,
      note: 'its fix is not in fixes.patch, where another one changes a.py: take it from the finding',
    },
  ]);
});

test('a fix is never joined in half, and its neighbours in the shard stay', () => {
  const shards = [
    shard(fixed('high', 1, a)),
    shard(fixed('medium', 2, otherA + b), fixed('medium', 3, b), fixed('medium', 4, c)),
  ];
  const { patch, apart } = mergeFixes(shards);
  expect(patch).toBe(a + c);
  expect(apart.map(({ line }) => line)).toEqual([2, 3]);
});
