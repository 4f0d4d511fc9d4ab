import { copyFile, mkdir, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

interface Kept {
  readonly size: bigint;
  readonly changed: bigint;
}

/**
 * What a build has made of the unchanged sources. Builds of edited ones go to the same folders and leave there what
 * they have made of the edits; this puts back what was there before.
 */
export class BuildOutputs {
  readonly #copies: string;
  readonly #folders: readonly string[];
  #kept = new Map<string, Kept>();

  /** `copies` is a folder that is free to be used, and the folders are absolute. */
  constructor(copies: string, folders: readonly string[]) {
    this.#copies = copies;
    this.#folders = folders;
  }

  /** Takes the folders as they are now for what is to be kept. */
  async keep(): Promise<void> {
    await rm(this.#copies, { recursive: true, force: true });
    this.#kept = await this.#read();
    for (const path of this.#kept.keys()) {
      const copy = join(this.#copies, path);
      await mkdir(dirname(copy), { recursive: true });
      await copyFile(path, copy);
    }
  }

  /** True where something had to be put back. */
  async putBack(): Promise<boolean> {
    const found = await this.#read();
    let changed = false;
    for (const path of found.keys()) {
      if (this.#kept.has(path)) continue;
      await rm(path, { force: true });
      changed = true;
    }
    for (const [path, kept] of this.#kept) {
      const now = found.get(path);
      if (now !== undefined && now.size === kept.size && now.changed === kept.changed) continue;
      await mkdir(dirname(path), { recursive: true });
      await copyFile(join(this.#copies, path), path);
      this.#kept.set(path, await read(path));
      changed = true;
    }
    return changed;
  }

  async #read(): Promise<Map<string, Kept>> {
    const found = new Map<string, Kept>();
    for (const folder of this.#folders) {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
      const files = entries
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => join(parentPath, name));
      const known = await Promise.all(files.map(async (path) => [path, await read(path)] as const));
      for (const [path, kept] of known) found.set(path, kept);
    }
    return found;
  }
}

/** The time of the last change of anything about a file cannot be set to one in the past. */
async function read(path: string): Promise<Kept> {
  const { size, ctimeNs } = await stat(path, { bigint: true });
  return { size, changed: ctimeNs };
}
