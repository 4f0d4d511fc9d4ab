import { z } from 'zod';
import { impacts, reaches } from '../domain/claim.js';

// Nobody needs more than these; what is longer is refused before anything looks at it.
const path = z.string().max(1_000);
const line = z.int().min(1).max(10_000_000);
const quote = z.string().max(4_000).describe('1 to 10 whole lines, verbatim, without the line numbers');
const code = z.string().max(60_000);
const sentence = z.string().max(1_000);
const prose = z.string().max(8_000);

const place = z.strictObject({ path, line, quote });
const replacement = z.strictObject({
  path,
  find: code.describe('occurs exactly once in the file'),
  replace: code,
});

export const rawFinding = z.strictObject({
  rule: z.string().max(100).describe('id of a rule of your rubric'),
  claim: sentence.describe('one sentence of at most 300 characters: what is wrong'),
  argument: prose.describe('why: the path from the way in to the harm, at most 2000 characters'),
  path: path.describe('where it is wrong, at the audited commit'),
  line: line.describe('first line of the quote'),
  quote,
  reached_from: place
    .nullable()
    .describe('the changed line that makes it reachable, where the place itself is not part of the change'),
  impact: z.enum(impacts),
  reach: z.enum(reaches),
  preconditions: z
    .array(sentence)
    .max(20)
    .describe('what has to be true besides; empty where it always happens'),
  proposal: prose.describe('the mend, in words'),
  fix: z
    .array(replacement)
    .max(20)
    .nullable()
    .describe('the mend as replacements; find is empty for a new file'),
  test: z
    .strictObject({ path, content: code })
    .nullable()
    .describe(
      'a new test file: red now and green with the fix; with a mutant: green now and red on the mutant',
    ),
  mutant: replacement.nullable().describe('a break of production code that no test notices'),
});
export type RawFinding = z.infer<typeof rawFinding>;

export const findingsAnswer = z.strictObject({
  findings: z.array(rawFinding).max(40),
  finished: z.boolean().describe('false: more findings will follow in another call'),
});
export type FindingsAnswer = z.infer<typeof findingsAnswer>;

export const rulingAnswer = z.strictObject({
  ruling: z.enum(['upheld', 'refuted', 'undecided']),
  reason: prose.describe('at most three sentences of facts with their places'),
  path: path.nullable(),
  line: line.nullable(),
  quote: quote.nullable().describe('null for undecided only'),
});
export type RulingAnswer = z.infer<typeof rulingAnswer>;

// Somebody who writes a few more is not refused; what is shown is bounded elsewhere.
const sentences = z.array(sentence).max(40).describe('at most five');
export const synthesisAnswer = z.strictObject({
  agreed: sentences,
  disputed: sentences,
  decided: sentences,
});
export type SynthesisAnswer = z.infer<typeof synthesisAnswer>;
