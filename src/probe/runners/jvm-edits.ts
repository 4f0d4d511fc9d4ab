import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { editBytes, editsByPath } from '../../host/text-edits.js';
import type { Compilation } from './jvm-compilation.js';
import type { RunRequest } from './runner.js';

/** The edited sources by their absolute paths, and how they are compiled: undefined where there are none. */
export interface EditedSources {
  readonly texts: ReadonlyMap<string, Buffer>;
  readonly compilation: Compilation | undefined;
}

/** What is to be compiled for a request; `cold` where that cannot be done without the build tool. */
export async function readEditedSources(
  root: string,
  compilations: readonly Compilation[],
  { edits, marked }: RunRequest,
  tool: string,
): Promise<EditedSources | { readonly cold: string }> {
  const texts = new Map<string, Buffer>();
  const used = new Set<Compilation>();
  for (const [path, own] of editsByPath(edits)) {
    const source = join(root, path);
    const bytes = await readFile(source).catch(() => undefined);
    if (!path.endsWith('.java')) return { cold: 'an edit is not of Java code' };
    if (bytes === undefined && marked !== true) return { cold: 'an edit makes a new file' };
    const [compilation, ...others] = compilations.filter(({ sources }) =>
      sources.some((folder) => source.startsWith(`${folder}/`)),
    );
    if (compilation === undefined || others.length > 0) {
      return { cold: `${tool} does not say how ${path} is compiled` };
    }
    if (compilation.ofTests) return { cold: 'an edit is of a test' };
    if (compilation.unusual !== undefined) return { cold: compilation.unusual };
    used.add(compilation);
    texts.set(source, editBytes(bytes ?? Buffer.alloc(0), own));
  }
  const [compilation, ...others] = used;
  return others.length > 0 ? { cold: 'the edits are of several modules' } : { texts, compilation };
}
