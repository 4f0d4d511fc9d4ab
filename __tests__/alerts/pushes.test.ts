import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Files } from '../repository.js';
import type { CodeScanningServer } from './code-scanning-server.js';
import { flat } from './flat.js';
import { empty, lend, rent, sell, take, testsOf } from './shop.js';
import { token, WorkflowRuns } from './workflow-run.js';

interface Merge {
  readonly name: string;
  readonly files: Files;
  /** Dismissed by somebody before. */
  readonly dismiss?: number;
  /** The day of the audit. */
  readonly today?: string;
  /** The alerts that code scanning shows afterwards. */
  readonly alerts: string;
  /** What the reports say of those that were there. */
  readonly told: readonly string[];
  readonly gate: 'pass' | 'fail' | 'inconclusive';
}

const suppression = `suppress:
  - rule: probe/*
    path: "src/rent.js"
    contains: amount
    reason: Rents end with the year.
    until: 2026-12-31
`;
const [within, afterwards] = ['2026-12-31', '2027-01-01'];

const month: readonly Merge[] = [
  {
    name: 'introduces a guard that no test needs',
    files: { 'src/take.js': take, 'test/take.test.js': testsOf('take', 'take') },
    alerts: 'open 1',
    told: [],
    gate: 'fail',
  },
  {
    name: 'writes about it: there is nothing to break',
    files: { 'README.md': '# Our shop\n' },
    alerts: 'open 1',
    told: ['1 still-there src/take.js:2'],
    gate: 'pass',
  },
  {
    name: 'moves the code down, and touches it',
    files: { 'src/take.js': `// Above.\n\n${take.replace('amount > stock', 'amount  >  stock')}` },
    alerts: 'open 1',
    told: ['1 found-again src/take.js:4'],
    gate: 'fail',
  },
  {
    name: 'renames the file',
    files: {
      'src/take.js': null,
      'src/taking.js': `// Above.\n\n${take.replace('amount > stock', 'amount  >  stock')}`,
      'test/take.test.js': testsOf('take', 'taking'),
    },
    alerts: 'open 1',
    told: ['1 still-there src/taking.js:4'],
    gate: 'pass',
  },
  {
    name: 'introduces another one',
    files: { 'src/lend.js': lend, 'test/lend.test.js': testsOf('lend', 'lend') },
    alerts: 'open 1 2',
    told: ['1 still-there src/taking.js:4'],
    gate: 'fail',
  },
  {
    name: 'tests the first',
    files: { 'test/take.test.js': testsOf('take', 'taking', true) },
    alerts: 'open 2, fixed 1',
    told: ['1 fixed src/taking.js:4', '2 still-there src/lend.js:2'],
    gate: 'pass',
  },
  {
    name: 'touches the second, which somebody has dismissed',
    dismiss: 2,
    files: { 'src/lend.js': lend.replace('amount > stock', 'amount  > stock') },
    alerts: 'fixed 1, dismissed 2',
    told: ['2 dismissed src/lend.js:2'],
    gate: 'pass',
  },
  {
    name: 'brings a third, and a file that nobody can read',
    files: { 'src/sell.js': sell, 'test/sell.test.js': testsOf('sell', 'sell'), 'src/a.kt': 'fun a() = 1\n' },
    alerts: 'open 3, fixed 1, dismissed 2',
    told: ['2 dismissed src/lend.js:2'],
    gate: 'fail',
  },
  {
    name: 'tests the third, and alters the file that nobody can read',
    files: { 'test/sell.test.js': testsOf('sell', 'sell', true), 'src/a.kt': 'fun a() = 2\n' },
    alerts: 'open 3, fixed 1, dismissed 2',
    told: ['2 dismissed src/lend.js:2', '3 not-looked-at src/sell.js:2'],
    gate: 'inconclusive',
  },
  {
    name: 'writes about it again',
    files: { 'README.md': '# The shop\n' },
    alerts: 'fixed 1 3, dismissed 2',
    told: ['2 dismissed src/lend.js:2', '3 fixed src/sell.js:2'],
    gate: 'pass',
  },
  {
    name: 'brings a fourth',
    files: { 'src/rent.js': rent, 'test/rent.test.js': testsOf('rent', 'rent') },
    alerts: 'open 4, fixed 1 3, dismissed 2',
    told: ['2 dismissed src/lend.js:2'],
    gate: 'fail',
  },
  {
    name: 'suppresses it from the next merge on',
    files: { '.github/counterproof.yml': suppression },
    today: within,
    alerts: 'open 4, fixed 1 3, dismissed 2',
    told: ['2 dismissed src/lend.js:2', '4 still-there src/rent.js:2'],
    gate: 'pass',
  },
  {
    name: 'writes about what is suppressed',
    files: { 'README.md': '# Rents\n' },
    today: within,
    alerts: 'fixed 1 3, dismissed 2 4',
    told: ['2 dismissed src/lend.js:2', '4 suppressed src/rent.js:2'],
    gate: 'pass',
  },
  {
    name: 'touches what is suppressed, so that the audit finds it anew',
    files: { 'src/rent.js': rent.replace('amount > stock', 'amount  > stock') },
    today: within,
    alerts: 'fixed 1 3, dismissed 2 4',
    told: ['2 dismissed src/lend.js:2', '4 suppressed src/rent.js:2'],
    gate: 'pass',
  },
  {
    name: 'writes about it when the suppression has expired',
    files: { 'README.md': '# The rents\n' },
    today: afterwards,
    alerts: 'open 4, fixed 1 3, dismissed 2',
    told: ['2 dismissed src/lend.js:2', '4 still-there src/rent.js:2'],
    gate: 'pass',
  },
  {
    name: 'touches it when the suppression has expired',
    files: { 'src/rent.js': rent },
    today: afterwards,
    alerts: 'open 4, fixed 1 3, dismissed 2',
    told: ['2 dismissed src/lend.js:2', '4 found-again src/rent.js:2'],
    gate: 'fail',
  },
  {
    name: 'has the day put back, and tests it: what is suppressed is not run',
    files: { 'test/rent.test.js': testsOf('rent', 'rent', true) },
    today: within,
    alerts: 'fixed 1 3, dismissed 2 4',
    told: ['2 dismissed src/lend.js:2', '4 suppressed src/rent.js:2'],
    gate: 'pass',
  },
  {
    name: 'takes the suppression out for the next merge',
    files: { '.github/counterproof.yml': null },
    today: within,
    alerts: 'fixed 1 3, dismissed 2 4',
    told: ['2 dismissed src/lend.js:2', '4 suppressed src/rent.js:2'],
    gate: 'pass',
  },
  {
    name: 'writes about it, and the test that was added shows',
    files: { 'README.md': '# All rents\n' },
    today: within,
    alerts: 'fixed 1 3 4, dismissed 2',
    told: ['2 dismissed src/lend.js:2', '4 fixed src/rent.js:2'],
    gate: 'pass',
  },
];

const shownBy = (server: CodeScanningServer): string =>
  (['open', 'fixed', 'dismissed'] as const)
    .map((state) => [state, ...server.numbers(state)])
    .filter((words) => words.length > 1)
    .map((words) => words.join(' '))
    .join(', ');

describe.each([['us'], ['a later step']] as const)('a small month, uploaded by %s', (by) => {
  const runs = new WorkflowRuns();
  beforeAll(async () => {
    jest.spyOn(process.stdout, 'write').mockImplementation(() => true);
    await runs.start(empty);
  });
  afterAll(() => {
    jest.restoreAllMocks();
    runs.stop();
  });

  test.each(month)(
    '$name',
    async ({ files, dismiss, today, alerts, told, gate }) => {
      const { server } = runs;
      if (dismiss !== undefined) server.dismiss(dismiss, "won't fix", 'it is known');
      const run = await runs.push({ files, by, ...(today !== undefined && { today }) });
      if (by === 'a later step') server.uploaded(run.sarif, runs.repository.git('rev-parse', 'HEAD'));
      const { report, terminal, summary, page, sarif, outputs } = run;
      expect(report.gate).toMatchObject({ kind: gate });
      const shown = report.alerts?.map(({ number, fate, path, line }) => `${number} ${fate} ${path}:${line}`);
      expect(shown?.toSorted()).toEqual(told);
      expect(shownBy(server)).toBe(alerts);
      expect(server.duplicates).toBe(0);
      expect(report.alertNotes).toBeUndefined();
      expect(outputs).toMatchObject({ 'can-upload': 'true', 'has-kept': 'true', gate });
      for (const { why } of report.alerts ?? [])
        for (const text of [terminal, summary, page]) expect(flat(text).includes(flat(why))).toBe(true);
      if (dismiss !== undefined) expect(report.gate.because.join()).toContain("dismissed: won't fix");
      expect([terminal, summary, page, sarif, JSON.stringify([report, outputs])].join()).not.toContain(token);
    },
    120_000,
  );
});
