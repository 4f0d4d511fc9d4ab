import { readFile, realpath, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assetPath } from '../../host/asset.js';
import { leavesTree } from '../../host/tree-paths.js';
import { configurationIn, folderOf, textOf } from './php-project.js';
import { optionValues } from './script-command.js';

/** The configuration of one run, beside the project's own. */
export interface RunConfiguration {
  /** Absolute. */
  readonly target: string;
  /** What follows `php` where it has to be made; undefined where it lies there already. */
  readonly maker: readonly string[] | undefined;
  /** Called when it lies there. */
  placed(): Promise<void>;
  /** Takes it away again, as if it had never been there: a tree that has not changed is not compared with the commit. */
  remove(): Promise<void>;
}

/** Configurations for the runs of one project; those of earlier runs are kept, by all that they were made from. */
export class RunConfigurations {
  readonly #root: string;
  readonly #directory: string;
  readonly #args: readonly string[];
  readonly #made = new Map<string, Buffer>();

  /** `args`: what the script of composer.json adds. */
  constructor(root: string, directory: string, args: readonly string[]) {
    this.#root = root;
    this.#directory = directory;
    this.#args = args;
  }

  /** Of a run of these test files, absolute. */
  async for(paths: readonly string[]): Promise<RunConfiguration> {
    const { folder, target, words, text } = await this.#source();
    const made = JSON.stringify([words, text, paths]);
    const kept = this.#made.get(made);
    const time = Math.floor((await timeOf(folder)) ?? 0);
    if (kept !== undefined) {
      // A link of this name would have us write wherever it leads.
      await rm(target, { force: true });
      await writeFile(target, kept, { flag: 'wx' });
    }
    return {
      target,
      maker: kept === undefined ? [...words, ...paths] : undefined,
      placed: async () => {
        if (kept === undefined) this.#made.set(made, await readFile(target));
        // Before the tests start, so that whatever they put there themselves shows.
        if ((await timeOf(folder)) !== undefined) await utimes(folder, time, time);
      },
      remove: async () => {
        const now = await timeOf(folder);
        if (now === undefined) return;
        await rm(target, { force: true });
        if (now === time) await utimes(folder, time, time);
      },
    };
  }

  /** Where the configuration is to lie, what it is made from, and the words after `php` that make it from that. */
  async #source() {
    const [root, directory, args] = [this.#root, this.#directory, this.#args];
    const found = configurationIn(root, directory, args);
    // Where the configuration lies is the repository's to choose, and we write beside it.
    const source = found === undefined || (await leavesTree(root, found)) ? undefined : found;
    // Beside the project's own, since its paths are relative to its folder.
    const folder = join(root, source === undefined ? directory : folderOf(source));
    const target = join(folder, '.counterproof-phpunit.xml');
    const [bootstrap = ''] = optionValues(args, '--bootstrap').map((path) => join(root, directory, path));
    const script = assetPath('reporters/phpunit-configuration.php');
    const words = [script, source === undefined ? '' : join(root, source), target, bootstrap];
    return { folder, target, words, text: source === undefined ? '' : await textOf(root, source) };
  }
}

/** When something was last put into a folder or taken out of it, in seconds; undefined where a link leads elsewhere. */
async function timeOf(folder: string): Promise<number | undefined> {
  const real = await realpath(folder).catch(() => undefined);
  return real === folder ? (await stat(folder)).mtimeMs / 1000 : undefined;
}
