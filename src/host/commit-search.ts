import { boundedGit } from './bounded-git.js';
import { decodeText } from './git.js';

export interface SearchHit {
  readonly path: string;
  readonly line: number;
  readonly text: string;
}

export type SearchResult =
  | { readonly kind: 'found'; readonly hits: readonly SearchHit[] }
  | { readonly kind: 'failed'; readonly why: string };

export interface SearchQuery {
  readonly pattern: string;
  /** POSIX extended; otherwise the pattern is what it says. */
  readonly regex: boolean;
  /** Only where the pattern is a word of its own. */
  readonly word: boolean;
  /** A folder or a file; everywhere where it is absent. */
  readonly below?: string;
}

// Each says what a repository's configuration could say otherwise.
const shape = [
  '-n',
  '-I',
  '--null',
  '--full-name',
  '--no-column',
  '--no-color',
  '--no-recurse-submodules',
  '--no-textconv',
];

/** Lines of the text files of a commit that match; the files themselves are not in need of a work tree. */
export async function searchCommit(root: string, commit: string, query: SearchQuery): Promise<SearchResult> {
  const how = [
    query.regex ? '--extended-regexp' : '--fixed-strings',
    ...(query.word ? ['--word-regexp'] : []),
  ];
  const where = query.below === undefined ? [] : [query.below];
  const output = await boundedGit(root, [
    'grep',
    ...shape,
    ...how,
    '-e',
    query.pattern,
    commit,
    '--',
    ...where,
  ]);
  if (output.kind === 'failed') return output;
  if (output.kind === 'nothing') return { kind: 'found', hits: [] };
  return { kind: 'found', hits: readHits(output.stdout, commit.length + 1) };
}

/** `commit:path`, NUL, line number, NUL, the line: one record to a line. */
function readHits(output: Buffer, prefix: number): readonly SearchHit[] {
  const hits: SearchHit[] = [];
  for (let start = 0; start < output.length;) {
    const pathEnd = output.indexOf(0, start);
    const numberEnd = output.indexOf(0, pathEnd + 1);
    if (pathEnd === -1 || numberEnd === -1) break;
    let end = output.indexOf(0x0a, numberEnd);
    if (end === -1) end = output.length;
    hits.push({
      path: decodeText(output.subarray(start + prefix, pathEnd)),
      line: Number(output.toString('latin1', pathEnd + 1, numberEnd)),
      text: decodeText(output.subarray(numberEnd + 1, end)),
    });
    start = end + 1;
  }
  return hits;
}
