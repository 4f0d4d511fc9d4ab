import { type Finding, reaches, severities, type Severity } from '../domain/finding.js';
import { type Shard, shardName } from '../domain/shard.js';
import type { Gap, Gate, Verdict } from '../domain/verdict.js';

export type FailOn = Severity | 'never';

function place({ path, line, rule }: Finding): string {
  return `${rule} at ${path}:${line}`;
}

/** `1 high and 3 low findings`, most severe first. */
function counted(verdicts: readonly Verdict[]): string {
  const counts = severities.flatMap((severity) => {
    const count = verdicts.filter(({ finding }) => finding.severity === severity).length;
    return count === 0 ? [] : [`${count} ${severity}`];
  });
  const noun = verdicts.length === 1 ? 'finding' : 'findings';
  return `${counts.join(', ').replace(/, ([^,]+)$/, ' and $1')} ${noun}`;
}

/** Whether it alone fails the gate. */
export function stopsGate({ finding, ruling }: Verdict, failOn: FailOn): boolean {
  return failOn !== 'never' && ruling !== 'refuted' && reaches(finding.severity, failOn);
}

/**
 * Pass, fail or inconclusive. Findings fail it even where something else could not be looked at; without such
 * findings a gap makes it inconclusive, since an audit that did not look must not look clean. A shard says that it
 * is one, so that its pass is not taken for that of the audit.
 */
export function decideGate(
  verdicts: readonly Verdict[],
  gaps: readonly Gap[],
  failOn: FailOn,
  shard?: Shard,
): Gate {
  const severe = verdicts.filter((verdict) => stopsGate(verdict, failOn));
  const upheld = severe.filter(({ ruling }) => ruling === 'upheld');
  const undecided = severe.filter(({ ruling }) => ruling === 'undecided');
  const because = [
    ...upheld.map(({ finding }) => `${finding.severity}: ${place(finding)}`),
    ...undecided.map(({ finding }) => `needs a human: ${finding.severity}: ${place(finding)}`),
  ];
  if (because.length > 0) return { kind: 'fail', because };
  if (gaps.length > 0)
    return { kind: 'inconclusive', because: [...new Set(gaps.map(({ what }) => `not looked at: ${what}`))] };
  const standing = verdicts.filter(({ ruling }) => ruling !== 'refuted');
  const where = shard === undefined ? '' : ` in ${shardName(shard)}`;
  if (standing.length === 0) return { kind: 'pass', because: [`no findings${where}`] };
  const stops = failOn === 'never' ? 'is switched off (fail-on: never)' : `stops at ${failOn} (fail-on)`;
  return { kind: 'pass', because: [`${counted(standing)}${where}; the gate ${stops}`] };
}
