import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import type { TreeEntry } from '../../host/git.js';

/** What decides beside a test file how it runs: fixtures, and the configuration of runners. */
const around =
  /^(conftest\.py|pytest\.(ini|toml)|\.pytest\.ini|tox\.ini|setup\.cfg|pyproject\.toml|(jest|vitest|vite|babel|karma)\.config\.\w+|\.mocharc.*|\.babelrc.*|tsconfig.*\.json|package\.json|\.rspec|spec_helper\.rb|rails_helper\.rb|test_helper\.rb|phpunit(\.dist)?\.xml(\.dist)?|go\.mod|Cargo\.toml|pom\.xml|build\.gradle(\.kts)?|Directory\.Build\.props|.*\.csproj)$/;

/** The key of a test file by its path; undefined for one that the commit does not have. */
export type ContentKeys = (runner: string, file: string) => string | undefined;

/**
 * A hash of a test file and of the fixtures and configurations in its folder and those above it. What it imports is not
 * in it: a change alters just that, and how long a test takes and what it looks at seldom change with it. Nor are lock
 * files, for the same reason. An entry that has become wrong costs time, since it only orders what is run.
 */
export function contentKeys(tree: readonly TreeEntry[]): ContentKeys {
  const ids = new Map(tree.map(({ path, id }) => [path, id]));
  const settings = new Map<string, string[]>();
  for (const { path, id } of tree) {
    if (!around.test(posix.basename(path))) continue;
    const folder = posix.dirname(path);
    settings.set(folder, [...(settings.get(folder) ?? []), `${path} ${id}`]);
  }
  return (runner, file) => {
    const own = ids.get(file);
    if (own === undefined) return undefined;
    const hash = createHash('sha256').update(`${runner}\n${file} ${own}\n`);
    for (const folder of foldersAbove(file))
      for (const line of settings.get(folder) ?? []) hash.update(`${line}\n`);
    return hash.digest('hex');
  };
}

function foldersAbove(file: string): readonly string[] {
  const folders: string[] = [];
  for (let folder = posix.dirname(file); ; folder = posix.dirname(folder)) {
    folders.push(folder);
    if (folder === '.' || folder === '/') return folders;
  }
}
