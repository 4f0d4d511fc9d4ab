import { expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDue, isThorough, thoroughCases } from './thorough.js';

const fixtures = join(import.meta.dirname, 'fixtures');

/** A table is a folder of cases, or of a file of them. */
function isThere(table: string, name: string): boolean {
  const file = join(fixtures, table, 'builds.json');
  return existsSync(file)
    ? readFileSync(file, 'utf8').includes(`"${name}": {`)
    : existsSync(join(fixtures, table, name, 'expected.json'));
}

test('every case that only a thorough run tries is there, and is left out elsewhere', () => {
  const named = [...thoroughCases].flatMap(([table, names]) => names.map((name) => ({ table, name })));
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter(({ table, name }) => !isThere(table, name))).toEqual([]);
  expect(named.filter(({ table, name }) => isDue(table, name) !== isThorough)).toEqual([]);
  expect(isDue('changes', 'runner-pytest')).toBe(true);
});
