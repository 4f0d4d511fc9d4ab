import { z } from 'zod';
import { alertFates } from '../domain/alert.js';
import { fileRoles } from '../domain/change.js';
import { severities } from '../domain/finding.js';
import { idleStates } from '../domain/policy.js';
import { requestStates } from '../domain/proposal.js';
import { mutantEndings } from '../domain/report.js';

const count = z.int().nonnegative();
const line = z.int().positive();
const seconds = z.number().nonnegative();
const texts = z.array(z.string()).readonly();
const lineRange = z.tuple([line, line]).readonly();

const file = z.object({
  path: z.string(),
  previousPath: z.string().exactOptional(),
  status: z.enum(['added', 'modified', 'deleted', 'renamed']),
  role: z.enum(fileRoles),
  binary: z.boolean(),
  added: z.array(lineRange).readonly(),
  removedAfter: z.array(count).readonly(),
});

/** Without its body, which is as long as people make it and says nothing about the audit. */
const pullRequest = z.object({ number: z.int().positive(), title: z.string(), url: z.string() });

const colour = z.enum(['green', 'red']);
const fixtureRow = z.object({ asWritten: colour, reordered: colour });

const mutantEnding = z.object({ id: z.string(), ending: z.enum(mutantEndings), because: texts });

const cells = z.object({
  merged: fixtureRow,
  mutated: fixtureRow,
  repeats: count,
  reordering: z.object({ description: z.string(), path: z.string(), lines: lineRange }),
});

const mutant = z.object({
  kind: z.literal('mutant'),
  operator: z.string(),
  path: z.string(),
  lines: lineRange,
  original: z.string(),
  mutated: z.string(),
  tests: texts,
  command: z.string(),
  repeats: count,
  outcome: z.literal('red').exactOptional(),
  cells: cells.exactOptional(),
});

const reproducer = z.object({
  kind: z.literal('reproducer'),
  test: z.string(),
  failed: count,
  of: count,
  path: z.string().exactOptional(),
  text: z.string().exactOptional(),
  command: z.string().exactOptional(),
  error: z.object({ type: z.string(), message: z.string() }).exactOptional(),
  passedWithFix: count.exactOptional(),
});

const quote = z.object({ kind: z.literal('quote'), path: z.string(), lines: lineRange, text: z.string() });

const verdict = z.object({
  ruling: z.enum(['upheld', 'refuted', 'undecided']),
  reason: z.string(),
  by: z.string().exactOptional(),
  quote: quote.exactOptional(),
});

const finding = z.object({
  rule: z.string(),
  severity: z.enum(severities),
  path: z.string(),
  line,
  endLine: line,
  endColumn: line.exactOptional(),
  claim: z.string(),
  raisedBy: z.string(),
  evidence: z
    .array(z.discriminatedUnion('kind', [mutant, reproducer, quote]))
    .min(1)
    .readonly(),
  related: z.array(z.object({ path: z.string(), line, note: z.string() })).readonly(),
  verdict,
  fix: z.object({ patch: z.string(), verified: z.boolean() }).exactOptional(),
});

const runner = z.object({
  id: z.string(),
  command: z.string(),
  tests: count,
  green: count,
  red: texts,
  flaky: texts,
  cold: z.string().exactOptional(),
  inTurn: z.literal(true).exactOptional(),
});

const skip = z.object({ reason: z.string(), count });

const probe = z.object({
  planned: count,
  ran: count,
  killed: count,
  survived: count,
  timedOut: count,
  unviable: count,
  unstable: count,
  doubtful: count,
  notCovered: count,
  seconds,
  runners: z.array(runner).readonly(),
  skipped: z.array(skip).readonly(),
  mutants: z.array(mutantEnding).readonly(),
});

/** Of the specialists; a reader of this file knows those of the probe. */
const rule = z.object({
  id: z.string(),
  source: z.string(),
  severity: z.enum(severities),
  name: z.string(),
  shortDescription: z.string(),
  fullDescription: z.string(),
  help: z.object({ what: z.string(), why: z.string(), mend: z.string(), proven: z.string() }),
  precision: z.enum(['very-high', 'high', 'medium']),
});

const shard = z
  .object({
    index: count,
    of: z.int().positive(),
    plan: z.string(),
    mutants: texts,
    slice: z.array(count).readonly(),
    skipped: z.array(skip).readonly(),
    minutes: z.number().positive(),
    fixes: z.string(),
    rules: z.array(rule).readonly().exactOptional(),
  })
  .refine(({ index, of }) => index <= of, 'has to be one of as many as it says');

const lead = z.object({ path: z.string(), line, note: z.string() });

const merged = z.object({
  shards: z.int().positive(),
  plan: z.string(),
  fixesApart: z.array(lead).readonly(),
});

const specialist = z.object({
  id: z.string(),
  outcome: z.string(),
  findings: count,
  dropped: z.array(skip).readonly().exactOptional(),
  runs: z.object({ mutants: count, survived: count, tests: count }).exactOptional(),
  tokens: z.object({ input: count, output: count, cacheRead: count, cacheWrite: count }),
  seconds,
});

const inventoryEntry = z.object({
  path: z.string(),
  state: z.enum(['read', 'split', 'skipped']),
  why: z.string().exactOptional(),
});

const synthesis = z.object({
  agreed: texts,
  disputed: texts,
  decided: texts,
  missing: z.string().exactOptional(),
});

const suppression = z.object({
  line,
  rule: z.string(),
  path: z.string(),
  reason: z.string(),
  until: z.string().exactOptional(),
  contains: z.string().exactOptional(),
});

const policy = z.object({
  file: z.string(),
  notes: texts,
  budgets: z.array(z.object({ setting: z.string(), value: z.number() })).readonly(),
  ignored: z.array(z.object({ path: z.string(), pattern: z.string() })).readonly(),
  rulesOff: z.array(z.object({ rule: z.string(), findings: count })).readonly(),
  suppressed: z
    .array(z.object({ verdict: verdict.extend({ finding: finding.omit({ verdict: true }) }), suppression }))
    .readonly(),
  idle: z.array(z.object({ suppression, state: z.enum(idleStates) })).readonly(),
});

const alert = z.object({
  number: z.int().positive().exactOptional(),
  url: z.string().exactOptional(),
  rule: z.string(),
  severity: z.enum(severities),
  path: z.string(),
  line,
  title: z.string(),
  fate: z.enum(alertFates),
  why: z.string(),
});

const fixesRequest = z.object({
  state: z.enum(requestStates),
  url: z.string().exactOptional(),
  note: z.string().exactOptional(),
});

/**
 * `report.json`, version 1. Within a version fields are only ever added, so readers leave alone what they do not
 * know. Every field is explained in docs/report.md; docs/report.schema.json is generated from here.
 */
export const reportFileSchema = z.object({
  schema: z.literal(1),
  tool: z.object({ name: z.literal('counterproof'), version: z.string() }),
  change: z.object({
    base: z.string(),
    head: z.string(),
    title: z.string(),
    files: z.array(file).readonly(),
    pullRequest: pullRequest.exactOptional(),
    note: z.string().exactOptional(),
  }),
  findings: z.array(finding).readonly(),
  probe,
  specialists: z.array(specialist).readonly(),
  inventory: z.array(inventoryEntry).readonly(),
  synthesis: synthesis.exactOptional(),
  gaps: z.array(z.object({ what: z.string(), why: z.string() })).readonly(),
  leads: z.array(lead).readonly(),
  gate: z.object({ kind: z.enum(['pass', 'fail', 'inconclusive']), because: texts }),
  alerts: z.array(alert).readonly().exactOptional(),
  alertNotes: texts.exactOptional(),
  fixesApart: z.array(lead).readonly().exactOptional(),
  fixesRequest: fixesRequest.exactOptional(),
  policy: policy.exactOptional(),
  shard: shard.exactOptional(),
  merged: merged.exactOptional(),
});

/** The content of `report.json`. */
export type ReportFile = z.infer<typeof reportFileSchema>;
