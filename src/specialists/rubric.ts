import { YAMLParseError, parse } from 'yaml';
import { z } from 'zod';
import { globPattern, type PathPattern } from '../host/glob.js';
import type { Rule } from '../domain/rule.js';

/** When a specialist is sent without being asked for: any of what is named is met. */
export interface Condition {
  /** At least so many lines were added. */
  readonly lines?: number;
  /** One of the changed files is at such a path. */
  readonly paths: readonly PathPattern[];
  /** One of the added lines reads like this. */
  readonly text: readonly RegExp[];
}

/** A specialist: its file is all there is to it. */
export interface Rubric {
  readonly id: string;
  readonly title: string;
  readonly rules: readonly Rule[];
  readonly joins: 'always' | Condition;
  readonly minutes: number;
  readonly tokens: number;
  /** What it is told. */
  readonly mandate: string;
  /** Where it is from, for messages. */
  readonly source: string;
}

export type RubricReading =
  | { readonly kind: 'rubric'; readonly rubric: Rubric }
  | { readonly kind: 'unusable'; readonly why: string };

const id = z
  .string()
  .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'has to be lower-case words joined by hyphens');
const sentence = z
  .string()
  .trim()
  .min(1, 'has to be a sentence')
  .max(400, 'has to be shorter than 400 characters');
const patterns = <T extends PathPattern>(compile: (text: string) => T) =>
  z
    .array(
      z.string().transform((text, context) => {
        try {
          return compile(text);
        } catch (error) {
          context.addIssue(
            `${text} is no pattern: ${error instanceof Error ? error.message : String(error)}`,
          );
          return z.NEVER;
        }
      }),
    )
    .default([]);

/** `(?i)` in front is said in most languages, but not in this one. */
function textPattern(text: string): RegExp {
  const insensitive = text.startsWith('(?i)');
  return new RegExp(insensitive ? text.slice(4) : text, insensitive ? 'iu' : 'u');
}

const frontMatter = z.strictObject({
  id: id.refine((name) => name !== 'none' && name !== 'probe', 'is taken: choose another one'),
  title: sentence,
  rules: z
    .array(
      z.strictObject({
        id,
        name: z.string().regex(/^[A-Z][A-Za-z0-9]*$/, 'has to be words in CamelCase'),
        description: sentence,
        why: sentence,
        mend: sentence,
      }),
    )
    .min(1, 'has to name at least one kind of finding')
    .refine((rules) => new Set(rules.map((rule) => rule.id)).size === rules.length, 'has the same id twice'),
  joins: z
    .union([
      z.literal('always'),
      z.strictObject({
        lines: z.int().positive().exactOptional(),
        paths: patterns(globPattern),
        text: patterns(textPattern),
      }),
    ])
    .default('always'),
  minutes: z.number().positive('has to be more than 0').max(120, 'has to be at most 120').default(15),
  tokens: z
    .int()
    .min(1000, 'has to be at least 1000')
    .max(10_000_000, 'has to be at most 10000000')
    .default(400_000),
});

const longestMandate = 20_000;

/** Reads a rubric: YAML between two lines of three hyphens, then the mandate in Markdown. */
export function readRubric(source: string, text: string): RubricReading {
  const unusable = (why: string): RubricReading => ({ kind: 'unusable', why: `${source}: ${why}` });
  const match = /^\ufeff?---[ \t]*\r?\n(.*?)\r?\n---[ \t]*\r?\n(.*)$/s.exec(text);
  if (match === null)
    return unusable('there is no front matter: begin with a line --- and end it with another');
  let data: unknown;
  try {
    data = parse(match[1] ?? '', { maxAliasCount: 0, logLevel: 'error' });
  } catch (error) {
    const reason = error instanceof YAMLParseError ? (error.message.split('\n', 1)[0] ?? '') : String(error);
    return unusable(`the front matter is no YAML: ${reason}`);
  }
  const parsed = frontMatter.safeParse(data);
  if (!parsed.success) return unusable(explain(parsed.error));
  const mandate = (match[2] ?? '').replace(/\r\n/g, '\n').trim();
  if (mandate === '') return unusable('the mandate is missing: write it below the front matter');
  if (mandate.length > longestMandate)
    return unusable(`the mandate has to be shorter than ${longestMandate} characters`);
  const { rules, ...rest } = parsed.data;
  return {
    kind: 'rubric',
    rubric: { ...rest, mandate, source, rules: rules.map((rule) => ruleOf(rest, rule)) },
  };
}

function explain(error: z.ZodError): string {
  const [issue] = error.issues;
  return issue === undefined ? 'the front matter cannot be read' : explainIssue(issue, []);
}

function explainIssue(issue: z.core.$ZodIssue, above: readonly PropertyKey[]): string {
  const path = [...above, ...issue.path];
  const key = path.join('.') || 'the front matter';
  if (issue.code === 'unrecognized_keys') {
    return `${issue.keys.join(', ')} (in ${key}) is no key of a rubric: remove it or mend its name`;
  }
  // Only `joins` has two forms, and whoever writes the long one wants to hear about that one.
  const inner = issue.code === 'invalid_union' ? issue.errors.at(-1)?.[0] : undefined;
  return inner === undefined ? `${key}: ${issue.message}` : explainIssue(inner, path);
}

type RuleText = z.infer<typeof frontMatter>['rules'][number];

/** The severity is computed for each finding; what stands here is what a reader expects of a specialist. */
function ruleOf(rubric: { readonly id: string; readonly title: string }, rule: RuleText): Rule {
  return {
    id: rule.id,
    source: rubric.id,
    severity: 'high',
    name: rule.name,
    shortDescription: rule.description,
    fullDescription: `${rule.description} ${rule.why}`,
    help: {
      what: rule.description,
      why: rule.why,
      mend: rule.mend,
      proven: `The ${rubric.title} specialist quotes the line at the audited commit. Where the finding has a test or a mutant, it was run three times in fresh processes; where it has none, a second reader has examined it.`,
    },
    precision: 'medium',
  };
}
