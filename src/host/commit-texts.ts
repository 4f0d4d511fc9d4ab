import { isUtf8 } from 'node:buffer';
import { decodeText, isBinary, isRegularFile, readObjects, treeEntries, type TreeEntry } from './git.js';

/** A regular file of a commit, decoded as edits count it. */
export interface CommitText {
  readonly text: string;
  /** False for bytes that are no UTF-8 and read here as Latin-1. */
  readonly utf8: boolean;
}

/** The text files of one commit: nothing but git objects is read, so that there is no link to follow. */
export interface CommitTexts {
  readonly root: string;
  readonly commit: string;
  /** What stands at a path: file, symbolic link or submodule. */
  entry(path: string): TreeEntry | undefined;
  /** Paths of all regular files, in git's order. */
  readonly files: readonly string[];
  /** Text of regular files that are neither binary nor too large; reads those that were not read before. */
  load(paths: readonly string[]): Promise<void>;
  /** `undefined` also for what was not loaded yet: see `isLoaded`. */
  text(path: string): CommitText | undefined;
  isLoaded(path: string): boolean;
}

const largestFile = 4 * 1024 * 1024;

export async function openCommitTexts(root: string, commit: string): Promise<CommitTexts> {
  const entries = new Map((await treeEntries(root, commit)).map((entry) => [entry.path, entry]));
  const regular = (path: string) => {
    const entry = entries.get(path);
    return entry !== undefined && isRegularFile(entry.mode) ? entry : undefined;
  };
  const texts = new Map<string, CommitText | undefined>();
  return {
    root,
    commit,
    entry: (path) => entries.get(path),
    files: [...entries.values()].filter(({ mode }) => isRegularFile(mode)).map(({ path }) => path),
    async load(paths) {
      const wanted = paths.filter((path) => regular(path) !== undefined && !texts.has(path));
      const byId = new Map<string, CommitText>();
      const ids = wanted.map((path) => regular(path)?.id ?? '');
      for await (const { id, bytes } of readObjects(root, ids, largestFile)) {
        if (!isBinary(bytes)) byId.set(id, { text: decodeText(bytes), utf8: isUtf8(bytes) });
      }
      for (const path of wanted) texts.set(path, byId.get(regular(path)?.id ?? ''));
    },
    text: (path) => texts.get(path),
    isLoaded: (path) => regular(path) === undefined || texts.has(path),
  };
}
