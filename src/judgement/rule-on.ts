import type { Examination } from '../domain/panel.js';
import type { Verdict } from '../domain/verdict.js';
import type { Case } from './case.js';
import { repeats } from './outcome.js';

const unread = 'not executed, and not yet read by a second specialist';

/**
 * What was executed is upheld or refuted by its execution. The rest is the second reader's to rule on, who has to
 * quote; but nothing critical is upheld by reading alone: two readers may share one mistake, a person decides.
 */
export function ruleOn(one: Case, examination: Examination | undefined): Verdict {
  const { finding, standing, tried, claim } = one;
  if (standing === 'proven') {
    const often =
      claim === undefined ? 'reproduced in fresh processes' : `${repeats} of ${repeats} fresh runs`;
    return { finding, ruling: 'upheld', reason: reasonOf([`proved by execution: ${often}`, ...tried]) };
  }
  if (standing === 'refuted')
    return { finding, ruling: 'refuted', reason: reasonOf(['disproved by execution', ...tried]) };
  if (examination === undefined)
    return { finding, ruling: 'undecided', reason: reasonOf([...tried, unread]) };
  if (examination.kind === 'failed') {
    const why = `its second reading failed: ${examination.why}`;
    return { finding, ruling: 'undecided', reason: reasonOf([...tried, why]) };
  }
  return readBy(one, examination);
}

function readBy(
  { finding, tried }: Case,
  { by, ruling, reason, quote }: Extract<Examination, { kind: 'examined' }>,
): Verdict {
  const said = `${by} read it (${ruling}): ${reason}`;
  const read = { by, ...(quote && { quote }) };
  if (ruling !== 'undecided' && quote === undefined) {
    const why = `${said} But it quotes nothing that stands in the code`;
    return { finding, ruling: 'undecided', reason: reasonOf([...tried, why]), ...read };
  }
  // A mutant shows what the tests miss: only a reproducer shows that the code is wrong.
  const isSeen = finding.evidence.some(({ kind }) => kind === 'reproducer');
  if (ruling === 'upheld' && finding.severity === 'critical' && !isSeen) {
    const why = 'something critical that was read and not run is for a person to decide';
    return { finding, ruling: 'undecided', reason: reasonOf([...tried, said, why]), ...read };
  }
  return { finding, ruling, reason: reasonOf([...tried, said]), ...read };
}

function reasonOf(parts: readonly string[]): string {
  return parts.map((part) => part.replace(/[.;\s]+$/u, '')).join('; ');
}
