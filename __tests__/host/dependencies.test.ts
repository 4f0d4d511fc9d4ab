import { describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  readdirSync,
  readlinkSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { edit, exactly, listing, open, put, read, repository } from './checkout.js';

describe('installed dependencies', () => {
  test("node_modules: packages by link, the repository's own packages from the private tree, no caches", async () => {
    const origin = repository({
      '.gitignore': 'node_modules\n',
      'package.json': '{"type":"module"}',
      'packages/own/package.json': '{"name":"own","main":"index.js"}',
      'packages/own/index.js': 'module.exports = "own"',
      'packages/cli/bin.js': '#!/usr/bin/env node\nconsole.log("merged")',
    });
    put(origin.root, {
      'node_modules/tmp/package.json': '{}',
      'node_modules/@scope/lib/package.json': '{}',
      'node_modules/.package-lock.json': '{}',
      'node_modules/own': { link: '../packages/own' },
      'node_modules/@scope/cli': { link: '../../packages/cli' },
      'node_modules/.bin/cli': { link: '../@scope/cli/bin.js' },
      'node_modules/.bin/lib': { link: '../@scope/lib/package.json' },
      'node_modules/.cache/x': 'c',
      'node_modules/.vite/x': 'c',
      'node_modules/broken': { link: '../nowhere' },
      'node_modules/.pnpm/dep@1/node_modules/dep/package.json': '{}',
      'node_modules/.pnpm/dep@1/node_modules/own': { link: '../../../../packages/own' },
      'node_modules/dep': { link: '.pnpm/dep@1/node_modules/dep' },
      'packages/own/node_modules/inner/package.json': '{}',
    });
    const { root, leftOut } = await open(origin.root);
    const target = (path: string) => readlinkSync(join(root, path));
    expect(target('node_modules/tmp')).toBe(join(origin.root, 'node_modules/tmp'));
    expect(target('node_modules/@scope/lib')).toBe(join(origin.root, 'node_modules/@scope/lib'));
    expect(target('node_modules/own')).toBe(join(root, 'packages/own'));
    expect(target('node_modules/@scope/cli')).toBe(join(root, 'packages/cli'));
    expect(target('node_modules/.bin/cli')).toBe(join(root, 'packages/cli/bin.js'));
    expect(target('node_modules/.bin/lib')).toBe(join(origin.root, 'node_modules/@scope/lib/package.json'));
    expect(target('node_modules/dep')).toBe(join(origin.root, 'node_modules/.pnpm/dep@1/node_modules/dep'));
    expect(target('packages/own/node_modules/inner')).toBe(
      join(origin.root, 'packages/own/node_modules/inner'),
    );
    expect(readdirSync(join(root, 'node_modules')).toSorted()).toEqual([
      '.bin',
      '.package-lock.json',
      '.pnpm',
      '@scope',
      'dep',
      'own',
      'tmp',
    ]);
    expect(leftOut).toEqual([expect.stringMatching(/\.pnpm\/dep@1: loads the repository's own packages/)]);
  });

  test('a mutation of a workspace package is what Node.js loads', async () => {
    const origin = repository({
      '.gitignore': 'node_modules\n',
      'packages/own/index.js': 'module.exports = "merged"',
      'packages/own/package.json': '{}',
    });
    put(origin.root, { 'node_modules/own': { link: '../packages/own' } });
    const workspace = await open(origin.root);
    await workspace.apply([edit('packages/own/index.js', 18, 24, 'broken')]);
    const said = execFileSync(process.execPath, ['-p', 'require("own")'], { cwd: workspace.root }).toString();
    expect(said.trim()).toBe('broken');
  });

  test('untracked node_modules that nobody ignores come too and survive restore', async () => {
    const origin = repository({ 'a.js': '1' });
    put(origin.root, { 'node_modules/x/index.js': 'x', 'notes.txt': 'mine' });
    const workspace = await open(origin.root);
    await workspace.restore();
    expect(read(workspace, 'node_modules/x/index.js')).toBe('x');
    expect(readdirSync(workspace.root).toSorted()).toEqual(['.git', 'a.js', 'node_modules']);
  });

  test('environments by link; build products by copy; caches, secrets and what is too large not at all', async () => {
    const origin = repository({
      '.gitignore': '/*\n!/src\n!/config\nsrc/gen\nconfig/*.key\n',
      'src/a.py': '1',
      'config/a.yml': '1',
    });
    put(origin.root, {
      'myenv/pyvenv.cfg': '',
      'myenv/bin/python': '',
      'dist/app.js': 'd',
      'dist/self': { link: '../src/a.py' },
      'dist/abroad': { link: '/etc/hostname' },
      'dist/__pycache__/a.pyc': '',
      'dist/cert.pem': 'secret',
      'src/gen/api.py': 'g',
      '.env': 's',
      '.env.production': 's',
      '.env.test': 't',
      id_rsa: 's',
      'config/master.key': 's',
      'target/x': '',
      '.pytest_cache/x': '',
      'vendor/bundle/gem': '',
      'lib/node_modules/z/i.js': '',
    });
    writeFileSync(join(origin.root, 'huge.bin'), '');
    truncateSync(join(origin.root, 'huge.bin'), 300 * 2 ** 20);
    const { root, leftOut } = await open(origin.root);
    expect(listing(root)).toEqual([
      `.env.test 644 ${Buffer.from('t').toString('base64')}`,
      expect.stringContaining('.gitignore 644'),
      'config/',
      'config/a.yml 644 MQ==',
      'dist/',
      'dist/abroad -> /etc/hostname',
      'dist/app.js 644 ZA==',
      `dist/self -> ${join(root, 'src/a.py')}`,
      'lib/',
      'lib/node_modules/',
      `lib/node_modules/z -> ${join(origin.root, 'lib/node_modules/z')}`,
      `myenv -> ${join(origin.root, 'myenv')}`,
      'src/',
      'src/a.py 644 MQ==',
      'src/gen/',
      'src/gen/api.py 644 Zw==',
      'vendor/',
      `vendor/bundle -> ${join(origin.root, 'vendor/bundle')}`,
    ]);
    expect(leftOut.toSorted()).toEqual([
      '.env.production: may hold secrets',
      '.env: may hold secrets',
      'config/master.key: may hold secrets',
      'dist/cert.pem: may hold secrets',
      'huge.bin: copies may take 200 MB in all',
      'id_rsa: may hold secrets',
    ]);
  });

  test('a link in the commit does not lead what is brought out of the tree', async () => {
    const origin = repository({ packages: { symlink: tmpdir() }, a: '1' });
    const audited = origin.commits[0] ?? '';
    origin.commit({ packages: null });
    origin.commit({ 'packages/x/a.js': '1', '.gitignore': 'node_modules\n' });
    put(origin.root, { 'packages/x/node_modules/y/i.js': '' });
    await open(origin.root, audited);
    expect(existsSync(join(tmpdir(), 'x/node_modules'))).toBe(false);
  });

  test('node_modules that are themselves a link: in the checkout, and in the commit', async () => {
    const store = repository({ 'store/x/index.js': 'x', 'store/@s/y/index.js': 'y' });
    const before = exactly(store.root);
    const target = join(store.root, 'store');
    const origin = repository({ '.gitignore': 'node_modules\n' });
    put(origin.root, { node_modules: { link: target } });
    const ignored = await open(origin.root);
    expect(readdirSync(join(ignored.root, 'node_modules')).toSorted()).toEqual(['@s', 'x']);
    expect(lstatSync(join(ignored.root, 'node_modules')).isDirectory()).toBe(true);
    const committed = repository({ node_modules: { symlink: target } });
    const audited = committed.commits[0] ?? '';
    committed.commit({ node_modules: null, '.gitignore': 'node_modules\n' });
    put(committed.root, { 'node_modules/other/index.js': 'o' });
    const tracked = await open(committed.root, audited);
    for (const workspace of [ignored, tracked]) {
      rmSync(join(workspace.root, 'node_modules'), { recursive: true });
      await workspace.restore();
      expect(read(workspace, 'node_modules/x/index.js')).toBe('x');
      await workspace.close();
    }
    expect(exactly(store.root)).toEqual(before);
  });

  test('a populated submodule comes along', async () => {
    const origin = repository({ a: '1', 'lib/sub': { submodule: 'a'.repeat(40) } });
    put(origin.root, { 'lib/sub/code.py': 'c', 'lib/sub/.git': 'gitdir: elsewhere' });
    const workspace = await open(origin.root);
    rmSync(join(workspace.root, 'lib'), { recursive: true });
    await workspace.restore();
    expect(readdirSync(join(workspace.root, 'lib/sub'))).toEqual(['code.py']);
  });
});
