import type { ReportingDescriptor } from 'sarif';
import type { Finding, Severity } from '../domain/finding.js';
import type { Rule, RuleHelp } from '../domain/rule.js';

/** GitHub's levels and problem severities; critical and high look the same there, only their rule ids differ. */
export const levels = { critical: 'error', high: 'error', medium: 'warning', low: 'note' } as const;
const problems = { critical: 'error', high: 'error', medium: 'warning', low: 'recommendation' } as const;

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
      precision: rule?.precision ?? 'medium',
      tags: [
        'maintainability',
        rule === undefined ? slug(finding.raisedBy) : 'tests',
        severityTag(finding.severity),
      ],
    },
  };
}

function describe(rule: Rule): Omit<ReportingDescriptor, 'id'> {
  return {
    name: rule.name,
    shortDescription: { text: rule.shortDescription },
    fullDescription: { text: rule.fullDescription },
    help: { text: helpText(rule.help), markdown: helpMarkdown(rule.help) },
  };
}

/** A specialist names its own kinds of finding, so their help can only say how such findings come about. */
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
