import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import pLimit from 'p-limit';
import type { JUnitNames } from './junit-results.js';

const filesAtOnce = 32;

/** A class that a test file declares at its top level. */
export interface TestClass {
  /** `com.acme.ATest`. */
  readonly name: string;
  /** Relative to the repository's root. */
  readonly file: string;
  /** True where tests are in classes nested in it. */
  readonly nests: boolean;
}

/** A `class` at the beginning of a line: what is indented is nested in another. */
const declaration =
  /^(?:@[\w.]+(?:\([^)\n]*\))?\s+)*(?:[a-z-]+\s+)*(?:class|object|record|interface)\s+`?(\w+)/gm;

/** The classes of the files, as their texts name them: a folder need not repeat the package, except in Java. */
export async function readTestClasses(root: string, files: readonly string[]): Promise<readonly TestClass[]> {
  const found = await pLimit(filesAtOnce).map(files, async (file) => {
    const text = await readFile(join(root, file), 'utf8').catch(() => '');
    const nests = /@Nested\b/.test(text);
    const scope = /^\s*package\s+([\w.`]+)/m.exec(text)?.[1]?.replaceAll('`', '');
    return declared(text, file).map((name) => ({ name: scope ? `${scope}.${name}` : name, file, nests }));
  });
  return found.flat();
}

function declared(text: string, file: string): readonly string[] {
  const stem = basename(file).replace(/\.\w+$/, '');
  return [...new Set([stem, ...Array.from(text.matchAll(declaration), ([, name = stem]) => name)])];
}

/** The class at the top level in which this one is nested: `com.acme.ATest$Inner`. */
export function outermost(className: string): string {
  return /^[^$]+/.exec(className)?.[0] ?? className;
}

/** Names within one module. `qualify` tells classes of one name in two modules apart. */
export function namesOf(
  classes: readonly TestClass[],
  qualify: (className: string) => string = (className) => className,
): JUnitNames {
  const files = new Map(classes.map(({ name, file }) => [name, file]));
  return { classId: qualify, fileOf: (className) => files.get(outermost(className)) ?? '' };
}

/**
 * What tells the classes of a module from those of the same name in another one: `core:com.acme.ATest`.
 * Everywhere else the name of a class is enough.
 */
export function qualifier(
  modules: readonly { readonly classes: readonly TestClass[] }[],
): (directory: string) => (className: string) => string {
  const count = new Map<string, number>();
  for (const { classes } of modules) {
    for (const { name } of classes) count.set(name, (count.get(name) ?? 0) + 1);
  }
  return (directory) => (className) =>
    (count.get(outermost(className)) ?? 0) > 1 ? `${directory || '.'}:${className}` : className;
}

/** Classes nested in one, as the build has named their files. */
export async function nestedIn(folder: string, name: string): Promise<readonly string[]> {
  const path = join(folder, name.replaceAll('.', '/'));
  const stem = `${path.slice(dirname(path).length + 1)}$`;
  const files = await readdir(dirname(path)).catch(() => []);
  return files
    .filter(
      (file) =>
        file.startsWith(stem) && /\$[^$\d][^$]*(\$[^$\d][^$]*)*\.class$/.test(file.slice(stem.length - 1)),
    )
    .map((file) => name + file.slice(stem.length - 1, -'.class'.length));
}
