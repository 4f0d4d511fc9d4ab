import { Minimatch, type MinimatchOptions } from 'minimatch';

/** A name with a dot is a name, `!` and `#` mean nothing at the start, and the same text the same on every system. */
const always: MinimatchOptions = {
  dot: true,
  nonegate: true,
  nocomment: true,
  platform: 'linux',
  // Each pair of braces multiplies the patterns.
  braceExpandMax: 1_000,
};

/** Asked as a regular expression is, which it need not be. */
export type PathPattern = Pick<RegExp, 'test'>;

/**
 * Pattern of paths, as people write them for us: `**` any folders, `*` and `?` within a name, `{a,b}` one of these.
 * Brackets are brackets, since folders are called `[id]`; no text is refused.
 */
export function globPattern(glob: string): PathPattern {
  const literal = glob.replace(/[[\]\\]/g, '\\$&');
  const matches = matcherOf(literal, { ...always, noext: true });
  return { test: matches };
}

/**
 * A predicate for the globs of test runner configurations (`*`, `**`, `?`, `[..]`, `{a,b}`, `?(a|b)` and its kin)
 * over paths relative to the directory the configuration speaks of. Node's own `path.matchesGlob` came with Node 22.
 */
export function matchesGlob(glob: string): (path: string) => boolean {
  return matcherOf(glob.replace(/^(<rootDir>|\.)\//, ''), always);
}

/** Longer ones nobody writes, and the library throws. */
const longest = 10_000;

function matcherOf(glob: string, options: MinimatchOptions): (path: string) => boolean {
  if (glob.length > longest) return () => false;
  const pattern = new Minimatch(glob, options);
  return (path) => pattern.match(path);
}
