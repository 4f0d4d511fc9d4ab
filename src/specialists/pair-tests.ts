import type { ChangedFile } from '../domain/change.js';

const affixes = /^(?:test|spec)[-_.]?|[-_.]?(?:tests?|specs?|testcase|it|cest|cy|e2e)$/gi;

/** What a file is about, by its name: `tests/test_feed_token.py`, `FeedTokenTest.java`, `feed-token.spec.ts` are all `feedtoken`. */
export function stem(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const bare = name.replace(/\.[^.]+$/, '').replace(/[.](?:test|spec|cy|e2e)$/i, '');
  return (bare.replace(affixes, '') || bare).toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function sharedFolders(one: string, other: string): number {
  const [a, b] = [one.split('/').slice(0, -1), other.split('/').slice(0, -1)];
  return a.filter((folder) => b.includes(folder)).length;
}

/** Files together with the tests that are named after them; each file once, in the order in which groups begin. */
export function pairTests<T>(
  items: readonly T[],
  fileOf: (item: T) => ChangedFile,
): readonly (readonly T[])[] {
  const isTest = (item: T) => fileOf(item).role === 'test';
  const groups = new Map<T, T[]>(items.filter((item) => !isTest(item)).map((item) => [item, [item]]));
  for (const item of items.filter(isTest)) {
    const { path } = fileOf(item);
    const own = [...groups.keys()].filter(
      (other) => !isTest(other) && stem(fileOf(other).path) === stem(path),
    );
    const nearest = own.toSorted(
      (a, b) => sharedFolders(fileOf(b).path, path) - sharedFolders(fileOf(a).path, path),
    )[0];
    const group = nearest === undefined ? undefined : groups.get(nearest);
    if (group === undefined) groups.set(item, [item]);
    else group.push(item);
  }
  const place = new Map(items.map((item, index) => [item, index]));
  const firstOf = (group: readonly T[]) => Math.min(...group.map((item) => place.get(item) ?? 0));
  return [...groups.values()].toSorted((a, b) => firstOf(a) - firstOf(b));
}
