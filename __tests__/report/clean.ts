import { probeRules } from '../../src/probe/rules.js';
import type { ProbeSummary, Report, SpecialistSummary } from '../../src/domain/report.js';

export const noProbe: ProbeSummary = {
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

export const pytest = {
  id: 'pytest',
  command: 'python -m pytest -q',
  tests: 14,
  green: 14,
  red: [],
  flaky: [],
};

export const notRun: SpecialistSummary = {
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
  inventory: [],
  transcripts: [],
  gaps: [],
  gate: { kind: 'pass', because: ['no findings'] },
  fixes: '',
};
