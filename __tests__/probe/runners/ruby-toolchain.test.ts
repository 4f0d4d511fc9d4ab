import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openWorkspace, type Workspace } from '../../../src/host/workspace.js';
import { bundlerSettings } from '../../../src/probe/runners/bundler-settings.js';
import { rails } from '../../../src/probe/runners/rails.js';
import { rspec } from '../../../src/probe/runners/rspec.js';
import type { Runner } from '../../../src/probe/runners/runner.js';
import { makeRepository, type TestRepository } from '../../repository.js';
import { useRuby } from './use-ruby.js';

const files = {
  Gemfile: 'gem "rspec"\n',
  'gemfiles/small.gemfile': 'gem "rspec"\n',
  'web/app.rb': '',
  'api/gems.rb': 'gem "counterproof-has-no-such-gem"\n',
  'api/config/boot.rb': 'require "bundler/setup"\n',
  'api/config/application.rb': 'class Quiz < Rails::Application\nend\n',
  'api/test/a_test.rb': '',
  'spec/a_spec.rb': '',
};

let repository: TestRepository;
let workspace: Workspace;
const variables = { ...process.env };

beforeEach(async () => {
  repository = makeRepository([{ files }]);
  workspace = await openWorkspace(repository.root, 'HEAD');
});

afterEach(async () => {
  await workspace.close();
  repository.remove();
  for (const name of ['PATH', 'BUNDLE_GEMFILE', 'BUNDLE_WITHOUT', 'BUNDLE_APP_CONFIG']) {
    if (variables[name] === undefined) delete process.env[name];
    else process.env[name] = variables[name];
  }
});

/** Written to the checkout when the private tree is already there, as if git neither knew nor ignored it. */
function configure(path: string, lines: readonly string[]): void {
  mkdirSync(dirname(join(repository.root, path)), { recursive: true });
  writeFileSync(join(repository.root, path), `---\n${lines.join('\n')}\n`);
}

test.each([
  ['', 'Gemfile'],
  ['web', 'Gemfile'],
  ['api', 'api/gems.rb'],
])('the bundle of "%s" is the nearest', (directory, gemfile) => {
  expect(bundlerSettings(workspace, directory)).toEqual({
    BUNDLE_GEMFILE: join(workspace.root, gemfile),
    BUNDLE_APP_CONFIG: join(workspace.scratch, 'bundle'),
  });
});

test.each([
  ['absolute', (root: string) => join(root, 'gemfiles/small.gemfile')],
  ['relative', () => 'gemfiles/small.gemfile'],
])('a Gemfile named in the checkout (%s) is the one in the private tree', (_form, name) => {
  process.env['BUNDLE_GEMFILE'] = name(repository.root);
  const gemfile = join(workspace.root, 'gemfiles/small.gemfile');
  expect(bundlerSettings(workspace, 'web')).toMatchObject({ BUNDLE_GEMFILE: gemfile });
});

test('a Gemfile that is named and not there is not taken', () => {
  process.env['BUNDLE_GEMFILE'] = '/nowhere/Gemfile';
  expect(bundlerSettings(workspace, '')).toMatchObject({ BUNDLE_GEMFILE: join(workspace.root, 'Gemfile') });
});

test('the settings of the checkout hold, without its credentials', () => {
  process.env['BUNDLE_WITHOUT'] = 'production';
  configure('.bundle/config', [
    'BUNDLE_PATH: "vendor/bundle"',
    'BUNDLE_WITH: "ci:test"',
    "BUNDLE_DEPLOYMENT: 'true'",
    'BUNDLE_GEMS__EXAMPLE__COM: "user:password"',
  ]);
  expect(bundlerSettings(workspace, 'web')).toEqual({
    BUNDLE_PATH: join(repository.root, 'vendor/bundle'),
    BUNDLE_WITH: 'ci:test',
    BUNDLE_WITHOUT: 'production',
    BUNDLE_DEPLOYMENT: 'true',
    BUNDLE_GEMFILE: join(workspace.root, 'Gemfile'),
    BUNDLE_APP_CONFIG: join(workspace.scratch, 'bundle'),
  });
});

test('a deployment has its gems in vendor/bundle', () => {
  configure('.bundle/config', ['BUNDLE_DEPLOYMENT: "true"']);
  expect(bundlerSettings(workspace, '')).toMatchObject({
    BUNDLE_PATH: join(repository.root, 'vendor/bundle'),
  });
});

test('without a Gemfile there is nothing to set', async () => {
  rmSync(join(workspace.root, 'Gemfile'));
  expect(bundlerSettings(workspace, 'web')).toEqual({});
});

async function openIn(runner: Runner): Promise<unknown> {
  const [detection] = await runner.detect(repository.root, Object.keys(files));
  if (detection === undefined) throw new Error(`${runner.id} does not see itself`);
  return runner.open(workspace, detection);
}

test('without Ruby that is what is missing', async () => {
  process.env['PATH'] = '';
  expect(await openIn(rspec)).toEqual({
    missing: 'rspec: Gemfile asks for it, but there is no Ruby here: install it before the audit',
  });
});

test('without a Gemfile it is the gem that is missing', async () => {
  rmSync(join(workspace.root, 'Gemfile'));
  // The only Ruby that can be found knows no gem.
  const ruby = '#!/bin/sh\nexit 1\n';
  mkdirSync(join(workspace.scratch, 'bin'));
  writeFileSync(join(workspace.scratch, 'bin', 'ruby'), ruby, { mode: 0o755 });
  process.env['PATH'] = join(workspace.scratch, 'bin');
  expect(await openIn(rspec)).toEqual({
    missing:
      'rspec: Gemfile asks for it, but Ruby cannot load rspec/core here: install that gem before the audit, or pass --setup',
  });
});

(useRuby('bundler') ? test : test.skip)(
  'of a bundle that is not installed Bundler says what it lacks',
  async () => {
    expect(await openIn(rails)).toEqual({
      missing: expect.stringMatching(
        /^rails: api\/config\/application\.rb is an application .*, but Bundler says: Could not find gem 'counterproof-has-no-such-gem' in .*: run bundle install before the audit, or pass --setup$/,
      ),
    });
  },
);
