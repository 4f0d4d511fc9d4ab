import type { ReportingDescriptor } from 'sarif';
import type { Finding, Severity } from '../domain/finding.js';
import type { Rule, RuleHelp } from '../domain/rule.js';
import { escapeMarkdown } from './markdown.js';
import { messageText } from './message-text.js';
import { clip } from './visible.js';

const textLength = 1_000;

/** GitHub's levels and problem severities; critical and high look the same there, only their rule ids differ. */
export const levels = { critical: 'error', high: 'error', medium: 'warning', low: 'note' } as const;
const problems = { critical: 'error', high: 'error', medium: 'warning', low: 'recommendation' } as const;

const securitySpecialist = 'security';

/** In the middle of GitHub's ranges: https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning#reportingdescriptor-object */
const securitySeverities = { critical: '9.5', high: '8.0', medium: '5.5', low: '2.0' } as const;

/**
 * `probe/<rule>/<severity>`: GitHub takes an alert's severity from its rule, never from the result, so a rule
 * that is raised with two severities is two rules there.
 */
export function sarifRuleId({ raisedBy, rule, severity }: Finding): string {
  return `${slug(raisedBy)}/${slug(rule)}/${severity}`;
}

/** The rules that these findings use, each once, sorted by id. */
export function usedRules(
  findings: readonly Finding[],
  rules: readonly Rule[],
): readonly ReportingDescriptor[] {
  const byId = new Map(findings.map((finding) => [sarifRuleId(finding), finding]));
  return Array.from(byId, ([id, finding]) => descriptor(id, finding, rules)).toSorted((a, b) =>
    a.id < b.id ? -1 : 1,
  );
}

function descriptor(id: string, finding: Finding, rules: readonly Rule[]): ReportingDescriptor {
  const rule = rules.find((known) => known.id === finding.rule && known.source === finding.raisedBy);
  return {
    id,
    ...(rule === undefined ? describeUnlisted(finding) : describe(rule)),
    defaultConfiguration: { level: levels[finding.severity] },
    properties: {
      'problem.severity': problems[finding.severity],
      ...(finding.raisedBy === securitySpecialist && {
        'security-severity': securitySeverities[finding.severity],
      }),
      precision: rule?.precision ?? 'medium',
      tags: tagsOf(finding),
    },
  };
}

/** GitHub shows the number only on rules with the tag `security`, which no other rule may have: it has its own gate. */
function tagsOf({ raisedBy, severity }: Finding): string[] {
  const [kind, subject] =
    raisedBy === 'probe'
      ? ['maintainability', 'tests']
      : raisedBy === securitySpecialist
        ? [securitySpecialist, 'correctness']
        : ['maintainability', slug(raisedBy).replace(/^security$/, 'specialist')];
  return [kind, subject, severityTag(severity)];
}

function describe(rule: Rule): Omit<ReportingDescriptor, 'id'> {
  return rule.source === 'probe' ? describeOurs(rule) : describeTheirs(rule);
}

/** The words of a rubric, which may be the audited repository's own. */
function describeTheirs({
  name,
  shortDescription,
  fullDescription,
  help,
}: Rule): Omit<ReportingDescriptor, 'id'> {
  return {
    name: camelCase(slug(name.replace(/([a-z0-9])([A-Z])/g, '$1-$2'))),
    shortDescription: { text: plain(shortDescription) },
    fullDescription: { text: plain(fullDescription) },
    help: { text: helpText(mapHelp(help, plain)), markdown: helpMarkdown(mapHelp(help, marked)) },
  };
}

function plain(text: string): string {
  return messageText(text, textLength);
}

function marked(text: string): string {
  return escapeMarkdown(clip(text, textLength));
}

function mapHelp({ what, why, mend, proven }: RuleHelp, change: (text: string) => string): RuleHelp {
  return { what: change(what), why: change(why), mend: change(mend), proven: change(proven) };
}

function describeOurs(rule: Rule): Omit<ReportingDescriptor, 'id'> {
  return {
    name: rule.name,
    shortDescription: { text: rule.shortDescription },
    fullDescription: { text: rule.fullDescription },
    help: { text: helpText(rule.help), markdown: helpMarkdown(rule.help) },
  };
}

/** Of a rule that no rubric at hand describes, the help can only say how such findings come about. */
function describeUnlisted({ raisedBy, rule }: Finding): Omit<ReportingDescriptor, 'id'> {
  const words = slug(rule).replaceAll('-', ' ');
  const text = `The ${slug(raisedBy)} specialist reads every merged change and reports what it can show in the code. The message of the alert has the claim and its evidence.`;
  return {
    name: camelCase(slug(rule)),
    shortDescription: { text: `Raised by the ${slug(raisedBy)} specialist: ${words}.` },
    fullDescription: { text },
    help: { text, markdown: text },
  };
}

const headings: Readonly<Record<keyof RuleHelp, string>> = {
  what: 'What was found',
  why: 'Why it matters',
  mend: 'How to mend it',
  proven: 'How it was proven',
};
const parts = ['what', 'why', 'mend', 'proven'] as const satisfies readonly (keyof RuleHelp)[];

function helpText(help: RuleHelp): string {
  return parts.map((part) => `${headings[part]}: ${help[part]}`).join('\n\n');
}

function helpMarkdown(help: RuleHelp): string {
  return parts.map((part) => `### ${headings[part]}\n\n${help[part]}`).join('\n\n');
}

function severityTag(severity: Severity): string {
  return `severity-${severity}`;
}

function slug(text: string): string {
  const safe = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return safe.slice(0, 100) || 'unnamed';
}

function camelCase(id: string): string {
  return id.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
