// A project with a history of two commits: what was there before, and one merged change on top of it.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The same identity and date everywhere, so that the same project has the same commit ids. */
const fixed = {
  GIT_AUTHOR_NAME: 'Bench',
  GIT_AUTHOR_EMAIL: 'bench@example.invalid',
  GIT_AUTHOR_DATE: '2026-01-01T00:00:00Z',
  GIT_COMMITTER_NAME: 'Bench',
  GIT_COMMITTER_EMAIL: 'bench@example.invalid',
  GIT_COMMITTER_DATE: '2026-01-01T00:00:00Z',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
};

export function git(cwd, ...args) {
  const env = { ...process.env, ...fixed };
  return execFileSync('git', args, { cwd, env, encoding: 'utf8', maxBuffer: 2 ** 30 });
}

function write(root, files) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

function commit(root, message) {
  git(root, 'add', '--all');
  git(root, 'commit', '--quiet', '--message', message);
}

/** Writes a project anew: `files` are in both commits, `added` only in the second (they replace those of `files`). */
export function writeRepository(root, { files, added }) {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  git(root, 'init', '--quiet', '--initial-branch=main');
  write(root, files);
  commit(root, 'Start');
  write(root, added);
  commit(root, 'Merge the change');
}

/** The lines that the last commit added, by path: what every tool is told to look at. */
export function addedLines(root) {
  const lines = new Map();
  let path;
  for (const line of git(root, 'diff', '--unified=0', '--no-color', 'HEAD~1', 'HEAD').split('\n')) {
    const file = /^\+\+\+ b\/(.*)$/.exec(line);
    if (file !== null) path = file[1];
    const hunk = /^@@ -\S+ \+(\d+)(?:,(\d+))? @@/.exec(line);
    if (hunk === null) continue;
    const from = Number(hunk[1]);
    const count = Number(hunk[2] ?? 1);
    if (count > 0) lines.set(path, [...(lines.get(path) ?? []), [from, from + count - 1]]);
  }
  return lines;
}
