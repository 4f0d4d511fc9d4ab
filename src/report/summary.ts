import type { Report } from '../domain/report.js';
import { alertsPart } from './alerts-part.js';
import { byteLength, fit } from './fit.js';
import type { Reporter } from './reporter.js';
import { standingVerdicts } from './standing.js';
import { findingBlock } from './summary-finding.js';
import { policyPart } from './summary-policy.js';
import { countsPart, fixesPart, gapsPart, runPart, shardPart, verdictPart } from './summary-parts.js';
import { inventoryPart, refutedPart, synthesisPart } from './summary-specialists.js';
import { plural } from './wording.js';

/**
 * GitHub drops a step summary above 1 MiB as a whole; other steps of the job may add to the same page.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#step-isolation-and-limits
 */
const byteLimit = 900_000;
const reserve = 1_000;

/** The job summary: GitHub-flavoured Markdown, verdict first, quiet where there is nothing to say. */
export const summary: Reporter = { fileName: 'summary.md', render };

function render(report: Report): string {
  const standing = standingVerdicts(report);
  const before = [
    ...verdictPart(report, standing),
    ...shardPart(report),
    countsPart(report, standing),
    ...gapsPart(report),
  ];
  const after = [
    ...fixesPart(report),
    ...alertsPart(report),
    ...(standing.length > 0 ? ['#### What was run'] : []),
    ...runPart(report),
    ...inventoryPart(report),
    ...policyPart(report),
    ...refutedPart(report),
    ...synthesisPart(report),
  ];
  const room = byteLimit - reserve - byteLength([...before, ...after].join('\n\n'));
  const findings = fit(
    standing,
    (verdict, index) => findingBlock(verdict, index, report.sources ?? []),
    '\n\n',
    room,
  );
  const cut = standing.length - findings.kept;
  const rest = cut > 0 ? [`${plural(cut, 'more finding')} did not fit here; report.json has them all.`] : [];
  const shown = findings.kept > 0 ? [findings.text] : [];
  return `${[...before, ...shown, ...rest, ...after].join('\n\n')}\n`;
}
