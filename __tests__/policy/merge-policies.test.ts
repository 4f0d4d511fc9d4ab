import { describe, expect, test } from '@jest/globals';
import type { PolicySummary } from '../../src/domain/policy.js';
import { mergePolicies } from '../../src/policy/merge-policies.js';
import { byInsertionOrder, tieBreaker } from '../report/findings.js';

const aim = { rule: 'probe/*', path: '**', reason: 'known' };
const [first, second, third] = [
  { line: 2, ...aim },
  { line: 3, ...aim },
  { line: 4, ...aim },
];
const empty: PolicySummary = {
  file: '.github/counterproof.yml',
  notes: [],
  budgets: [{ setting: 'minutes', value: 3 }],
  ignored: [{ path: 'a', pattern: 'a' }],
  rulesOff: [],
  suppressed: [],
  idle: [],
};

function upheld(finding: typeof byInsertionOrder) {
  return { finding, ruling: 'upheld', reason: 'executed' } as const;
}

describe('the policies of all shards', () => {
  test('are none where there was none', () => {
    expect(mergePolicies([undefined, undefined])).toBeUndefined();
  });

  test('tell everything that was suppressed, and what no shard had a use for', () => {
    const one: PolicySummary = {
      ...empty,
      notes: ['altered', 'no such rule'],
      rulesOff: [{ rule: 'probe/lost-guard', findings: 2 }],
      suppressed: [{ verdict: upheld(byInsertionOrder), suppression: first }],
      idle: [
        { suppression: second, state: 'unmatched' },
        { suppression: third, state: 'expired' },
      ],
    };
    const other: PolicySummary = {
      ...empty,
      notes: ['altered'],
      rulesOff: [{ rule: 'probe/lost-guard', findings: 1 }],
      suppressed: [{ verdict: upheld(tieBreaker), suppression: second }],
      idle: [
        { suppression: first, state: 'unmatched' },
        { suppression: third, state: 'expired' },
      ],
    };
    expect(mergePolicies([one, undefined, other])).toEqual({
      ...empty,
      notes: ['altered', 'no such rule'],
      rulesOff: [{ rule: 'probe/lost-guard', findings: 3 }],
      suppressed: [...one.suppressed, ...other.suppressed],
      idle: [{ suppression: third, state: 'expired' }],
    });
  });
});
