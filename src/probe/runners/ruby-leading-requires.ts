import { posix } from 'node:path';

const blank = /^\s*(#.*)?$/;
const byName = /^require\s*\(?\s*(["'])([\w./-]+)\1\s*\)?\s*(?:#.*)?$/;
const byPlace = /^require_relative\s*\(?\s*(["'])([\w./-]+)\1\s*\)?\s*(?:#.*)?$/;

/**
 * What a test file loads before it does anything else, each as `require` takes it; `path` is that of the file. What
 * several files all begin with can be loaded once for all of them.
 */
export function leadingRequires(text: string, path: string): readonly string[] {
  const names: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (blank.test(line)) continue;
    const named = byName.exec(line)?.[2];
    const placed = byPlace.exec(line)?.[2];
    if (named !== undefined) names.push(named);
    else if (placed !== undefined) names.push(posix.resolve(posix.dirname(path), placed));
    else break;
  }
  return names;
}

/** The beginning that all the lists have. */
export function commonBeginning(lists: readonly (readonly string[])[]): readonly string[] {
  const [first = [], ...others] = lists;
  const end = first.findIndex((name, index) => others.some((other) => other[index] !== name));
  return end === -1 ? first : first.slice(0, end);
}
