import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';

/**
 * The files that the modules of a test lie in, outermost first, found as the compiler finds them: `src/lib.rs` and
 * `src/a.rs` for `a::tests::works`. Paths are relative to `root`.
 */
export async function filesOfModules(
  root: string,
  sourceFile: string,
  test: string,
): Promise<readonly string[]> {
  const files = [sourceFile];
  // Where the modules of the current one are looked for.
  let folder = posix.dirname(sourceFile);
  for (const module of test.split('::').slice(0, -1)) {
    const file = files.at(-1) ?? sourceFile;
    const found = await moduleFile(root, file, folder, module);
    if (found === undefined) {
      // Written in braces: its own modules lie in a folder of its name.
      folder = posix.join(folder, module);
      continue;
    }
    files.push(found);
    const isFolder = posix.basename(found) === 'mod.rs';
    folder = isFolder ? posix.dirname(found) : found.replace(/\.rs$/, '');
  }
  return files;
}

async function moduleFile(
  root: string,
  file: string,
  folder: string,
  module: string,
): Promise<string | undefined> {
  const text = await readFile(join(root, file), 'utf8').catch(() => '');
  const name = module.replace(/^r#/, '');
  const placed = new RegExp(
    `#\\[path\\s*=\\s*"([^"]+)"\\]\\s*(?:#\\[[^\\]]*\\]\\s*)*(?:pub(?:\\([^)]*\\))?\\s+)?mod\\s+${name}\\s*;`,
  ).exec(text)?.[1];
  const candidates =
    placed === undefined
      ? [posix.join(folder, `${name}.rs`), posix.join(folder, name, 'mod.rs')]
      : [posix.join(posix.dirname(file), placed)];
  return candidates.find((path) => existsSync(join(root, path)));
}
