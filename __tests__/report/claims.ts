import type { QuoteEvidence } from '../../src/domain/evidence.js';
import type { Finding } from '../../src/domain/finding.js';
import type { Report, SpecialistSummary } from '../../src/domain/report.js';
import type { Rule } from '../../src/domain/rule.js';
import { probeRules } from '../../src/probe/rules.js';
import { clean } from './clean.js';

function rule(source: string, id: string, name: string, words: string): Rule {
  return {
    id,
    source,
    severity: 'high',
    name,
    shortDescription: words,
    fullDescription: words,
    help: { what: words, why: 'It matters.', mend: 'Mend it.', proven: 'By a test that fails.' },
    precision: 'high',
  };
}

/** As the rubrics have them. */
export const specialistRules: readonly Rule[] = [
  rule('security', 'broken-revocation', 'BrokenRevocation', 'What was revoked still works.'),
  rule('security', 'secret-in-log', 'SecretInLog', 'A secret is written to a log.'),
  rule('test-integrity', 'blind-assertion', 'BlindAssertion', 'A test passes whatever the code does.'),
  rule('cleanup', 'left-behind', 'LeftBehind', 'Something that nothing needs is left behind.'),
];

const testText = `from lms.calendar import rotate, token, valid


def test_rotation_revokes():
    old = token()
    rotate()
    assert not valid(old)
`;

const fix = `diff --git a/lms/calendar.py b/lms/calendar.py
index 2f1a0b9..7a6b5c4 100644
--- a/lms/calendar.py
+++ b/lms/calendar.py
@@ -88,3 +88,5 @@ def valid(token):
     claims = jwt.decode(token, secret)
-    return claims
+    if claims['iat'] < rotated_at():
+        raise Revoked
+    return claims
`;

const addedTest = `diff --git a/tests/test_limit.py b/tests/test_limit.py
new file mode 100644
index 0000000..7a6b5c4
--- /dev/null
+++ b/tests/test_limit.py
@@ -0,0 +1,2 @@
+def test_limit():
+    assert not allowed(11)
`;

function quote(path: string, from: number, text: string): QuoteEvidence {
  return { kind: 'quote', path, lines: [from, from + text.trimEnd().split('\n').length - 1], text };
}

function finding(
  of: Pick<Finding, 'rule' | 'severity' | 'claim' | 'raisedBy'>,
  evidence: readonly [...Finding['evidence'][number][], QuoteEvidence],
  patch?: Finding['fix'],
): Finding {
  const own = evidence.at(-1);
  if (own?.kind !== 'quote') throw new Error('a claim ends with its quote');
  const [first, ...others] = evidence;
  const [line, endLine] = own.lines;
  const place = { path: own.path, line, endLine };
  return { ...of, ...place, evidence: [first, ...others], related: [], ...(patch && { fix: patch }) };
}

/** Upheld by a reproducer, with a verified fix. */
export const revoked = finding(
  {
    rule: 'broken-revocation',
    severity: 'critical',
    claim:
      'Tokens issued before a rotation stay valid. Also raised by milestone: Rotation changes nothing. The time of the rotation is stored, and nothing compares it with iat. To mend it: refuse what is older than the rotation.',
    raisedBy: 'security',
  },
  [
    {
      kind: 'reproducer',
      test: 'tests/test_rotation.py::test_rotation_revokes',
      failed: 3,
      of: 3,
      path: 'tests/test_rotation.py',
      text: testText,
      command: 'python -m pytest -q tests/test_rotation.py',
      error: { type: 'AssertionError', message: 'assert not True' },
      passedWithFix: 3,
    },
    quote('lms/calendar.py', 88, 'claims = jwt.decode(token, secret)\nreturn claims\n'),
  ],
  { patch: fix, verified: true },
);

const blind = finding(
  {
    rule: 'blind-assertion',
    severity: 'medium',
    claim: 'The limit is tested far from its edge. Nothing between 2 and 500 is tried.',
    raisedBy: 'test-integrity',
  },
  [
    {
      kind: 'mutant',
      operator: 'proposed',
      path: 'lms/limits.py',
      lines: [12, 12],
      original: 'return count <= 10',
      mutated: 'return count <= 11',
      tests: ['tests/test_limits.py::test_allows', 'tests/test_limits.py::test_refuses'],
      command: 'python -m pytest -q tests/test_limits.py',
      repeats: 3,
    },
    quote('lms/limits.py', 12, 'return count <= 10\n'),
  ],
  { patch: addedTest, verified: true },
);

const mayLeak = finding(
  {
    rule: 'secret-in-log',
    severity: 'critical',
    claim: 'The signing key is logged when decoding fails. Only if: the log level is DEBUG.',
    raisedBy: 'security',
  },
  [quote('lms/calendar.py', 70, 'log.debug("decode %r with %r", token, secret)\n')],
  { patch: fix.replaceAll('88', '70'), verified: false },
);

const stale = finding(
  {
    rule: 'broken-revocation',
    severity: 'high',
    claim: 'The cache answers for a revoked token for an hour.',
    raisedBy: 'security',
  },
  [quote('lms/cache.py', 5, 'TTL = 3600\n')],
);

const leftover = finding(
  {
    rule: 'left-behind',
    severity: 'low',
    claim: 'The role TUTOR is no longer used.',
    raisedBy: 'cleanup',
  },
  [quote('lms/roles.py', 3, 'TUTOR = "tutor"\n')],
);

function summaryOf(id: string, rest: Partial<SpecialistSummary>): SpecialistSummary {
  const tokens = { input: 1200, output: 3400, cacheRead: 98_765, cacheWrite: 0 };
  return { id, outcome: 'completed', findings: 0, tokens, seconds: 312, ...rest };
}

/** Every kind of claim: upheld by a reproducer, by a mutant and by a reader, undecided, refuted, and a failure. */
export const claims: Report = {
  ...clean,
  rules: [...probeRules, ...specialistRules],
  verdicts: [
    { finding: revoked, ruling: 'upheld', reason: 'proved by execution: 3 of 3 fresh runs' },
    {
      finding: mayLeak,
      ruling: 'undecided',
      reason:
        'its reproducer was not run: pytest is not installed; cleanup read it (upheld): the call is reached from valid(); something critical that was read and not run is for a person to decide',
      by: 'cleanup',
      quote: quote('lms/calendar.py', 90, 'except jwt.DecodeError:\n    log_failure(token, secret)\n'),
    },
    {
      finding: stale,
      ruling: 'upheld',
      reason: 'cleanup read it (upheld): nothing clears the cache',
      by: 'cleanup',
      quote: quote('lms/cache.py', 9, 'return CACHE.get(token)\n'),
    },
    { finding: blind, ruling: 'upheld', reason: 'proved by execution: 3 of 3 fresh runs' },
    {
      finding: leftover,
      ruling: 'refuted',
      reason: 'security read it (refuted): the role is given to users who import a class',
      by: 'security',
      quote: quote('lms/imports.py', 41, 'user.roles.add(roles.TUTOR)\n'),
    },
  ],
  specialists: [
    summaryOf('security', {
      findings: 3,
      dropped: [
        { reason: 'its quote does not stand in the file', count: 2 },
        { reason: 'not part of the change', count: 1 },
      ],
    }),
    summaryOf('cleanup', { findings: 1, seconds: 59.6, runs: { mutants: 0, survived: 0, tests: 1 } }),
    summaryOf('test-integrity', { findings: 1, runs: { mutants: 10, survived: 1, tests: 2 } }),
    summaryOf('accessibility', {}),
    summaryOf('milestone', { outcome: 'failed: the model answered 529 (overloaded) three times' }),
  ],
  inventory: [
    { path: 'lms/calendar.py', state: 'read' },
    { path: 'lms/limits.py', state: 'split' },
    { path: 'lms/static/app.min.js', state: 'skipped', why: 'generated' },
  ],
  synthesis: {
    agreed: ['Rotation does not revoke tokens.'],
    disputed: ['Whether TUTOR is needed.'],
    decided: ['TUTOR stays, since imports give it.'],
  },
  gaps: [{ what: 'specialist milestone', why: 'the model answered 529 (overloaded) three times' }],
  gate: {
    kind: 'fail',
    because: [
      'critical: broken-revocation at lms/calendar.py:88',
      'needs a human: critical: secret-in-log at lms/calendar.py:70',
    ],
  },
  fixes: fix + addedTest,
};

/** Nobody could be asked to write a synthesis, and one fix does not go together with another. */
export const unsettledClaims: Report = {
  ...claims,
  verdicts: claims.verdicts.filter(({ finding: { raisedBy } }) => raisedBy === 'security'),
  synthesis: { agreed: [], disputed: [], decided: [], missing: 'the model answered nothing' },
  fixes: fix,
  fixesApart: [
    { path: 'lms/limits.py', line: 12, note: 'its fix is not in fixes.patch: take it from the finding' },
  ],
};
