import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import type {
  Evidence,
  FourCells,
  MutantEvidence,
  QuoteEvidence,
  ReproducerEvidence,
} from '../../src/domain/evidence.js';
import type { Change, ChangedFile } from '../../src/domain/change.js';
import type { Finding } from '../../src/domain/finding.js';
import type { Synthesis } from '../../src/domain/panel.js';
import type { Rule, RuleHelp } from '../../src/domain/rule.js';
import type { Verdict } from '../../src/domain/verdict.js';
import type {
  InventoryEntry,
  MergeSummary,
  ProbeSummary,
  Report,
  RunnerSummary,
  ShardSummary,
  SpecialistSummary,
} from '../../src/domain/report.js';
import { json } from '../../src/report/json.js';
import { reportFileSchema, type ReportFile } from '../../src/report/schema.js';
import { claims, specialistRules } from './claims.js';
import { hostile, manyFindings, reports, severalSeverities, shard as oneShard } from './reports.js';

const docs = join(import.meta.dirname, '..', '..', 'docs');

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
type FindingInFile = ReportFile['findings'][number];
type EvidenceInFile<K> = Extract<FindingInFile['evidence'][number], { kind: K }>;
type RuleInFile = NonNullable<NonNullable<ReportFile['shard']>['rules']>[number];
type CellsInFile = NonNullable<EvidenceInFile<'mutant'>['cells']>;

/** Compiled, not run: a field that the domain gains and the schema lacks would be dropped in silence. */
const nothingForgotten: readonly true[] = [
  true satisfies Same<
    keyof ReportFile,
    | Exclude<keyof Report, 'verdicts' | 'fixes' | 'rules' | 'transcripts' | 'sources' | 'fingerprints'>
    | 'schema'
    | 'findings'
  >,
  true satisfies Same<keyof ReportFile['change'], keyof Change>,
  true satisfies Same<keyof ReportFile['change']['files'][number], keyof ChangedFile>,
  true satisfies Same<keyof NonNullable<ReportFile['shard']>, keyof ShardSummary | 'fixes' | 'rules'>,
  true satisfies Same<keyof RuleInFile, keyof Rule>,
  true satisfies Same<keyof RuleInFile['help'], keyof RuleHelp>,
  true satisfies Same<keyof NonNullable<ReportFile['merged']>, keyof MergeSummary>,
  true satisfies Same<keyof FindingInFile, keyof Finding | 'verdict'>,
  true satisfies Same<keyof FindingInFile['verdict'], Exclude<keyof Verdict, 'finding'>>,
  true satisfies Same<keyof ReportFile['inventory'][number], keyof InventoryEntry>,
  true satisfies Same<keyof NonNullable<ReportFile['synthesis']>, keyof Synthesis>,
  true satisfies Same<FindingInFile['evidence'][number]['kind'], Evidence['kind']>,
  true satisfies Same<keyof EvidenceInFile<'mutant'>, keyof MutantEvidence>,
  true satisfies Same<keyof EvidenceInFile<'reproducer'>, keyof ReproducerEvidence>,
  true satisfies Same<keyof EvidenceInFile<'quote'>, keyof QuoteEvidence>,
  true satisfies Same<keyof CellsInFile, keyof FourCells>,
  true satisfies Same<keyof ReportFile['probe'], keyof ProbeSummary>,
  true satisfies Same<keyof ReportFile['probe']['runners'][number], keyof RunnerSummary>,
  true satisfies Same<keyof ReportFile['specialists'][number], keyof SpecialistSummary>,
];

describe('report.json', () => {
  test.each(Object.entries(reports))('%s comes back as it was', (_, report) => {
    expect(nothingForgotten).not.toContain(false);
    const file = reportFileSchema.parse(JSON.parse(json.render(report)));
    const { verdicts, fixes, rules: _rules, transcripts: _said, shard, ...rest } = report;
    const findings = verdicts.map(({ finding, ...verdict }) => ({ ...finding, verdict }));
    expect(file).toEqual({ schema: 1, ...rest, findings, ...(shard && { shard: { ...shard, fixes } }) });
  });

  test('the order of keys in memory does not show', () => {
    const backwards: Report = JSON.parse(JSON.stringify(reverseKeys(severalSeverities)));
    expect(Object.keys(backwards)).not.toEqual(Object.keys(severalSeverities));
    expect(json.render(backwards)).toBe(json.render(severalSeverities));
  });

  test('refuses to write what it does not promise', () => {
    const broken: Report = JSON.parse(
      JSON.stringify({ ...severalSeverities, gate: { kind: 'perhaps', because: [] } }),
    );
    expect(() => json.render(broken)).toThrow('Invalid option');
  });

  test('a shard has the rules of the specialists, for the job that merges; the transcripts are files of their own', () => {
    const said = [{ by: 'model', text: 'said in confidence' }] as const;
    const transcripts = [{ id: 'security', title: 'Security', utterances: said }];
    const text = json.render({ ...oneShard, rules: claims.rules, transcripts });
    const file = reportFileSchema.parse(JSON.parse(text));
    expect(file.shard?.rules).toEqual(specialistRules);
    expect(text).not.toContain('said in confidence');
  });

  test('has no character that a terminal obeys', () => {
    expect(json.render(hostile)).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}]/u);
  });

  test('30,000 findings', () => {
    expect(reportFileSchema.parse(JSON.parse(json.render(manyFindings(30_000)))).findings).toHaveLength(
      30_000,
    );
  });
});

describe('docs', () => {
  const schema = z.toJSONSchema(reportFileSchema, { io: 'input' });

  test('report.md names every field', () => {
    const text = readFileSync(join(docs, 'report.md'), 'utf8');
    const names = Array.from(fieldNames(schema));
    expect(names.length).toBeGreaterThan(50);
    expect(names.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });

  test('report.schema.json is current (UPDATE_GOLDEN=1 npm test -- __tests__/report writes it)', () => {
    const path = join(docs, 'report.schema.json');
    const text = `${JSON.stringify(schema, null, 2)}\n`;
    if (process.env['UPDATE_GOLDEN'] === '1' && process.env['CI'] !== 'true') writeFileSync(path, text);
    expect(readFileSync(path, 'utf8')).toBe(text);
  });
});

function fieldNames(schema: unknown, names = new Set<string>()): Set<string> {
  if (typeof schema !== 'object' || schema === null) return names;
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'properties') for (const name of Object.keys(Object(value))) names.add(name);
    fieldNames(value, names);
  }
  return names;
}

function reverseKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reverseKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, child]) => [key, reverseKeys(child)]),
  );
}
