import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { flat } from './flat.js';
import { empty, take, testsOf } from './shop.js';
import { mutantFinding, sarifOf } from './standing-file.js';
import { type Push, type Run, token, WorkflowRuns } from './workflow-run.js';

interface Case {
  readonly name: string;
  readonly status: number;
  readonly message?: string;
  readonly raw?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cut?: true;
  readonly times?: number;
  readonly origin?: 'own' | 'fork' | 'dependabot';
  /** Part of the one line; null where it ends well. */
  readonly line: string | null;
}

const cases: readonly Case[] = JSON.parse(readFileSync(join(import.meta.dirname, 'refusals.json'), 'utf8'));
const readme = { 'README.md': '# Our shop\n' };
const guard = mutantFinding('src/take.js', 2, take.split('\n')[1] ?? '', '  if (false) throw new Error();');

let runs: WorkflowRuns;
beforeEach(async () => {
  jest.spyOn(process.stdout, 'write').mockImplementation(() => true);
  runs = new WorkflowRuns();
  await runs.start({ ...empty, 'src/take.js': take, 'test/take.test.js': testsOf('take', 'take') });
});
afterEach(() => {
  jest.restoreAllMocks();
  runs.stop();
});

const fork = {
  pull_request: { merged: false, base: { ref: 'main' }, head: { repo: { full_name: 'eve/shop' } } },
};
const origins: Readonly<Record<string, Partial<Push>>> = {
  own: {},
  fork: { payload: fork },
  dependabot: { environment: { GITHUB_ACTOR: 'dependabot[bot]' } },
};

const faultOf = ({ status, message, raw, headers = {}, cut, times = 99 }: Case, on: RegExp) => ({
  on,
  status,
  body: raw ?? JSON.stringify({ message }),
  headers,
  times,
  ...(cut && { cut }),
});

/** One line in every view, and everything else as it would be. */
function expectLine({ report, terminal, summary, page, sarif, outputs }: Run, line: string): void {
  expect(report.alertNotes).toEqual([expect.stringContaining(line)]);
  const [note = ''] = report.alertNotes ?? [];
  expect(note).not.toMatch(/[\p{Cc}\p{Cf}]|::/u);
  for (const text of [terminal, summary, page]) expect(flat(text).includes(flat(note))).toBe(true);
  expect(report.gate).toEqual({ kind: 'pass', because: ['no findings'] });
  expect(outputs).toMatchObject({ gate: 'pass', findings: '0', 'has-kept': 'false' });
  const all = [terminal, summary, page, sarif, JSON.stringify([report, outputs])].join();
  expect(all.includes(token)).toBe(false);
}

const sent = (): readonly string[] => runs.server.requests.filter((line) => line.startsWith('POST'));

describe('the alerts cannot be read', () => {
  test.each(cases.filter(({ line }) => line !== null))('$name', async (one) => {
    const { server, repository } = runs;
    server.uploaded(sarifOf([guard]), repository.git('rev-parse', 'HEAD'));
    server.faults.push(faultOf(one, /GET .*\/analyses/));
    const run = await runs.push({ files: readme, ...origins[one.origin ?? 'own'] });
    expectLine(run, one.line ?? '');
    expect(run.outputs['can-upload']).toBe('false');
    expect(sent()).toEqual([]);
    expect(server.numbers('open')).toEqual([1]);
    if (one.origin === 'fork') expect(server.requests).toEqual([]);
  });
});

describe('the findings cannot be uploaded', () => {
  test.each(cases)('$name', async (one) => {
    const { server } = runs;
    server.faults.push(faultOf(one, /^POST/));
    const run = await runs.push({ files: readme, ...origins[one.origin ?? 'own'] });
    if (one.line !== null) return expectLine(run, one.line);
    expect(run.report.alertNotes).toBeUndefined();
    expect(server.analyses).toHaveLength(1);
  });
});

test('an analysis that comes in between is not replaced', async () => {
  const { server, repository } = runs;
  const other = repository.git('rev-parse', 'HEAD');
  let asked = 0;
  server.onRequest = (line) => {
    // They are listed when the alerts are read, and once more before anything is uploaded.
    if (/GET .*\/analyses\?/.test(line) && ++asked === 2) server.uploaded(sarifOf([guard]), other);
  };
  const run = await runs.push({ files: readme });
  expectLine(run, 'another analysis of this branch came in between');
  expect([sent(), server.numbers('open')]).toEqual([[], [1]]);
});

describe('what a run may not say of the branch', () => {
  const older = async (): Promise<string> => {
    const { server, repository } = runs;
    const first = repository.commit(readme);
    server.uploaded(sarifOf([]), repository.commit({ 'README.md': '# Later\n' }));
    return first;
  };

  test('it is for a tag', async () => {
    const run = await runs.push({ files: readme, environment: { GITHUB_REF: 'refs/tags/v1' } });
    expectLine(run, 'the run is for refs/tags/v1, no branch');
    expect(runs.server.requests).toEqual([]);
  });

  test('another commit was named', async () => {
    const head = await older();
    expectLine(await runs.push({ files: readme, settings: { head } }), 'not the one that this run is about');
  });

  test('a later commit was analysed already, unless the branch was put back', async () => {
    const head = await older();
    const again = { files: readme, settings: { head }, environment: { GITHUB_SHA: head } };
    expectLine(await runs.push(again), 'which came after the audited commit, was analysed already');
    expect(sent()).toEqual([]);
    const { report } = await runs.push({ ...again, payload: { forced: true } });
    expect(report.alertNotes).toBeUndefined();
    expect(runs.server.analyses.at(-1)?.commit).toBe(head);
  });
});

test('a merged pull request is about the branch that it went to', async () => {
  const repo = { full_name: 'acme/shop' };
  const payload = { pull_request: { merged: true, base: { ref: 'release' }, head: { repo } } };
  await runs.push({ files: readme, payload, environment: { GITHUB_REF: 'refs/pull/7/merge' } });
  expect(runs.server.analyses.map(({ ref }) => ref)).toEqual(['refs/heads/release']);
});
