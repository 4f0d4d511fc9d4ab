import { severities, type Severity } from '../domain/finding.js';
import type { Report } from '../domain/report.js';
import type { Verdict } from '../domain/verdict.js';

/** What was not refuted, most severe first, then by place: the order in which every view shows it. */
export function standingVerdicts(report: Report): readonly Verdict[] {
  return report.verdicts.filter(({ ruling }) => ruling !== 'refuted').toSorted(compare);
}

/** How many there are of each severity, most severe first, without the zeros. */
export function countBySeverity(verdicts: readonly Verdict[]): readonly (readonly [Severity, number])[] {
  return severities
    .map(
      (severity) =>
        [severity, verdicts.filter(({ finding }) => finding.severity === severity).length] as const,
    )
    .filter(([, count]) => count > 0);
}

function compare({ finding: a }: Verdict, { finding: b }: Verdict): number {
  return (
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    compareText(a.path, b.path) ||
    a.line - b.line ||
    compareText(a.rule, b.rule)
  );
}

/** By code unit, the same on every machine; `localeCompare` is not. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
