import type { Report } from '../domain/report.js';
import { synthesisHeadings } from './narrative.js';
import { clip } from './visible.js';
import { firstNames, place, plural, ruleName } from './wording.js';

export type Line = (text: string, indent?: string, hanging?: string) => string;

const listed = 20;
const listedFiles = 5;

/** Claims that did not hold, with what refutes them. */
export function refutedLines({ verdicts }: Report, line: Line): readonly string[] {
  const refuted = verdicts.filter(({ ruling }) => ruling === 'refuted');
  if (refuted.length === 0) return [];
  const items = refuted.slice(0, listed).flatMap(({ finding, reason, quote }) => {
    const where = place(finding.path, [finding.line, finding.endLine]);
    const quoted =
      quote === undefined ? '' : ` (${place(quote.path, quote.lines)}: ${clip(quote.text.trim(), 120)})`;
    return [
      line(`- ${where} ${ruleName(finding)}: ${clip(finding.claim, 200)}`, '  ', '    '),
      line(`${clip(reason, 300)}${quoted}`, '    '),
    ];
  });
  return [['Refuted, counts for nothing', ...items, ...rest(refuted.length - listed)].join('\n')];
}

/** Changed files that no specialist has read. */
export function unreadFiles({ inventory }: Report): readonly string[] {
  const skipped = inventory.filter(({ state }) => state === 'skipped');
  if (skipped.length === 0) return [];
  const names = skipped.map(({ path, why }) => (why === undefined ? path : `${path} (${why})`));
  return [`Not read by the specialists: ${firstNames(names, listedFiles, String)}`];
}

/** What the orchestrator makes of it all. */
export function synthesisLines({ synthesis }: Report, line: Line): readonly string[] {
  if (synthesis === undefined) return [];
  const { missing } = synthesis;
  const parts = synthesisHeadings.flatMap(([key, heading]) => {
    const sentences = synthesis[key];
    if (sentences.length === 0) return [];
    const items = sentences.slice(0, listed).map((text) => line(`- ${text}`, '  ', '    '));
    return [[heading, ...items, ...rest(sentences.length - listed)].join('\n')];
  });
  return [...(missing === undefined ? [] : [line(`No synthesis was written: ${missing}`)]), ...parts];
}

function rest(more: number): readonly string[] {
  return more > 0 ? [`  - and ${plural(more, 'other')}: see the report files`] : [];
}
