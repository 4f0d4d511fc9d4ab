import { severities } from '../domain/finding.js';
import type { Panel, Settled, Synthesis } from '../domain/panel.js';
import type { Verdict } from '../domain/verdict.js';
import type { Case } from './case.js';
import { type FailOn, stopsGate } from './gate.js';

/** More than this no orchestrator has to weigh; the most severe come first. */
const mostSettled = 60;

/**
 * What all agree on, what is disputed, what was decided; only where specialists raised something. Nothing hangs on
 * it, so that an orchestrator who fails is told of and leaves no gap.
 */
export async function synthesise(
  settled: ReadonlyMap<Case, Verdict>,
  panel: Panel | undefined,
  failOn: FailOn,
): Promise<Synthesis | undefined> {
  const raised = [...settled].filter(([{ claim }]) => claim !== undefined);
  if (raised.length === 0) return undefined;
  const nothing = { agreed: [], disputed: [], decided: [] };
  if (panel === undefined) return { ...nothing, missing: 'there was nobody to write it' };
  const told = raised
    .toSorted(([a], [b]) => severities.indexOf(a.finding.severity) - severities.indexOf(b.finding.severity))
    .slice(0, mostSettled);
  const written = await panel.synthesise(told.map(([one, verdict]) => settledOf(one, verdict, failOn)));
  return 'failed' in written ? { ...nothing, missing: written.failed } : written;
}

function settledOf({ claim, finding, others }: Case, verdict: Verdict, failOn: FailOn): Settled {
  const { ruling, reason } = verdict;
  return {
    place: `${finding.path}:${finding.line}`,
    severity: finding.severity,
    raisedBy: [finding.raisedBy, ...others].join(', '),
    title: claim?.title ?? '',
    ruling,
    reason,
    stops: stopsGate(verdict, failOn),
  };
}
