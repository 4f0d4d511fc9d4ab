import type { SuppressedVerdict } from '../domain/policy.js';
import type { Report } from '../domain/report.js';
import { fit } from './fit.js';
import { codeSpan, details, escapeMarkdown, proseMarkdown } from './markdown.js';
import { policySentences, suppressedTitle, suppressedUntil } from './policy-words.js';
import { bullets } from './summary-parts.js';
import { clip } from './visible.js';
import { plural } from './wording.js';

const suppressedBudget = 60_000;
const textLength = 2_000;

/** What the repository's own file has done; its suppressed findings folded, with the reason that it gives. */
export function policyPart({ policy }: Report): readonly string[] {
  if (policy === undefined) return [];
  const told = policySentences(policy);
  const sentences = bullets(told, (sentence) => sentence(codeSpan, escapeMarkdown));
  const { suppressed, file } = policy;
  if (told.length + suppressed.length === 0) return [];
  const heading = '#### Settings of the repository';
  if (suppressed.length === 0) return [heading, ...sentences];
  const { text, kept } = fit(suppressed, (one) => suppressedBlock(one, file), '\n\n', suppressedBudget);
  const more = suppressed.length - kept;
  const rest = more > 0 ? `\n\n${plural(more, 'more finding')} suppressed: see report.json.` : '';
  const fold = details(`${plural(suppressed.length, 'finding')} suppressed`, `${text}${rest}`);
  return [heading, ...sentences, fold];
}

function suppressedBlock(one: SuppressedVerdict, file: string): string {
  const { verdict, suppression } = one;
  return [
    `**Suppressed:** ${codeSpan(suppressedTitle(one))}: ${proseMarkdown(clip(verdict.finding.claim, textLength))}`,
    `Reason: ${escapeMarkdown(clip(suppression.reason, textLength))} (${codeSpan(suppressedUntil(one, file))})`,
  ].join('\n\n');
}
