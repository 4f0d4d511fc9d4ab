import { matchesGlob } from '../../host/glob.js';

/** Files that a command line names: by path, by glob, or as a folder whose files `inFolder` chooses from. */
export function matchesSpecs(
  specs: readonly string[],
  inFolder: (path: string) => boolean,
): (path: string) => boolean {
  const matchers = specs.map((spec) => {
    const folder = spec.replace(/^\.\//, '').replace(/\/$/, '');
    const matches = matchesGlob(spec);
    const isInside = (path: string) => folder === '.' || path.startsWith(`${folder}/`);
    return (path: string) => matches(path) || (isInside(path) && inFolder(path));
  });
  return (path) => matchers.some((matches) => matches(path));
}

/** The folder of each spec that holds all its files. */
export function foldersOf(specs: readonly string[]): readonly string[] {
  return specs.map((spec) => {
    const [fixed = ''] = spec.replace(/^\.\//, '').split(/[*?{[(]/, 1);
    const isFolder = fixed === spec || fixed.endsWith('/');
    return isFolder && !/\.\w+$/.test(fixed) ? fixed : fixed.slice(0, fixed.lastIndexOf('/') + 1);
  });
}
