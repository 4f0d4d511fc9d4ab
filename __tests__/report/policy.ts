import type { PolicySummary, Suppression } from '../../src/domain/policy.js';
import type { Report } from '../../src/domain/report.js';
import { clean } from './clean.js';
import { byInsertionOrder, leak, tieBreaker } from './findings.js';

export function suppression(line: number, more: Partial<Suppression> = {}): Suppression {
  const aim = { rule: 'probe/passes-by-insertion-order', path: 'lms/**' };
  return { line, ...aim, reason: 'The list is sorted upstream.', ...more };
}

export const policy: PolicySummary = {
  file: '.github/counterproof.yml',
  notes: [
    'This change alters .github/counterproof.yml; the one before the change was heeded, and the new one counts from the next change on.',
  ],
  budgets: [
    { setting: 'minutes', value: 30 },
    { setting: 'specialist-tokens', value: 200_000 },
  ],
  ignored: [
    { path: 'legacy/report.py', pattern: 'legacy/**' },
    { path: 'api/client.gen.ts', pattern: '**/*.gen.ts' },
  ],
  rulesOff: [
    { rule: 'cleanup/*', findings: 3 },
    { rule: 'probe/lost-guard', findings: 0 },
  ],
  suppressed: [
    {
      verdict: { finding: byInsertionOrder, ruling: 'upheld', reason: 'executed' },
      suppression: suppression(12, { until: '2026-12-31' }),
    },
    {
      verdict: { finding: tieBreaker, ruling: 'upheld', reason: 'executed' },
      suppression: suppression(16),
    },
    {
      verdict: { finding: leak, ruling: 'undecided', reason: 'nobody could tell' },
      suppression: suppression(20, { rule: 'security/*', contains: 'token' }),
    },
  ],
  idle: [
    { suppression: suppression(24, { until: '2025-12-31' }), state: 'expired' },
    { suppression: suppression(28, { rule: 'probe/lost-guard' }), state: 'unmatched' },
    { suppression: suppression(32, { path: 'other/**' }), state: 'elsewhere' },
    { suppression: suppression(36, { path: 'third/**' }), state: 'elsewhere' },
  ],
};
/** What the repository's own file has done, in every way that there is. */
export const suppressing: Report = { ...clean, policy };
