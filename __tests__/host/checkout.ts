import { afterEach } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Edit } from '../../src/domain/mutant.js';
import { openWorkspace, type Workspace } from '../../src/host/workspace.js';
import { makeRepository, type Files, type TestRepository } from '../repository.js';

/** Called in reverse after each test. */
export const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const each of undo.splice(0).toReversed()) await each();
});

export function repository(files: Files, options: { sha256?: boolean } = {}): TestRepository {
  const made = makeRepository([{ files }], options);
  undo.push(() => made.remove());
  return made;
}

export async function open(origin: string, head = 'HEAD'): Promise<Workspace> {
  const workspace = await openWorkspace(origin, head);
  undo.push(() => workspace.close());
  return workspace;
}

export function put(root: string, files: Readonly<Record<string, string | { link: string }>>): void {
  for (const [path, content] of Object.entries(files)) {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    if (typeof content === 'string') writeFileSync(file, content);
    else symlinkSync(content.link, file);
  }
}

/** Every path with what is there; `.git` by default left out, since its index may be refreshed. */
export function listing(
  root: string,
  leaveOut: (path: string) => boolean = (path) => path === '.git',
): string[] {
  const lines: string[] = [];
  const visit = (directory: string) => {
    for (const name of readdirSync(directory).toSorted()) {
      const file = join(directory, name);
      const path = relative(root, file);
      if (leaveOut(path)) continue;
      const stat = lstatSync(file);
      const mode = (stat.mode & 0o777).toString(8);
      if (stat.isSymbolicLink()) lines.push(`${path} -> ${readlinkSync(file)}`);
      else if (stat.isDirectory()) {
        lines.push(`${path}/`);
        visit(file);
      } else lines.push(`${path} ${mode} ${readFileSync(file).toString('base64')}`);
    }
  };
  visit(root);
  return lines;
}

/**
 * Everything under a directory with sizes and times, `.git` too. `objectTimes: false` for tests that commit: git
 * itself renews the time of an object, also of a borrowed one, when the same content is committed once more.
 */
export function exactly(root: string, { objectTimes = true } = {}): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => {
      const { size, mtimeMs, mode } = lstatSync(file);
      const timed = objectTimes || !/\/objects\/[0-9a-f]{2}\//.test(file);
      return `${file} ${size} ${mode} ${timed ? mtimeMs : ''}`;
    })
    .toSorted();
}

export const read = (workspace: Workspace, path: string) => readFileSync(join(workspace.root, path), 'utf8');
export const git = (cwd: string, ...args: string[]) =>
  execFileSync('git', args, { cwd, stdio: 'pipe' }).toString().trim();
export const edit = (path: string, start: number, end: number, replacement: string): Edit => ({
  path,
  start,
  end,
  replacement,
});

export const project = {
  'src/app.py': 'def total(rows):\n    return sum(rows)\n',
  'src/data.py': 'ROWS = [1, 2]\n',
  'tests/test_app.py': 'assert True\n',
  'run.sh': { executable: '#!/bin/sh\necho hi\n' },
  latest: { symlink: 'src/app.py' },
  '.gitignore': 'node_modules/\n.venv/\ndist/\n*.sqlite3\n.env*\n.cache/\n__pycache__/\n',
};
