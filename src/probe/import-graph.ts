import { posix } from 'node:path';
import { languageOf } from './languages/index.js';

/** For each file the files that import it, directly. */
export type Importers = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Where a module's path may end in the repository: `a/b.py` is found as `src/a/b.py` too, and the folder `a/` holds
 * all files of `src/a/`.
 */
function indexBySuffix(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  const add = (suffix: string, path: string): void => {
    const known = index.get(suffix);
    if (known) known.push(path);
    else index.set(suffix, [path]);
  };
  for (const path of paths) {
    const parts = path.split('/');
    for (let at = parts.length - 1; at >= 0; at--) add(parts.slice(at).join('/'), path);
    for (let at = parts.length - 2; at >= 0; at--) add(`${parts.slice(at, -1).join('/')}/`, path);
    if (parts.length === 1) add('./', path);
  }
  return index;
}

/** The files of the first of these folders that there is: where several ends of a path fit, the longest is meant. */
function filesOfFolder(
  folders: readonly string[],
  importer: string,
  suffixes: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const directory = posix.dirname(importer);
  for (const folder of folders) {
    const own = folder === './';
    const files = (own ? suffixes.get(`${posix.basename(directory)}/`) : suffixes.get(folder)) ?? [];
    const found = own ? files.filter((path) => posix.dirname(path) === directory) : files;
    if (found.length > 0) return found.filter((path) => languageOf(path) === languageOf(importer));
  }
  return [];
}

function resolve(
  module: string,
  importer: string,
  suffixes: ReadonlyMap<string, readonly string[]>,
  known: ReadonlySet<string>,
): readonly string[] {
  const language = languageOf(importer);
  const directory = posix.dirname(importer);
  const ends = language?.modulePaths(module) ?? [];
  // A language whose modules are folders says so with a slash at the end.
  if (ends[0]?.endsWith('/')) return filesOfFolder(ends, importer, suffixes);
  return ends.flatMap((path) => {
    if (path.startsWith('.')) {
      const target = posix.normalize(posix.join(directory, path));
      return known.has(target) ? [target] : [];
    }
    return suffixes.get(path) ?? [];
  });
}

/** Reads who imports whom from the texts of a repository's files. Too much is harmless here, too little is not. */
export function importGraph(texts: ReadonlyMap<string, string>): Importers {
  const paths = [...texts.keys()];
  const known = new Set(paths);
  const suffixes = indexBySuffix(paths);
  const importers = new Map<string, Set<string>>();
  for (const [path, text] of texts) {
    for (const module of languageOf(path)?.imports(text) ?? []) {
      for (const target of resolve(module, path, suffixes, known)) {
        if (target === path) continue;
        const set = importers.get(target) ?? new Set<string>();
        importers.set(target, set.add(path));
      }
    }
  }
  return importers;
}

/** Files with an import that no file answers to and that may be of this repository all the same. */
export function withOpenImports(
  texts: ReadonlyMap<string, string>,
  manifests: ReadonlyMap<string, string>,
): readonly string[] {
  const paths = [...texts.keys()];
  const known = new Set(paths);
  const suffixes = indexBySuffix(paths);
  const isOpen = (path: string, module: string): boolean => {
    const isForeign = languageOf(path)?.importsSayAll?.isForeign;
    if (isForeign === undefined || isForeign(module, manifests)) return false;
    return resolve(module, path, suffixes, known).length === 0;
  };
  return paths.filter((path) =>
    languageOf(path)
      ?.imports(texts.get(path) ?? '')
      .some((module) => isOpen(path, module)),
  );
}

/** How many imports lie between each file and the nearest of `sources`; files that never reach one are absent. */
export function distances(importers: Importers, sources: readonly string[]): ReadonlyMap<string, number> {
  const found = new Map(sources.map((source) => [source, 0]));
  let frontier = [...sources];
  for (let distance = 1; frontier.length > 0; distance++) {
    const next: string[] = [];
    for (const path of frontier) {
      for (const importer of importers.get(path) ?? []) {
        if (found.has(importer)) continue;
        found.set(importer, distance);
        next.push(importer);
      }
    }
    frontier = next;
  }
  return found;
}
