import type { Execution } from '../domain/execution.js';
import type { Recheck } from '../domain/recheck.js';
import { decodeText, readBlob } from '../host/git.js';
import type { Located } from './locate.js';
import { type Seen, seenBy, unknown } from './recheck-mutant.js';

type Replacement = Extract<Recheck, { kind: 'replacement' }>;

export interface ReplacementMeans {
  readonly repo: string;
  readonly head: string;
  readonly execution: Execution;
  /** What its file is called now. */
  readonly path: string;
  /** Where the code is that the specialist has quoted. */
  readonly located: Located;
}

const repeats = 3;

/** Makes the specialist's replacement again, where its text is there once as it was then. */
export async function recheckReplacement(
  { find, replace }: Replacement,
  { repo, head, execution, path, located }: ReplacementMeans,
): Promise<Seen> {
  const bytes = await readBlob(repo, head, path);
  const text = bytes === undefined ? '' : decodeText(bytes);
  const start = text.indexOf(find);
  if (find === '' || start < 0)
    return located.kind === 'gone'
      ? { kind: 'fixed', why: located.why }
      : unknown(`what was replaced in ${path} is not there any more`);
  if (text.includes(find, start + 1)) return unknown(`what was replaced stands in ${path} several times`);
  const edit = { path, start, end: start + find.length, replacement: replace };
  const seen = seenBy(await execution.tryMutant([edit], repeats), undefined);
  return { ...seen, recheck: { kind: 'replacement', path, find, replace } };
}
