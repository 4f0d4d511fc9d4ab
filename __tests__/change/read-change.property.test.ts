import { afterAll, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { ChangedFile } from '../../src/domain/change.js';
import { readChange } from '../../src/change/read-change.js';
import { makeRepository } from '../repository.js';

const repository = makeRepository([{ files: { keep: 'x' } }]);
afterAll(() => repository.remove());

const line = fc.constantFrom(
  '',
  'a',
  'b',
  'c',
  'a\r',
  '\r',
  '@@ -1 +1 @@',
  '@@ -1,9 +1,9 @@ f()',
  '+++ b/x',
  '++ b/x',
  '--- a/x',
  '-- a/x',
  'diff --git a/x b/x',
  'Binary files a and b differ',
  '\\ No newline at end of file',
  ' ',
  '+',
  '-',
  'é',
  '日本',
);
const text = fc
  .tuple(fc.array(line, { maxLength: 12 }), fc.boolean())
  .map(([parts, final]) => parts.join('\n') + (final && parts.length > 0 ? '\n' : ''));
const nameUnit = fc.constantFrom(
  '"',
  "'",
  ' ',
  '\n',
  '\t',
  '-',
  'é',
  'u\u0308',
  '日',
  '😀',
  '*',
  '?',
  ':',
  '[',
  '{',
  '%',
  '~',
  '$',
  '`',
  '|',
  '\x01',
  '\x7f',
  'a',
  'B',
  '@',
  '+',
  '<',
);
const name = fc.string({ unit: nameUnit, minLength: 1, maxLength: 12 });
const file = fc.record({ name, before: fc.option(text), after: fc.option(text) });

/** Lines with their ends: `b` and `b\n` are different lines. */
const split = (content: string) => content.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/** A kept line, or a place where `least` or more old lines were taken out. */
type Part = { readonly kept: string } | { readonly least: number };

function partsOf(next: readonly string[], { added, removedAfter }: ChangedFile): readonly Part[] {
  const parts: Part[] = [];
  if (removedAfter.includes(0)) parts.push({ least: 1 });
  for (const [index, content] of next.entries()) {
    const number = index + 1;
    const range = added.find(([from, to]) => from <= number && number <= to);
    if (!range) parts.push({ kept: content });
    else if (range[0] === number) parts.push({ least: 0 });
    if (removedAfter.includes(number)) parts.push({ least: 1 });
  }
  return parts;
}

/** Whether the old text is what the parts say: kept lines in order, other lines only where something changed. */
function explains(parts: readonly Part[], old: readonly string[]): boolean {
  let ends = new Set([0]);
  for (const part of parts) {
    const after = new Set<number>();
    for (const end of ends) {
      if ('kept' in part) {
        if (old[end] === part.kept) after.add(end + 1);
      } else {
        for (let next = end + part.least; next <= old.length; next++) after.add(next);
      }
    }
    ends = after;
  }
  return ends.has(old.length);
}

function longestCommon(one: readonly string[], other: readonly string[]): number {
  let row = Array.from({ length: other.length + 1 }, () => 0);
  for (const left of one) {
    const next = [0];
    for (const [index, right] of other.entries()) {
      next.push(left === right ? (row[index] ?? 0) + 1 : Math.max(row[index + 1] ?? 0, next[index] ?? 0));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

function checkLines(found: ChangedFile, before: string, after: string): void {
  const [old, next] = [split(before), split(after)];
  const count = found.added.reduce((sum, [from, to]) => sum + to - from + 1, 0);
  let last = -1;
  for (const [from, to] of found.added) {
    expect(from).toBeGreaterThan(last + 1 - Number(last === -1));
    expect(to).toBeGreaterThanOrEqual(from);
    last = to;
  }
  expect(last).toBeLessThanOrEqual(next.length);
  expect(explains(partsOf(next, found), old)).toBe(true);
  // Not more lines than need be: what is left is a longest common subsequence.
  expect(next.length - count).toBe(longestCommon(old, next));
}

let runs = 0;

test('the ranges explain the texts, whatever the texts and names', async () => {
  const files = fc.uniqueArray(file, { selector: (entry) => entry.name, minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(files, async (entries) => {
      // A folder per run leaves earlier runs alone.
      const folder = `run${++runs}`;
      const state = (side: 'before' | 'after') =>
        entries.map((entry): [string, string | null] => [`${folder}/${entry.name}`, entry[side]]);
      const base = repository.commit(state('before'));
      const head = repository.commit(state('after'));
      const change = await readChange(repository.root, base, head);
      const before = new Map(state('before'));
      const after = new Map(state('after'));
      for (const found of change.files.filter(({ status }) => status !== 'deleted')) {
        checkLines(found, before.get(found.previousPath ?? found.path) ?? '', after.get(found.path) ?? '');
      }
      const altered = [...after.keys()].filter(
        (key) => (before.get(key) ?? null) !== (after.get(key) ?? null),
      );
      const told = change.files.flatMap(({ path: now, previousPath }) =>
        previousPath ? [now, previousPath] : [now],
      );
      expect(new Set(told)).toEqual(new Set(altered));
    }),
    { numRuns: 40 },
  );
});
