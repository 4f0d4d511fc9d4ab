import type { Synthesis } from '../domain/panel.js';
import type { Report } from '../domain/report.js';
import type { Verdict } from '../domain/verdict.js';
import { fit } from './fit.js';
import { codeFence, codeSpan, details, escapeMarkdown, proseMarkdown } from './markdown.js';
import { synthesisHeadings } from './narrative.js';
import { bullets } from './summary-parts.js';
import { clip } from './visible.js';
import { place, plural, ruleName } from './wording.js';

const refutedBudget = 60_000;
const claimLength = 2_000;
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
  const { finding, reason } = verdict;
  const where = codeSpan(place(finding.path, [finding.line, finding.endLine]));
  return [
    `**Refuted:** ${where}: ${proseMarkdown(clip(finding.claim, claimLength))} (${codeSpan(ruleName(finding))})`,
    `Why: ${proseMarkdown(clip(reason, claimLength))}`,
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
export function inventoryPart({ inventory }: Report): readonly string[] {
  const skipped = inventory.filter(({ state }) => state === 'skipped');
  if (skipped.length === 0) return [];
  const items = bullets(
    skipped,
    ({ path, why = 'no reason given' }) =>
      `${codeSpan(clip(path, textLength))}: ${escapeMarkdown(clip(why, textLength))}`,
  );
  return [
    details(`${plural(skipped.length, 'changed file')} not read by the specialists`, items.join('\n\n')),
  ];
}

/** What the orchestrator makes of it all. */
export function synthesisPart({ synthesis }: Report): readonly string[] {
  if (synthesis === undefined) return [];
  const missing =
    synthesis.missing === undefined
      ? []
      : [`Nobody has written it: ${escapeMarkdown(clip(synthesis.missing, textLength))}`];
  const parts = synthesisHeadings.flatMap(([key, heading]) => synthesisList(heading, synthesis[key]));
  return missing.length + parts.length === 0 ? [] : ['#### Synthesis', ...missing, ...parts];
}

function synthesisList(heading: string, sentences: Synthesis['agreed']): readonly string[] {
  if (sentences.length === 0) return [];
  return [`**${heading}**`, ...bullets(sentences, (text) => proseMarkdown(clip(text, textLength)))];
}
