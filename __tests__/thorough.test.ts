import { expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDue, isThorough, thoroughCases } from './thorough.js';

const fixtures = join(import.meta.dirname, 'fixtures');

/** A table is a folder of cases or of their files, or one file of them all. */
function isThere(table: string, name: string): boolean {
  const places = [name, `${name}.json`].map((file) => join(fixtures, table, file));
  if (places.some((place) => existsSync(place))) return true;
  const files = ['builds.json', 'caches.json'].map((file) => join(fixtures, table, file));
  const texts = files.filter((file) => existsSync(file)).map((file) => readFileSync(file, 'utf8'));
  return texts.some((text) => text.includes(`"${name}": {`) || text.includes(`"name": "${name}"`));
}

test('every case that only a thorough run tries is there, and is left out elsewhere', () => {
  const named = [...thoroughCases].flatMap(([table, names]) => names.map((name) => ({ table, name })));
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter(({ table, name }) => !isThere(table, name))).toEqual([]);
  expect(named.filter(({ table, name }) => isDue(table, name) !== isThorough)).toEqual([]);
  expect(isDue('changes', 'runner-pytest')).toBe(true);
});
