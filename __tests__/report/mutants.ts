import type { MutantDetail, MutantSummary, Report, SourceText } from '../../src/domain/report.js';
import type { Finding } from '../../src/domain/finding.js';
import type { Verdict } from '../../src/domain/verdict.js';
import { staleToken } from './findings.js';
import { severalSeverities } from './reports.js';

/** The source of the case of the brief, line 42 being the one that it is about. */
export const attempts: SourceText = {
  path: 'lms/attempts.py',
  text: [
    ...Array.from({ length: 34 }, (_, index) => `# ${index + 1}`),
    '"""Which attempt a learner is shown."""',
    '',
    'from lms.database import execute',
    '',
    '',
    'def current_attempt(session, user):',
    '    rows = execute(session, """',
    '        SELECT id FROM attempts WHERE user_id = ? ORDER BY is_archive ASC',
    '    """, user.id)',
    '    if not rows:',
    '        return None',
    '    return rows[0]',
    '',
  ].join('\n'),
};

const totals: SourceText = {
  path: 'lms/reports/daily totals.py',
  text: 'def totals(rows):\n    """Sorted by day."""\n    if rows is None:\n        return []\n\n\n    rows.sort(\n        key=lambda row: (row.day, row.id),\n    )\n    return rows\n',
};

const testFile = 'tests/test_attempts.py';

/** A mutant of `source` that puts `replacement` where `original` stands. */
export function mutantIn(
  source: SourceText,
  original: string,
  replacement: string,
  summary: Omit<MutantSummary, 'id' | 'detail'> & Pick<MutantDetail, 'operator' | 'description'>,
): MutantSummary {
  const start = source.text.indexOf(original);
  if (start < 0) throw new Error(`${original} is not in ${source.path}`);
  const before = source.text.slice(0, start);
  const line = before.split('\n').length;
  const column = start - before.lastIndexOf('\n');
  const { operator, description, ending, because } = summary;
  return {
    id: `${source.path}:${line}:${column}:${operator}`,
    ending,
    because,
    detail: {
      operator,
      path: source.path,
      description,
      edits: [{ path: source.path, start, end: start + original.length, replacement }],
      coveredBy: ['test_prefers_live', 'test_none'].map((name) => ({
        id: `${testFile}::${name}`,
        file: testFile,
      })),
    },
  };
}

/** One mutant of every ending. */
export const mutants: readonly MutantSummary[] = [
  mutantIn(attempts, ' ORDER BY is_archive ASC', '', {
    operator: 'remove-order-by',
    description: 'deleted ORDER BY is_archive ASC',
    ending: 'survived',
    because: [],
  }),
  mutantIn(attempts, 'ASC', 'DESC', {
    operator: 'flip-direction',
    description: 'turned ASC into DESC',
    ending: 'killed',
    because: [`${testFile}::test_prefers_live`],
  }),
  mutantIn(attempts, 'if not rows:\n        return None', 'pass', {
    operator: 'remove-guard',
    description: 'deleted the guard',
    ending: 'timed-out',
    because: [],
  }),
  mutantIn(attempts, 'return rows[0]', 'return None', {
    operator: 'return-value',
    description: 'returned None',
    ending: 'doubtful',
    because: [`${testFile}::test_none`],
  }),
  mutantIn(attempts, 'rows = execute(session, """', 'rows = (session, """', {
    operator: 'call-statement',
    description: 'left out the call',
    ending: 'unviable',
    because: ['SyntaxError: invalid syntax'],
  }),
  mutantIn(totals, 'if rows is None:', 'if False:', {
    operator: 'condition',
    description: 'made the condition false',
    ending: 'not-covered',
    because: [],
  }),
  mutantIn(totals, '(row.day, row.id)', '(row.day,)', {
    operator: 'drop-tie-breaker',
    description: 'dropped the last sort key',
    ending: 'unstable',
    because: [],
  }),
  mutantIn(totals, 'return rows', 'return None', {
    operator: 'return-value',
    description: 'returned None',
    ending: 'not-run',
    because: [],
  }),
];

/** A reproducer as specialists write them, with its file and its fix. */
const reproduced: Finding = {
  ...staleToken,
  evidence: [
    {
      kind: 'reproducer',
      test: 'tests/test_rotation_counterproof.py::test_rotation',
      failed: 3,
      of: 3,
      path: 'tests/test_rotation_counterproof.py',
      text: 'from lms.calendar import rotate, token, valid\n\n\ndef test_rotation():\n    old = token()\n    rotate()\n    assert not valid(old)\n',
      command: 'python -m pytest -q tests/test_rotation_counterproof.py',
      error: { type: 'AssertionError', message: 'assert not True' },
      passedWithFix: 3,
    },
    ...staleToken.evidence.filter(({ kind }) => kind === 'quote'),
  ],
  fix: { ...(staleToken.fix ?? { patch: '' }), verified: true },
};

/** What was refuted was refuted by a quote. */
function read(verdict: Verdict): Verdict {
  if (verdict.ruling !== 'refuted') return verdict;
  return {
    ...verdict,
    by: 'security',
    quote: { kind: 'quote', path: 'lms/roles.py', lines: [3, 3], text: 'ROLES = [ROLE]' },
  };
}

/** Everything that a page can show, as an audit on one machine knows it. */
export const whole: Report = {
  ...severalSeverities,
  change: {
    ...severalSeverities.change,
    pullRequest: { number: 12, title: 'Prefer the live attempt', url: 'https://github.com/o/r/pull/12' },
  },
  verdicts: severalSeverities.verdicts.map((verdict) =>
    verdict.finding === staleToken ? { ...verdict, finding: reproduced } : read(verdict),
  ),
  probe: { ...severalSeverities.probe, planned: 8, ran: 6, mutants },
  sources: [attempts, totals],
  inventory: [
    { path: 'lms/attempts.py', state: 'read' },
    { path: 'lms/data.bin', state: 'skipped', why: 'binary' },
  ],
  synthesis: {
    agreed: ['Tokens outlive the rotation; a test shows it.'],
    disputed: ['Whether the error message reaches anybody.'],
    decided: ['The rotation has to be mended before this is released.'],
  },
  transcripts: [
    {
      id: 'security',
      title: 'Security reads the change',
      utterances: [
        { by: 'counterproof', text: 'Read this change.' },
        { by: 'model', text: 'I look at **calendar.py** first.' },
        { by: 'tool', tool: 'read_file', text: '88 claims = jwt.decode(token, secret)\n89 return claims' },
      ],
    },
  ],
  gaps: [{ what: 'service/feed.go', why: 'go is not installed' }],
  leads: [{ path: 'lms/roles.py', line: 3, note: 'subscribes to "attempt-done", which nobody publishes' }],
};
