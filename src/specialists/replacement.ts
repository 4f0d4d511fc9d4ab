import type { Edit } from '../domain/mutant.js';
import type { CommitTexts } from '../host/commit-texts.js';
import { whyNoFile, whyNotAddable } from './repository-path.js';

/** A replacement as a model states it. */
export interface RawReplacement {
  readonly path: string;
  readonly find: string;
  readonly replace: string;
}

export type Fitted =
  | { readonly kind: 'fits'; readonly edit: Edit; readonly original: string }
  | { readonly kind: 'unfit'; readonly why: string };

/** The replacement as an edit of the file as it is decoded: its line ends, byte order mark and encoding stay. */
export function fitReplacement(raw: RawReplacement, texts: CommitTexts): Fitted {
  const why = whyNoFile(raw.path, texts);
  if (why !== undefined) return unfit(why);
  const file = texts.text(raw.path);
  if (file === undefined) return unfit('the file was not read');
  const { find, replace } = inLineEndsOf(file.text, raw);
  if (find === '') return unfit('find is empty');
  if (find === replace) return unfit('it changes nothing');
  if (/\p{Cs}/u.test(find + replace)) return unfit('it holds half a character');
  if (!file.utf8 && /[^\0-\xff]/u.test(replace))
    return unfit('the file is not UTF-8 and cannot hold the replacement');
  const start = file.text.indexOf(find);
  if (start === -1) return unfit('find does not occur in the file');
  if (file.text.indexOf(find, start + 1) !== -1) return unfit('find occurs more than once in the file');
  const end = start + find.length;
  return { kind: 'fits', edit: { path: raw.path, start, end, replacement: replace }, original: find };
}

/** The whole text of a file that is not there yet. */
export function fitNewFile({ path, replace }: RawReplacement, texts: CommitTexts): Fitted {
  const why = whyNotAddable(path, texts);
  if (why !== undefined) return unfit(why);
  if (replace.trim() === '') return unfit('the new file is empty');
  return { kind: 'fits', edit: { path, start: 0, end: 0, replacement: replace }, original: '' };
}

function unfit(why: string): Fitted {
  return { kind: 'unfit', why };
}

/** A model writes line feeds; where the file has carriage returns too, so has what goes into it. */
function inLineEndsOf(text: string, { find, replace }: RawReplacement): { find: string; replace: string } {
  const isCrLf = /\r\n/.test(text) && !/(?:^|[^\r])\n/.test(text);
  const own = (part: string) => (isCrLf ? part.replace(/\r?\n/g, '\r\n') : part);
  return { find: own(find), replace: own(replace) };
}
