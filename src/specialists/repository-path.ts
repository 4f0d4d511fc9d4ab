import { isRegularFile } from '../host/git.js';
import type { CommitTexts } from '../host/commit-texts.js';

const longestPath = 400;

/** Why a path cannot be one of the repository, whatever is in it. */
export function whyNoPath(path: string): string | undefined {
  if (path === '') return 'the path is empty';
  if (path.length > longestPath) return `the path is longer than ${longestPath} characters`;
  if (/[\p{Cc}\p{Cs}]/u.test(path)) return 'the path holds a control character';
  if (path.startsWith('/') || /^[a-z]:/i.test(path) || path.includes('\\')) {
    return 'the path has to be relative to the root of the repository, with / between its parts';
  }
  const parts = path.split('/');
  if (parts.some((part) => ['', '.', '..'].includes(part))) return 'the path has an empty part, . or ..';
  if (parts.some((part) => part.toLowerCase() === '.git')) return 'nothing in .git is part of the repository';
  return undefined;
}

/** Why there is no text file to read at this path of the audited commit; needs no bytes unless they are loaded. */
export function whyNoFile(path: string, texts: CommitTexts): string | undefined {
  const entry = texts.entry(path);
  if (entry === undefined) return whyNoPath(path) ?? 'there is no such file at the audited commit';
  if (entry.mode === '120000') return 'it is a symbolic link; links are not followed';
  if (!isRegularFile(entry.mode)) return 'it is a submodule';
  if (texts.isLoaded(path) && texts.text(path) === undefined) return 'it is binary or too large';
  return undefined;
}

/** Why no file can be added at this path. */
export function whyNotAddable(path: string, texts: CommitTexts): string | undefined {
  const why = whyNoPath(path);
  if (why !== undefined) return why;
  if (texts.entry(path) !== undefined) return 'there is a file at this path already';
  const folders = path.split('/').slice(0, -1);
  const blocked = folders.some(
    (_, index) => texts.entry(folders.slice(0, index + 1).join('/')) !== undefined,
  );
  if (blocked) return 'a part of the path is a file, a link or a submodule';
  const below = `${path}/`;
  return texts.files.some((file) => file.startsWith(below)) ? 'there is a folder at this path' : undefined;
}
