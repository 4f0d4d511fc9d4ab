import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openCodeScanning, type CodeScanning } from '../../src/alerts/code-scanning.js';
import { dismissSuppressed } from '../../src/alerts/dismiss-suppressed.js';
import type { Looked } from '../../src/alerts/look-again.js';
import { readStanding } from '../../src/alerts/read-standing.js';
import type { Standing } from '../../src/alerts/standing.js';
import { commentOn, isCommentOn } from '../../src/alerts/suppression-comment.js';
import { upload } from '../../src/alerts/upload.js';
import type { AlertFate } from '../../src/domain/alert.js';
import type { Suppression } from '../../src/domain/policy.js';
import { CodeScanningServer } from './code-scanning-server.js';
import { mutantFinding, sarifOf } from './standing-file.js';

const ref = 'refs/heads/main';
const commit = 'a'.repeat(40);
const noWait = () => Promise.resolve();
const suppression: Suppression = { line: 2, rule: 'probe/*', path: 'src/**', reason: 'It is known.' };

let server: CodeScanningServer;
let scanning: CodeScanning;
beforeEach(async () => {
  server = new CodeScanningServer();
  const apiUrl = await server.start();
  const patience = { attempts: 1, seconds: 0, wait: noWait };
  const identity = { token: 't', repository: 'acme/shop', origin: 'own', apiUrl, patience } as const;
  const opened = await openCodeScanning(identity);
  if ('kind' in opened) throw new Error(opened.line);
  scanning = opened;
});
afterEach(() => server.stop());

async function uploadMany(count: number): Promise<void> {
  const findings = Array.from({ length: count }, (_, at) =>
    mutantFinding('src/a.js', at + 1, `if (a > ${at}) {`, 'if (a) {'),
  );
  await upload(scanning, { sarif: sarifOf(findings), commit, ref }, noWait);
}

async function standing(): Promise<Standing> {
  const answer = await readStanding(scanning, ref);
  if (answer.kind !== 'read') throw new Error(answer.kind);
  return answer.standing;
}

/** What an audit does that has come to the same for all alerts. */
async function bring(fate: AlertFate, by: Suppression | undefined): Promise<readonly string[]> {
  const now = await standing();
  const looked = now.alerts.map((alert): Looked => ({
    alert,
    fate,
    why: 'seen',
    located: { kind: 'unknown', why: 'seen' },
    ...(by && { suppression: by }),
  }));
  const outlook = { looked, fingerprints: new Map(), dismissed: new Map() };
  return await dismissSuppressed({ kind: 'looked', scanning, ref, commit, standing: now, outlook });
}

const writes = (): number => server.requests.filter((line) => line.startsWith('PATCH')).length;

describe('an alert that is suppressed', () => {
  test('is dismissed once, with the reason, and opened again by an audit that says otherwise', async () => {
    await uploadMany(2);
    expect(await bring('suppressed', suppression)).toEqual([]);
    expect(server.alerts).toMatchObject([{ state: 'dismissed' }, { state: 'dismissed' }]);
    expect(server.alerts[0]?.comment).toBe('Suppressed on main by .github/counterproof.yml: It is known.');
    expect(await bring('suppressed', suppression)).toEqual([]);
    expect(writes()).toBe(2);
    await bring('still-there', undefined);
    expect(server.numbers('open')).toEqual([1, 2]);
  });

  test('is told anew where the reason or the day has changed', async () => {
    await uploadMany(1);
    await bring('suppressed', suppression);
    await bring('suppressed', { ...suppression, until: '2026-12-31' });
    expect(server.alerts[0]?.comment).toMatch(/It is known\. \(until 2026-12-31\)$/);
  });

  test('stays as it is where nobody knows what is suppressed', async () => {
    await uploadMany(1);
    await bring('suppressed', suppression);
    await bring('suppressed', undefined);
    expect([server.numbers('dismissed'), writes()]).toEqual([[1], 1]);
  });

  test('is left to whoever has dismissed it, be it a person or the audit of another branch', async () => {
    await uploadMany(2);
    server.dismiss(1, 'false positive', 'Suppressed, as I see it');
    server.dismiss(2, "won't fix", commentOn('refs/heads/release', suppression));
    const { alerts } = await standing();
    expect(alerts.map(({ dismissed }) => dismissed !== undefined)).toEqual([true, true]);
    await bring('dismissed', undefined);
    expect(writes()).toBe(0);
  });

  test('stays open where the token may not, and that is one line', async () => {
    await uploadMany(3);
    const body = JSON.stringify({ message: 'Resource not accessible by integration' });
    server.faults.push({ on: /^PATCH/, status: 403, body, times: 9 });
    expect(await bring('suppressed', suppression)).toEqual([
      'An alert that is suppressed could not be dismissed: the token may not: give the job "security-events: write"',
    ]);
    expect([server.numbers('open'), writes()]).toEqual([[1, 2, 3], 1]);
  });

  test('waits for the next audit where there are very many', async () => {
    await uploadMany(60);
    expect(await bring('suppressed', suppression)).toEqual([
      '10 more alerts are dismissed or opened by the next audits',
    ]);
    expect(await bring('suppressed', suppression)).toEqual([]);
    expect(server.numbers('dismissed')).toHaveLength(60);
  });
});

test.each([
  ['a long reason', 'x'.repeat(1_000), ref],
  ['one that would be cut within a character', '\u{1f600}'.repeat(400), ref],
  ['several lines', 'one\n  two\n\nthree', ref],
  ['a branch with a long name', 'known', `refs/heads/${'b'.repeat(250)}`],
])('the comment is as long as GitHub takes it, and is known again: %s', (_, reason, branch) => {
  const comment = commentOn(branch, { ...suppression, reason, until: '2026-12-31' });
  expect(comment.length).toBeLessThanOrEqual(280);
  expect(comment).toMatch(/^Suppressed on \S+ by \.github\/counterproof\.yml: .+ \(until 2026-12-31\)$/);
  expect(Buffer.from(comment).toString()).toBe(comment);
  expect([isCommentOn(branch, comment), isCommentOn('refs/heads/other', comment)]).toEqual([true, false]);
});
