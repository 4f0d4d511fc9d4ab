import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunFiles } from './plain-session.js';
import type { RunRequest } from './runner.js';

/** What our Python reporters are told about one run, for its environment (assets/reporters/counterproof_report.py). */
export async function selectionEnvironment(
  { tests, untilFailure, marked }: RunRequest,
  { directory }: RunFiles,
): Promise<Record<string, string>> {
  const list = join(directory, 'tests.json');
  // Not as arguments: one id that is gone (a mutant may change what is parametrised) stops the whole run.
  if (tests !== undefined) await writeFile(list, JSON.stringify(tests));
  return {
    ...(tests !== undefined && { COUNTERPROOF_TESTS: list }),
    ...(untilFailure && { COUNTERPROOF_UNTIL_FAILURE: '1' }),
    ...(marked && { COUNTERPROOF_MARKS: join(directory, 'marks.jsonl') }),
  };
}
