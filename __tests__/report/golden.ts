import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from '@jest/globals';

const folder = join(import.meta.dirname, '..', 'golden');

/** Compares with `__tests__/golden/<name>`; `UPDATE_GOLDEN=1` writes it, but never where CI is to judge. */
export function expectGolden(name: string, actual: string): void {
  const path = join(folder, name);
  if (process.env['UPDATE_GOLDEN'] === '1') {
    if (process.env['CI'] === 'true')
      throw new Error('UPDATE_GOLDEN=1 is not for CI: update and commit at your desk');
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, actual);
  }
  if (!existsSync(path))
    throw new Error(`${path} does not exist: run the test with UPDATE_GOLDEN=1 and read the file`);
  expect(actual).toBe(readFileSync(path, 'utf8'));
}
