import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeRepository, type Files, type TestRepository } from '../repository.js';
import { CodeScanningServer } from './code-scanning-server.js';
import { empty, lend, take, testsOf } from './shop.js';

/** The program as users get it; another build of it may be named. */
const bundle = process.env['COUNTERPROOF_BUNDLE'] ?? join(import.meta.dirname, '../../dist/index.js');
const token = 'ghs_a-token-that-nobody-may-see';

let folder: string;
let server: CodeScanningServer;
let repository: TestRepository;
let apiUrl: string;
let before: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'counterproof-bundle-'));
  server = new CodeScanningServer();
  server.pendingPolls = 0;
  apiUrl = await server.start();
  repository = makeRepository();
  before = repository.commit(empty);
});
afterEach(() => {
  server.stop();
  repository.remove();
  rmSync(folder, { recursive: true, force: true });
});

interface Ended {
  readonly status: number | null;
  readonly log: string;
  readonly out: string;
}

/** Runs the program as action.yml does, for the push that has brought `after`. */
async function step(name: string, after: string, inputs: Readonly<Record<string, string>>): Promise<Ended> {
  const out = join(folder, name);
  mkdirSync(out);
  const eventPath = join(folder, 'event.json');
  const repositoryOf = { full_name: 'acme/shop' };
  writeFileSync(
    eventPath,
    JSON.stringify({ ref: 'refs/heads/main', before, after, repository: repositoryOf }),
  );
  const [output, summary] = [join(out, 'output.txt'), join(out, 'step-summary.md')];
  writeFileSync(output, '');
  const given = {
    repo: repository.root,
    out,
    workers: '1',
    agents: 'none',
    'github-token': token,
    ...inputs,
  };
  const child = spawn(process.execPath, [bundle], {
    cwd: repository.root,
    env: {
      PATH: process.env['PATH'],
      HOME: folder,
      GITHUB_ACTIONS: 'true',
      GITHUB_ACTOR: 'ada',
      GITHUB_API_URL: apiUrl,
      GITHUB_EVENT_NAME: 'push',
      GITHUB_EVENT_PATH: eventPath,
      GITHUB_OUTPUT: output,
      GITHUB_REF: 'refs/heads/main',
      GITHUB_REPOSITORY: 'acme/shop',
      GITHUB_SHA: after,
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_WORKSPACE: repository.root,
      RUNNER_TEMP: folder,
      COUNTERPROOF_INPUTS: JSON.stringify(given),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (log += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (log += text));
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { status, log, out };
}

/** Where the token can be read, besides the line that has the runner hide it. */
function leaks({ log, out }: Ended): readonly string[] {
  const shown = log.replaceAll(/^::add-mask::.*$/gm, '').includes(token) ? ['the log'] : [];
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' })
    .map((name) => join(out, name))
    .concat(join(folder, 'counterproof-standing.json'))
    .filter((path) => existsSync(path) && /\.\w+$/.test(path));
  return [...shown, ...files.filter((path) => readFileSync(path, 'utf8').includes(token))];
}

async function push(name: string, files: Files, inputs: Readonly<Record<string, string>> = {}) {
  const after = repository.commit(files);
  const ended = await step(name, after, inputs);
  before = after;
  expect(leaks(ended)).toEqual([]);
  return ended;
}

const posts = (): number => server.requests.filter((line) => line.startsWith('POST')).length;
const fault = { 'src/take.js': take, 'test/take.test.js': testsOf('take', 'take') };
const mended = { 'test/take.test.js': testsOf('take', 'take', true) };

describe('the action on a runner', () => {
  test('opens an alert, keeps what is needed, and closes it when a test notices', async () => {
    const first = await push('first', fault);
    expect([first.status, server.numbers('open')]).toEqual([0, [1]]);
    expect(readFileSync(join(folder, 'counterproof-standing.json'), 'utf8')).toContain('remove-guard');
    const second = await push('second', mended);
    expect([second.status, server.numbers('open'), server.numbers('fixed')]).toEqual([0, [], [1]]);
    expect(second.log).toMatch(/1 alert of earlier audits: 1 fixed\./);
    expect(posts()).toBe(2);
  }, 120_000);

  test('without the permission it says so, and all else is as it was', async () => {
    const body = JSON.stringify({ message: 'Resource not accessible by integration' });
    server.faults.push({ on: /code-scanning/, status: 403, body, times: 99 });
    const { status, log, out } = await push('refused', fault, { 'fail-on': 'medium' });
    expect(status).toBe(1);
    expect(log).toContain('give the');
    expect(readFileSync(join(out, 'output.txt'), 'utf8')).toMatch(/can-upload<<(\S+)\nfalse\n\1/);
    expect(readFileSync(join(out, 'step-summary.md'), 'utf8')).toContain('security-events: write');
    expect(readFileSync(join(out, 'counterproof.sarif'), 'utf8')).toContain('guard-not-tested');
  }, 120_000);

  test.each([
    ['upload-sarif', 'true', /analyses/],
    ['false', 'false', /^$/],
  ])(
    'with upload: %s it sends nothing',
    async (upload, canUpload, asked) => {
      const { out } = await push('unsent', fault, { upload });
      expect(posts()).toBe(0);
      expect(readFileSync(join(out, 'output.txt'), 'utf8')).toMatch(
        new RegExp(`can-upload<<(\\S+)\\n${canUpload}\\n\\1`),
      );
      const questions = server.requests.filter((line) => line.includes('code-scanning')).join('\n');
      expect(questions).toMatch(asked);
    },
    120_000,
  );

  test('no shard asks or uploads anything: the merge carries the alerts on, and runs nothing', async () => {
    await push('earlier', fault);
    const known = server.requests.length;
    const after = repository.commit({
      ...mended,
      'src/lend.js': lend,
      'test/lend.test.js': testsOf('lend', 'lend'),
    });
    const shards = [
      await step('shard-1', after, { shard: '1/2' }),
      await step('shard-2', after, { shard: '2/2' }),
    ];
    expect(server.requests.slice(known).filter((line) => line.includes('code-scanning'))).toEqual([]);
    expect(server.numbers('open')).toEqual([1]);
    const whole = await step('whole', after, { merge: shards.map(({ out }) => out).join('\n') });
    expect([...shards, whole].flatMap(leaks)).toEqual([]);
    expect(whole.status).toBe(0);
    expect([server.numbers('open'), server.numbers('fixed')]).toEqual([[1, 2], []]);
    expect(whole.log.replaceAll(/\s+/g, ' ')).toContain('it has to be run, and nothing may be run');
  }, 180_000);
});
