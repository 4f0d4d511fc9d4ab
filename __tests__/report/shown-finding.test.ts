import { describe, expect, test } from '@jest/globals';
import type { Claim } from '../../src/domain/claim.js';
import type { MutantEvidence, QuoteEvidence, ReproducerEvidence } from '../../src/domain/evidence.js';
import type { Finding } from '../../src/domain/finding.js';
import { wordsOf } from '../../src/judgement/case.js';
import { claimParts } from '../../src/report/claim-parts.js';
import { reproduction } from '../../src/report/reproduce.js';
import { shownEvidence } from '../../src/report/shown-evidence.js';
import { shownFix } from '../../src/report/shown-fix.js';
import { evidenceSentence } from '../../src/report/wording.js';

const quote: QuoteEvidence = { kind: 'quote', path: 'a.py', lines: [2, 2], text: '    return n > 1' };
const mutant: MutantEvidence = {
  kind: 'mutant',
  operator: 'proposed',
  path: 'a.py',
  lines: [2, 2],
  original: 'n > 1',
  mutated: 'n > 2',
  tests: ['tests/test_a.py::test_one', 'tests/test_b.py::test_two'],
  command: 'python -m pytest tests/test_a.py',
  repeats: 3,
};
const reproducer: ReproducerEvidence = {
  kind: 'reproducer',
  test: 'tests/test_n.py::test_x[a, b], tests/test_n.py::test_y',
  failed: 3,
  of: 3,
  path: 'tests/test_n.py',
  text: 'def test_x(): ...\n',
  command: 'python -m pytest tests/test_n.py',
  error: { type: 'AssertionError', message: 'Expected values to be strictly equal:' },
  passedWithFix: 3,
};
const added = (path: string): string =>
  `diff --git a/${path} b/${path}\nnew file mode 100644\n--- /dev/null\n+++ b/${path}\n@@ -0,0 +1 @@\n+x\n`;
const mended = 'diff --git a/a.py b/a.py\n--- a/a.py\n+++ b/a.py\n@@ -1 +1 @@\n-a\n+b\n';

function finding(evidence: Finding['evidence'], rest: Partial<Finding> = {}): Finding {
  const place = { path: 'a.py', line: 2, endLine: 2 };
  const what = { rule: 'r', severity: 'high', claim: 'Wrong.', raisedBy: 'security', related: [] } as const;
  return { ...what, ...place, evidence, ...rest };
}

describe('a claim in its parts', () => {
  const claim: Pick<Claim, 'title' | 'argument' | 'proposal' | 'facts'> = {
    title: 'The limit is not tested',
    argument: 'Only 2 and 500 are tried. Nothing else is',
    proposal: 'Try 10 and 11',
    facts: { impact: 'blind-test', reach: 'some', preconditions: ['The limit is set'] },
  };

  test('as it was put together', () => {
    const also = ['Also found by the probe', 'Also raised by cleanup: The limit is odd'];
    expect(claimParts({ claim: wordsOf({ ...quoted, ...claim }, also), raisedBy: 'security' })).toEqual({
      title: 'The limit is not tested. Also found by the probe. Also raised by cleanup: The limit is odd.',
      parts: [
        { label: 'Why', text: 'Only 2 and 500 are tried. Nothing else is.' },
        { label: 'Only if', text: 'The limit is set.' },
        { label: 'Mend', text: 'Try 10 and 11.' },
      ],
    });
  });

  test('without what it does not have', () => {
    const bare = {
      ...quoted,
      ...claim,
      argument: '',
      proposal: '',
      facts: { ...claim.facts, preconditions: [] },
    };
    expect(claimParts({ claim: wordsOf(bare, []), raisedBy: 'security' })).toEqual({
      title: 'The limit is not tested.',
      parts: [],
    });
  });

  test('the words of the probe have no labels', () => {
    expect(claimParts({ claim: 'It is luck. To mend it: no.', raisedBy: 'probe' })).toEqual({
      title: 'It is luck.',
      parts: [{ text: 'To mend it: no.' }],
    });
  });
});

const quoted: Omit<Claim, 'title' | 'argument' | 'proposal' | 'facts'> = {
  rule: 'r',
  raisedBy: 'security',
  quote,
};

describe('evidence', () => {
  const sources = [{ path: 'a.py', text: 'def f(n):\n    return n > 1\n' }];

  test('a mutant by whole lines, after its place, and once', () => {
    const same = { ...mutant, original: '    return n > 1', mutated: '    return n > 2', repeats: 2 };
    expect(shownEvidence(finding([mutant, quote, same]), sources, 5)).toEqual([
      quote,
      { ...mutant, original: '    return n > 1', mutated: '    return n > 2' },
    ]);
  });

  test('a piece that cannot be placed stays as it is', () => {
    const twice = [{ path: 'a.py', text: '\nn > 1 and n > 1\n' }];
    expect(shownEvidence(finding([mutant]), twice, 5)).toEqual([mutant]);
    expect(shownEvidence(finding([mutant]), [], 5)).toEqual([mutant]);
  });

  const said = (evidence: Finding['evidence']): string =>
    evidenceSentence(evidence[0], {
      finding: finding(evidence),
      mark: (text) => `<${text}>`,
      diffBelow: true,
    });

  test('what was executed is not called read', () => {
    expect(said([quote, mutant])).toBe('The place: <a.py:2> of the audited commit.');
    expect(said([quote])).toBe('Read, not run: <a.py:2> of the audited commit.');
  });

  test('each test and the error are marked for themselves', () => {
    expect(said([reproducer])).toBe(
      'A test written for this fails on the merged code in 3 of 3 fresh runs with <AssertionError: Expected values to be strictly equal>: <tests/test_n.py::test_x[a, b]> and <tests/test_n.py::test_y>. It passes with the fix: 3 of 3.',
    );
  });
});

describe('a fix', () => {
  test('is shown without the test that stands above it', () => {
    const fix = { patch: mended + added('tests/test_n.py'), verified: true };
    expect(shownFix(finding([reproducer], { fix }))).toEqual({
      title: 'Fix, verified: with it the test passes, and what was green stays green',
      patch: mended,
      whole: 'fixes.patch and report.json have',
    });
    expect(
      shownFix(finding([reproducer], { fix: { ...fix, patch: added('tests/test_n.py') } })),
    ).toBeUndefined();
  });

  test.each([
    [
      [mutant, quote],
      added('tests/test_n.py'),
      true,
      /^A test that notices it, verified: .* red with the change above$/,
    ],
    [
      [quote],
      added('tests/test_n.py'),
      true,
      /^A test that notices it, verified: .* red with the fault in place$/,
    ],
    [[mutant], mended, true, /^Fix, verified: the tests were run with it and without it$/],
    [[quote], added('tests/test_n.py'), false, /^Proposed test, not verified$/],
    [[quote], mended, false, /^Proposed fix, not verified$/],
  ] as const)('%#: is called what it is', (evidence, patch, verified, title) => {
    expect(shownFix(finding(evidence, { fix: { patch, verified } }))?.title).toMatch(title);
  });
});

describe('how to reproduce', () => {
  const steps = (evidence: Finding['evidence'], rest: Partial<Finding> = {}): string | undefined =>
    reproduction(evidence[0], finding(evidence, rest), String)?.how;

  test('says what to expect, and which files the command leaves out', () => {
    const fix = { patch: added('tests/test_n.py'), verified: true };
    expect(steps([mutant], { fix })).toBe(
      'Make the change shown in a.py:2 and run this; these tests stay green, and so do those of tests/test_b.py, run likewise, until the test that notices it is added:',
    );
    expect(steps([{ ...mutant, command: 'make test' }])).toBe(
      'Make the change shown in a.py:2 and run this; these tests stay green:',
    );
    expect(steps([{ ...mutant, outcome: 'red', command: 'make test' }])).toMatch(/these tests go red:$/);
    expect(steps([reproducer])).toBe(
      'Add the test as tests/test_n.py and run it. On the merged code it fails; with the fix it passes:',
    );
    expect(steps([quote])).toBeUndefined();
  });
});
