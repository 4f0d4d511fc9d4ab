import type { Change, ChangedFile } from '../domain/change.js';
import type { PolicySummary } from '../domain/policy.js';
import type { InventoryEntry } from '../domain/report.js';
import { isOfPath } from './matching.js';
import type { Policy } from './parse-policy.js';
import { policyPath } from './policy-file.js';

type Ignored = PolicySummary['ignored'];

/** The change without what the repository wants left alone, for those who look at it. */
export function withoutIgnored(change: Change, policy: Policy): Change {
  const files = change.files.filter((file) => patternOf(file, policy) === undefined);
  return files.length === change.files.length ? change : { ...change, files };
}

/** The changed files that are left alone, in the change's order. */
export function ignoredFiles({ files }: Change, policy: Policy): Ignored {
  return files.flatMap((file) => {
    const pattern = patternOf(file, policy);
    return pattern === undefined ? [] : [{ path: file.path, pattern }];
  });
}

/** A file that was moved counts by both of its names: a change does not move its code out of sight. */
function patternOf({ path, previousPath = path }: ChangedFile, { ignore }: Policy): string | undefined {
  if (!ignore.some((pattern) => isOfPath(previousPath, pattern))) return undefined;
  return ignore.find((pattern) => isOfPath(path, pattern));
}

/** Every changed file, also those that the specialists were not given; empty where none was sent, as it was. */
export function inventoryOf(
  inventory: readonly InventoryEntry[],
  { files }: Change,
  ignored: Ignored,
): readonly InventoryEntry[] {
  if (inventory.length === 0 || ignored.length === 0) return inventory;
  const entries = new Map(inventory.map((entry) => [entry.path, entry]));
  for (const { path, pattern } of ignored)
    entries.set(path, { path, state: 'skipped', why: `ignored by ${policyPath} (${pattern})` });
  return files.flatMap(({ path }) => entries.get(path) ?? []);
}
