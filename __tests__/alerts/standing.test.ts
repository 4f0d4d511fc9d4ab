import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { anything, assert, asyncProperty, constantFrom, property, string } from 'fast-check';
import { type CodeScanning, openCodeScanning } from '../../src/alerts/code-scanning.js';
import { readKept } from '../../src/alerts/kept-rechecks.js';
import { readStanding } from '../../src/alerts/read-standing.js';
import { readAnalysis } from '../../src/alerts/standing-result.js';
import { upload } from '../../src/alerts/upload.js';
import type { Finding } from '../../src/domain/finding.js';
import { fingerprints } from '../../src/report/fingerprint.js';
import { CodeScanningServer } from './code-scanning-server.js';
import { mutantFinding, sarifOf } from './standing-file.js';

const ref = 'refs/heads/main';
const commit = 'a'.repeat(40);
const noWait = () => Promise.resolve();

let server: CodeScanningServer;
let scanning: CodeScanning;
beforeEach(async () => {
  server = new CodeScanningServer();
  const apiUrl = await server.start();
  const patience = { attempts: 1, seconds: 0, wait: noWait };
  const opened = await openCodeScanning({
    token: 't',
    repository: 'acme/shop',
    origin: 'own',
    apiUrl,
    patience,
  });
  if ('kind' in opened) throw new Error(opened.line);
  scanning = opened;
});
afterEach(() => server.stop());

const many = (count: number): readonly Finding[] =>
  Array.from({ length: count }, (_, at) =>
    mutantFinding('src/ä b.js', at + 1, `if (a > ${at}) {`, 'if (a) {'),
  );
const send = (findings: readonly Finding[], sarif = sarifOf(findings)) =>
  upload(scanning, { sarif, commit, ref }, noWait);

test('nothing was ever uploaded', async () => {
  expect(await readStanding(scanning, ref)).toEqual({ kind: 'none' });
});

test('nothing was uploaded for this branch', async () => {
  await send(many(1));
  expect(await readStanding(scanning, 'refs/heads/other')).toEqual({ kind: 'none' });
});

test('an analysis without results', async () => {
  await send([]);
  expect(await readStanding(scanning, ref)).toMatchObject({ kind: 'read', standing: { commit, alerts: [] } });
});

test('what an alert is, with what GitHub gives back of it', async () => {
  const [finding] = many(1);
  if (finding === undefined) throw new Error('none');
  await send([finding]);
  server.dismiss(1, "won't fix", 'it is known');
  expect(await readStanding(scanning, ref)).toMatchObject({
    standing: {
      alerts: [
        {
          ruleId: 'probe/boundary-not-tested/medium',
          raisedBy: 'probe',
          rule: 'boundary-not-tested',
          severity: 'medium',
          fingerprint: fingerprints([finding]).get(finding),
          home: 'src/ä b.js',
          path: 'src/ä b.js',
          lines: [1, 1],
          number: 1,
          url: 'https://github.com/acme/shop/security/code-scanning/1',
          dismissed: { reason: "won't fix", comment: 'it is known' },
        },
      ],
    },
  });
});

test('every page is read', async () => {
  server.pageSize = 7;
  await send(many(30));
  for (let number = 1; number <= 20; number++) server.dismiss(number, 'used in tests', '');
  const answer = await readStanding(scanning, ref);
  if (answer.kind !== 'read') throw new Error(answer.kind);
  const { alerts } = answer.standing;
  expect(alerts.map(({ number }) => number)).toEqual(Array.from({ length: 30 }, (_, at) => at + 1));
  expect(alerts.filter(({ dismissed }) => dismissed !== undefined)).toHaveLength(20);
  expect(server.requests.filter((line) => /alerts.*state=dismissed/.test(line))).toHaveLength(3);
});

test('a list that breaks off is no list', async () => {
  server.pageSize = 7;
  await send(many(30));
  server.faults.push({ on: /alerts.*state=open.*page=3/, status: 500, body: '{}', times: 1 });
  expect(await readStanding(scanning, ref)).toMatchObject({ kind: 'refused' });
});

test('the newest analysis that went well, of our category', async () => {
  await send(many(2));
  const [good] = server.analyses;
  if (good === undefined) throw new Error('none');
  const failed = { ...good, id: 2, error: 'it could not be processed', commit: 'b'.repeat(40) };
  const foreign = { ...good, id: 3, category: 'somebody-else', commit: 'c'.repeat(40) };
  server.analyses.push(failed, foreign);
  expect(await readStanding(scanning, ref)).toMatchObject({ kind: 'read', standing: { commit } });
  server.analyses.push({ ...good, id: 4, category: 'counterproof/', commit: 'd'.repeat(40) });
  expect(await readStanding(scanning, ref)).toMatchObject({ standing: { commit: 'd'.repeat(40) } });
});

test('an open alert that the analysis does not show: an upload would close it', async () => {
  await send(many(3));
  const [good] = server.analyses;
  if (good === undefined) throw new Error('none');
  const { results = [], ...run } = good.run;
  server.analyses.push({ ...good, id: 2, run: { ...run, results: results.slice(0, 2) } });
  expect(await readStanding(scanning, ref)).toMatchObject({
    kind: 'refused',
    line: expect.stringContaining('alert 3 is open, and no analysis shows it'),
  });
});

test('open alerts whose analyses were deleted: an upload would close them', async () => {
  await send(many(1));
  const [deleted] = server.analyses.splice(0, 1);
  if (deleted === undefined) throw new Error('none');
  server.analyses.push({ ...deleted, ref: 'refs/heads/other' });
  expect(await readStanding(scanning, ref)).toMatchObject({
    kind: 'refused',
    line: expect.stringContaining('alert 1 is open, and no analysis shows it'),
  });
});

describe('an analysis is data that anybody may have written', () => {
  const good = JSON.parse(sarifOf(many(1)));
  const [result] = good.runs[0].results;
  const withResult = (change: object) => ({
    runs: [{ ...good.runs[0], results: [{ ...result, ...change }] }],
  });
  const at = (uri: unknown, startLine: unknown) => ({
    locations: [{ physicalLocation: { artifactLocation: { uri }, region: { startLine } } }],
  });

  test.each([
    ['no SARIF', { hello: 1 }],
    ['no runs', { runs: [] }],
    ['a rule of somebody else', withResult({ ruleId: 'js/xss' })],
    ['a severity that is none', withResult({ ruleId: 'probe/a/terrible' })],
    ['no fingerprint', withResult({ partialFingerprints: {} })],
    [
      'a fingerprint that is code',
      withResult({ partialFingerprints: { primaryLocationLineHash: '"; rm -rf' } }),
    ],
    ['no place', withResult({ locations: [] })],
    ['a line that is none', withResult(at('a.js', 0))],
    ['a line beyond all files', withResult(at('a.js', 1e12))],
    ['a path that is none', withResult(at('', 1))],
    ['a message that is none', withResult({ message: {} })],
  ])('%s', (_, data) => {
    expect(readAnalysis(data, commit)).toEqual({ unreadable: expect.any(String) });
  });

  test.each([
    ['something else', 'run me'],
    ['a kind that is none', { kind: 'shell', text: 'rm' }],
    ['code that is too long', { kind: 'quote', text: 'x'.repeat(4_001) }],
    ['a test that is too long', { kind: 'reproducer', test: { path: 'a', text: 'x'.repeat(32_001) } }],
  ])('what was kept is %s: then nothing was kept', (_, recheck) => {
    const read = readAnalysis(withResult({ properties: { recheck } }), commit);
    expect(read).toMatchObject({ alerts: [expect.not.objectContaining({ recheck: expect.anything() })] });
  });

  test('a path that does not decode is taken as it is', () => {
    expect(readAnalysis(withResult(at('100%.js', 1)), commit)).toMatchObject({
      alerts: [{ path: '100%.js' }],
    });
  });

  test('never throws', () => {
    const keys = constantFrom(...Object.keys(result), 'properties');
    assert(property(anything(), (data) => void readAnalysis(data, commit)));
    assert(
      property(keys, anything(), (key, value) => void readAnalysis(withResult({ [key]: value }), commit)),
    );
    assert(property(string(), (text) => expect(readKept(text).size).toBe(0)));
  });

  test('nor does the whole reading, whatever a server says', async () => {
    await send(many(1));
    const where = constantFrom(/analyses\?/, /analyses\/1/, /state=open/, /state=dismissed/);
    const status = constantFrom(200, 204, 400, 403, 404, 418, 500);
    await assert(
      asyncProperty(where, status, string(), anything(), async (on, code, raw, value) => {
        const body = raw.length % 2 === 0 ? raw : (JSON.stringify(value) ?? '');
        server.faults.splice(0, server.faults.length, { on, status: code, body, times: 1 });
        const { kind } = await readStanding(scanning, ref);
        expect(['read', 'none', 'refused']).toContain(kind);
      }),
    );
  });
});
