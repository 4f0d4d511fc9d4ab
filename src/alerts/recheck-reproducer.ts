import type { ProposedFile } from '../domain/claim.js';
import type { Execution } from '../domain/execution.js';
import { named, type Seen, unknown } from './recheck-mutant.js';

const repeats = 3;

/** Runs the test that showed it; `isTaken` tells where the repository has a file of its own. */
export async function recheckReproducer(
  test: ProposedFile,
  execution: Execution,
  isTaken: (path: string) => Promise<boolean>,
): Promise<Seen> {
  const path = (await isTaken(test.path)) ? besides(test.path) : test.path;
  if (path !== test.path && (await isTaken(path))) return unknown(`${test.path} is there already`);
  const trial = await execution.runTest({ ...test, path }, [], repeats);
  switch (trial.kind) {
    case 'fails':
      return { kind: 'still', why: `run again: ${named(trial.tests)} still fails` };
    case 'passes':
      return { kind: 'fixed', why: `the test that failed for it passes now: ${named(trial.tests)}` };
    case 'errs':
      return unknown(`its test cannot be run any more (${trial.why})`);
    case 'not-run':
      return unknown(trial.why);
    case 'unstable':
      return unknown('its test fails in some runs only');
    case 'timed-out':
      return unknown('its test took too long');
  }
}

/** A name that the same runner collects: the test may have been added to the repository, and changed there. */
function besides(path: string): string {
  const [, name = '', ending = ''] = /^(.*?)((?:[._-](?:test|spec))?(?:\.[^/]*)?)$/s.exec(path) ?? [];
  return `${name}_recheck${ending}`;
}
