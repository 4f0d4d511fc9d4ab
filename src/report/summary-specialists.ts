import type { Synthesis } from '../domain/panel.js';
import type { Report } from '../domain/report.js';
import type { Verdict } from '../domain/verdict.js';
import { fit } from './fit.js';
import { codeFence, codeSpan, details, escapeMarkdown, proseMarkdown } from './markdown.js';
import { claimLines } from './summary-claim.js';
import { missingSynthesis, synthesisHeadings } from './narrative.js';
import { rulingWords } from './ruling-words.js';
import { bullets } from './summary-parts.js';
import { unreadGroups } from './told-once.js';
import { clip } from './visible.js';
import { firstNames, place, plural } from './wording.js';

const refutedBudget = 60_000;
const listedFiles = 20;
const textLength = 500;
const quoteLength = 2_000;

/** Claims that did not hold: folded, with what refutes them; they count for nothing. */
export function refutedPart({ verdicts }: Report): readonly string[] {
  const refuted = verdicts.filter(({ ruling }) => ruling === 'refuted');
  if (refuted.length === 0) return [];
  const { text, kept } = fit(refuted, refutedBlock, '\n\n', refutedBudget);
  const more = refuted.length - kept;
  const rest = more > 0 ? `\n\n${plural(more, 'more claim')} refuted: see report.json.` : '';
  return [details(`${plural(refuted.length, 'claim')} refuted`, `${text}${rest}`)];
}

function refutedBlock(verdict: Verdict): string {
  const { finding } = verdict;
  const where = codeSpan(place(finding.path, [finding.line, finding.endLine]));
  const { label, why } = rulingWords(verdict);
  return [
    where,
    ...claimLines(finding),
    `**${label}:** ${proseMarkdown(why)}`,
    ...readersQuote(verdict),
  ].join('\n\n');
}

/** What a second reader goes by. */
export function readersQuote({ by, quote }: Verdict): readonly string[] {
  if (by === undefined || quote === undefined) return [];
  const where = codeSpan(place(quote.path, quote.lines));
  return [
    `${codeSpan(clip(by, 100))} quotes ${where}:\n\n${codeFence(clip(quote.text, quoteLength), 'text')}`,
  ];
}

/** Changed files that no specialist has read, and why. */
export function inventoryPart(report: Report): readonly string[] {
  const groups = unreadGroups(report);
  if (groups.length === 0) return [];
  const items = bullets(
    groups,
    ({ why, paths }) =>
      `${escapeMarkdown(clip(why, textLength))}: ${firstNames(paths, listedFiles, codeSpan)}`,
  );
  const count = groups.reduce((sum, { paths }) => sum + paths.length, 0);
  return [details(`${plural(count, 'changed file')} not read by the specialists`, items.join('\n\n'))];
}

/** What the orchestrator makes of it all. */
export function synthesisPart(report: Report): readonly string[] {
  const { synthesis } = report;
  if (synthesis === undefined) return [];
  const why = missingSynthesis(report);
  const missing =
    why === undefined ? [] : [`Nobody has written it: ${escapeMarkdown(clip(why, textLength))}`];
  const parts = synthesisHeadings.flatMap(([key, heading]) => synthesisList(heading, synthesis[key]));
  return missing.length + parts.length === 0 ? [] : ['#### Synthesis', ...missing, ...parts];
}

function synthesisList(heading: string, sentences: Synthesis['agreed']): readonly string[] {
  if (sentences.length === 0) return [];
  return [`**${heading}**`, ...bullets(sentences, (text) => proseMarkdown(clip(text, textLength)))];
}
