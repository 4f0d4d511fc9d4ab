import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Delivery } from '../src/alerts/deliver.js';
import type { StandingAlert } from '../src/alerts/standing.js';
import type { Report } from '../src/domain/report.js';
import { publish } from '../src/publish.js';
import { manyKinds } from './report/many-kinds.js';

let folder = '';
let printed = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterproof-limits-'));
  writeFileSync(join(folder, 'output'), '');
  process.env['GITHUB_OUTPUT'] = join(folder, 'output');
  printed = '';
  jest.spyOn(process.stdout, 'write').mockImplementation(() => true);
});
afterEach(() => {
  jest.restoreAllMocks();
  delete process.env['GITHUB_OUTPUT'];
  rmSync(folder, { recursive: true, force: true });
});

/** Log, job summary and outputs of a report, each on one line. */
async function published(report: Report, delivery?: Delivery) {
  const stdout = { columns: 80, write: (text: string) => (printed += text) };
  const stepSummary = join(folder, 'summary');
  await publish(
    report,
    { out: join(folder, 'out'), stdout, stepSummary, onRunner: true, secrets: [] },
    delivery,
  );
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8').replaceAll(/\s+/g, ' ');
  return { log: printed.replaceAll(/\s+/g, ' '), summary: read('summary'), output: read('output') };
}

const alert: StandingAlert = {
  ruleId: 'probe/guard-not-tested/medium',
  raisedBy: 'probe',
  rule: 'guard-not-tested',
  severity: 'medium',
  level: 'warning',
  fingerprint: '',
  home: 'a.py',
  path: 'a.py',
  lines: [1, 1],
  message: 'No test notices when this guard is gone.',
  related: [],
};

/** A branch with so many alerts, none of them looked at; nobody may ask its server for anything. */
function branchWith(count: number, asked: string[]): Delivery {
  const alerts = Array.from({ length: count }, (_, at) => ({ ...alert, fingerprint: `alert-${at}` }));
  const looked = alerts.map((one) => ({
    alert: one,
    fate: 'not-looked-at' as const,
    why: 'no time',
    located: { kind: 'unknown' as const, why: 'no time' },
  }));
  const ask = ({ path }: { readonly path: string }) => {
    asked.push(path);
    return Promise.resolve({ kind: 'refused' as const, line: `asked for ${path}` });
  };
  return {
    alerts: {
      kind: 'looked',
      scanning: { ask },
      ref: 'refs/heads/main',
      commit: 'c'.repeat(40),
      standing: { commit: 'b'.repeat(40), alerts, rules: new Map() },
      outlook: { looked, fingerprints: new Map(), dismissed: new Map() },
    },
    by: 'us',
    keptPath: undefined,
  };
}

test('5,000 findings are all in the file, and nothing is said of it', async () => {
  const { log, summary } = await published(manyKinds(5_000));
  for (const text of [log, summary]) expect(text).not.toContain('not in the SARIF file');
});

test('of more log and summary say how many are left out', async () => {
  const { log, summary } = await published(manyKinds(5_003));
  for (const text of [log, summary]) expect(text).toContain('3 findings are not in the SARIF file');
});

test('with the alerts of the branch as many more are left out', async () => {
  const { summary } = await published(manyKinds(5_000), branchWith(40, []));
  expect(summary).toContain('40 findings are not in the SARIF file');
});

test('an upload that would close alerts for want of room is not made', async () => {
  const asked: string[] = [];
  const { log, summary, output } = await published(manyKinds(1), branchWith(5_002, asked));
  expect(asked).toEqual([]);
  for (const text of [log, summary])
    expect(text).toContain('The findings were not uploaded: the branch has 2 alerts more than');
  expect(output).toMatch(/can-upload<<\S+ false/);
});
