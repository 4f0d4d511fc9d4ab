import { decodeText, readBlobs } from '../host/git.js';
import { languageOf, languages } from './languages/index.js';

/** More files than this are not read for imports; the tests are then chosen by name, and the rest run after them. */
const mostFiles = 5000;
const longestFile = 300_000;

/** The texts of these files of a commit, by path; what is not there is absent. */
export async function readTexts(
  repo: string,
  head: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const blobs = await readBlobs(repo, head, paths);
  return new Map([...blobs].map(([path, bytes]) => [path, decodeText(bytes)]));
}

/** What says how the packages of a commit hang together (`ImportRules`), by path. */
export async function readManifests(
  repo: string,
  head: string,
  files: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const names = new Set(languages.flatMap(({ importsSayAll }) => importsSayAll?.manifestNames ?? []));
  const own = files.filter((path) => !/(^|\/)node_modules\//.test(path));
  return await readTexts(
    repo,
    head,
    own.filter((path) => [...names].some((name) => name.test(path))),
  );
}

/** The texts of a commit's source and test files, by path, as far as the probe can read their imports. */
export async function readImportingTexts(
  repo: string,
  head: string,
  files: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const readable = files.filter(
    (path) => languageOf(path)?.grammar !== undefined && !/(^|\/)(node_modules|dist|vendor)\//.test(path),
  );
  if (readable.length > mostFiles) return new Map();
  const texts = await readTexts(repo, head, readable);
  return new Map([...texts].filter(([, text]) => text.length <= longestFile));
}
