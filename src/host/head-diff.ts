import { randomUUID } from 'node:crypto';
import { copyFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { GitOptions } from './git-command.js';
import { inTree, type PrivateRepository } from './private-repository.js';

/** The content of one path of the audited commit after a change to it. */
export interface NewContent {
  readonly path: string;
  readonly mode: string;
  readonly bytes: Buffer;
  /** True for a patch that may only be made of ASCII, since the file's bytes are no UTF-8. */
  readonly binary: boolean;
}

/** Unified diff from the audited commit to these contents; touches neither the tree nor the index. */
export async function diffFromHead(
  repository: PrivateRepository,
  contents: readonly NewContent[],
): Promise<string> {
  const index = path.join(repository.gitDirectory, `index-${randomUUID()}`);
  const env = { GIT_INDEX_FILE: index };
  try {
    await copyFile(path.join(repository.gitDirectory, 'index'), index);
    const entries = await Promise.all(contents.map((content) => indexEntry(repository, content)));
    await checked(repository, ['update-index', '-z', '--index-info'], { env, input: entries.join('') });
    let patch = '';
    for (const binary of [false, true]) {
      const paths = contents.filter((content) => content.binary === binary).map((content) => content.path);
      if (paths.length > 0) patch += await stagedDiff(repository, paths, binary, env);
    }
    return patch;
  } finally {
    await rm(index, { force: true });
  }
}

async function indexEntry(repository: PrivateRepository, content: NewContent): Promise<string> {
  const input = content.bytes;
  const hash = ['hash-object', '--stdin', '--no-filters'];
  const id = (await checked(repository, hash, { input })).trim();
  // Git renews the time of an object that is written again, in the user's repository too: write only a new one.
  const known = (await inTree(repository, ['cat-file', '-e', id])).code === 0;
  if (!known) await checked(repository, [...hash, '-w'], { input });
  return `${content.mode} ${id}\t${content.path}\0`;
}

async function stagedDiff(
  repository: PrivateRepository,
  paths: readonly string[],
  binary: boolean,
  env: Readonly<Record<string, string>>,
): Promise<string> {
  const shape = [
    '--binary',
    '--no-renames',
    '--no-ext-diff',
    '--no-textconv',
    '--src-prefix=a/',
    '--dst-prefix=b/',
  ];
  const force = binary ? ['-c', 'diff.counterproof.binary=true'] : [];
  const diff = [
    '--literal-pathspecs',
    ...force,
    'diff',
    '--cached',
    ...shape,
    repository.head,
    '--',
    ...paths,
  ];
  return checked(repository, diff, { env });
}

async function checked(
  repository: PrivateRepository,
  args: readonly string[],
  options: GitOptions,
): Promise<string> {
  const { code, stdout, stderr } = await inTree(repository, args, options);
  if (code !== 0) throw new Error(`git ${args.join(' ')} ended with ${code}: ${stderr.trim()}`);
  return stdout.toString('utf8');
}
