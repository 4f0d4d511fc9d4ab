import { describe, expect, test } from '@jest/globals';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { audit } from '../../src/audit.js';
import type { Report } from '../../src/domain/report.js';
import { html } from '../../src/report/html.js';
import { json } from '../../src/report/json.js';
import { sarif } from '../../src/report/sarif.js';
import { summary } from '../../src/report/summary.js';
import { renderTerminal } from '../../src/report/terminal.js';
import { settingsSchema } from '../../src/settings.js';
import { type Content, makeRepository, type TestRepository } from '../repository.js';
import { filesBelow } from '../source-files.js';

/** fixtures/policy/audits/<case>.json: the file before and after a change with one fault, and what its audit says. */
const folder = join(import.meta.dirname, '../fixtures/policy/audits');

const texts = z.array(z.string()).default([]);
const auditedSchema = z.strictObject({
  gate: z.enum(['pass', 'fail']),
  findings: z.array(z.string()),
  policy: z.boolean().default(true),
  suppressed: texts,
  ignored: texts,
  budgets: texts,
  planned: z.int().default(3),
  fixes: z.boolean().optional(),
  /** Parts of the summary, and of what is printed. */
  said: texts,
  unsaid: texts,
  printed: texts,
});
const caseSchema = z.strictObject({
  why: z.string(),
  base: z.string().optional(),
  /** Below fixtures: what the change brings. */
  change: z.string().default('changes/luck-node-test/merged'),
  baseName: z.string().default('.github/counterproof.yml'),
  baseBase64: z.base64().optional(),
  baseLink: z.string().optional(),
  repeated: z.int().default(1),
  /** Of the merged commit; null where it removes the file, left out where it leaves it alone. */
  merged: z.string().nullish(),
  /** What lies in the work tree, not committed. */
  uncommitted: z.string().optional(),
  today: z.iso.date().default('2026-06-01'),
  given: z.array(z.string()).default(['workers']),
  expected: z.union([auditedSchema, z.strictObject({ unusable: texts })]),
});
type Case = z.infer<typeof caseSchema>;

const cases = readdirSync(folder).map(
  (name) =>
    [
      basename(name, '.json'),
      caseSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))),
    ] as const,
);

function policyOf({ base, baseBase64, baseLink, repeated }: Case): Content | undefined {
  if (baseLink !== undefined) return { symlink: baseLink };
  return baseBase64 === undefined ? base?.repeat(repeated) : Buffer.from(baseBase64, 'base64');
}

function repositoryOf(one: Case): TestRepository {
  const policy = policyOf(one);
  const { merged, baseName } = one;
  const before = { 'README.md': 'Releases.\n', ...(policy !== undefined && { [baseName]: policy }) };
  const faulty = filesBelow(`__tests__/fixtures/${one.change}`, '');
  const change = Object.fromEntries(faulty.map(({ path, text }) => [path, text]));
  const repository = makeRepository([
    { files: before },
    { files: { ...change, ...(merged !== undefined && { [baseName]: merged }) } },
  ]);
  if (one.uncommitted !== undefined) {
    mkdirSync(join(repository.root, '.github'), { recursive: true });
    writeFileSync(join(repository.root, '.github/counterproof.yml'), one.uncommitted);
  }
  return repository;
}

async function auditOf(one: Case, { root, commits }: TestRepository) {
  const [base = ''] = commits;
  const settings = { repo: root, base, 'fail-on': 'high', agents: 'none', workers: 1 };
  return await audit(settingsSchema.parse(settings), {
    version: '0.1.0',
    event: undefined,
    github: {},
    model: undefined,
    progress: () => undefined,
    given: one.given,
    today: one.today,
  });
}

function missing(parts: readonly string[], text: string): readonly string[] {
  const squeezed = text.replaceAll(/\s+/g, ' ').replaceAll('`', '');
  return parts.filter((part) => !squeezed.includes(part.replaceAll('`', '')));
}

function observe(report: Report, { said, unsaid, printed, fixes }: z.infer<typeof auditedSchema>) {
  const { policy } = report;
  const markdown = summary.render(report);
  const name = ({ raisedBy, rule }: { readonly raisedBy: string; readonly rule: string }) =>
    `${raisedBy}/${rule}`;
  return {
    gate: report.gate.kind,
    findings: report.verdicts.map(({ finding }) => name(finding)),
    policy: policy !== undefined,
    suppressed: policy?.suppressed.map(({ verdict }) => name(verdict.finding)) ?? [],
    ignored: policy?.ignored.map(({ path }) => path) ?? [],
    budgets: policy?.budgets.map(({ setting }) => setting) ?? [],
    planned: report.probe.planned,
    fixes: fixes === undefined ? undefined : report.fixes !== '',
    said: said.filter((part) => !missing(said, markdown).includes(part)),
    unsaid: missing(unsaid, markdown),
    printed: printed.filter(
      (part) => !missing(printed, renderTerminal(report, { columns: 80, colour: false })).includes(part),
    ),
  };
}

/** The suppressed finding is in a place of its own: no other view takes it for one that counts. */
function expectApart(report: Report): void {
  const names = report.policy?.suppressed.map(({ verdict }) => verdict.finding.rule) ?? [];
  const reader = json.render(report);
  const file = z
    .looseObject({ findings: z.array(z.looseObject({ rule: z.string() })) })
    .parse(JSON.parse(reader));
  const page = html({ style: '', viewer: '' }).render(report);
  for (const rule of names) {
    const told = report.verdicts.filter(({ finding }) => finding.rule === rule);
    expect(file.findings.filter((finding) => finding.rule === rule)).toHaveLength(told.length);
    expect(sarif.render(report).split(`"ruleId": "probe/${rule}/`)).toHaveLength(told.length + 1);
    expect(reader).toContain('sorted upstream');
    expect(page).toContain('Suppressed, counts for nothing: 1');
  }
}

describe('the audit of a change under .github/counterproof.yml', () => {
  test.each(cases)('%s', async (_name, one) => {
    const repository = repositoryOf(one);
    try {
      const audited = await auditOf(one, repository);
      const { expected } = one;
      if ('unusable' in expected) {
        const reason = audited.kind === 'unusable' ? audited.reason : audited.kind;
        expect(missing(expected.unusable, reason)).toEqual([]);
        return;
      }
      if (audited.kind !== 'audited') throw new Error(audited.reason);
      expect(observe(audited.report, expected)).toEqual(expected);
      expectApart(audited.report);
    } finally {
      repository.remove();
    }
  });
});
