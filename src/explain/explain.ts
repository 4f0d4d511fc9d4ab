import type { Rule } from '../domain/rule.js';
import { visibleLine } from '../report/visible.js';
import { wrap } from '../report/wrap.js';
import { findRules, fullName } from './find-rules.js';
import { type KnownRules, knownRules, type RuleSource } from './known-rules.js';

export type Explained =
  | { readonly kind: 'explained'; readonly text: string }
  /** There is no such rule; the reason names the nearest. */
  | { readonly kind: 'unknown'; readonly reason: string };

const columns = 80;

/** What a rule means, why it matters, how to mend it and how it is proven; without a name, every rule in short. */
export async function explain(name: string | undefined, repo: string): Promise<Explained> {
  const known = await knownRules(repo);
  if (name === undefined) return { kind: 'explained', text: listText(known) };
  const all = known.sources.flatMap(({ rules }) => rules);
  const found = findRules(name, all);
  if (found.kind === 'found') return { kind: 'explained', text: found.rules.map(ruleText).join('\n') };
  const mend =
    found.nearest === undefined
      ? 'counterproof explain lists them all'
      : `did you mean "${found.nearest}"? counterproof explain lists them all`;
  return { kind: 'unknown', reason: `there is no rule ${JSON.stringify(visibleLine(name))}: ${mend}` };
}

function paragraph(text: string, indent = ''): string {
  return wrap(visibleLine(text), columns, indent);
}

function ruleText(rule: Rule): string {
  const { what, why, mend, proven } = rule.help;
  const parts = [
    ['What', what],
    ['Why it matters', why],
    ['How to mend it', mend],
    ['How it is proven', proven],
    ['Severity', severityOf(rule)],
  ] as const;
  const told = parts.map(([title, text]) => `${title}\n${paragraph(text, '  ')}`);
  return `${[`${paragraph(fullName(rule))}\n${paragraph(rule.shortDescription)}`, ...told].join('\n\n')}\n`;
}

/** That of the probe is a property of the rule; that of a specialist follows from the facts of each finding. */
function severityOf({ source, severity }: Rule): string {
  return source === 'probe'
    ? severity
    : 'Computed for each finding from three facts that the specialist states: what happens when nobody mends it, whom it reaches, and what has to be true besides.';
}

function listText({ sources, unusable }: KnownRules): string {
  const broken = unusable.map((why) => paragraph(why, '  '));
  const parts = [
    ...sources.map(sourceText),
    ...(broken.length === 0 ? [] : [['Cannot be read', ...broken].join('\n')]),
    'counterproof explain RULE says more about one of them.',
  ];
  return `${parts.join('\n\n')}\n`;
}

function sourceText({ id, title, rules }: RuleSource): string {
  const heading = id === 'probe' ? 'The probe' : paragraph(`The specialist ${title} (${id})`);
  const lines = rules.map((rule) => {
    const severity = id === 'probe' ? ` (${rule.severity})` : '';
    return `${paragraph(rule.id + severity, '  ')}\n${paragraph(rule.shortDescription, '    ')}`;
  });
  return [heading, ...lines].join('\n');
}
