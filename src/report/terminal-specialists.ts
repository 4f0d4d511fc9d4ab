import type { Report } from '../domain/report.js';
import { claimParts } from './claim-parts.js';
import { missingSynthesis, synthesisHeadings } from './narrative.js';
import { rulingWords } from './ruling-words.js';
import { unreadGroups } from './told-once.js';
import { clip } from './visible.js';
import { firstNames, place, plural, ruleName } from './wording.js';

export type Line = (text: string, indent?: string, hanging?: string) => string;

const listed = 20;
const listedFiles = 5;

/** Claims that did not hold, with what refutes them. */
export function refutedLines({ verdicts }: Report, line: Line): readonly string[] {
  const refuted = verdicts.filter(({ ruling }) => ruling === 'refuted');
  if (refuted.length === 0) return [];
  const items = refuted.slice(0, listed).flatMap((verdict) => {
    const { finding, quote } = verdict;
    const where = place(finding.path, [finding.line, finding.endLine]);
    const quoted =
      quote === undefined ? '' : ` (${place(quote.path, quote.lines)}: ${clip(quote.text.trim(), 120)})`;
    return [
      line(`- ${where} ${ruleName(finding)}: ${clip(claimParts(finding).title, 200)}`, '  ', '    '),
      line(`${clip(rulingWords(verdict).why, 300)}${quoted}`, '    '),
    ];
  });
  return [['Refuted, counts for nothing', ...items, ...rest(refuted.length - listed)].join('\n')];
}

/** Changed files that no specialist has read. */
export function unreadFiles(report: Report): readonly string[] {
  const groups = unreadGroups(report);
  const told = groups.slice(0, listed).map(({ why, paths }) => {
    const names = firstNames(paths, listedFiles, String);
    return `Not read by the specialists (${why}): ${names}`;
  });
  const more = groups.length - told.length;
  return more > 0 ? [...told, `Not read for ${plural(more, 'other reason')}: see the report files`] : told;
}

/** What the orchestrator makes of it all. */
export function synthesisLines(report: Report, line: Line): readonly string[] {
  const { synthesis } = report;
  if (synthesis === undefined) return [];
  const missing = missingSynthesis(report);
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
