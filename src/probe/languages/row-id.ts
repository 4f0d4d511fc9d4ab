function plain(name: string): string {
  return name.replaceAll('_', '').toLowerCase();
}

/** True for the usual names of a table's own row id: `id`, `pk`, and `trial_id` of `Trial`, `TrialModel` or `trials`. */
function isRowId(key: string, owner: string): boolean {
  if (/^(id|pk|rowid|_rowid_|oid)$/i.test(key)) return true;
  const noun = /^(\w+?)_?id$/i.exec(key)?.[1];
  return noun !== undefined && owner !== '' && plain(owner).startsWith(plain(noun));
}

/**
 * Why a lost ordering by row id is probably equivalent: rows come back by ascending id anyway on the engines that
 * tests use. `owner` is the table or the class that the key belongs to, empty where it is not known.
 */
export function rowIdOrder(keys: readonly string[], owner: string, ascending: boolean): string | undefined {
  const [key, ...more] = keys;
  if (key === undefined || more.length > 0 || !ascending || !isRowId(key, owner)) return undefined;
  return 'rows come back in the order of their ids anyway on the engines that tests use';
}
