import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Absolute path of `rubrics/`: beside `dist/index.js` in the bundle, at the repository's root in a source run. */
export function rubricFolder(): string {
  const bundled = join(import.meta.dirname, 'rubrics');
  return existsSync(bundled) ? bundled : join(import.meta.dirname, '..', '..', 'rubrics');
}
