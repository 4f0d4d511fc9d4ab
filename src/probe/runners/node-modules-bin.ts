import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { z } from 'zod';

const manifest = z.object({ bin: z.union([z.string(), z.record(z.string(), z.string())]) });

export interface InstalledPackage {
  /** Absolute. */
  readonly directory: string;
  /** Absolute path of the script behind the package's command. */
  readonly program: string;
}

/**
 * The package as the project in `directory` has it installed: in its own node_modules or that of a folder above,
 * up to the repository root. Its program is run with node itself, which npx would only find more slowly.
 */
export async function findInstalled(
  root: string,
  directory: string,
  name: string,
): Promise<InstalledPackage | undefined> {
  for (let place = directory; ; place = posix.dirname(place) === '.' ? '' : posix.dirname(place)) {
    const installed = join(root, place, 'node_modules', name);
    const file = join(installed, 'package.json');
    if (existsSync(file)) {
      const { bin } = manifest.parse(JSON.parse(await readFile(file, 'utf8')));
      const program = typeof bin === 'string' ? bin : bin[name];
      if (program !== undefined) return { directory: installed, program: join(installed, program) };
    }
    if (place === '') return undefined;
  }
}
