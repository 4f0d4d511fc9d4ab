import type { Report } from '../domain/report.js';
import { policySentences, suppressedTitle, suppressedUntil, unusedSentences } from './policy-words.js';
import type { Line } from './terminal-specialists.js';
import { clip } from './visible.js';
import { plural } from './wording.js';

const listed = 20;

/** What the repository's own file has done, with the findings that it suppresses and what it names in vain. */
export function policyLines({ policy }: Report, line: Line): readonly string[] {
  if (policy === undefined) return [];
  const { suppressed, file } = policy;
  const sentences = policySentences(policy).map((sentence) => sentence(String, String));
  const told = [...sentences, ...unusedSentences(policy)].map((sentence) => line(sentence, '', '  '));
  const items = suppressed
    .slice(0, listed)
    .flatMap((one) => [
      line(`- ${suppressedTitle(one)}: ${clip(one.verdict.finding.claim, 200)}`, '  ', '    '),
      line(`${clip(one.suppression.reason, 300)} (${suppressedUntil(one, file)})`, '    '),
    ]);
  const more = suppressed.length - listed;
  const rest = more > 0 ? [`  - and ${plural(more, 'other')}: see the report files`] : [];
  const block = items.length === 0 ? [] : [[line(`Suppressed by ${file}`), ...items, ...rest].join('\n')];
  return [...(told.length > 0 ? [told.join('\n')] : []), ...block];
}
