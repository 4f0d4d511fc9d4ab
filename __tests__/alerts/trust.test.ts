import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { alertsOfRun, leaveKept } from '../../src/alerts/alerts-of-run.js';
import { keptFile, keptFileName } from '../../src/alerts/kept-rechecks.js';
import { lookAgain } from '../../src/alerts/look-again.js';
import { readAnalysis } from '../../src/alerts/standing-result.js';
import type { Execution } from '../../src/domain/execution.js';
import type { Finding } from '../../src/domain/finding.js';
import { recheckOf } from '../../src/domain/recheck.js';
import { replan } from '../../src/probe/replan.js';
import { fingerprints } from '../../src/report/fingerprint.js';
import { makeRepository } from '../repository.js';
import { mutantFinding, sarifOf } from './standing-file.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterproof-trust-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const code = 'export function ready() {\n  return check();\n}\n';
const line = '  return check();';
const mutant = mutantFinding('src/a.js', 2, line, `  return run('of the host');`);
const quote = { kind: 'quote', path: 'src/a.js', lines: [2, 2], text: line } as const;
const reproducer: Finding = {
  ...mutant,
  raisedBy: 'security',
  evidence: [
    { kind: 'reproducer', test: 't', failed: 3, of: 3, path: 'test/t.js', text: 'of the host' },
    quote,
  ],
};
const replacement: Finding = { ...mutant, raisedBy: 'cleanup', evidence: [mutant.evidence[0], quote] };

/** Says what it was asked to run. */
function recorder(asked: string[]): Execution {
  const refused = { kind: 'not-run', why: 'it is only written down' } as const;
  const note = (what: unknown): Promise<typeof refused> => {
    asked.push(JSON.stringify(what));
    return Promise.resolve(refused);
  };
  return {
    tryMutant: note,
    runTest: note,
    tryFix: () => Promise.resolve({ kind: 'refused', why: '' }),
    diff: () => Promise.resolve(''),
    close: () => Promise.resolve(),
  };
}

/** What is run for a finding of which the host gives back all that it was sent, and we have kept it or not. */
async function askedFor(finding: Finding, isKept: boolean, noProposals = false): Promise<string> {
  const repository = makeRepository([{ files: { 'src/a.js': code } }]);
  const [head = ''] = repository.commits;
  const standing = readAnalysis(JSON.parse(sarifOf([finding])), head);
  if ('unreadable' in standing) throw new Error(standing.unreadable);
  expect(standing.alerts[0]?.recheck).toEqual(recheckOf(finding));
  const recheck = recheckOf(finding);
  const fingerprint = fingerprints([finding]).get(finding) ?? '';
  const asked: string[] = [];
  const { looked } = await lookAgain({
    repo: repository.root,
    head,
    standing,
    findings: [],
    identify: fingerprints,
    replan,
    execution: recorder(asked),
    noProposals,
    kept: new Map(isKept && recheck ? [[fingerprint, recheck]] : []),
    mayClose: true,
    progress: () => undefined,
  });
  expect(looked.map(({ fate }) => fate)).toEqual(['not-looked-at']);
  repository.remove();
  return asked.join('\n');
}

describe.each([
  ['a mutant', mutant],
  ['a test', reproducer],
  ['a replacement', replacement],
])('%s', (name, finding) => {
  test('is run as we have kept it', async () => {
    expect(await askedFor(finding, true)).toContain('of the host');
  });

  test('is not run as a host gives it back', async () => {
    expect(await askedFor(finding, false)).not.toContain('of the host');
  });

  test('of a specialist is not run where nothing of theirs may be', async () => {
    expect((await askedFor(finding, true, true)).includes('of the host')).toBe(name === 'a mutant');
  });
});

describe('what was kept', () => {
  const keptBy = async (environment: Readonly<Record<string, string>>) =>
    (await alertsOfRun({ environment, payload: {} })).kept;
  const text = keptFile(fingerprints([mutant]), []);

  test('is read where the runner keeps what is temporary, and nowhere else', async () => {
    writeFileSync(join(folder, keptFileName), text);
    expect((await keptBy({ RUNNER_TEMP: folder })).size).toBe(1);
    expect((await keptBy({})).size).toBe(0);
  });

  test.each([
    ['missing', undefined],
    ['no JSON', '{'],
    ['something else', '{"schema":1,"rechecks":[{"fingerprint":1}]}'],
    ['too much', ' '.repeat(65 * 1024 * 1024)],
  ])('is %s: then nothing was', async (_, content) => {
    if (content !== undefined) writeFileSync(join(folder, keptFileName), content);
    expect((await keptBy({ RUNNER_TEMP: folder })).size).toBe(0);
  });

  test('is written in place of whatever is there, a link as well', async () => {
    const [path, outside] = [join(folder, keptFileName), join(folder, 'outside')];
    writeFileSync(outside, 'kept');
    symlinkSync(outside, path);
    await leaveKept(path, text);
    expect(readFileSync(outside, 'utf8')).toBe('kept');
    expect(readFileSync(path, 'utf8')).toBe(text);
    mkdirSync(join(folder, 'a-folder/below'), { recursive: true });
    expect(await leaveKept(join(folder, 'a-folder'), text)).toBeUndefined();
    expect(readFileSync(join(folder, 'a-folder'), 'utf8')).toBe(text);
  });

  test('and cannot be written: that is one line', async () => {
    const said = await leaveKept(join(folder, 'no such folder', keptFileName), text);
    expect(said).toMatch(/^What the next audit needs .* could not be kept \(.*ENOENT.*\)$/);
  });
});
