import type { Finding } from '../domain/finding.js';
import { claimParts } from './claim-parts.js';
import { codeSpan, escapeMarkdown, proseMarkdown } from './markdown.js';
import { ruleName } from './wording.js';

/** The probe quotes code as it stands; specialists mark it as people do. */
export function claimLines(finding: Finding): readonly string[] {
  const { title, parts } = claimParts(finding);
  const words = finding.raisedBy === 'probe' ? escapeMarkdown : proseMarkdown;
  return [
    `**${words(title)}** (${codeSpan(ruleName(finding))})`,
    ...parts.map(({ label, text }) => `${label === undefined ? '' : `**${label}:** `}${words(text)}`),
  ];
}
