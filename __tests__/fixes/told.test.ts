import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import type { FixesRequest } from '../../src/domain/proposal.js';
import type { Report } from '../../src/domain/report.js';
import { fixesDestination, type FixesDestination } from '../../src/fixes-request.js';
import { publish } from '../../src/publish.js';
import { html } from '../../src/report/html.js';
import { readPageAssets } from '../../src/report/page-assets.js';
import { requestUrl, toldRequest } from '../../src/report/request-wording.js';
import { reportFileSchema } from '../../src/report/schema.js';
import { summary } from '../../src/report/summary.js';
import { renderTerminal } from '../../src/report/terminal.js';
import { flat } from '../alerts/flat.js';
import { clean, insertionOrder } from '../report/reports.js';
import { hostileText } from '../report/hostile-text.js';
import { Proposed, token } from './proposed.js';

const pull = 'https://github.com/acme/shop/pull/7';
const byHand = 'https://github.example:8443/acme/shop/pull/new/counterproof/fixes-9b8a7c6d5e4f';

/** What is said, with the address where there is a link. */
const cases: readonly (readonly [name: string, request: FixesRequest, said: string])[] = [
  ['opened', { state: 'opened', url: pull }, `They are proposed in pull request 7 ${pull}.`],
  [
    'without a part',
    { state: 'opened', url: pull, note: 'without the rest' },
    `They are proposed in pull request 7 ${pull}: without the rest.`,
  ],
  [
    'known',
    { state: 'known', url: pull, note: 'it was closed' },
    `They were proposed already, in pull request 7 ${pull}: it was closed.`,
  ],
  [
    'a branch of others',
    { state: 'known', url: byHand, note: 'the branch is there' },
    `They are not proposed again: the branch is there. By hand: open the pull request ${byHand}.`,
  ],
  ['refused', { state: 'refused', note: 'Not today: later' }, 'Not today: later.'],
  [
    'refused, with the branch',
    { state: 'refused', url: byHand, note: 'Not today' },
    `Not today. By hand: open the pull request ${byHand}.`,
  ],
  ['an address that is none', { state: 'opened', url: 'javascript:alert(1)' }, 'They are proposed.'],
];

test.each(cases)('%s: in every view', async (_, request, said) => {
  const report: Report = { ...insertionOrder, fixesRequest: request };
  const page = html(await readPageAssets()).render(report);
  const [, sentence = ''] = /<p class="fixes">[\s\S]*?<\/p>\s*<p>([\s\S]*?)<\/p>/.exec(page) ?? [];
  const read = sentence.replace(/<a href="([^"]*)"[^>]*>([^<]*)<\/a>/, '$2 $1');
  expect(flat(read)).toBe(flat(said));
  const linked = summary
    .render(report)
    .replace(/\[(open the pull request|pull request 7)\]\(([^)]*)\)/, '$1 $2');
  expect(flat(linked)).toContain(flat(said));
  const terminal = renderTerminal(report, { columns: 100, colour: false });
  expect(flat(terminal).replace(/\((https[^)]*)\)/, '$1')).toContain(flat(said));
});

test('no address of a server is linked but that of a pull request', () => {
  fc.assert(
    fc.property(hostileText, hostileText, (text, note) => {
      const told = toldRequest({ ...clean, fixesRequest: { state: 'known', url: `${pull}${text}`, note } });
      if (told?.link !== undefined)
        expect(told.link.url).toMatch(/^https:\/\/github\.com\/acme\/shop\/pull\/\d+$/);
      const { link } = toldRequest({ ...clean, fixesRequest: { state: 'known', url: text, note } }) ?? {};
      expect(link).toBeUndefined();
    }),
  );
  expect([pull, byHand, `${pull}\n`].map((url) => requestUrl({ state: 'opened', url }))).toEqual([
    pull,
    undefined,
    undefined,
  ]);
});

let folder: string;
let proposed: Proposed;
beforeEach(async () => {
  jest.spyOn(process.stdout, 'write').mockImplementation(() => true);
  folder = mkdtempSync(join(tmpdir(), 'counterproof-told-'));
  proposed = new Proposed();
  await proposed.start({ 'src/a.txt': 'one\ntwo\nthree\n' });
});
afterEach(async () => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
  await proposed.stop();
});

/** All that a runner gets to see. */
async function published(report: Report, fixes: FixesDestination) {
  const out = join(folder, 'out');
  const [outputFile, stepSummary] = [join(folder, 'output'), join(folder, 'summary')];
  mkdirSync(out, { recursive: true });
  writeFileSync(outputFile, '');
  process.env['GITHUB_OUTPUT'] = outputFile;
  let terminal = '';
  const stdout = { columns: 80, write: (text: string) => (terminal += text) };
  try {
    await publish(report, { out, stdout, stepSummary, onRunner: true, secrets: [token] }, undefined, fixes);
  } finally {
    delete process.env['GITHUB_OUTPUT'];
  }
  const output = readFileSync(outputFile, 'utf8');
  const [, , url] = /^fixes-pull-request<<(\S+)\n(.*)\n\1$/m.exec(output) ?? [];
  const file = reportFileSchema.parse(JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')));
  return { url, terminal, summary: readFileSync(stepSummary, 'utf8'), file };
}

test('a run that opens one tells it in its output, its summary and its log, and no secret in it', async () => {
  const { server } = proposed;
  const claim = `A test has printed ${token}. It says ${token} again.`;
  const report = await proposed.report([{ rule: 'first', claim, fix: [['src/a.txt', 'two', 'zwei']] }]);
  const url = 'https://github.com/acme/shop/pull/1';
  const { terminal, ...told } = await published(report, proposed.destination());
  expect(told.file.fixesRequest).toEqual({ state: 'opened', url });
  expect(told.url).toBe(url);
  expect(told.summary).toContain(`They are proposed in [pull request 1](${url}).`);
  expect(terminal).toContain(url);
  const messages = server.git(['log', '--all', '--format=%B']);
  expect(JSON.stringify([server.pulls, messages])).toContain('***');
  expect(JSON.stringify([server.pulls, messages, terminal, told])).not.toContain(token);
});

test('a run that may not says so, and everything else is as it was', async () => {
  const report = await proposed.report([{ rule: 'first', fix: [['src/a.txt', 'two', 'zwei']] }]);
  const body = JSON.stringify({ message: 'Resource not accessible by integration' });
  proposed.server.faults.push({ on: /git\/blobs/, status: 403, body, times: 9 });
  const { url, terminal, summary: page, file } = await published(report, proposed.destination());
  expect(url).toBe('');
  expect(file.gate).toEqual(report.gate);
  expect(readFileSync(join(folder, 'out/fixes.patch'), 'utf8')).toBe(report.fixes);
  for (const text of [terminal, page])
    expect(flat(text)).toContain(flat('the token may not: give the job "contents: write"'));
});

test('where nobody has asked for it, nobody is asked', async () => {
  const report = await proposed.report([{ rule: 'first', fix: [['src/a.txt', 'two', 'zwei']] }]);
  const out = join(folder, 'out');
  const stdout = { columns: 80, write: () => true };
  await publish(report, { out, stdout, stepSummary: undefined, onRunner: false, secrets: [] });
  expect(proposed.server.requests).toEqual([]);
  expect(fixesDestination('.', { environment: {}, payload: {} }).serverUrl).toBe('https://github.com');
});
