import { z } from 'zod';
import { severities } from '../../src/domain/finding.js';

const texts = z.array(z.string());

/** What a case may need of the machine: `toolchains.ts` says whether it is there. */
export const needs = [
  'python3',
  'pytest',
  'django',
  'pyjwt',
  'node_modules',
  'ruby',
  'rspec',
  'rails',
  'php',
  'phpunit',
  'go',
  'cargo',
  'maven',
  'gradle',
] as const;
export type Need = (typeof needs)[number];

/** `expected.json` of a case in `fixtures/changes`: how the change is made, how it is audited, and how that must end. */
export const expectationSchema = z.strictObject({
  /** One sentence: what this case stands for. */
  why: z.string(),
  /** A case whose needs are not met is skipped; in CI that is an error. */
  needs: z.array(z.enum(needs)).default([]),
  /** Folder of `fixtures/repos` that takes the place of `merged/`. */
  repository: z.string().optional(),
  /**
   * `merge`: one commit of base/ (empty where there is none), then one of merged/; `first`: merged/ alone;
   * `shallow`: a clone of the former with the last commit only; `empty`: no commit; `none`: no repository.
   */
  history: z.enum(['merge', 'first', 'shallow', 'empty', 'none']).default('merge'),
  /** Parts of paths that no file system or archive of ours should have to bear, by what stands for them. */
  renames: z.record(z.string(), z.string()).default({}),
  /** Files of the merged commit too large to keep here: a text, so many times. */
  repeated: z.record(z.string(), z.strictObject({ text: z.string(), times: z.int() })).default({}),
  /** Written into the checkout after the commits, and not committed. */
  uncommitted: z.record(z.string(), z.string()).default({}),
  /** True where the folders have plain names: of others, what a build tool prints cannot be read. */
  plainPaths: z.boolean().default(false),
  /** Audits from inside the checkout, with the default folder for the report. */
  inPlace: z.boolean().default(false),
  /** After `audit`; `{base}` and `{head}` stand for the commits. */
  args: texts.default([]),
  /** Environment of the program; no value may come out of it again. */
  secrets: z.record(z.string(), z.string()).default({}),
  /** Sends SIGINT, as Ctrl-C does, when this stands in the progress. */
  interruptAt: z.string().optional(),

  /** Null where a signal ended the program. */
  status: z.int().nullable(),
  /** False where there is nothing to report on. */
  report: z.boolean().default(true),
  findings: z
    .array(
      z.strictObject({ rule: z.string(), severity: z.enum(severities), path: z.string(), line: z.int() }),
    )
    .default([]),
  /** Counts of the report's `probe` that have to be so. */
  probe: z.record(z.string(), z.int()).default({}),
  /** By runner, where it matters: how many tests, and which of them were set aside. */
  runners: z
    .array(z.strictObject({ id: z.string(), tests: z.int(), red: texts, flaky: texts }).partial())
    .optional(),
  /** A part of each gap, in any order; there must be no other. */
  gaps: texts.default([]),
  skipped: texts.default([]),
  stdout: texts.default([]),
  /** Files that the tests have left in their home folder. */
  traces: texts.default([]),
  /** fixes.patch is applied and committed on top: an audit of both commits then finds nothing. */
  fixed: z.boolean().default(false),
  /** The same audit again gives the same report, seconds apart. */
  repeatable: z.boolean().default(false),
  /** Against an audit that never ends, not a measurement. */
  maxSeconds: z.int().default(300),
});

export type Expectation = z.infer<typeof expectationSchema>;
