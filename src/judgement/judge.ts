import type { Finding } from '../domain/finding.js';
import { severities } from '../domain/finding.js';
import type { Verdict } from '../domain/verdict.js';

function isExecuted({ evidence }: Finding): boolean {
  return evidence.some(({ kind }) => kind === 'mutant' || kind === 'reproducer');
}

function byWeight(first: Finding, second: Finding): number {
  return (
    severities.indexOf(first.severity) - severities.indexOf(second.severity) ||
    compareText(first.path, second.path) ||
    first.line - second.line ||
    compareText(first.rule, second.rule)
  );
}

/** By code unit, the same on every machine: shards are judged on several, and put together on another. */
function compareText(first: string, second: string): number {
  return first < second ? -1 : Number(first > second);
}

/** The most severe first, then by place. */
export function inOrder(verdicts: readonly Verdict[]): readonly Verdict[] {
  return verdicts.toSorted((first, second) => byWeight(first.finding, second.finding));
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
