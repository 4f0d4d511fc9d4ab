import type { Change } from '../domain/change.js';
import type { SuppressionOf } from '../domain/policy.js';
import { resolveCommit } from '../host/git.js';
import { activeSuppressions, suppressionOf } from '../policy/hidden-by.js';
import { readPolicy } from '../policy/read-policy.js';

/** As the shards have read them; undefined where this job has no clone to read them from. */
export async function suppressionsOf(
  repo: string,
  change: Change,
  today = new Date().toISOString().slice(0, 10),
): Promise<SuppressionOf | undefined> {
  for (const commit of [change.base, change.head])
    if ((await resolveCommit(repo, commit)) === undefined) return undefined;
  const reading = await readPolicy(repo, change);
  if (reading.kind === 'unusable') return undefined;
  const active = activeSuppressions(reading.policy, today);
  return (subject) => suppressionOf(active, subject);
}
