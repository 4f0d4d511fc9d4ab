import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { fileRole } from '../../src/change/file-role.js';
import { readChange } from '../../src/change/read-change.js';
import type { Report } from '../../src/domain/report.js';
import { probe } from '../../src/probe/probe.js';
import { runnersFor } from '../../src/probe/runners/index.js';
import { mutationResult } from '../../src/report/mutation/mutation-result.js';
import { readSourceTexts } from '../../src/report/source-texts.js';
import { makeRepository } from '../repository.js';
import { clean } from './reports.js';

const source = `export function price(amount, member) {
  if (amount < 0) throw new RangeError('no such amount');
  if (member) return amount - 5;
  return amount;
}
`;
const tests = `import { test } from 'node:test';
import assert from 'node:assert';
import { price } from './price.js';

test('members pay less', () => assert.equal(price(20, true), 15));
test('others pay all', () => assert.equal(price(20, false), 20));
`;

const repository = makeRepository([
  { files: { 'package.json': '{"type": "module", "scripts": {"test": "node --test"}}' } },
  { files: { 'price.js': source, 'price.test.js': tests } },
]);
afterAll(() => repository.remove());

let report: Report;
beforeAll(async () => {
  const [base = '', head = ''] = repository.commits;
  const change = await readChange(repository.root, base, head);
  const { findings, summary } = await probe({
    repo: repository.root,
    change,
    minutes: 3,
    workers: 1,
    runners: runnersFor(undefined),
    warm: false,
    progress: () => undefined,
    roleOf: fileRole,
  });
  const verdicts = findings.map((finding) => ({ finding, ruling: 'upheld', reason: 'executed' }) as const);
  const sources = await readSourceTexts(repository.root, head, { verdicts, probe: summary });
  report = { ...clean, change, verdicts, probe: summary, sources };
});

test('an audit hands over what each mutant is, which tests came by and which noticed', () => {
  const { files, testFiles = {} } = mutationResult(report);
  const { mutants = [], source: text } = files['price.js'] ?? {};
  expect(text).toBe(source);
  expect(mutants).toHaveLength(report.probe.planned);
  const told = mutants.map(
    ({ mutatorName, status, location: { start }, replacement }) =>
      `${start.line}:${start.column} ${mutatorName} ${replacement}: ${status}`,
  );
  expect(told).toEqual(
    expect.arrayContaining([
      '2:6 remove-guard (false && (amount < 0)): Survived',
      '1:39 empty-body {}: Killed',
      '3:6 negate-condition (!(member)): Killed',
    ]),
  );
  const defined = Object.values(testFiles).flatMap((file) => file.tests.map(({ id }) => id));
  for (const { status, coveredBy, killedBy = [] } of mutants) {
    expect(coveredBy).toEqual(defined);
    expect(killedBy.length > 0).toBe(status === 'Killed');
    expect(defined).toEqual(expect.arrayContaining(killedBy));
  }
  expect(Object.keys(testFiles)).toEqual(['price.test.js']);
});
