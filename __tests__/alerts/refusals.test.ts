import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CodeScanning, openCodeScanning } from '../../src/alerts/code-scanning.js';
import { readStanding } from '../../src/alerts/read-standing.js';
import type { Asker, Refusal } from '../../src/host/github/refusal.js';
import { upload } from '../../src/alerts/upload.js';
import { CodeScanningServer } from './code-scanning-server.js';
import { mutantFinding, sarifOf } from './standing-file.js';

interface Case {
  readonly name: string;
  readonly status: number;
  readonly message?: string;
  readonly raw?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cut?: true;
  readonly times?: number;
  readonly origin?: Asker['origin'];
  /** Seconds between the attempts. */
  readonly waits?: readonly number[];
  /** Part of the one line; null where it ends well. */
  readonly line: string | null;
}

const cases: readonly Case[] = JSON.parse(readFileSync(join(import.meta.dirname, 'refusals.json'), 'utf8'));
const ref = 'refs/heads/main';
const commit = 'a'.repeat(40);
const sarif = sarifOf([mutantFinding('src/a.js', 1, 'if (a > 1) {', 'if (a >= 1) {')]);

let server: CodeScanningServer;
let apiUrl: string;
let waits: number[];
beforeEach(async () => {
  server = new CodeScanningServer();
  apiUrl = await server.start();
  waits = [];
});
afterEach(() => server.stop());

const wait = async (milliseconds: number): Promise<void> => {
  waits.push(milliseconds / 1000);
};

async function connect(origin: Asker['origin'] = 'own'): Promise<CodeScanning> {
  const patience = { attempts: 4, seconds: 120, wait };
  const opened = await openCodeScanning({
    token: 'secret',
    repository: 'acme/shop',
    origin,
    apiUrl,
    patience,
  });
  if ('kind' in opened) throw new Error(opened.line);
  return opened;
}

/** One line that has what is asked for, and nothing that a runner or a terminal would obey. */
function expectLine(answer: { readonly kind: string } | Refusal, line: string): void {
  expect(answer).toMatchObject({ kind: 'refused', line: expect.stringContaining(line) });
  const text = 'line' in answer ? answer.line : '';
  expect(text).not.toMatch(/[\p{Cc}\p{Cf}]|::/u);
  expect(text.length).toBeLessThan(500);
}

const faultOf = ({ status, message, raw, headers = {}, cut, times = 99 }: Case, on: RegExp) => ({
  on,
  status,
  body: raw ?? JSON.stringify({ message }),
  headers,
  times,
  ...(cut && { cut }),
});

const places = [
  ['the list of analyses', /GET .*\/analyses\?/],
  ['the analysis', /GET .*\/analyses\/\d/],
  ['the open alerts', /GET .*\/alerts\?.*state=open/],
  ['the dismissed alerts', /GET .*\/alerts\?.*state=dismissed/],
] as const;

describe.each(places)('what refuses is %s', (_, on) => {
  test.each(cases)('$name', async (one) => {
    const scanning = await connect(one.origin);
    await upload(scanning, { sarif, commit, ref }, () => Promise.resolve());
    server.faults.push(faultOf(one, on));
    const answer = await readStanding(scanning, ref);
    if (one.line === null) expect(answer.kind).toBe('read');
    else expectLine(answer, one.line);
    if (one.waits !== undefined) expect(waits).toEqual(one.waits);
  });
});

describe('what refuses is the upload', () => {
  test.each(cases)('$name', async (one) => {
    const scanning = await connect(one.origin);
    server.faults.push(faultOf(one, /^POST/));
    const answer = await upload(scanning, { sarif, commit, ref }, () => Promise.resolve());
    if (one.line === null) expect(answer.kind).toBe('uploaded');
    else expectLine(answer, one.line);
    if (one.waits !== undefined) expect(waits).toEqual(one.waits);
  });
});

describe('what refuses is the question how the upload went', () => {
  test.each(cases.filter(({ line, status }) => line !== null && status !== 404))('$name', async (one) => {
    const scanning = await connect(one.origin);
    server.faults.push(faultOf(one, /GET .*\/sarifs\//));
    const answer = await upload(scanning, { sarif, commit, ref }, () => Promise.resolve());
    expect(answer).toMatchObject({
      kind: 'pending',
      line: expect.stringMatching(/^The findings were uploaded/),
    });
  });

  test('it is not known at once', async () => {
    const scanning = await connect();
    server.faults.push({ on: /GET .*\/sarifs\//, status: 404, body: '{}', times: 2 });
    expect(await upload(scanning, { sarif, commit, ref }, wait)).toMatchObject({ kind: 'uploaded' });
  });
});

test('an upload that is taken and cannot be processed', async () => {
  server.unprocessable = 'locationFromSarifResult: expected\nat least one location';
  const answer = await upload(await connect(), { sarif, commit, ref }, wait);
  expectLine(answer, 'could not process them (locationFromSarifResult: expected at least one location)');
});

test('an upload that is processed for ever: asked about for two minutes', async () => {
  server.pendingPolls = 1000;
  const answer = await upload(await connect(), { sarif, commit, ref }, wait);
  expect(answer).toMatchObject({ kind: 'pending', line: expect.stringContaining('still processing') });
  expect(waits.reduce((sum, seconds) => sum + seconds)).toBe(120);
});

test('a file that is too large is not even sent', async () => {
  const { randomBytes } = await import('node:crypto');
  const large = randomBytes(11 * 1024 * 1024).toString('latin1');
  expectLine(await upload(await connect(), { sarif: large, commit, ref }, wait), 'larger than GitHub takes');
  expect(server.requests).toEqual([]);
});

test.each([
  ['no token', { token: '', repository: 'acme/shop' }],
  ['no repository', { token: 't', repository: '' }],
  ['a strange repository', { token: 't', repository: 'a/b/c' }],
])('%s: nobody is asked', async (_, access) => {
  expectLine(
    await openCodeScanning({ ...access, origin: 'own', apiUrl }).then((one) =>
      'kind' in one ? one : { kind: 'open' },
    ),
    'needs github-token',
  );
  expect(server.requests).toEqual([]);
});

test('a server that is not there', async () => {
  const patience = { attempts: 2, seconds: 9, wait };
  const access = {
    token: 't',
    repository: 'acme/shop',
    origin: 'own',
    apiUrl: 'http://127.0.0.1:9',
    patience,
  } as const;
  const scanning = await openCodeScanning(access);
  if ('kind' in scanning) throw new Error(scanning.line);
  expectLine(await readStanding(scanning, ref), 'no answer');
});
