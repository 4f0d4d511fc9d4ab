import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeRepository, type TestRepository } from '../repository.js';
import { edit, exactly, git, listing, open, project, put, read } from './checkout.js';

describe('restore', () => {
  let origin: TestRepository;
  beforeAll(() => {
    origin = makeRepository([{ files: project }]);
    put(origin.root, {
      'node_modules/x/index.js': 'x',
      'node_modules/@s/y/index.js': 'y',
      'dist/a.js': 'built',
      'dist/deep/b.js': 'built',
      '.venv/pyvenv.cfg': '',
      'test.sqlite3': 'db',
    });
  });

  afterAll(() => origin.remove());

  const damages: Record<string, (root: string) => void> = {
    nothing: () => undefined,
    'everything deleted': (root) => {
      for (const name of readdirSync(root)) rmSync(join(root, name), { recursive: true });
    },
    'a file rewritten with as many bytes': (root) => {
      writeFileSync(
        join(root, 'src/app.py'),
        readFileSync(join(root, 'src/app.py'), 'utf8').replace(/\w/g, 'x'),
      );
    },
    'the tree itself deleted': (root) => rmSync(root, { recursive: true }),
    'the tree replaced by a link': (root) => {
      rmSync(root, { recursive: true });
      symlinkSync(tmpdir(), root);
    },
    '.git deleted': (root) => rmSync(join(root, '.git'), { recursive: true }),
    'a commit': (root) => {
      writeFileSync(join(root, 'src/app.py'), 'committed\n');
      git(root, '-c', 'user.name=x', '-c', 'user.email=x', 'commit', '-qam', 'moved');
    },
    'a staged file and a broken index': (root) => {
      writeFileSync(join(root, 'staged.txt'), 's');
      git(root, 'add', 'staged.txt');
      writeFileSync(join(root, '.git/index'), 'broken');
    },
    'a repository inside': (root) => {
      mkdirSync(join(root, 'nested'));
      git(join(root, 'nested'), 'init', '--quiet');
      writeFileSync(join(root, 'nested/file'), 'f');
    },
    'new files, an empty directory, a new ignore rule': (root) => {
      put(root, { 'out/new.txt': 'n', 'hidden.txt': 'h' });
      mkdirSync(join(root, 'empty/deep'), { recursive: true });
      writeFileSync(join(root, '.gitignore'), 'hidden.txt\nout\nempty\n');
    },
    'modes and read-only directories': (root) => {
      chmodSync(join(root, 'run.sh'), 0o644);
      rmSync(join(root, 'src/data.py'));
      chmodSync(join(root, 'src'), 0o555);
      mkdirSync(join(root, 'locked/in'), { recursive: true });
      chmodSync(join(root, 'locked/in'), 0o000);
      chmodSync(join(root, 'locked'), 0o000);
    },
    'a directory replaced by a link': (root) => {
      rmSync(join(root, 'src'), { recursive: true });
      symlinkSync(tmpdir(), join(root, 'src'));
    },
    'a file replaced by a directory, a link by a file': (root) => {
      rmSync(join(root, 'run.sh'));
      put(root, { 'run.sh/x': 'x' });
      rmSync(join(root, 'latest'));
      writeFileSync(join(root, 'latest'), 'l');
    },
    'dependencies deleted': (root) => {
      rmSync(join(root, 'node_modules'), { recursive: true });
      rmSync(join(root, '.venv'));
      rmSync(join(root, 'dist/deep'), { recursive: true });
      rmSync(join(root, 'test.sqlite3'));
    },
    'dependencies replaced': (root) => {
      rmSync(join(root, 'node_modules/@s'), { recursive: true });
      writeFileSync(join(root, 'node_modules/@s'), '');
      rmSync(join(root, 'dist'), { recursive: true });
      symlinkSync(tmpdir(), join(root, 'dist'));
      rmSync(join(root, 'node_modules/x'));
    },
  };

  // Once the tree has been put back, it is looked at before git is asked.
  const rounds = ['for the first time', 'once more'];
  const table = Object.keys(damages).flatMap((name) => rounds.map((round) => ({ name, round })));

  test.each(table)('after $name, $round', async ({ name, round: which }) => {
    const workspace = await open(origin.root);
    if (which === 'once more') await workspace.restore();
    const before = listing(workspace.root);
    const outside = exactly(origin.root, { objectTimes: false });
    for (const round of [1, 2]) {
      await workspace.apply([edit('src/app.py', 0, 3, `DEF${round}`), edit('tests/new.py', 0, 0, 'new\n')]);
      damages[name]?.(workspace.root);
      await workspace.restore();
      expect(listing(workspace.root)).toEqual(before);
      expect(git(workspace.root, 'status', '--porcelain')).toBe('');
      expect(git(workspace.root, 'rev-parse', 'HEAD')).toBe(origin.git('rev-parse', 'HEAD'));
    }
    expect(exactly(origin.root, { objectTimes: false })).toEqual(outside);
  });

  test('what git ignores and tests or setup made stays', async () => {
    const workspace = await open(origin.root);
    put(workspace.root, { 'dist/a.js': 'rebuilt', 'dist/new.js': 'n', '.cache/c': 'c' });
    await workspace.restore();
    expect([
      read(workspace, 'dist/a.js'),
      read(workspace, 'dist/new.js'),
      read(workspace, '.cache/c'),
    ]).toEqual(['rebuilt', 'n', 'c']);
  });
});
