import { git } from './git-command.js';
import { splitAtNul } from './git.js';

/** What became of files from one commit to another. */
export interface MovedFiles {
  /** Old path to new path. */
  readonly renamed: ReadonlyMap<string, string>;
  readonly deleted: ReadonlySet<string>;
  /** Paths of the later commit that are new or altered; where code may have been moved to. */
  readonly altered: readonly string[];
}

/** Undefined where git cannot compare them, as where a shallow clone has only one of the two. */
export async function movedFiles(repo: string, from: string, to: string): Promise<MovedFiles | undefined> {
  const shape = [
    '--raw',
    '-z',
    '-r',
    '--no-abbrev',
    '--find-renames',
    '-l0',
    '--no-ext-diff',
    '--no-textconv',
  ];
  const { code, stdout } = await git(repo, ['diff', ...shape, '--end-of-options', from, to, '--']);
  if (code !== 0) return undefined;
  const renamed = new Map<string, string>();
  const deleted = new Set<string>();
  const altered: string[] = [];
  const fields = splitAtNul(stdout);
  for (let index = 0; index + 1 < fields.length;) {
    const letter = fields[index]?.split(' ')[4]?.charAt(0);
    const [path = '', target = ''] = fields.slice(index + 1, index + 3);
    if (letter === 'R') renamed.set(path, target);
    else if (letter === 'D') deleted.add(path);
    if (letter !== 'D') altered.push(letter === 'R' ? target : path);
    index += letter === 'R' ? 3 : 2;
  }
  return { renamed, deleted, altered };
}
