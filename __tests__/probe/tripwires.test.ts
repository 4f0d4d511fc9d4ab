import { expect, test } from '@jest/globals';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { planMutants } from '../../src/probe/plan.js';

/** fixtures/tripwires/<case>.in.<ext> with <case>.out.<ext>: where an error shows which tests get to each place. */
const root = join(import.meta.dirname, '../fixtures/tripwires');
const update = process.env['UPDATE_GOLDEN'] === '1' && process.env['CI'] !== 'true';

test.each(readdirSync(root).filter((name) => name.includes('.in.')))('%s', async (name) => {
  const path = join(root, name);
  const text = readFileSync(path, 'utf8');
  const file = {
    path,
    status: 'added',
    role: 'source',
    binary: false,
    added: [[1, text.split('\n').length]],
    removedAfter: [],
  } as const;
  const plan = await planMutants([file], async () => new Map([[path, text]]));
  const rendered = plan.sites
    .toSorted((first, second) => first.site.span.start - second.site.span.start)
    .map(({ site, tripwire }) => `@@ ${site.kind} of line ${site.lines[0]}\n${tripwire.mutated}\n`)
    .join('');
  const output = path.replace('.in.', '.out.');
  if (update) writeFileSync(output, rendered);
  expect(rendered).toBe(readFileSync(output, 'utf8'));
});
