import { expect, test } from '@jest/globals';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '../../src/probe/languages/grammar.js';
import { languageOf } from '../../src/probe/languages/index.js';
import { applyEdits } from '../../src/probe/mutant-of.js';
import { proposeReorderings } from '../../src/probe/reorderings/propose.js';

/**
 * fixtures/reorderings/<case>.in.<ext> with <case>.out.<ext>: a new case writes no code. The first line of the input
 * says what is looked for: `tests=test_a,test_b keys=rank table=posts`.
 */
const root = join(import.meta.dirname, '../fixtures/reorderings');
const update = process.env['UPDATE_GOLDEN'] === '1' && process.env['CI'] !== 'true';
const cases = readdirSync(root).filter((name) => name.includes('.in.'));

function requestOf(name: string) {
  const path = join(root, name);
  const text = readFileSync(path, 'utf8');
  const field = (key: string): string =>
    new RegExp(`\\b${key}=(\\S+)`).exec(text.split('\n')[0] ?? '')?.[1] ?? '';
  const tests = field('tests')
    .split(',')
    .map((title) => title.replaceAll('_', ' '))
    .concat(field('tests').split(','));
  const keys = field('keys')
    .split(',')
    .filter((key) => key !== '');
  const table = field('table');
  return { path, text, tests, keys, ...(table !== '' && { table }) };
}

function changedLines(before: string, after: string): string {
  const [old, fresh] = [before.split('\n'), after.split('\n')];
  let from = 0;
  while (from < old.length && old[from] === fresh[from]) from += 1;
  let until = 0;
  while (until < Math.min(old.length, fresh.length) - from && old.at(-1 - until) === fresh.at(-1 - until))
    until += 1;
  return fresh
    .slice(from, fresh.length - until)
    .map((line) => `+${line}\n`)
    .join('');
}

test.each(cases)('reorderings of %s', async (name) => {
  const request = requestOf(name);
  const proposals = await proposeReorderings(request);
  const rendered = proposals
    .map(
      ({ description, lines, edits }) =>
        `@@ ${lines[0]}-${lines[1]} ${description}\n${changedLines(request.text, applyEdits(request.text, edits))}`,
    )
    .join('');
  const output = join(root, name.replace('.in.', '.out.'));
  if (update) writeFileSync(output, rendered);
  expect(rendered).toBe(readFileSync(output, 'utf8'));
});

test.each(cases)('every reordering of %s still parses', async (name) => {
  const request = requestOf(name);
  const grammar = languageOf(name)?.grammar ?? '';
  const broken: string[] = [];
  for (const { description, edits } of await proposeReorderings(request)) {
    const tree = await parse(grammar, applyEdits(request.text, edits));
    if (tree.root.hasError) broken.push(description);
    tree.free();
  }
  expect(broken).toEqual([]);
});
