import { lstat, realpath } from 'node:fs/promises';
import path from 'node:path';

/** True for `directory` itself and everything below it; both absolute and without symbolic links. */
export function isInside(directory: string, file: string): boolean {
  const relative = path.relative(directory, file);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}

/**
 * Absolute path of a file that may be written at `relative` (`/`-separated) in the work tree `root`.
 * Throws for whatever would be written elsewhere: absolute paths, `..`, `.git`, symbolic links.
 */
export async function writablePath(root: string, relative: string): Promise<string> {
  const segments = relative.split('/');
  const odd = segments.some(
    (segment) => ['', '.', '..'].includes(segment) || segment.toLowerCase() === '.git',
  );
  if (odd || relative.includes('\0') || path.isAbsolute(relative) || path.win32.parse(relative).root !== '') {
    throw new Error(`will not write ${JSON.stringify(relative)}: not a plain path below the repository root`);
  }
  const file = path.join(root, ...segments);
  if (await leavesTree(root, relative)) {
    throw new Error(`will not write ${relative}: a symbolic link on its way leads out of the work tree`);
  }
  const stat = await lstat(file).catch(() => undefined);
  if (stat !== undefined && !stat.isFile()) {
    throw new Error(`will not write ${relative}: it is a directory or a symbolic link, not a file`);
  }
  return file;
}

/** True where something written at `relative` would land outside of `root`, because a directory above is a link. */
export async function leavesTree(root: string, relative: string): Promise<boolean> {
  const parent = await realpathOfExisting(path.join(root, path.dirname(relative))).catch(() => undefined);
  return parent === undefined || !isInside(await realpath(root), parent);
}

/** The nearest directory above that exists, without symbolic links. */
async function realpathOfExisting(directory: string): Promise<string> {
  try {
    return await realpath(directory);
  } catch (error) {
    const above = path.dirname(directory);
    if (above === directory) throw error;
    // A dangling link is nobody's directory: what is made there would be made at its target.
    const stat = await lstat(directory).catch(() => undefined);
    if (stat !== undefined) throw new Error(`${directory} leads nowhere`, { cause: error });
    return realpathOfExisting(above);
  }
}
