import { sectionsOf } from '../domain/patch.js';
import type { Verdict } from '../domain/verdict.js';

/**
 * The patch of all verified fixes without those of findings that do not count. Files that a fix shares with one that
 * stays are kept, and with them the whole fix: half of one has never been run.
 */
export function remainingFixes(
  patch: string,
  all: readonly Verdict[],
  remaining: readonly Verdict[],
): string {
  const gone = all.filter((verdict) => !remaining.includes(verdict)).map(filesOf);
  const kept = new Set(remaining.flatMap((verdict) => [...filesOf(verdict)]));
  const sections = sectionsOf(patch);
  const unclaimed = [...sections.keys()].filter((file) => !gone.some((files) => files.has(file)));
  for (const file of unclaimed) kept.add(file);
  let size: number;
  do {
    size = kept.size;
    for (const files of gone)
      if ([...files].some((file) => kept.has(file))) for (const file of files) kept.add(file);
  } while (kept.size > size);
  return [...sections].flatMap(([file, text]) => (kept.has(file) ? [text] : [])).join('');
}

function filesOf({ finding: { fix } }: Verdict): ReadonlySet<string> {
  return new Set(fix?.verified ? sectionsOf(fix.patch).keys() : []);
}
