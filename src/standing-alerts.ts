import { type BranchAlerts, lookAtBranch } from './alerts/branch-alerts.js';
import { alertSummaries } from './alerts/alert-summary.js';
import type { AlertsOfRun } from './alerts/alerts-of-run.js';
import type { Branch } from './host/github/branch-of-run.js';
import type { Refusal } from './host/github/refusal.js';
import { fileRole } from './change/file-role.js';
import type { Finding } from './domain/finding.js';
import type { SuppressionOf } from './domain/policy.js';
import type { Progress } from './domain/progress.js';
import type { Report } from './domain/report.js';
import type { Gap, Gate, Verdict } from './domain/verdict.js';
import { resolveCommit } from './host/git.js';
import { decideGate, stopsGate } from './judgement/gate.js';
import { openExecution } from './probe/execution.js';
import { replan } from './probe/replan.js';
import { runnersFor } from './probe/runners/index.js';
import { fingerprints } from './report/fingerprint.js';
import type { Settings } from './settings.js';

/** A report, and the alerts of its branch where they could be read. */
export interface WithAlerts {
  readonly report: Report;
  readonly alerts?: BranchAlerts;
}

export interface AlertsRequest extends Pick<AlertsOfRun, 'branch' | 'kept'> {
  readonly settings: Settings;
  /** What of the report's gaps decides its gate. */
  readonly gating: readonly Gap[];
  /** True where nothing is run: the job that merges may write, so that no code of the repository may run there. */
  readonly runsNothing?: boolean;
  /** Undefined where nobody knows what the repository suppresses. */
  readonly suppressionOf?: SuppressionOf | undefined;
  readonly progress: Progress;
}

/** Looks at every alert of earlier audits, and tells the report what became of it. */
export async function withAlerts(report: Report, request: AlertsRequest): Promise<WithAlerts> {
  const { branch } = request;
  const alerts = 'kind' in branch ? branch : await lookAt(branch, report, request);
  if (alerts.kind === 'refused') return { report: { ...report, alertNotes: [alerts.line] } };
  const { looked, fingerprints: identities, dismissed } = alerts.outlook;
  const told = { alerts: alertSummaries(looked), fingerprints: identities };
  return { report: { ...report, ...told, gate: gateWithout(dismissed, report, request) }, alerts };
}

async function lookAt(
  branch: Branch,
  { change, verdicts, gaps }: Report,
  { settings, kept, runsNothing, suppressionOf, progress }: AlertsRequest,
): Promise<BranchAlerts | Refusal> {
  const { repo, minutes, setup } = settings;
  // Nothing is opened before something has to be run. It comes after everything else, so half of the time is a lot.
  const execution = openExecution({
    repo,
    change,
    runners: runnersFor(settings['test-command']),
    minutes: minutes / 2,
    ...(setup !== undefined && { setup }),
    roleOf: fileRole,
    progress,
  });
  try {
    return await lookAtBranch(branch, {
      repo,
      head: change.head,
      findings: verdicts.filter(({ ruling }) => ruling !== 'refuted').map(({ finding }) => finding),
      identify: fingerprints,
      replan,
      ...(!runsNothing && { execution }),
      noProposals: settings['no-execution'],
      kept,
      ...(suppressionOf && { suppressionOf }),
      // The job that merges shards may have no clone.
      mayClose: gaps.length === 0 && (await resolveCommit(repo, change.head)) !== undefined,
      progress,
    });
  } finally {
    await execution.close();
  }
}

/** What somebody has dismissed never stops the gate, and the reason is told. */
function gateWithout(
  dismissed: ReadonlyMap<Finding, string>,
  { gate, verdicts, shard }: Report,
  { settings, gating }: AlertsRequest,
): Gate {
  const failOn = settings['fail-on'];
  const isLeftOut = (verdict: Verdict): boolean =>
    dismissed.has(verdict.finding) && stopsGate(verdict, failOn);
  const leftOut = verdicts.filter(isLeftOut);
  if (leftOut.length === 0) return gate;
  const { kind, because } = decideGate(
    verdicts.filter((verdict) => !isLeftOut(verdict)),
    gating,
    failOn,
    shard,
  );
  const reasons = leftOut.map(({ finding }) => {
    const { severity, rule, path, line } = finding;
    return `does not count: ${severity}: ${rule} at ${path}:${line} (${dismissed.get(finding)})`;
  });
  return { kind, because: [...because, ...reasons] };
}
