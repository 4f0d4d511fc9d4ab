import { expect, test } from '@jest/globals';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { filesOf } from '../probe/runners/fixture-repository.js';
import { makeRepository } from '../repository.js';
import { readText, root } from '../source-files.js';

/** https://github.com/nektos/act runs workflows on this machine; `go install github.com/nektos/act@v0.2.89` has it. */
const act = process.env['COUNTERPROOF_TEST_ACT'] ?? 'act';
const hasAct = spawnSync(act, ['--version']).status === 0;
if (!hasAct) console.warn('act is not here: the action is not run by it');

const bundle = process.env['COUNTERPROOF_BUNDLE'] ?? join(root, 'dist/index.js');
const standIns = ['actions/checkout', 'actions/cache', 'actions/upload-artifact'];

function gitIn(cwd: string, ...args: readonly string[]): void {
  const who = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com'];
  execFileSync('git', [...who, ...args], { cwd, stdio: 'pipe' });
}

/** The action as a release has it: a repository with the built program. */
function releaseIn(folder: string): void {
  cpSync(dirname(bundle), join(folder, 'dist'), { recursive: true });
  cpSync(join(root, 'action.yml'), join(folder, 'action.yml'));
  gitIn(folder, 'init', '--quiet');
  gitIn(folder, 'add', '--all');
  gitIn(folder, 'commit', '--quiet', '--message', 'Release');
}

/** The commit by which action.yml names another action. */
function pinOf(action: string): string {
  const [, commit] =
    new RegExp(`uses: ${action}(?:/[\\w/]+)?@([0-9a-f]{40})`).exec(readText('action.yml')) ?? [];
  if (commit === undefined) throw new Error(`action.yml does not use ${action}`);
  return commit;
}

(hasAct ? test : test.skip)(
  'the whole action runs under act, and its gate fails the job',
  () => {
    const repository = makeRepository([
      {
        files: {
          ...filesOf('attacks/nothing/base'),
          '.github/workflows/audit.yml': filesOf('act/workflows')['audit.yml'] ?? '',
        },
      },
      { files: filesOf('attacks/nothing/merged'), message: 'Refuse fewer than none' },
    ]);
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'counterproof-act-')));
    try {
      const [before, after] = repository.commits;
      const at = (name: string): string => join(folder, name);
      for (const name of ['action', 'home']) mkdirSync(at(name));
      releaseIn(at('action'));
      writeFileSync(at('event.json'), JSON.stringify({ before, after, forced: false }));
      const local = [
        `counterproof/counterproof@v1=${at('action')}`,
        ...standIns.map((name) => `${name}@${pinOf(name)}=${join(root, '__tests__/fixtures/act', name)}`),
      ].flatMap((one) => ['--local-repository', one]);
      const here = ['--platform', 'ubuntu-latest=-self-hosted', '--no-cache-server', '--action-offline-mode'];
      const given = ['--eventpath', at('event.json'), '--env', `FIXTURE_REPOSITORY=${repository.root}`];
      const ran = spawnSync(act, ['push', ...here, ...given, ...local, '--action-cache-path', at('cache')], {
        cwd: repository.root,
        encoding: 'utf8',
        env: { PATH: process.env['PATH'], HOME: at('home') },
        timeout: 240_000,
      });
      const log = `${ran.stdout}${ran.stderr}`.replaceAll(/^.*\| /gm, '');
      expect(ran.status).toBe(1);
      for (const told of [
        'stand-in: checkout, credentials persist: false',
        'stand-in: upload-artifact counterproof-audit-0-1',
        'report.json',
        '::error title=Counterproof::the gate failed: medium: guard-not-tested at price.js:2',
        '"gate": "fail"',
        '"findings": "1"',
        'Job failed',
      ])
        expect(log).toContain(told);
      expect(log).not.toContain('internal error');
    } finally {
      rmSync(folder, { recursive: true, force: true });
      repository.remove();
    }
  },
  300_000,
);
