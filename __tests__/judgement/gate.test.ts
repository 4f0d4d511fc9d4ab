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
    ['upheld', 'high', 'critical', 'whole', 'pass', 'no finding is critical'],
    ['undecided', 'high', 'critical', 'whole', 'pass', 'no finding is critical'],
    ['undecided', 'high', 'high', 'whole', 'fail', `needs a human: high: ${at}`],
    ['upheld', 'high', 'critical', 'gap', 'inconclusive', 'not looked at: specialist security'],
    ['upheld', 'critical', 'never', 'whole', 'pass', 'the gate is switched off (fail-on: never)'],
    ['upheld', 'critical', 'never', 'gap', 'inconclusive', 'not looked at: specialist security'],
  ];

test.each(rows)('%s %s, fail-on %s, %s: %s', (ruling, severity, failOn, state, kind, because) => {
  const verdict = { finding: { ...leak, severity }, ruling, reason: '' };
  expect(decideGate([verdict], state === 'gap' ? [gap] : [], failOn)).toEqual({ kind, because: [because] });
});
