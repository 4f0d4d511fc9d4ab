import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { looksLikeSql } from '../../../src/probe/sql/looks-like-sql.js';
import { DESCRIPTIONS } from './describe-sql.js';

// A case is `=== name`, the SQL, a line `---`, and what the function of the file's name says about it.
const CASES = join(import.meta.dirname, 'cases');

interface Case {
  readonly name: string;
  readonly sql: string;
  readonly expected: string;
}

function readCases(file: string): Case[] {
  const blocks = readFileSync(join(CASES, file), 'utf8').split(/^=== /m).slice(1);
  return blocks.map((block) => {
    const nameEnd = block.indexOf('\n');
    const separator = block.lastIndexOf('\n---\n');
    if (separator < 0) throw new Error(`${file}: the case "${block.slice(0, nameEnd)}" has no line ---`);
    return {
      name: block.slice(0, nameEnd),
      sql: block.slice(nameEnd + 1, separator),
      expected: block.slice(separator + 5).trimEnd(),
    };
  });
}

const files = readdirSync(CASES).filter((file) => file.endsWith('.cases.txt'));

describe.each(files)('%s', (file) => {
  const describeSql = DESCRIPTIONS[file.split('.', 1)[0] ?? ''];
  test.each(readCases(file))('$name', ({ sql, expected }) => {
    expect(describeSql?.(sql)).toBe(expected);
  });
});

test('every kind of case has a file', () => {
  expect(new Set(files.map((file) => file.split('.', 1)[0]))).toEqual(new Set(Object.keys(DESCRIPTIONS)));
});

test('prose is no SQL', () => {
  const lines = readFileSync(join(CASES, 'prose.txt'), 'utf8').split('\n').filter(Boolean);
  expect(lines.length).toBeGreaterThanOrEqual(80);
  expect(lines.filter((line) => looksLikeSql(line) !== undefined)).toEqual([]);
});
