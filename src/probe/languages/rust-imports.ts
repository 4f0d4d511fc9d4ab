const modules = /^[ \t]*(?:pub(?:\([^)]*\))?[ \t]+)?mod[ \t]+(\w+)[ \t]*;/gm;
const uses = /\buse\s+(?:::)?([\w:]+?)(?:::)?(?:\s*\{([^;]*)\}|::\*)?(?:\s+as\s+\w+)?\s*;/g;
/** Paths in the middle of code: `crate::store::open()`. */
const paths = /\b((?:crate|self|super)(?:::\w+)+)/g;
const libraries = /^(std|core|alloc)(::|$)/;

/** Names directly inside the braces of a `use`; what lies deeper is reached through its own module. */
function expand(path: string, list: string | undefined): readonly string[] {
  if (list === undefined) return [path];
  const flat = list.replaceAll(/\{[^{}]*\}/g, '');
  const names = flat.split(',').map(
    (name) =>
      name
        .trim()
        .split(/\s+as\s+/)[0]
        ?.replace(/::\*?$/, '') ?? '',
  );
  return [path, ...names.filter((name) => /^[\w:]+$/.test(name)).map((name) => `${path}::${name}`)];
}

/** Modules declared, used, or named in the middle of code. */
export function imports(text: string): readonly string[] {
  const declared = [...text.matchAll(modules)].map(([, name = '']) => `self::${name}`);
  const used = [...text.matchAll(uses)].flatMap(([, path = '', list]) => expand(path, list));
  const named = [...text.matchAll(paths)].map(([, path = '']) => path);
  return [...new Set([...declared, ...used, ...named])].filter((path) => !libraries.test(path));
}

function files(path: string): readonly string[] {
  return [`${path}.rs`, `${path}/mod.rs`];
}

/**
 * The last names of a path may be an item in a module, or one in an item. A module's folder is beside its file, or the
 * one that is called like it, which the text alone does not tell.
 */
export function modulePaths(module: string): readonly string[] {
  const [root = '', ...names] = module.split('::');
  const ends = [names.length, names.length - 1, names.length - 2].filter((count) => count > 0);
  if (root === 'self' || root === 'super') {
    const rest = names.filter((name) => name !== 'super');
    if (rest.length === 0) return ['./mod.rs', './lib.rs', './main.rs'];
    const up = root === 'super' ? ['./', '../'] : ['./'];
    const found = up.flatMap((folder) =>
      ends.flatMap((count) => files(`${folder}${rest.slice(0, count).join('/')}`)),
    );
    // `mod b;` in `src/a.rs` is `src/a/b.rs`.
    return [...new Set([...found, ...(root === 'self' && rest[0] !== undefined ? files(rest[0]) : [])])];
  }
  const inside = ends.flatMap((count) => files(`src/${names.slice(0, count).join('/')}`));
  if (root === 'crate') return inside;
  // A crate of the workspace has a folder of its name, or is the one that a test beside `src` belongs to.
  const named = [root, root.replaceAll('_', '-')].map((name) => `${name}/src/lib.rs`);
  return [...new Set([...inside, ...named, './../src/lib.rs'])];
}
