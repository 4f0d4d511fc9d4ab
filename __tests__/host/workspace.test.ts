import { describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readlinkSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openWorkspace } from '../../src/host/workspace.js';
import { edit, exactly, git, open, project, put, read, repository } from './checkout.js';

describe('a private tree', () => {
  test('is the commit, not the checkout, and the checkout stays as it is', async () => {
    const origin = repository(project);
    const audited = origin.commits[0] ?? '';
    origin.commit({ 'src/app.py': 'later\n' });
    put(origin.root, {
      'src/data.py': 'dirty\n',
      'untracked.txt': 'u',
      'node_modules/x/index.js': 'x',
      'dist/a.js': 'a',
      '.env': 'KEY=1',
    });
    origin.git('status');
    const status = origin.git('status', '--porcelain', '--ignored');
    const files = exactly(origin.root);
    const workspace = await open(origin.root, audited);
    expect(read(workspace, 'src/app.py')).toBe(project['src/app.py']);
    expect(read(workspace, 'src/data.py')).toBe(project['src/data.py']);
    expect(existsSync(join(workspace.root, 'untracked.txt'))).toBe(false);
    expect(statSync(join(workspace.root, 'run.sh')).mode & 0o111).not.toBe(0);
    expect(readlinkSync(join(workspace.root, 'latest'))).toBe('src/app.py');
    await workspace.apply([edit('src/app.py', 0, 3, 'DEF')]);
    await workspace.diff([edit('src/app.py', 0, 3, 'DEF')]);
    // The content of a blob that the checkout has already.
    await workspace.diff([edit('src/app.py', 0, project['src/app.py'].length, 'later\n')]);
    rmSync(join(workspace.root, 'node_modules'), { recursive: true });
    rmSync(join(workspace.root, 'src'), { recursive: true });
    await workspace.restore();
    await workspace.close();
    expect(existsSync(workspace.root) || existsSync(workspace.scratch)).toBe(false);
    expect(exactly(origin.root)).toEqual(files);
    expect(origin.git('status', '--porcelain', '--ignored')).toBe(status);
  });

  test('answers git as a checkout does: commit, tags, a clean status', async () => {
    const origin = repository(project);
    origin.git('tag', 'v1.0');
    origin.git('tag', '--annotate', '--message=two', 'v2.0');
    origin.commit({ 'new.txt': 'n' });
    put(origin.root, { 'node_modules/x/index.js': 'x', '.venv/pyvenv.cfg': '' });
    const { root } = await open(origin.root);
    expect(git(root, 'rev-parse', 'HEAD')).toBe(origin.git('rev-parse', 'HEAD'));
    expect(git(root, 'describe', '--tags', '--dirty')).toMatch(/^v2\.0-1-g[0-9a-f]+$/);
    expect(git(root, 'status', '--porcelain')).toBe('');
    expect(git(root, 'ls-files')).toBe(origin.git('ls-files'));
    expect(git(root, 'log', '--oneline').split('\n')).toHaveLength(2);
    expect(git(root, 'for-each-ref', '--format=%(refname) %(*objectname)')).toBe(
      origin.git('for-each-ref', '--format=%(refname) %(*objectname)', 'refs/tags'),
    );
  });

  test('has the bytes of the commit whatever .gitattributes says', async () => {
    const origin = repository({
      '.gitattributes': '',
      'mixed.txt': 'a\r\nb\n',
      'crlf.bat': 'a\r\n',
      'lf.cs': 'a\n$Id$\n',
    });
    origin.git('config', 'core.autocrlf', 'true');
    origin.commit({
      '.gitattributes':
        '*.txt text=auto\n*.bat text\n*.cs text eol=crlf ident\n*.x working-tree-encoding=ISO-8859-1\n',
      'a.x': Buffer.from('\u00e9', 'latin1'),
    });
    const workspace = await open(origin.root);
    for (const file of ['mixed.txt', 'crlf.bat', 'lf.cs', 'a.x']) {
      const blob = execFileSync('git', ['cat-file', 'blob', `HEAD:${file}`], { cwd: origin.root }).toString();
      expect(read(workspace, file)).toBe(blob);
    }
    expect(git(workspace.root, 'status', '--porcelain')).toBe('');
    await workspace.restore();
  });

  test('runs no hook and no filter of the checkout', async () => {
    const origin = repository({ ...project, '.gitattributes': '*.py filter=evil\n' });
    const witness = join(origin.root, '..', `witness-${process.pid}`);
    put(origin.root, { '.git/hooks/post-checkout': `#!/bin/sh\ntouch ${witness}\n` });
    chmodSync(join(origin.root, '.git/hooks/post-checkout'), 0o755);
    origin.git('config', 'filter.evil.smudge', `touch ${witness}`);
    origin.git('config', 'core.fsmonitor', `touch ${witness}`);
    const workspace = await open(origin.root);
    await workspace.apply([edit('src/app.py', 0, 0, '#')]);
    await workspace.restore();
    expect(existsSync(witness)).toBe(false);
  });

  test('of a commit that is not there: says so and leaves nothing behind', async () => {
    const origin = repository(project);
    const before = readdirSync(tmpdir()).filter((name) => /^counterproof-[^-]+$/.test(name)).length;
    await expect(open(origin.root, 'f'.repeat(40))).rejects.toThrow(/is not in .*fetch it first/);
    await expect(open(tmpdir())).rejects.toThrow(/not a git repository/);
    expect(
      readdirSync(tmpdir()).filter((name) => /^counterproof-[^-]+$/.test(name)).length,
    ).toBeLessThanOrEqual(before);
  });
});

test('close removes what tests have locked', async () => {
  const workspace = await openWorkspace(repository(project).root, 'HEAD');
  for (const directory of [workspace.root, workspace.scratch]) {
    mkdirSync(join(directory, 'locked/in'), { recursive: true });
    chmodSync(join(directory, 'locked/in'), 0o000);
    chmodSync(join(directory, 'locked'), 0o500);
  }
  await workspace.close();
  await workspace.close();
  expect(existsSync(dirname(workspace.root))).toBe(false);
});
