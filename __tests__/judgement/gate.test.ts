import { expect, test } from '@jest/globals';
import type { Severity } from '../../src/domain/finding.js';
import type { Ruling } from '../../src/domain/verdict.js';
import { decideGate, type FailOn } from '../../src/judgement/gate.js';
import { leak } from '../report/findings.js';

const gap = { what: 'specialist security', why: 'overloaded' };
const at = 'error-leaks-structure at lms/calendar.py:120';

const rows: readonly (readonly [Ruling, Severity, FailOn, 'whole' | 'gap', kind: string, because: string])[] =
  [
    ['upheld', 'critical', 'critical', 'whole', 'fail', `critical: ${at}`],
    ['upheld', 'critical', 'critical', 'gap', 'fail', `critical: ${at}`],
    ['undecided', 'critical', 'critical', 'whole', 'fail', `needs a human: critical: ${at}`],
    ['undecided', 'critical', 'critical', 'gap', 'fail', `needs a human: critical: ${at}`],
    ['refuted', 'critical', 'critical', 'whole', 'pass', 'no findings'],
    ['refuted', 'critical', 'low', 'whole', 'pass', 'no findings'],
    ['refuted', 'critical', 'critical', 'gap', 'inconclusive', 'not looked at: specialist security'],
    ['upheld', 'high', 'critical', 'whole', 'pass', '1 high finding; the gate stops at critical (fail-on)'],
    [
      'undecided',
      'high',
      'critical',
      'whole',
      'pass',
      '1 high finding; the gate stops at critical (fail-on)',
    ],
    ['undecided', 'high', 'high', 'whole', 'fail', `needs a human: high: ${at}`],
    ['upheld', 'high', 'critical', 'gap', 'inconclusive', 'not looked at: specialist security'],
    [
      'upheld',
      'critical',
      'never',
      'whole',
      'pass',
      '1 critical finding; the gate is switched off (fail-on: never)',
    ],
    ['upheld', 'critical', 'never', 'gap', 'inconclusive', 'not looked at: specialist security'],
  ];

test.each(rows)('%s %s, fail-on %s, %s: %s', (ruling, severity, failOn, state, kind, because) => {
  const verdict = { finding: { ...leak, severity }, ruling, reason: '' };
  expect(decideGate([verdict], state === 'gap' ? [gap] : [], failOn)).toEqual({ kind, because: [because] });
});

test('a pass counts what it passes, most severe first', () => {
  const all = (['low', 'medium', 'low', 'high'] as const).map((severity) => ({
    finding: { ...leak, severity },
    ruling: 'upheld' as const,
    reason: '',
  }));
  expect(decideGate(all, [], 'critical').because).toEqual([
    '1 high, 1 medium and 2 low findings; the gate stops at critical (fail-on)',
  ]);
  expect(decideGate(all.slice(0, 1), [], 'high', { index: 2, of: 3 }).because).toEqual([
    '1 low finding in shard 2 of 3; the gate stops at high (fail-on)',
  ]);
});
