import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { impacts, reaches, type Claim } from '../../src/domain/claim.js';
import type { MutantEvidence } from '../../src/domain/evidence.js';
import { severities, type Finding } from '../../src/domain/finding.js';
import { type Case, caseOfClaim, caseOfProbe } from '../../src/judgement/case.js';
import { mergeClaims } from '../../src/judgement/merge-claims.js';
import type { Outcome } from '../../src/judgement/outcome.js';
import { byInsertionOrder, orderDeleted, reordering } from '../report/findings.js';
import { blindTest, claim, mutant, wrongResult } from './claims.js';

const argued: Outcome = { standing: 'argued', evidence: [], tried: [] };
const reproduced: Outcome = {
  standing: 'proven',
  evidence: [{ kind: 'reproducer', test: 't', failed: 3, of: 3, passedWithFix: 3 }],
  tried: [],
  fix: { edits: [], added: [], patch: 'diff --git a/x b/x\n', verified: true },
};
const refuted: Outcome = { ...argued, standing: 'refuted', tried: ['its mutant is noticed by t'] };

function one(outcome: Outcome, rest: Parameters<typeof claim>[0]): Case {
  return caseOfClaim(claim(rest), outcome);
}

function named(cases: readonly Case[]): readonly string[] {
  return mergeClaims(cases).map(({ finding }) => `${finding.raisedBy} ${finding.severity}`);
}

describe('one or two', () => {
  const first = one(argued, { at: ['a.py', 10, 14] });
  const rows: readonly (readonly [string, Case, Case, readonly string[]])[] = [
    [
      'lines that overlap',
      first,
      one(argued, { raisedBy: 'cleanup', at: ['a.py', 14, 20] }),
      ['security critical'],
    ],
    [
      'lines that touch',
      first,
      one(argued, { raisedBy: 'cleanup', at: ['a.py', 15, 20] }),
      ['security critical', 'cleanup critical'],
    ],
    [
      'another file',
      first,
      one(argued, { raisedBy: 'cleanup', at: ['b.py', 10, 14] }),
      ['security critical', 'cleanup critical'],
    ],
    [
      'another nature',
      first,
      one(argued, { raisedBy: 'cleanup', at: ['a.py', 10, 14], facts: wrongResult }),
      ['security critical', 'cleanup high'],
    ],
    ['the same specialist and rule', first, one(argued, { at: ['a.py', 12] }), ['security critical']],
    [
      'the same specialist, two rules',
      first,
      one(argued, { at: ['a.py', 12], rule: 'secret-in-log' }),
      ['security critical', 'security critical'],
    ],
    [
      'the same words elsewhere',
      first,
      one(argued, { raisedBy: 'cleanup', at: ['a.py', 90] }),
      ['security critical', 'cleanup critical'],
    ],
    [
      'a refuted one has nothing to add',
      first,
      one(refuted, { raisedBy: 'cleanup', at: ['a.py', 10] }),
      ['security critical', 'cleanup critical'],
    ],
    [
      'the stronger proof stays',
      first,
      one(reproduced, { raisedBy: 'cleanup', at: ['a.py', 10] }),
      ['cleanup critical'],
    ],
    [
      'the proof of a lesser one does not carry the more severe',
      first,
      one(reproduced, {
        raisedBy: 'cleanup',
        at: ['a.py', 10],
        facts: { impact: 'breach', reach: 'some', preconditions: [] },
      }),
      ['cleanup high', 'security critical'],
    ],
  ];

  test.each(rows)('%s', (_, a, b, kept) => {
    expect(named([a, b])).toEqual(kept);
    expect(named([b, a])).toEqual(kept);
  });
});

test('evidence adds up, the others are named, and a verified fix stays', () => {
  const own = one(argued, { raisedBy: 'cleanup', at: ['a.py', 10], title: 'Rotation changes nothing!' });
  const [kept, ...others] = mergeClaims([own, one(reproduced, { at: ['a.py', 9, 11] })]);
  expect(others).toEqual([]);
  expect(kept?.finding.evidence.map(({ kind }) => kind)).toEqual(['reproducer', 'quote', 'quote']);
  expect(kept?.finding.claim).toBe(
    'Old tokens stay valid. Also raised by cleanup: Rotation changes nothing! Nothing compares them with the rotation. To mend it: compare them.',
  );
  expect(kept?.finding.fix?.verified).toBe(true);
  expect(kept?.fix).toEqual(reproduced.fix);
  expect(kept?.others).toEqual(['cleanup']);
});

describe('with the probe', () => {
  const { fix: _, ...unfixed } = byInsertionOrder;
  const at = ['lms/attempts.py', 42] as const;
  const survived: Outcome = {
    ...argued,
    standing: 'proven',
    evidence: [{ ...orderDeleted, operator: 'proposed' }],
  };

  test('a blind test that the probe has found too is its finding, with the fix that was brought', () => {
    const brought = { ...survived, ...(reproduced.fix && { fix: reproduced.fix }) };
    const cases = [caseOfProbe(unfixed), one(brought, { raisedBy: 'test-integrity', at, facts: blindTest })];
    const [kept, ...others] = mergeClaims(cases);
    expect(others).toEqual([]);
    expect(kept?.finding.raisedBy).toBe('probe');
    expect(kept?.finding.claim).toBe(
      `${byInsertionOrder.claim} Also raised by test-integrity: Old tokens stay valid.`,
    );
    expect(kept?.finding.fix).toEqual({ patch: reproduced.fix?.patch, verified: true });
  });

  test('its own fix stays', () => {
    const cases = [caseOfProbe(byInsertionOrder), one(reproduced, { at, facts: blindTest })];
    expect(mergeClaims(cases)[0]?.finding.fix).toEqual({ patch: reordering, verified: true });
    expect(mergeClaims(cases)[0]?.fix).toBeUndefined();
  });

  test('a claim about the test meets it at the code that it breaks', () => {
    const breaks = { ...mutant, path: at[0], lines: [40, 42] } as const;
    const about = one(survived, { at: ['tests/test_a.py', 3], mutant: breaks, facts: blindTest });
    expect(named([caseOfProbe(unfixed), about])).toEqual(['probe high']);
  });

  test.each([
    ['what the code gets wrong', caseOfProbe(unfixed), one(argued, { at })],
    [
      'a test that fails where it should not',
      caseOfProbe({ ...unfixed, evidence: [{ ...orderDeleted, outcome: 'red' } satisfies MutantEvidence] }),
      one(argued, { at, facts: blindTest }),
    ],
  ])('%s is another matter', (_name, probed, claimed) => {
    expect(mergeClaims([probed, claimed])).toHaveLength(2);
  });

  test('two findings of the probe at one place stay two', () => {
    const second: Finding = { ...unfixed, rule: 'order-never-asserted' };
    expect(mergeClaims([caseOfProbe(unfixed), caseOfProbe(second)])).toHaveLength(2);
  });
});

const outcomes = fc.constantFrom(argued, refuted, reproduced, {
  ...reproduced,
  standing: 'supported',
} as const);
const claims: fc.Arbitrary<Claim> = fc
  .record({
    raisedBy: fc.constantFrom('security', 'cleanup', 'milestone'),
    rule: fc.constantFrom('one', 'two'),
    title: fc.constantFrom('A', 'B', 'C'),
    path: fc.constantFrom('a.py', 'b.py'),
    from: fc.integer({ min: 1, max: 12 }),
    length: fc.nat({ max: 4 }),
    impact: fc.constantFrom(...impacts),
    reach: fc.constantFrom(...reaches),
    conditions: fc.constantFrom<readonly string[]>([], ['x']),
  })
  .map(({ path, from, length, impact, reach, conditions, ...rest }) =>
    claim({ ...rest, at: [path, from, from + length], facts: { impact, reach, preconditions: conditions } }),
  );
const cases = fc.array(
  fc.tuple(claims, outcomes).map(([made, outcome]) => caseOfClaim(made, outcome)),
  {
    maxLength: 14,
  },
);

test('nothing severe is lost, no evidence is lost, no proof is borrowed', () => {
  fc.assert(
    fc.property(cases, (raised) => {
      const merged = mergeClaims(raised);
      for (const { finding, standing } of raised) {
        const weight = severities.indexOf(finding.severity);
        const home = merged.filter((kept) =>
          finding.evidence.every((evidence) =>
            kept.finding.evidence.some((other) => JSON.stringify(other) === JSON.stringify(evidence)),
          ),
        );
        const carries = home.some(
          (kept) =>
            severities.indexOf(kept.finding.severity) <= weight &&
            (kept.standing === 'refuted') === (standing === 'refuted'),
        );
        expect(carries).toBe(true);
      }
      for (const kept of merged) {
        const { severity, rule, raisedBy } = kept.finding;
        const origin = raised.filter(
          (own) =>
            own.finding.severity === severity &&
            own.finding.rule === rule &&
            own.finding.raisedBy === raisedBy &&
            own.standing === kept.standing,
        );
        expect(origin).not.toEqual([]);
      }
    }),
    { numRuns: 1_000 },
  );
});

test('the order in which they were raised does not matter', () => {
  fc.assert(
    fc.property(
      cases.chain((raised) =>
        fc.tuple(fc.constant(raised), fc.shuffledSubarray(raised, { minLength: raised.length })),
      ),
      ([raised, shuffled]) => {
        expect(mergeClaims(shuffled)).toEqual(mergeClaims(raised));
      },
    ),
    { numRuns: 500 },
  );
});
