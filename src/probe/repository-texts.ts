import { decodeText, readBlobs } from '../host/git.js';
import { languageOf } from './languages/index.js';

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
