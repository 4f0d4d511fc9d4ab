import { decodeText, isBinary, readBlob, resolveCommit } from '../host/git.js';
import { lineMap } from '../host/line-map.js';
import { type MovedFiles, movedFiles } from '../host/moved-files.js';
import { isTelling, placesOf, samePlaces, type TextPlace } from './find-place.js';
import { type CodeMeans, type KnownCode, knownCode } from './known-code.js';
import type { Standing, StandingAlert } from './standing.js';

/** Where the code of an alert is at the audited commit. */
export type Located =
  | {
      readonly kind: 'found';
      readonly path: string;
      readonly text: string;
      /** Usually one; several where equal code came or went, the nearest first. */
      readonly places: readonly [TextPlace, ...TextPlace[]];
      /** The code as it was analysed. */
      readonly code: string;
      /** Where only its first line is as it was: how it was broken then. */
      readonly altered?: string;
      /** False where only its lines are known, from the commit before. */
      readonly isCertain: boolean;
    }
  /** Neither in its file nor where else the change has put code. */
  | { readonly kind: 'gone'; readonly why: string }
  | { readonly kind: 'unknown'; readonly why: string };

export interface Locator {
  /** What a file of the commit that was analysed last is called now. */
  readonly nameNow: (path: string) => string;
  locate(alert: StandingAlert): Promise<Located>;
}

/** Larger files are data; and so many altered ones are another repository. */
const longestText = 2_000_000;
const mostSearched = 300;

/** Follows code from the commit that was analysed last to the audited one, through moves and renames. */
export async function openLocator(
  repo: string,
  head: string,
  standing: Standing,
  means: CodeMeans,
): Promise<Locator> {
  const earlier = await resolveCommit(repo, standing.commit);
  const moved = earlier === undefined ? undefined : await movedFiles(repo, earlier, head);
  if (earlier === undefined || moved === undefined)
    return { nameNow: (path) => path, locate: () => Promise.resolve(lost(standing)) };
  const read = textReader(repo);
  const search = { repo, earlier, head, moved, read, means };
  return {
    nameNow: (path) => moved.renamed.get(path) ?? path,
    locate: (alert) => locate(alert, search),
  };
}

function lost({ commit }: Standing): Located {
  const why = `${commit.slice(0, 12)}, which was analysed last, is not in this clone: check out with fetch-depth 0`;
  return { kind: 'unknown', why };
}

type ReadText = (commit: string, path: string) => Promise<string | undefined>;

interface Search {
  readonly repo: string;
  readonly earlier: string;
  readonly head: string;
  readonly moved: MovedFiles;
  readonly read: ReadText;
  readonly means: CodeMeans;
}

/** Many alerts are in one file. */
function textReader(repo: string): ReadText {
  const known = new Map<string, Promise<string | undefined>>();
  const read = async (commit: string, path: string): Promise<string | undefined> => {
    const bytes = await readBlob(repo, commit, path);
    return bytes === undefined || bytes.length > longestText || isBinary(bytes)
      ? undefined
      : decodeText(bytes);
  };
  return (commit, path) => {
    const key = `${commit}:${path}`;
    const text = known.get(key) ?? read(commit, path);
    known.set(key, text);
    return text;
  };
}

async function locate(alert: StandingAlert, search: Search): Promise<Located> {
  const { earlier, head, moved, read, means } = search;
  const before = await read(earlier, alert.path);
  if (before === undefined)
    return { kind: 'unknown', why: `${alert.path} cannot be read in the commit that was analysed last` };
  const known = await knownCode(alert, before, means);
  if (known === undefined)
    return { kind: 'unknown', why: `its code is not at ${alert.path}:${alert.lines[0]}, where it was last` };
  const path = moved.renamed.get(alert.path) ?? alert.path;
  const text = await read(head, path);
  if (text === undefined && !moved.deleted.has(alert.path))
    return { kind: 'unknown', why: `${path} cannot be read as text` };
  const here = text === undefined ? undefined : await inFile({ alert, known, before, path, text }, search);
  if (here !== undefined) return here;
  if (!known.isCertain)
    return { kind: 'unknown', why: `what its code was at ${alert.path} is not known any more` };
  const elsewhere = await elsewhereIn(search, path, known.code);
  if (elsewhere !== undefined) return elsewhere;
  return { kind: 'gone', why: text === undefined ? `${path} was deleted` : `its code is gone from ${path}` };
}

interface InFile {
  readonly alert: StandingAlert;
  readonly known: KnownCode;
  readonly before: string;
  /** At the audited commit. */
  readonly path: string;
  readonly text: string;
}

async function inFile(file: InFile, search: Search): Promise<Located | undefined> {
  const { path, text, known } = file;
  const { code, isCertain, operator } = known;
  const [first, ...others] = await followed(file, code, search);
  if (first !== undefined) return { kind: 'found', path, text, places: [first, ...others], code, isCertain };
  const beginning = operator === undefined ? undefined : firstLine(code);
  if (beginning === undefined || operator === undefined) return undefined;
  const [start, ...starts] = await followed(file, beginning, search);
  return (
    start && { kind: 'found', path, text, places: [start, ...starts], code, isCertain, altered: operator }
  );
}

/** Where lines have gone to: by what the diff says of them; where they were moved, by what they say. */
async function followed(
  { alert, known, before, path, text }: InFile,
  code: string,
  { repo, earlier, head }: Search,
): Promise<readonly TextPlace[]> {
  const places = placesOf(text, code);
  if (places.length < 2) return places;
  const map = await lineMap(repo, `${earlier}:${alert.path}`, `${head}:${path}`);
  const now = map?.(known.line);
  const same = places.find(({ lines }) => lines[0] === now);
  return same === undefined ? samePlaces(placesOf(before, code), known.line, places) : [same];
}

/** A function whose body was altered is the same function; a single line is not. */
function firstLine(code: string): string | undefined {
  const [first = '', ...others] = code.split('\n');
  return others.length > 0 && first.trim() !== '' ? first : undefined;
}

/** Code that was moved is not gone. */
async function elsewhereIn(search: Search, path: string, code: string): Promise<Located | undefined> {
  const { earlier, head, moved, read } = search;
  if (!isTelling(code)) return undefined;
  const others = moved.altered.filter((other) => other !== path);
  if (others.length > mostSearched)
    return {
      kind: 'unknown',
      why: `its code is gone from ${path}, and too many files were altered to look for it`,
    };
  const previous = new Map([...moved.renamed].map(([from, to]) => [to, from]));
  for (const other of others) {
    const text = (await read(head, other)) ?? '';
    const places = placesOf(text, code);
    const before = placesOf((await read(earlier, previous.get(other) ?? other)) ?? '', code);
    const [first, ...rest] = places;
    if (first !== undefined && places.length > before.length)
      return { kind: 'found', path: other, text, places: [first, ...rest], code, isCertain: true };
  }
  return undefined;
}
