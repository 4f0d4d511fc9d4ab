import { likeOthers } from '../../src/probe/reading-limits.js';
import { probeRules } from '../../src/probe/rules.js';
import type { Finding } from '../../src/domain/finding.js';
import type { Rule } from '../../src/domain/rule.js';
import type { Report } from '../../src/domain/report.js';
import type { Ruling, Verdict } from '../../src/domain/verdict.js';
import { standingAlerts } from './alerts.js';
import { suppressing } from './policy.js';
import { claims, unsettledClaims } from './claims.js';
import { clean, noProbe, notRun, pytest } from './clean.js';
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

export { clean };

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
    skipped: [
      { reason: 'beyond the first 3 places of one kind in their function', count: 3 },
      { reason: likeOthers, count: 1 },
      { reason: 'no green test notices an error at lms/attempts.py line 51', count: 1 },
      { reason: 'not worth a test: it only logs', count: 1 },
    ],
    mutants: [
      { id: 'lms/attempts.py:42:5:remove-order-by', ending: 'survived', because: [] },
      { id: 'lms/attempts.py:42:5:flip-direction', ending: 'killed', because: ['test_prefers_live'] },
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

const hostileQuote = { kind: 'quote', path: nasty, lines: [1, 2], text: `\n${nasty}\n\`\`\`\n` } as const;

const hostileRule: Rule = {
  id: 'planted',
  source: 'security',
  severity: 'medium',
  name: nasty,
  shortDescription: nasty,
  fullDescription: nasty,
  help: { what: nasty, why: nasty, mend: nasty, proven: nasty },
  precision: 'medium',
};

/** Every text that comes from a repository, a test or a model tries to get out of its place. */
export const hostile: Report = {
  ...clean,
  change: { ...clean.change, title: `- ${nasty}` },
  verdicts: [
    { ...ruled(hostileFinding, 'undecided', nasty), by: nasty, quote: hostileQuote },
    {
      ...ruled({ ...hostileFinding, raisedBy: nasty, rule: nasty }, 'refuted', nasty),
      by: nasty,
      quote: hostileQuote,
    },
    ruled({ ...hostileFinding, raisedBy: 'security', rule: hostileRule.id }, 'upheld', nasty),
  ],
  rules: [...probeRules, hostileRule],
  probe: {
    ...clean.probe,
    runners: [{ ...pytest, id: nasty, command: nasty, red: [nasty], flaky: [nasty] }],
    skipped: [{ reason: nasty, count: 1 }],
  },
  specialists: [{ ...notRun, id: nasty, outcome: nasty, dropped: [{ reason: nasty, count: 2 }] }],
  inventory: [{ path: nasty, state: 'skipped', why: nasty }],
  synthesis: { agreed: [nasty], disputed: [nasty], decided: [nasty], missing: nasty },
  transcripts: [{ id: nasty, title: nasty, utterances: [{ by: 'tool', tool: nasty, text: nasty }] }],
  fixesApart: [{ path: nasty, line: 1, note: nasty }],
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
      'lms/attempts.py:42:5:remove-order-by',
      'lms/attempts.py:60:5:remove-guard',
      'lms/attempts.py:42:5:flip-direction',
    ],
    slice: [0, 2],
    skipped: [{ reason: 'generated code', count: 1 }],
    minutes: 15,
  },
  gate: { kind: 'pass', because: ['1 high finding in shard 2 of 3; the gate stops at critical (fail-on)'] },
};

/** All of them together; one of the fixes could not be joined. */
export const merged: Report = {
  ...insertionOrder,
  merged: {
    shards: 3,
    plan: '5a7d4c3b8e6f1a2b3c4d5e6f708192031f0c9b2e5a7d4c3b8e6f1a2b3c4d5e6f',
    fixesApart: [
      { path: 'lms/attempts.py', line: 60, note: 'its fix is not in fixes.patch: take it from the finding' },
      { path: nasty, line: 1, note: nasty },
    ],
  },
};

/** Its fix is proposed as a pull request. */
const proposedFixes: Report = {
  ...insertionOrder,
  fixesRequest: { state: 'opened', url: 'https://github.com/acme/shop/pull/7' },
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
  claims,
  'unsettled-claims': unsettledClaims,
  'standing-alerts': standingAlerts,
  policy: suppressing,
  'proposed-fixes': proposedFixes,
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
