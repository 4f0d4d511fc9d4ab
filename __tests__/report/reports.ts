import { probeRules } from '../../src/probe/rules.js';
import type { Finding } from '../../src/domain/finding.js';
import type { ProbeSummary, Report, SpecialistSummary } from '../../src/domain/report.js';
import type { Ruling, Verdict } from '../../src/domain/verdict.js';
import {
  byInsertionOrder,
  guess,
  hostileFinding,
  leak,
  nasty,
  reordering,
  staleToken,
  tieBreaker,
} from './findings.js';

const noProbe: ProbeSummary = {
  planned: 0,
  ran: 0,
  killed: 0,
  survived: 0,
  timedOut: 0,
  unviable: 0,
  unstable: 0,
  doubtful: 0,
  notCovered: 0,
  seconds: 0,
  runners: [],
  skipped: [],
  mutants: [],
};

const pytest = {
  id: 'pytest',
  command: 'python -m pytest -q',
  tests: 14,
  green: 14,
  red: [],
  flaky: [],
};

const notRun: SpecialistSummary = {
  id: 'specialists',
  outcome: 'not run: no key',
  findings: 0,
  tokens: { input: 0, output: 0, cacheRead: 0, cacheWrite: 0 },
  seconds: 0,
};

/** Nothing found, everything looked at. */
export const clean: Report = {
  tool: { name: 'counterproof', version: '0.1.0' },
  rules: probeRules,
  leads: [],
  change: {
    base: '1f0c9b2e5a7d4c3b8e6f1a2b3c4d5e6f70819203',
    head: '9b8a7c6d5e4f3a2b1c0d9e8f7a6b5c4d3e2f1a0b',
    title: 'Prefer the live attempt over the archived one',
    files: [
      {
        path: 'lms/attempts.py',
        status: 'modified',
        role: 'source',
        binary: false,
        added: [
          [40, 44],
          [51, 51],
        ],
        removedAfter: [44],
      },
      {
        path: 'tests/test_attempts.py',
        previousPath: 'tests/test_attempt.py',
        status: 'renamed',
        role: 'test',
        binary: false,
        added: [[1, 30]],
        removedAfter: [],
      },
    ],
  },
  verdicts: [],
  probe: { ...noProbe, planned: 12, ran: 12, killed: 12, seconds: 42.4, runners: [pytest] },
  specialists: [notRun],
  gaps: [],
  gate: { kind: 'pass', because: ['no findings'] },
  fixes: '',
};

function upheld(finding: Finding): Verdict {
  return { finding, ruling: 'upheld', reason: 'executed' };
}

function ruled(finding: Finding, ruling: Ruling, reason: string): Verdict {
  return { finding, ruling, reason };
}

/** The case of the brief: four cells proven, with a verified fix. */
export const insertionOrder: Report = {
  ...clean,
  verdicts: [upheld(byInsertionOrder)],
  probe: {
    ...clean.probe,
    planned: 14,
    ran: 12,
    killed: 10,
    survived: 1,
    timedOut: 1,
    notCovered: 1,
    seconds: 200,
    skipped: [{ reason: 'out of time', count: 1 }],
    mutants: [
      { id: 'src/attempts.py:42:5:remove-order-by', ending: 'survived', because: [] },
      { id: 'src/attempts.py:42:5:flip-direction', ending: 'killed', because: ['test_prefers_live'] },
    ],
  },
  gate: { kind: 'fail', because: ['1 finding at or above high (--fail-on high)'] },
  fixes: reordering,
};

/** Findings of every severity and ruling, out of order on purpose. */
export const severalSeverities: Report = {
  ...insertionOrder,
  verdicts: [
    upheld(tieBreaker),
    ruled(guess, 'refuted', 'the role is used in lms/roles.py:3'),
    upheld({ ...byInsertionOrder, rule: 'order-never-asserted', severity: 'medium', line: 60, endLine: 60 }),
    ruled(leak, 'undecided', 'the second reader could not reach the caller'),
    upheld(staleToken),
    upheld(byInsertionOrder),
  ],
  specialists: [
    {
      id: 'security',
      outcome: 'completed',
      findings: 2,
      tokens: { input: 1200, output: 3400, cacheRead: 98_765, cacheWrite: 0 },
      seconds: 312,
    },
    {
      id: 'cleanup',
      outcome: 'completed',
      findings: 1,
      tokens: { input: 1100, output: 900, cacheRead: 98_765, cacheWrite: 0 },
      seconds: 59.6,
    },
  ],
  gate: {
    kind: 'fail',
    because: ['2 findings at or above high (--fail-on high)', '1 undecided critical needs a human'],
  },
};

/** A suite that is red by itself, a toolchain that is missing, tests that change their mind. */
export const inconclusive: Report = {
  ...clean,
  probe: {
    ...noProbe,
    planned: 3,
    notCovered: 3,
    seconds: 75,
    runners: [
      {
        ...pytest,
        green: 1,
        red: Array.from({ length: 12 }, (_item, index) => `tests/test_attempts.py::test_${index + 1}`),
        flaky: ['tests/test_clock.py::test_midnight'],
      },
    ],
    skipped: [{ reason: 'toolchain missing: go', count: 4 }],
  },
  gaps: [
    {
      what: 'lms/attempts.py',
      why: 'every test that reaches lines 40-44 was red before we touched anything',
    },
    { what: 'service/feed.go', why: 'go is not installed' },
  ],
  gate: { kind: 'inconclusive', because: ['no green test reaches the change', '2 files were not looked at'] },
};

/** Every text that comes from a repository, a test or a model tries to get out of its place. */
export const hostile: Report = {
  ...clean,
  change: { ...clean.change, title: `- ${nasty}` },
  verdicts: [ruled(hostileFinding, 'undecided', nasty)],
  probe: {
    ...clean.probe,
    runners: [{ ...pytest, id: nasty, command: nasty, red: [nasty], flaky: [nasty] }],
    skipped: [{ reason: nasty, count: 1 }],
  },
  specialists: [{ ...notRun, id: nasty, outcome: nasty }],
  gaps: [{ what: nasty, why: nasty }],
  gate: { kind: 'fail', because: [nasty] },
};

/** One of several that share the work: must not look like a whole audit. */
export const shard: Report = {
  ...insertionOrder,
  change: {
    ...clean.change,
    pullRequest: { number: 12, title: 'Prefer the live attempt', url: 'https://github.com/o/r/pull/12' },
    note: 'the push named no base: its last commit is audited',
  },
  shard: {
    index: 2,
    of: 3,
    plan: '5a7d4c3b8e6f1a2b3c4d5e6f708192031f0c9b2e5a7d4c3b8e6f1a2b3c4d5e6f',
    mutants: [
      'src/attempts.py:42:5:remove-order-by',
      'src/attempts.py:60:5:remove-guard',
      'src/attempts.py:42:5:flip-direction',
    ],
    slice: [0, 2],
    skipped: [{ reason: 'generated code', count: 1 }],
    minutes: 15,
  },
  gate: { kind: 'pass', because: ['no finding in shard 2 of 3 is critical or worse'] },
};

/** All of them together; one of the fixes could not be joined. */
export const merged: Report = {
  ...insertionOrder,
  merged: {
    shards: 3,
    plan: '5a7d4c3b8e6f1a2b3c4d5e6f708192031f0c9b2e5a7d4c3b8e6f1a2b3c4d5e6f',
    fixesApart: [
      { path: 'src/attempts.py', line: 60, note: 'its fix is not in fixes.patch: take it from the finding' },
      { path: nasty, line: 1, note: nasty },
    ],
  },
};

/** A shard for which no mutant was left. */
export const emptyShard: Report = {
  ...clean,
  probe: noProbe,
  specialists: [],
  shard: {
    index: 3,
    of: 3,
    plan: 'f'.repeat(64),
    mutants: ['a.py:1:1:remove-guard'],
    slice: [],
    skipped: [],
    minutes: 15,
  },
  gate: { kind: 'pass', because: ['no findings in shard 3 of 3'] },
};

/** The reports that every reporter is compared with its golden files on. */
export const reports: Readonly<Record<string, Report>> = {
  clean,
  'insertion-order': insertionOrder,
  'several-severities': severalSeverities,
  inconclusive,
  hostile,
  shard,
  merged,
  'empty-shard': emptyShard,
};

/** A report with `count` findings over many files, lines and severities. */
export function manyFindings(count: number): Report {
  const variants = [byInsertionOrder, tieBreaker, staleToken];
  const verdicts = Array.from({ length: count }, (_item, index) => {
    const finding = variants[index % variants.length] ?? byInsertionOrder;
    return upheld({ ...finding, path: `src/file-${index % 100}.py`, line: index + 1, endLine: index + 1 });
  });
  return { ...insertionOrder, verdicts };
}
