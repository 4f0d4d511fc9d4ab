import { expect, test } from '@jest/globals';
import { array, assert, asyncProperty, constantFrom, nat, record } from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languageOf } from '../../src/probe/languages/index.js';
import { readSites } from '../../src/probe/languages/read-sites.js';
import { openValidity } from '../../src/probe/languages/validity.js';
import { applyEdits } from '../../src/probe/mutant-of.js';

const text = `${Array.from({ length: 12 }, (_, index) => `def f${index}(x):\n    if x < ${index}:\n        return "é" + x\n    return x\n`).join('\n')}\n`;

/** What a plan may hold: whole, broken and unchanged code, in one place or two, next to one another. */
const edit = record({
  at: nat({ max: text.length }),
  length: nat({ max: 6 }),
  replacement: constantFrom('', ' ', 'x', '(', ')', '\n', 'pass\n', ' and ', '"', ':', '    '),
}).map(({ at, length, replacement }) => ({
  start: at,
  end: Math.min(text.length, at + length),
  replacement,
}));

/** The verdict of a parse from nothing. */
async function parsesFromNothing(edited: string): Promise<boolean> {
  const whole = [{ start: 0, end: text.length, replacement: edited }];
  const validity = await openValidity(text, { grammar: 'python' });
  const valid = validity.stays(whole);
  validity.free();
  return valid;
}

test('what an edit changes is parsed as the whole text would be', async () => {
  await assert(
    asyncProperty(array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
      const validity = await openValidity(text, { grammar: 'python' });
      for (const one of edits) {
        expect(validity.stays([one])).toBe(await parsesFromNothing(applyEdits(text, [one])));
      }
      validity.free();
    }),
    { numRuns: 200 },
  );
});

const cases = join(import.meta.dirname, '../fixtures/operators');
const texts = readdirSync(cases, { recursive: true, encoding: 'utf8' }).filter((path) => /\.in\./.test(path));

test.each(texts)('%s: mutants that are asked together have the verdict of each alone', async (path) => {
  const language = languageOf(path);
  const own = readFileSync(join(cases, path), 'utf8');
  if (language === undefined) throw new Error(`${path} is in no language`);
  const { sites } = await readSites(own, language);
  const all = sites.flatMap((site) => [site.tripwire, ...('broken' in site ? [site.broken] : [])]);
  // One that is broken, among those that are not.
  const broken = [{ start: 0, end: 0, replacement: '%%%% ' }];
  const [alone, together] = [await openValidity(own, language), await openValidity(own, language)];
  together.prepare([...all, broken]);
  for (const edits of [...all, broken]) expect(together.stays(edits)).toBe(alone.stays(edits));
  alone.free();
  together.free();
});

test('a text that has errors already is no worse for any edit', async () => {
  const validity = await openValidity('def f(:\n', { grammar: 'python' });
  expect(validity.stays([{ start: 0, end: 0, replacement: ')' }])).toBe(true);
});
