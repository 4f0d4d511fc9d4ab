import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

const skipped = new Set(['node_modules', '.git', 'bin', 'obj', 'packages']);

/**
 * Deletes what was built in the checkout and came along with what git ignores: it is younger than the sources of the
 * private tree, which MSBuild would therefore not compile. Only beside projects, and only what MSBuild makes.
 */
export async function removeOutputs(directory: string): Promise<void> {
  const entries = await readdir(directory, { withFileTypes: true }).catch(() => []);
  if (entries.some((entry) => entry.isFile() && /\.(?:cs|fs|vb)proj$/.test(entry.name))) {
    for (const output of ['obj', join('bin', 'Debug'), join('bin', 'Release')]) {
      await rm(join(directory, output), { recursive: true, force: true });
    }
  }
  for (const entry of entries) {
    if (entry.isDirectory() && !skipped.has(entry.name)) await removeOutputs(join(directory, entry.name));
  }
}
