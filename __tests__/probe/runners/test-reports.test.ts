import { expect, test } from '@jest/globals';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJUnitReport } from '../../../src/probe/runners/junit-report.js';
import { readTrxReport } from '../../../src/probe/runners/trx-report.js';

/**
 * Every report in `fixtures/test-reports`, as runners have written it, must read as its `.expected.json` says.
 * `UPDATE_GOLDEN=1` writes those.
 */
const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'test-reports');
const names = readdirSync(folder).filter((name) => !name.endsWith('.expected.json'));

test.each(names)('%s', (name) => {
  const text = readFileSync(join(folder, name), 'utf8');
  const report = name.endsWith('.trx') ? readTrxReport(text) : readJUnitReport(text);
  const path = join(folder, `${name}.expected.json`);
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(path, `${JSON.stringify(report, undefined, 2)}\n`);
  expect({ name, isExpected: existsSync(path) }).toEqual({ name, isExpected: true });
  expect(JSON.parse(JSON.stringify(report))).toEqual(JSON.parse(readFileSync(path, 'utf8')));
});
