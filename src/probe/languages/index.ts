import { csharp } from './csharp.js';
import { go } from './go.js';
import { java } from './java.js';
import { javascriptFamily } from './javascript.js';
import type { Language } from './language.js';
import { php } from './php.js';
import { python } from './python.js';
import { ruby } from './ruby.js';
import { rust } from './rust.js';
import { sql } from './sql.js';

/** Every language that the probe can break. */
export const languages: readonly Language[] = [
  python,
  ...javascriptFamily,
  ruby,
  php,
  go,
  java,
  csharp,
  rust,
  sql,
];

/** The language of a file, by its extension. */
export function languageOf(path: string): Language | undefined {
  return languages.find((language) =>
    language.extensions.some((extension) => path.toLowerCase().endsWith(extension)),
  );
}
