import { describe, expect, test } from '@jest/globals';
import { rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { edit, git, open, project, read, repository, undo } from './checkout.js';

const check = async (root: string, head: string) => {
  const workspace = await open(root, head);
  expect(read(workspace, 'src/app.py')).toBe(project['src/app.py']);
  await workspace.apply([edit('src/app.py', 0, 3, 'DEF')]);
  rmSync(join(workspace.root, '.git'), { recursive: true });
  await workspace.restore();
  expect(read(workspace, 'src/app.py')).toBe(project['src/app.py']);
  expect(git(workspace.root, 'status', '--porcelain')).toBe('');
  return workspace;
};

describe('any kind of origin', () => {
  test('shallow', async () => {
    const origin = repository({ a: '1' });
    origin.commit(project);
    const shallow = origin.clone('--depth=1');
    undo.push(() => shallow.remove());
    const { root } = await check(shallow.root, 'HEAD');
    expect(git(root, 'log', '--format=%s')).toBe('Commit 2');
  });

  test('a linked work tree, a folder inside it, and a bare repository', async () => {
    const origin = repository(project);
    const linked = join(origin.root, '..', `linked-${process.pid} "x"`);
    origin.git('worktree', 'add', '--quiet', '--detach', linked);
    undo.push(() => rmSync(linked, { recursive: true, force: true }));
    await check(linked, 'HEAD');
    const inner = await check(join(linked, 'src'), 'HEAD');
    expect(inner.origin).toBe(linked);
    const bare = origin.clone('--bare');
    undo.push(() => bare.remove());
    await check(bare.root, 'HEAD');
  });

  test('a clone that itself borrows objects, twice over', async () => {
    const origin = repository(project);
    const second = origin.clone('--reference', origin.root);
    undo.push(() => second.remove());
    rmSync(join(second.root, '.git/objects/pack'), { recursive: true, force: true });
    writeFileSync(
      join(second.root, '.git/objects/info/alternates'),
      `${relative(join(second.root, '.git/objects'), join(origin.root, '.git/objects'))}\n`,
    );
    const third = second.clone();
    undo.push(() => third.remove());
    rmSync(join(third.root, '.git/objects/pack'), { recursive: true, force: true });
    writeFileSync(join(third.root, '.git/objects/info/alternates'), `${join(second.root, '.git/objects')}\n`);
    await check(third.root, 'HEAD');
  });

  test('SHA-256', async () => {
    const origin = repository(project, { sha256: true });
    await check(origin.root, 'HEAD');
  });
});
