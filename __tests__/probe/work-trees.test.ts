import { expect, test } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WorkTrees } from '../../src/probe/work-trees.js';
import { edit, project, read, repository, undo } from '../host/checkout.js';

function treesOf(head?: string, origin = repository(project)) {
  const trees = new WorkTrees(origin.root, head ?? origin.git('rev-parse', 'HEAD').trim());
  undo.push(() => trees.close());
  return trees;
}

test('each is a work tree of its own, prepared or not', async () => {
  const trees = treesOf();
  trees.prepare(1);
  const [first, second] = await Promise.all([trees.open(), trees.open()]);
  undo.push(
    () => first.close(),
    () => second.close(),
  );
  await first.apply([edit('src/app.py', 0, 3, 'DEF')]);
  expect(read(second, 'src/app.py')).toBe(project['src/app.py']);
  expect(first.root).not.toBe(second.root);
});

test('what was lent is opened next, and closed by its owner alone', async () => {
  const trees = treesOf();
  const own = await trees.open();
  trees.lend(own);
  trees.prepare(1);
  const lent = await trees.open();
  expect(lent.root).toBe(own.root);
  await lent.close();
  expect(existsSync(own.root)).toBe(true);
  await own.close();
  expect(existsSync(own.root)).toBe(false);
});

/** The work trees that there are of this repository. */
function standing(origin: string): readonly string[] {
  const folders = readdirSync(tmpdir()).map((name) => join(tmpdir(), name));
  return folders.filter((folder) => {
    const borrowed = join(folder, 'control/.git/objects/info/alternates');
    return existsSync(borrowed) && readFileSync(borrowed, 'utf8').startsWith(`${origin}/`);
  });
}

test('those that nobody has opened are gone in the end', async () => {
  const origin = repository(project);
  const trees = treesOf(undefined, origin);
  trees.prepare(3);
  const opened = await trees.open();
  undo.push(() => opened.close());
  await trees.close();
  expect(standing(origin.root).map((folder) => join(folder, 'tree'))).toEqual([opened.root]);
});

test('why one cannot be made is told to whoever opens it, and nobody else', async () => {
  const trees = treesOf('0123456789abcdef0123456789abcdef01234567');
  trees.prepare(2);
  await expect(trees.open()).rejects.toThrow('fetch it first');
  await expect(trees.close()).resolves.toBeUndefined();
});
