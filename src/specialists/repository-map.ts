const longestList = 12_000;
const mostFolders = 200;

/** Every path where they are few; otherwise the folders two levels deep, with the number of files in each. */
export function repositoryMap(paths: readonly string[]): string {
  const list = paths.join('\n');
  if (list.length <= longestList) return list;
  const counts = new Map<string, number>();
  for (const path of paths) {
    const folder = path.split('/').slice(0, -1).slice(0, 2).join('/');
    const name = folder === '' ? './' : `${folder}/`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const folders = Array.from(counts, ([name, count]) => `${name} ${count} files`);
  const more = folders.length - mostFolders;
  return [
    ...folders.slice(0, mostFolders),
    ...(more > 0 ? [`[${more} more folders; list_files shows them]`] : []),
  ].join('\n');
}
