import { expect, test } from '@jest/globals';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { parse } from '../../src/probe/languages/grammar.js';
import { languageOf } from '../../src/probe/languages/index.js';
import { applyEdits } from '../../src/probe/mutant-of.js';
import { operators } from '../../src/probe/operators/index.js';
import { planMutants } from '../../src/probe/plan.js';

/** fixtures/operators/<operator>/<case>.in.<ext> with <case>.out: a new case writes no code. */
const root = join(import.meta.dirname, '../fixtures/operators');
const update = process.env['UPDATE_GOLDEN'] === '1' && process.env['CI'] !== 'true';

const cases = operators.flatMap(({ id }) =>
  readdirSync(join(root, id))
    .filter((name) => name.includes('.in.'))
    .map((name) => ({
      operator: id,
      name,
      input: join(root, id, name),
      output: join(root, id, name.replace(/\.in\..*$/, `.out`) + extname(name)),
    })),
);

async function mutantsOf(operator: string, path: string) {
  const text = readFileSync(path, 'utf8');
  const lines = text.split('\n').length;
  const file = {
    path,
    status: 'added',
    role: 'source',
    binary: false,
    added: [[1, lines]],
    removedAfter: [],
  } as const;
  const plan = await planMutants([file], async () => new Map([[path, text]]));
  return {
    text,
    mutants: plan.sites.flatMap((site) => site.mutants).filter((mutant) => mutant.operator === operator),
  };
}

function marked(text: string, sign: string): string {
  return text
    .split('\n')
    .map((line) => `${sign}${line}`)
    .join('\n');
}

test('every operator has cases', () => {
  for (const { id } of operators)
    expect(cases.filter((item) => item.operator === id).length).toBeGreaterThan(0);
});

test.each(cases)('$operator of $name', async ({ operator, input, output }) => {
  const { mutants } = await mutantsOf(operator, input);
  const rendered = mutants
    .map(
      ({ lines, original, mutated }) =>
        `@@ ${lines[0]}-${lines[1]}\n${marked(original, '-')}\n${marked(mutated, '+')}\n`,
    )
    .join('');
  if (update) writeFileSync(output, rendered);
  expect(rendered).toBe(readFileSync(output, 'utf8'));
});

test.each(cases)('every mutant of $name by $operator still parses', async ({ operator, input }) => {
  const grammar = languageOf(input)?.grammar;
  const { text, mutants } = await mutantsOf(operator, input);
  for (const mutant of grammar === undefined ? [] : mutants) {
    const tree = await parse(grammar ?? '', applyEdits(text, mutant.edits));
    expect({ mutant: mutant.mutated, error: tree.root.hasError }).toEqual({
      mutant: mutant.mutated,
      error: false,
    });
    tree.free();
  }
});
