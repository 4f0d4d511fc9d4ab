import { lstatSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Beyond this git's own look at the tree costs less than ours. */
const mostEntries = 3000;
/** A tree that every run changes is not worth looking at first. */
const mostMisses = 3;

/**
 * What a tree looked like when it was last known to be as checked out. Files, and the folders that tell of files made
 * or deleted in them, by size, time and number: what git itself goes by, without starting it.
 */
export class TreeState {
  readonly #root: string;
  #known: Map<string, string> | undefined;
  #misses = 0;

  constructor(root: string) {
    this.#root = root;
  }

  /** The tree is as it was checked out; `ignored` are folders and files that may change, relative to its root. */
  remember(ignored: ReadonlySet<string>): void {
    if (this.isGivenUp) return;
    const found = new Map<string, string>();
    this.#walk('', ignored, found);
    this.#known = found.size > mostEntries ? undefined : found;
    if (this.#known === undefined) this.#misses = mostMisses;
  }

  get isGivenUp(): boolean {
    return this.#misses >= mostMisses;
  }

  /** True where nothing has changed but `rewritten`, files that were given back their content since. */
  isSame(rewritten: readonly string[]): boolean {
    const known = this.#known;
    if (known === undefined || this.isGivenUp) return false;
    for (const file of rewritten) {
      const own = path.normalize(file);
      if (known.has(own)) known.set(own, this.#look(own));
    }
    for (const [file, looked] of known) {
      if (this.#look(file) === looked) continue;
      this.#misses += 1;
      return false;
    }
    this.#misses = 0;
    return true;
  }

  #walk(folder: string, ignored: ReadonlySet<string>, found: Map<string, string>): void {
    if (found.size > mostEntries) return;
    found.set(folder, this.#look(folder));
    for (const entry of readdirSync(path.join(this.#root, folder), { withFileTypes: true })) {
      const file = path.join(folder, entry.name);
      if (file === '.git' || ignored.has(file)) continue;
      if (entry.isDirectory()) this.#walk(file, ignored, found);
      else found.set(file, this.#look(file));
    }
  }

  #look(file: string): string {
    const stat = lstatSync(path.join(this.#root, file), { throwIfNoEntry: false });
    if (stat === undefined) return '';
    // A folder's size and change of state tell nothing that its time does not.
    if (stat.isDirectory()) return `${stat.mode} ${stat.mtimeMs} ${stat.ino}`;
    return `${stat.mode} ${stat.size} ${stat.mtimeMs} ${stat.ctimeMs} ${stat.ino}`;
  }
}
