import type { Finding } from '../domain/finding.js';
import { severities } from '../domain/finding.js';
import type { Verdict } from '../domain/verdict.js';

function isExecuted({ evidence }: Finding): boolean {
  return evidence.some(({ kind }) => kind === 'mutant' || kind === 'reproducer');
}

function byWeight(first: Finding, second: Finding): number {
  return (
    severities.indexOf(first.severity) - severities.indexOf(second.severity) ||
    first.path.localeCompare(second.path) ||
    first.line - second.line ||
    first.rule.localeCompare(second.rule)
  );
}

/** What was executed is upheld by its execution; what was only read is undecided until somebody has checked it. */
export function judge(findings: readonly Finding[]): readonly Verdict[] {
  return findings
    .toSorted(byWeight)
    .map((finding) =>
      isExecuted(finding)
        ? { finding, ruling: 'upheld', reason: 'executed: reproduced in fresh processes' }
        : { finding, ruling: 'undecided', reason: 'not executed, and not yet read by a second specialist' },
    );
}
