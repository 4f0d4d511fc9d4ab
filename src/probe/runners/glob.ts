/**
 * A predicate for the globs of test runner configurations (`*`, `**`, `?`, `[..]`, `{a,b}`, `?(a|b)` and its kin)
 * over paths relative to the directory the configuration speaks of. Node's own `path.matchesGlob` came with Node 22.
 */
export function matchesGlob(glob: string): (path: string) => boolean {
  const pattern = new RegExp(`^${translate(glob.replace(/^(<rootDir>|\.)\//, ''))}$`, 's');
  return (path) => pattern.test(path);
}

/** Longest first: `**` before `*`, an extended group before the `?` it begins with. */
const token = /\/\*\*\/|^\*\*\/|\*\*|([?*+@])\(([^()]*)\)|\{([^{}]*)\}|\[[^\]]+\]|\*|\?|[\s\S]/g;

function translate(glob: string): string {
  return glob.replace(token, (text: string, kind?: string, group?: string, braces?: string) => {
    if (group !== undefined)
      return `(?:${group.split('|').map(translate).join('|')})${kind === '@' ? '' : kind}`;
    if (braces !== undefined) return `(?:${braces.split(',').map(translate).join('|')})`;
    if (text === '/**/') return '/(?:.*/)?';
    if (text === '**/') return '(?:.*/)?';
    if (text === '**') return '.*';
    if (text === '*') return '[^/]*';
    if (text === '?') return '[^/]';
    if (text.length > 1) return text.replace(/^\[!/, '[^');
    return text.replace(/[.+^$()|[\]{}\\]/g, '\\$&');
  });
}
