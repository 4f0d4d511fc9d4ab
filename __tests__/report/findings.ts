import type { MutantEvidence } from '../../src/domain/evidence.js';
import type { Finding } from '../../src/domain/finding.js';

/** The verified fix of the brief's own case. */
export const reordering = `diff --git a/tests/test_attempts.py b/tests/test_attempts.py
index 2f1a0b9..7a6b5c4 100644
--- a/tests/test_attempts.py
+++ b/tests/test_attempts.py
@@ -11,5 +11,5 @@ def test_prefers_live_over_archive_attempt(session):
     user = make_user(session)
-    session.add(Attempt(user=user, is_archive=False))
     session.add(Attempt(user=user, is_archive=True))
+    session.add(Attempt(user=user, is_archive=False))
     session.commit()
     assert current_attempt(session, user).is_archive is False
`;

/** The evidence of the brief's own case. */
export const orderDeleted: MutantEvidence = {
  kind: 'mutant',
  operator: 'drop-order-by',
  path: 'lms/attempts.py',
  lines: [42, 42],
  original: 'ORDER BY is_archive ASC',
  mutated: '',
  tests: ['tests/test_attempts.py::test_prefers_live_over_archive_attempt'],
  command: 'python -m pytest -q tests/test_attempts.py::test_prefers_live_over_archive_attempt',
  repeats: 2,
  cells: {
    merged: { asWritten: 'green', reordered: 'green' },
    mutated: { asWritten: 'green', reordered: 'red' },
    repeats: 2,
    reordering: {
      description: 'reversed two consecutive inserts',
      path: 'tests/test_attempts.py',
      lines: [12, 13],
    },
  },
};

/** The finding of the brief's own case. */
export const byInsertionOrder: Finding = {
  rule: 'passes-by-insertion-order',
  severity: 'high',
  path: 'lms/attempts.py',
  line: 42,
  endLine: 42,
  endColumn: 58,
  claim:
    'A test of this ordering passes because of the order of its inserts. It stays green with the ordering deleted, and goes red once the two inserts are swapped.',
  raisedBy: 'probe',
  evidence: [orderDeleted],
  related: [{ path: 'tests/test_attempts.py', line: 10, note: 'the test that is green by luck' }],
  fix: { patch: reordering, verified: true },
};

/** A mutant that is told by a diff, reached by many tests. */
export const tieBreaker: Finding = {
  rule: 'tie-breaker-not-asserted',
  severity: 'low',
  path: 'lms/reports/daily totals.py',
  line: 7,
  endLine: 9,
  claim: 'No test needs the last sort key.',
  raisedBy: 'probe',
  evidence: [
    {
      kind: 'mutant',
      operator: 'drop-tie-breaker',
      path: 'lms/reports/daily totals.py',
      lines: [7, 9],
      original: 'rows.sort(\n    key=lambda row: (row.day, row.id),\n)\n',
      mutated: 'rows.sort(\n    key=lambda row: (row.day,),\n)\n',
      tests: ['test_one', 'test_two', 'test_three', 'test_four', 'test_five'],
      command: 'python -m pytest -q tests/test_totals.py',
      repeats: 2,
    },
  ],
  related: [],
};

/** Executed and read, by a specialist. */
export const staleToken: Finding = {
  rule: 'token-outlives-rotation',
  severity: 'critical',
  path: 'lms/calendar.py',
  line: 88,
  endLine: 90,
  claim: 'Tokens issued before a rotation stay valid. Nothing compares iat with the time of the rotation.',
  raisedBy: 'security',
  evidence: [
    {
      kind: 'reproducer',
      test: 'tests/test_rotation.py::test_rotation',
      failed: 3,
      of: 3,
      path: 'tests/test_rotation.py',
      text: 'def test_rotation():\n    old = token()\n    rotate()\n    assert not valid(old)\n',
      command: 'python -m pytest -q tests/test_rotation.py',
      error: { type: 'AssertionError', message: 'assert not True' },
    },
    {
      kind: 'quote',
      path: 'lms/calendar.py',
      lines: [88, 90],
      text: 'claims = jwt.decode(token, secret)\nreturn claims\n',
    },
  ],
  related: [],
  fix: {
    patch: '--- a/lms/calendar.py\n+++ b/lms/calendar.py\n@@ -88 +88 @@\n-old\n+new\n',
    verified: false,
  },
};

const { fix: _fix, ...withoutFix } = staleToken;

/** Read, not run, and without a full stop. */
export const leak: Finding = {
  ...withoutFix,
  rule: 'error-leaks-structure',
  line: 120,
  endLine: 120,
  claim: 'The error message names the table',
  evidence: [
    { kind: 'quote', path: 'lms/calendar.py', lines: [120, 120], text: 'raise Error(f"no {table}")' },
  ],
};

/** What a second reader will refute. */
export const guess: Finding = {
  ...tieBreaker,
  rule: 'dead-reference',
  severity: 'medium',
  line: 30,
  endLine: 30,
  claim: 'The role is no longer used.',
  raisedBy: 'cleanup',
  evidence: [{ kind: 'quote', path: 'lms/reports/daily totals.py', lines: [30, 30], text: 'ROLE = 1' }],
};

/** Tries to get out of its place in every kind of file. */
export const nasty =
  '</details><script>alert(1)</script> **bold** `tick ``` [click](https://evil.example/x) ![i](http://evil.example/i.png) ' +
  '@octocat #1 GH-2 a@b.example www.evil.example | x | $a$ :tada: <!-- \u001b[31mred\u001b[0m \u202egnp.exe\u202c \u0000\u200b ' +
  '&lt; \\* 1. ]( \ud800';

const hostileCode = "x = '''\n```\n</details>\n\u001b]0;title\u0007\n@octocat \u202e\r\n'''\n";

/** A finding all of whose texts try to get out of their place. */
export const hostileFinding: Finding = {
  rule: 'order-not-exposed',
  severity: 'medium',
  path: `src/we"ird | \`name\` <b>#%é\u202e \`.py`,
  line: 1,
  endLine: 1,
  claim: `# ${nasty}`,
  raisedBy: 'probe',
  evidence: [
    {
      kind: 'mutant',
      operator: 'drop-order-by',
      path: 'src/other [x](y).py',
      lines: [1, 5],
      original: hostileCode,
      mutated: `${hostileCode}::set-output name=a::b`,
      tests: [nasty, 'test ` `` b', '- c', '1. d'],
      command: `pytest '${nasty}'`,
      repeats: 2,
      cells: {
        merged: { asWritten: 'green', reordered: 'green' },
        mutated: { asWritten: 'green', reordered: 'green' },
        repeats: 2,
        reordering: { description: nasty, path: nasty, lines: [1, 2] },
      },
    },
    { kind: 'quote', path: 'a.py', lines: [1, 1], text: nasty },
    {
      kind: 'reproducer',
      test: nasty,
      failed: 3,
      of: 3,
      path: `${nasty}.py`,
      text: hostileCode,
      command: `pytest '${nasty}'`,
      error: { type: nasty, message: `${nasty}\n::error::x` },
      passedWithFix: 3,
    },
  ],
  related: [{ path: nasty, line: 1, note: nasty }],
  fix: { patch: hostileCode, verified: false },
};
