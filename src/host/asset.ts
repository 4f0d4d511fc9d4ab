import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Absolute path of a file under `assets/`. In the bundle the assets lie beside `dist/index.js`;
 * in a source run they lie at the repository's root, two levels above this file.
 */
export function assetPath(name: string): string {
  const bundled = join(import.meta.dirname, 'assets', name);
  return existsSync(bundled) ? bundled : join(import.meta.dirname, '..', '..', 'assets', name);
}
