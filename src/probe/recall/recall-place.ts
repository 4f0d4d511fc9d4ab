import { join } from 'node:path';

/**
 * The folder in which an audit keeps what it has seen of the tests: the one that was named; in a workflow otherwise one
 * that a step of the action restores and saves; none where `none` was named, and on a desk.
 */
export function recallPlace(
  named: string | undefined,
  { RUNNER_TEMP: temporary }: NodeJS.ProcessEnv,
): string | undefined {
  if (named === 'none') return undefined;
  return named ?? (temporary ? join(temporary, 'counterproof-recall') : undefined);
}
