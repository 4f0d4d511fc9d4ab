import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/**
 * `COUNTERPROOF_TESTS=all` also runs the cases of fixtures/thorough.json: slow ones, of which the others show nearly
 * all. CI runs them with the newest Node, and every release does.
 */
export const isThorough = process.env['COUNTERPROOF_TESTS'] === 'all';

const path = join(import.meta.dirname, 'fixtures', 'thorough.json');
const cases = z.record(z.string(), z.array(z.string())).parse(JSON.parse(readFileSync(path, 'utf8')));

/** Whether the case of a table is to be run. */
export function isDue(table: string, name: string): boolean {
  return isThorough || cases[table]?.includes(name) !== true;
}

/** The cases of a table that wait for a thorough run, and the tables that have some. */
export const thoroughCases: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(cases));
