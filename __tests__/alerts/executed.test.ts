import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { lookAgain } from '../../src/alerts/look-again.js';
import { readAnalysis } from '../../src/alerts/standing-result.js';
import type { Finding } from '../../src/domain/finding.js';
import type { Recheck } from '../../src/domain/recheck.js';
import { recheckOf } from '../../src/domain/recheck.js';
import { replan } from '../../src/probe/replan.js';
import { pytest } from '../../src/probe/runners/pytest.js';
import { fingerprints } from '../../src/report/fingerprint.js';
import { type MergedExecution, openMerged } from '../probe/merged-execution.js';
import { usePython } from '../probe/runners/fixture-repository.js';
import { mutantFinding, sarifOf } from './standing-file.js';

const code = `def discount(total):
    if total > 100:
        return total - 10
    return total


def shipping(weight):
    if weight >= 20:
        return 9
    return 4


def untested(weight):
    if weight >= 30:
        return 9
    return 4
`;
const tests = `from shop import discount, shipping


def test_discount():
    assert discount(50) == 50
    assert discount(100) == 100
    assert discount(200) == 190


def test_shipping():
    assert shipping(1) == 4
    assert shipping(50) == 9
`;
const files = { 'shop.py': code, 'test_shop.py': tests, 'pytest.ini': '[pytest]\n' };

const mutant = (line: number, original: string, mutated: string) =>
  mutantFinding('shop.py', line, original, mutated);
const reproducer = (name: string, check: string): Finding => ({
  ...mutant(7, 'def shipping(weight):', ''),
  rule: name,
  raisedBy: 'security',
  evidence: [
    {
      kind: 'reproducer',
      test: 'test',
      failed: 3,
      of: 3,
      path: 'test_shop.py',
      text: `from shop import shipping\n\n\ndef test_${name}():\n    ${check}\n`,
    },
  ],
});

const proposed = (find: string, replace: string): Finding => {
  const finding = mutant(8, find, replace);
  const quote = { kind: 'quote', path: 'shop.py', lines: [8, 8], text: '    if weight >= 20:' } as const;
  return { ...finding, rule: 'blind', raisedBy: 'test-integrity', evidence: [finding.evidence[0], quote] };
};

/** What was told of this commit earlier, and what is to be seen of it now. */
const cases: readonly (readonly [string, Finding, RegExp])[] = [
  [
    'a mutant that tests notice now',
    mutant(2, '    if total > 100:', '    if total >= 100:'),
    /^fixed: noticed now by .*test_discount/,
  ],
  [
    'a mutant that no test notices',
    mutant(8, '    if weight >= 20:', '    if weight > 20:'),
    /^still-there: run again: the one test near it still passes/,
  ],
  [
    'a mutant that no test comes by',
    mutant(14, '    if weight >= 30:', '    if weight > 30:'),
    /^not-looked-at: no test comes by/,
  ],
  [
    'a mutant that does not compile',
    mutant(8, '    if weight >= 20:', '    if weight >=:'),
    /^not-looked-at: .*does not run/,
  ],
  ['a replacement that tests notice now', proposed('total > 100', 'total >= 100'), /^fixed: noticed now/],
  ['a replacement that no test notices', proposed('weight >= 20', 'weight > 20'), /^still-there: run again/],
  [
    'a replacement of what is there twice',
    proposed('return 9', 'return 8'),
    /^not-looked-at: .* several times/,
  ],
  [
    'a replacement of what is not there',
    proposed('return 77', 'return 8'),
    /^not-looked-at: .* not there any more/,
  ],
  [
    'a test that passes now',
    reproducer('passes', 'assert shipping(1) == 4'),
    /^fixed: the test that failed for it passes now/,
  ],
  [
    'a test that fails still',
    reproducer('fails', 'assert shipping(1) == 5'),
    /^still-there: run again: .*still fails/,
  ],
  ['a test that errs', reproducer('errs', 'no_such_name()'), /^not-looked-at: /],
];

const suite = usePython() ? describe : describe.skip;

suite('with the tests of a repository', () => {
  let merged: MergedExecution;
  beforeAll(() => {
    merged = openMerged({ files, runners: [pytest] });
  });
  afterAll(async () => {
    await merged.close();
  });

  it.each(cases)(
    '%s',
    async (_, finding, seen) => {
      const { repository, execution } = merged;
      const head = repository.git('rev-parse', 'HEAD');
      const standing = readAnalysis(JSON.parse(sarifOf([finding])), repository.commits[0] ?? '');
      if ('unreadable' in standing) throw new Error(standing.unreadable);
      const identities = fingerprints([finding]);
      const kept = new Map<string, Recheck>();
      const recheck = recheckOf(finding);
      if (recheck !== undefined) kept.set(identities.get(finding) ?? '', recheck);
      const { looked } = await lookAgain({
        repo: repository.root,
        head,
        standing,
        findings: [],
        identify: fingerprints,
        replan,
        execution,
        kept,
        mayClose: true,
        progress: () => {},
      });
      expect(looked.map(({ fate, why }) => `${fate}: ${why}`)).toEqual([expect.stringMatching(seen)]);
    },
    180_000,
  );
});
