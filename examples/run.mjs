// `npm start`: audits the merged changes in examples/ with the built program. Needs Node and git, nothing else.
// Each example is two folders: the code before the merge and after it; a repository is made of them on the way.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const needs = { 'attempts-python': 'python3' };

function git(cwd, ...args) {
  const who = [
    '-c',
    'user.name=Counterproof',
    '-c',
    'user.email=examples@example.invalid',
    '-c',
    'commit.gpgsign=false',
  ];
  execFileSync('git', [...who, '-c', 'core.hooksPath=/dev/null', ...args], {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

function commit(repo, folder, message) {
  for (const entry of readdirSync(repo)) if (entry !== '.git') rmSync(join(repo, entry), { recursive: true });
  cpSync(folder, repo, { recursive: true });
  git(repo, 'add', '--all');
  git(repo, 'commit', '--quiet', '--message', message);
}

function audit(example) {
  const repo = mkdtempSync(join(tmpdir(), 'counterproof-example-'));
  try {
    git(repo, 'init', '--quiet', '--initial-branch=main');
    commit(repo, join(import.meta.dirname, example, 'base'), 'Start');
    commit(repo, join(import.meta.dirname, example, 'merged'), `Merge the change of ${example}`);
    const out = join('counterproof-out', example);
    const args = [join(root, 'dist/index.js'), 'audit', '--repo', repo, '--out', out];
    return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 2;
  } finally {
    rmSync(repo, { recursive: true, force: true });
  }
}

function isMissing(program) {
  return program !== undefined && spawnSync(program, ['--version'], { stdio: 'ignore' }).status !== 0;
}

const examples = readdirSync(import.meta.dirname).filter((name) =>
  existsSync(join(import.meta.dirname, name, 'merged')),
);
let worst = 0;
for (const example of examples) {
  console.log(`\n=== examples/${example} ===\n`);
  if (isMissing(needs[example])) console.log(`Not run: ${needs[example]} is not installed.`);
  else worst = Math.max(worst, audit(example));
}
process.exitCode = worst;
