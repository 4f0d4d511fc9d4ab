import { expect } from '@jest/globals';
import { z } from 'zod';
import type { Execution } from '../../src/domain/execution.js';
import type { Edit } from '../../src/domain/mutant.js';

/** What to put in the place of a text that occurs in a file; an empty `find` is the start of a new file. */
export const replacement = z.strictObject({ path: z.string(), find: z.string(), replace: z.string() });

/** How a trial ends; of `why` a part. */
export const ending = z.looseObject({ kind: z.string(), why: z.string().optional() });

/** A mutant, how often it is run, and how that ends. */
export const mutantCase = z.strictObject({
  edits: z.array(replacement),
  repeats: z.number(),
  trial: ending,
});

export type Texts = Readonly<Record<string, string>>;

export function editOf(texts: Texts, { path, find, replace }: z.infer<typeof replacement>): Edit {
  const start = (texts[path] ?? '').indexOf(find);
  expect(start).not.toBe(-1);
  return { path, start, end: start + find.length, replacement: replace };
}

export function endsAs({ why, ...rest }: z.infer<typeof ending>): unknown {
  return { ...rest, ...(why !== undefined && { why: expect.stringContaining(why) }) };
}

/** Tries the mutant; its command is told where it survives, and nowhere else. */
export async function expectMutant(
  execution: Execution,
  texts: Texts,
  { edits, repeats, trial }: z.infer<typeof mutantCase>,
): Promise<void> {
  const said = await execution.tryMutant(
    edits.map((edit) => editOf(texts, edit)),
    repeats,
  );
  const { command, ...rest } = { command: undefined, ...said };
  expect(rest).toEqual(endsAs(trial));
  expect(command === undefined).toBe(trial.kind !== 'survived');
}
