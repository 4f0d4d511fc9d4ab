import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { severities } from '../../src/domain/finding.js';
import { filesOf } from '../probe/runners/fixture-repository.js';
import { makeRepository, type TestRepository } from '../repository.js';

const folder = join(import.meta.dirname, '..', 'fixtures', 'cases');
const texts = z.array(z.string());

/** `case.json`: how the folders `base` and `merged` become a repository. */
const caseSchema = z.strictObject({
  /** One sentence: what this case stands for. */
  why: z.string(),
  /** What it needs of the machine: `toolchains.ts` says whether it is there. */
  needs: texts,
  /** Messages of its two commits. */
  messages: z.tuple([z.string(), z.string()]),
  /** The case whose fault is mended here; its proof has to be green. */
  twinOf: z.string().optional(),
});

/** `key/expected.json`: what has to be found, and what may be. */
const expectedSchema = z.strictObject({
  findings: z.array(
    z.strictObject({
      /** Any of these specialists, with any of these rules, at any of these places. */
      specialists: texts.min(1),
      rules: texts.min(1),
      places: z.array(z.strictObject({ path: z.string(), from: z.int(), to: z.int() })).min(1),
      severity: z.enum(severities),
      ruling: z.literal('upheld'),
      evidence: z.enum(['reproducer', 'mutant']),
    }),
  ),
  /** True as well, so that nobody is blamed for it. */
  alsoTrue: z.array(z.strictObject({ specialist: z.string(), rules: texts, paths: texts })).default([]),
});

const replacement = z.strictObject({ path: z.string(), find: z.string(), replace: z.string() });
export type Replacement = z.infer<typeof replacement>;

/** `key/proof.json`: the test in `key/proof`, with the fix it passes with, or the mutant that only it notices. */
const proofSchema = z.union([
  z.strictObject({ test: z.string(), fix: z.array(replacement).min(1) }),
  z.strictObject({ test: z.string(), mutant: replacement }),
]);

export interface AuditCase extends z.infer<typeof caseSchema> {
  readonly name: string;
  readonly base: Readonly<Record<string, string>>;
  readonly merged: Readonly<Record<string, string>>;
  readonly expected: z.infer<typeof expectedSchema>;
}

function read(...path: readonly string[]): unknown {
  return JSON.parse(readFileSync(join(folder, ...path), 'utf8'));
}

function auditCase(name: string): AuditCase {
  return {
    ...caseSchema.parse(read(name, 'case.json')),
    name,
    base: filesOf(`cases/${name}/base`),
    merged: filesOf(`cases/${name}/merged`),
    expected: expectedSchema.parse(read(name, 'key', 'expected.json')),
  };
}

export function auditCases(): readonly AuditCase[] {
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map((entry) => auditCase(entry.name)).toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

export type Proof = z.infer<typeof proofSchema> & { readonly text: string };

export function proofOf(name: string): Proof {
  const proof = proofSchema.parse(read(name, 'key', 'proof.json'));
  return { ...proof, text: readFileSync(join(folder, name, 'key', 'proof', proof.test), 'utf8') };
}

/** Two commits: the repository before the change and after it. */
export function repositoryOf({ base, merged, messages }: AuditCase): TestRepository {
  const gone = Object.keys(base).filter((path) => !(path in merged));
  const files = { ...merged, ...Object.fromEntries(gone.map((path) => [path, null])) };
  return makeRepository([
    { files: base, message: messages[0] },
    { files, message: messages[1] },
  ]);
}
