import { javascriptFamily } from './javascript.js';
import type { Language } from './language.js';
import { python } from './python.js';
import { sql } from './sql.js';

/** Every language that the probe can break. */
export const languages: readonly Language[] = [python, ...javascriptFamily, sql];

/** The language of a file, by its extension. */
export function languageOf(path: string): Language | undefined {
  return languages.find((language) =>
    language.extensions.some((extension) => path.toLowerCase().endsWith(extension)),
  );
}
