import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { impacts, reaches } from '../../src/domain/claim.js';
import { severityOf } from '../../src/judgement/severity.js';

const page = join(import.meta.dirname, '..', '..', 'docs', 'severity.md');
const head = '| impact | reach | always | with preconditions |\n| --- | --- | --- | --- |\n';

const rows = impacts.flatMap((impact) =>
  reaches.map((reach) => {
    const always = severityOf({ impact, reach, preconditions: [] });
    const sometimes = severityOf({ impact, reach, preconditions: ['a setting is on', 'it is Sunday'] });
    return `| \`${impact}\` | ${reach} | ${always} | ${sometimes} |\n`;
  }),
);

test('docs/severity.md has what the code computes, for all combinations (UPDATE_GOLDEN=1 writes it)', () => {
  const text = readFileSync(page, 'utf8');
  const [before = '', after = ''] = text.split(head);
  const rest = after.replace(/^(\|.*\n)*/, '');
  const expected = `${before}${head}${rows.join('')}${rest}`;
  if (process.env['UPDATE_GOLDEN'] === '1' && process.env['CI'] !== 'true') writeFileSync(page, expected);
  expect(readFileSync(page, 'utf8')).toBe(expected);
  expect(rows).toHaveLength(21);
});

test.each([
  ['breach', 'everyone', [], 'critical'],
  ['breach', 'everyone', ['x'], 'high'],
  ['loss', 'some', ['x'], 'medium'],
  ['breakage', 'few', [], 'medium'],
  ['breakage', 'few', ['x', 'y'], 'low'],
  ['wrong-result', 'everyone', [], 'high'],
  ['blind-test', 'few', ['x'], 'low'],
  ['unguarded', 'everyone', [], 'medium'],
  ['unguarded', 'everyone', ['x'], 'low'],
  ['leftover', 'few', ['x'], 'low'],
] as const)('%s to %s with %j is %s', (impact, reach, preconditions, severity) => {
  expect(severityOf({ impact, reach, preconditions })).toBe(severity);
});
