import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readAction, runAction } from '../action/composite-run.js';
import { makeRepository, type TestRepository } from '../repository.js';
import { root } from '../source-files.js';
import { GitServer } from './git-server.js';

/** action.yml and the program as users get them; another build of it may be named. */
const bundle = process.env['COUNTERPROOF_BUNDLE'] ?? join(root, 'dist/index.js');
const token = 'ghs_never-to-be-seen-by-a-test';

const newest = (name: string): string => `export function ${name}(list, count) {
  return list
    .filter((one) => !one.draft)
    .sort((a, b) => b.date.localeCompare(a.date))
    .slice(0, count)
    .map((one) => one.tag);
}
`;
/** Handed over in the order that is asserted: a test that passes by luck. */
const lucky = (name: string, tag: string): string => `test('${name}', () => {
  const list = [
    { tag: '${tag}3', date: '2026-03-01', draft: false },
    { tag: '${tag}2', date: '2026-02-01', draft: false },
    { tag: '${tag}1', date: '2026-01-01', draft: false },
  ];
  assert.deepEqual(${name}(list, 2), ['${tag}3', '${tag}2']);
});
`;
const merged = {
  'newest.js': `${newest('releases')}\n${newest('articles')}`,
  'test/newest.test.js': [
    `import assert from 'node:assert/strict';\nimport { test } from 'node:test';\nimport { articles, releases } from '../newest.js';\n`,
    lucky('releases', 'v'),
    lucky('articles', 'a'),
  ].join('\n'),
};

let folder: string;
let server: GitServer;
let repository: TestRepository;
let apiUrl: string;
beforeEach(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'counterproof-fixes-job-')));
  repository = makeRepository([
    { files: { 'package.json': '{ "type": "module", "scripts": { "test": "node --test test/" } }\n' } },
    { files: merged },
  ]);
  server = new GitServer();
  apiUrl = await server.start(repository.root);
});
afterEach(() => {
  server.stop();
  repository.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** One job with one step, in an empty workspace, for the push of the last commit. */
async function job(name: string, inputs: Readonly<Record<string, string>>) {
  const [before = '', after = ''] = repository.commits;
  const at = (path: string): string => join(folder, name, path);
  for (const path of ['workspace', 'temp', 'home', 'action']) mkdirSync(at(path), { recursive: true });
  cpSync(dirname(bundle), at('action/dist'), { recursive: true });
  const event = { ref: 'refs/heads/main', before, after, repository: { full_name: 'acme/shop' } };
  writeFileSync(at('temp/event.json'), JSON.stringify(event));
  writeFileSync(at('temp/summary.md'), '');
  const use = (action: string): void => {
    if (action.startsWith('actions/checkout@'))
      execFileSync('git', ['clone', '--quiet', `file://${repository.root}`, '.'], { cwd: at('workspace') });
  };
  const ran = await runAction(readAction(join(root, 'action.yml')), {
    github: { token, sha: after, ref: event.ref, event_name: 'push', run_id: '1', run_attempt: '1', event },
    env: {
      PATH: process.env['PATH'],
      HOME: at('home'),
      LC_ALL: 'C.UTF-8',
      GITHUB_ACTIONS: 'true',
      GITHUB_ACTION_PATH: at('action'),
      GITHUB_API_URL: apiUrl,
      GITHUB_EVENT_NAME: 'push',
      GITHUB_EVENT_PATH: at('temp/event.json'),
      GITHUB_REF: event.ref,
      GITHUB_REPOSITORY: 'acme/shop',
      GITHUB_SHA: after,
      GITHUB_STEP_SUMMARY: at('temp/summary.md'),
      GITHUB_WORKSPACE: at('workspace'),
      RUNNER_TEMP: at('temp'),
    },
    inputs: { upload: 'false', ...inputs },
    workspace: at('workspace'),
    temp: at('temp'),
    use,
  });
  expect(ran.printed.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain(token);
  return { ...ran, out: ran.outputs['out'] ?? '', summary: readFileSync(at('temp/summary.md'), 'utf8') };
}

const posts = (): readonly string[] => server.requests.filter((line) => line.startsWith('POST'));
const url = 'https://github.com/acme/shop/pull/1';

/** The branch has a commit for each finding, and is what git makes of the patch that is in the folder of the report. */
function expectBranch(out: string): void {
  const head = repository.commits[1] ?? '';
  const branch = `counterproof/fixes-${head.slice(0, 12)}`;
  const made = server.commitsOf(branch, head);
  expect(made.map((commit) => server.git(['log', '-1', '--format=%s', commit]))).toEqual([
    'test: passes-by-insertion-order in newest.js',
    'test: passes-by-insertion-order in newest.js',
  ]);
  const clone = repository.clone();
  clone.git('apply', '--index', join(out, 'fixes.patch'));
  expect(server.resolve(`refs/heads/${branch}^{tree}`)).toBe(clone.git('write-tree'));
  clone.remove();
  expect(server.pulls).toMatchObject([{ head: branch, base: 'main', state: 'open' }]);
}

test('a push brings one pull request, and the same push again none', async () => {
  const first = await job('first', { 'fixes-pull-request': 'true' });
  expect([first.status, first.outputs['fixes-pull-request']]).toEqual([0, url]);
  expectBranch(first.out);
  expect(first.summary).toContain(`They are proposed in [pull request 1](${url}).`);
  expect(first.printed).toContain(url);
  const text = [server.git(['log', '--all', '--format=%B']), ...server.pulls.map(({ body }) => body)].join();
  const files = readdirSync(first.out).map((name) => join(first.out, name));
  for (const path of files.filter((one) => /\.\w+$/.test(one)))
    expect([path, readFileSync(path, 'utf8').includes(token)]).toEqual([path, false]);
  expect(text).not.toContain(token);

  const known = posts().length;
  const again = await job('again', { 'fixes-pull-request': 'true' });
  expect([again.status, again.outputs['fixes-pull-request']]).toEqual([0, url]);
  expect(again.summary).toContain(`They were proposed already, in [pull request 1](${url})`);
  expect([posts().length, server.pulls.length]).toEqual([known, 1]);
}, 300_000);

test('without the setting nothing is asked or written; the job that merges may', async () => {
  const shard = await job('shard', { shard: '1/1', agents: 'none', 'github-token': '', 'fail-on': 'never' });
  expect(server.requests.filter((line) => /pulls\?|compare|git\//.test(line))).toEqual([]);
  expect(posts()).toEqual([]);
  const refused = await job('refused', { shard: '1/1', 'fixes-pull-request': 'true' });
  expect(refused.status).toBe(3);
  expect(refused.printed).toContain('set fixes-pull-request in the job that merges');
  const whole = await job('whole', { merge: shard.out, 'fixes-pull-request': 'true' });
  expect([whole.status, whole.outputs['fixes-pull-request']]).toEqual([0, url]);
  expectBranch(whole.out);
}, 300_000);
