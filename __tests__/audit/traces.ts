import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Every file below a folder by path, with what it holds; links are read, not followed. */
export function contentsOf(folder: string): Readonly<Record<string, string>> {
  const contents: Record<string, string> = {};
  const walk = (directory: string): void => {
    for (const entry of readdirSync(directory, { withFileTypes: true })) {
      const path = join(directory, entry.name);
      const mode = (lstatSync(path).mode & 0o777).toString(8);
      const name = relative(folder, path);
      if (entry.isDirectory()) {
        contents[`${name}/`] = mode;
        walk(path);
      } else if (entry.isSymbolicLink()) contents[name] = `-> ${readlinkSync(path)}`;
      else contents[name] = `${mode} ${createHash('sha256').update(readFileSync(path)).digest('hex')}`;
    }
  };
  walk(folder);
  return contents;
}

/** Names of the files below a folder. */
export function filesBelow(folder: string): readonly string[] {
  return Object.keys(contentsOf(folder))
    .filter((path) => !path.endsWith('/'))
    .toSorted();
}

/** Files below a folder in which any of the texts stands. */
export function filesHolding(folder: string, texts: readonly string[]): readonly string[] {
  return filesBelow(folder).filter((path) => {
    const bytes = readFileSync(join(folder, path));
    return texts.some((text) => bytes.includes(text));
  });
}

export interface LivingProcess {
  readonly pid: number;
  readonly command: string;
}

function read(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '';
  }
}

function link(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}

/**
 * Living processes that have the marker in their environment, or the folder in their arguments or as their own;
 * nothing where there is no process table.
 */
export function processesOf(marker: string, folder: string): readonly LivingProcess[] {
  const pids = process.platform === 'linux' ? readdirSync('/proc').filter((name) => /^\d+$/.test(name)) : [];
  return pids
    .filter((pid) => Number(pid) !== process.pid)
    .filter(
      (pid) =>
        read(`/proc/${pid}/environ`).includes(marker) ||
        read(`/proc/${pid}/cmdline`).includes(folder) ||
        link(`/proc/${pid}/cwd`).startsWith(folder),
    )
    .map((pid) => ({ pid: Number(pid), command: read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim() }));
}
