import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export const root = join(import.meta.dirname, '..');

/** A source file and its text; the path is relative to the folder it was looked for in, with `/`. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Every file below a folder of the project whose name ends in `extension`. */
export function filesBelow(folder: string, extension: string): readonly SourceFile[] {
  const start = join(root, folder);
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(extension))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({
      path: relative(start, file).split(sep).join('/'),
      text: readFileSync(file, 'utf8'),
    }));
}

export function readText(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}
