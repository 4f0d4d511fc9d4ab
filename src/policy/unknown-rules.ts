import { closest } from 'fastest-levenshtein';
import type { Rule } from '../domain/rule.js';
import type { Policy } from './parse-policy.js';
import { policyPath } from './policy-file.js';

/**
 * Rules that the file names and nobody has. No error, since rubrics come and go; and nothing can be said of the
 * specialists' rules where none was sent, because nobody has read them then.
 */
export function unknownRules({ rulesOff, suppressions }: Policy, rules: readonly Rule[]): readonly string[] {
  const known = rules.map(({ source, id }) => `${source}/${id}`);
  const sources = new Set(rules.map(({ source }) => source));
  const isWhole = sources.size > 1;
  const named = new Set([...rulesOff, ...suppressions.map(({ rule }) => rule)]);
  return [...named].flatMap((pattern) => {
    const [source = '', id] = pattern.split('/');
    const isKnown = id === '*' ? sources.has(source) : known.includes(pattern);
    if (isKnown || (!isWhole && !sources.has(source))) return [];
    const nearest = id === '*' ? `${closest(source, [...sources])}/*` : closest(pattern, known);
    return [`${policyPath} names the rule ${pattern}, which there is not: did you mean ${nearest}?`];
  });
}
