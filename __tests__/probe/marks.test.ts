import { expect, jest, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { editBytes } from '../../src/host/text-edits.js';
import { isOrdering } from '../../src/probe/languages/site.js';
import { openValidity } from '../../src/probe/languages/validity.js';
import { languages } from '../../src/probe/languages/index.js';
import { entryOf, planMarks } from '../../src/probe/marks.js';
import { planMutants, type PlannedSite } from '../../src/probe/plan.js';

const cases = join(import.meta.dirname, '../fixtures/operators');
const markable = languages.filter(({ mark }) => mark !== undefined);
const texts = readdirSync(cases, { recursive: true, encoding: 'utf8' }).filter(
  (path) =>
    path.includes('.in.') &&
    markable.some(({ extensions }) => extensions.some((extension) => path.endsWith(extension))),
);

async function sitesOf(path: string, text: string): Promise<readonly PlannedSite[]> {
  const file = { path, status: 'added', role: 'source', binary: false } as const;
  const added = [[1, text.split('\n').length]] as const;
  const plan = await planMutants([{ ...file, added, removedAfter: [] }], async () => new Map([[path, text]]));
  return plan.sites.filter(({ site }) => !isOrdering(site));
}

test.each(texts)('%s: code with its marks is code, and every function has one', async (path) => {
  const text = readFileSync(join(cases, path), 'utf8');
  const sites = await sitesOf(path, text);
  const { edits, idOf } = planMarks(sites);
  const [language] = sites.map((site) => site.language);
  if (language === undefined) return;
  const validity = await openValidity(text, language);
  expect(validity.stays(edits.filter((edit) => edit.path === path))).toBe(true);
  validity.free();
  for (const planned of sites) {
    // A tripwire that takes the place of code has no mark, and only that.
    const inserted = entryOf(planned).every(({ start, end }) => start === end);
    const errors = [language.failureStatement, ...(language.markValue ? [language.failure] : [])];
    const written = entryOf(planned).some(({ replacement }) =>
      errors.some((error) => replacement.includes(error)),
    );
    expect(idOf(entryOf(planned)) !== undefined).toBe(inserted && written);
  }
});

test('places of one function share the mark at its entry, and each has its own', async () => {
  const text = [
    'def f(x):',
    '    if x < 0:',
    '        raise ValueError(x)',
    '    notify(x)',
    '    return x',
    '',
    '',
    'def g(x):',
    '    notify(x)',
    '    return x + 1',
    '',
  ].join('\n');
  const sites = await sitesOf('a.py', text);
  const { idOf } = planMarks(sites);
  const entries = new Map(sites.map((planned) => [planned.site.enclosing, idOf(entryOf(planned))]));
  expect(new Set(entries.values()).size).toBe(2);
  for (const planned of sites) expect(idOf(entryOf(planned))).toBe(entries.get(planned.site.enclosing));
  const calls = sites.filter(({ site }) => site.kind === 'statement-call');
  expect(new Set(calls.map(({ tripwire }) => idOf(tripwire.edits))).size).toBe(2);
});

test.each([
  'function f(a, b) {\n  if (a) return a < b && b > 1\n  return a > b || b < 3 && a\n}\n',
  'function f(a, b) {\n  a.push(b)\n  b < 3 && b > 1 && a.send(b)\n  return () => a < b || b > 2\n}\n',
  'function f(a, b) {\n  if (a) a.push(b < 3 && b > 2)\n  else if (b < 3 || b < a) b.send(3)\n}\n',
])('marks that begin or end at one place are nested as the code is: %s', async (text) => {
  const { edits } = planMarks(await sitesOf('a.js', text));
  const marked = editBytes(Buffer.from(text), edits).toString();
  // It runs, and gives what it gave.
  const send = jest.fn();
  const ends = [text, marked].map((code) => {
    const end: unknown = runInNewContext(`${code}f({ send, push: send }, 2)`, { send, process: {} });
    return { end: typeof end === 'function' ? 'a function' : end, calls: send.mock.calls.splice(0) };
  });
  expect(marked).not.toBe(text);
  expect(ends[1]).toEqual(ends[0]);
});

test('a condition within an f-string has no mark, whose quotes would end it', async () => {
  const text = 'def f(a, b):\n    return [f"{x < b and b}" for x in a if x < b and x > 1]\n';
  const sites = await sitesOf('a.py', text);
  const { edits, idOf } = planMarks(sites);
  const within = sites.filter(({ tripwire }) => tripwire.edits.every(({ start, end }) => start < end));
  expect(within.length).toBeGreaterThan(0);
  expect(within.map(({ tripwire }) => idOf(tripwire.edits))).toEqual(within.map(() => undefined));
  const marked = editBytes(Buffer.from(text), edits).toString();
  expect(marked).toContain('{x < b and b}');
});
