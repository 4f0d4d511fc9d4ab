import type { AlertsOfRun } from './alerts/alerts-of-run.js';
import type { HostEvent } from './change/event.js';
import { fileRole } from './change/file-role.js';
import { findPullRequest, type GitHubAccess } from './change/pull-request.js';
import { resolveRange } from './change/range.js';
import { readChange } from './change/read-change.js';
import type { Change } from './domain/change.js';
import type { ProbeListing } from './domain/probe-listing.js';
import type { Execution } from './domain/execution.js';
import type { Progress } from './domain/progress.js';
import type { Report } from './domain/report.js';
import type { Gap } from './domain/verdict.js';
import { heed, type Heeded } from './policy/heed.js';
import { readPolicy } from './policy/read-policy.js';
import { decideGate } from './judgement/gate.js';
import { judge } from './judgement/judge.js';
import { listProbe } from './probe/list-probe.js';
import type { JobWatch } from './host/job-watch.js';
import { probe } from './probe/probe.js';
import { CoverageBoard } from './probe/coverage-board.js';
import { openExecution } from './probe/execution.js';
import { probeRules } from './probe/rules.js';
import { runnersFor } from './probe/runners/index.js';
import { planIdentity } from './probe/shard.js';
import type { Model } from './model/conversation.js';
import { readSourceTexts } from './report/source-texts.js';
import type { Settings } from './settings.js';
import { consult } from './specialists/consult.js';
import { withAlerts, type WithAlerts } from './standing-alerts.js';

/** What the audit is told by the place where it runs. */
export interface Surroundings {
  readonly version: string;
  readonly event: HostEvent | undefined;
  readonly github: GitHubAccess;
  /** Undefined where no access to one was given; `missing` where what was given will not do. */
  readonly model: Model | { readonly missing: string } | undefined;
  readonly progress: Progress;
  /** Settings that somebody has named, be it by their default: they win over the repository's own file. */
  readonly given?: readonly string[];
  /** The day on which suppressions are weighed, in UTC, as `2026-12-31`; the one of the clock where it is left out. */
  readonly today?: string;
  /** Undefined where there is no code scanning to be asked, as at a desk. */
  readonly alerts?: AlertsOfRun;
  /** Tells what tests have done to the job around the audit; undefined at a desk. */
  readonly job?: JobWatch;
}

export type Audit =
  | ({ readonly kind: 'audited' } & WithAlerts)
  /** There was no merged change, which is in order. */
  | { readonly kind: 'nothing'; readonly reason: string }
  /** The change cannot be told; the reason says what to do. */
  | { readonly kind: 'unusable'; readonly reason: string };

/** The whole audit: change -> (probe || specialists) -> judgement -> report, and then the alerts that stand. */
export async function audit(settings: Settings, surroundings: Surroundings): Promise<Audit> {
  const found = await findChange(settings, surroundings);
  if (found.kind !== 'change') return found;
  const { change, heeded } = found;
  const board = new CoverageBoard();
  const executions = executionsFor(heeded.settings, surroundings, change, board);
  try {
    const { report, gating } = await auditChange(change, { executions, board }, heeded, surroundings);
    const { alerts, progress } = surroundings;
    // A shard leaves the alerts alone: whoever merges looks at them.
    if (alerts === undefined || settings.shard !== undefined) return { kind: 'audited', report };
    const whole = await withAlerts(report, {
      ...alerts,
      settings: heeded.settings,
      gating,
      suppressionOf: heeded.suppressionOf,
      progress,
    });
    const late = (await surroundings.job?.()) ?? [];
    return { kind: 'audited', ...(late.length === 0 ? whole : { report: withLateGaps(whole.report, late) }) };
  } finally {
    await Promise.all(Object.values(executions).map((execution) => execution?.close()));
  }
}

/** Tests that were run for the alerts have left their work trees: what was seen of the alerts closes none. */
function withLateGaps(report: Report, late: readonly Gap[]): Report {
  const { gate, gaps } = report;
  const inconclusive = decideGate([], late, 'never');
  return { ...report, gaps: [...gaps, ...late], gate: gate.kind === 'fail' ? gate : inconclusive };
}

/** What runs the proposals of specialists: while they read, and when they are judged, each with time of its own. */
interface Executions {
  readonly consulting: Execution | undefined;
  readonly judging: Execution | undefined;
}

/** Where code is run, and what is known of the tests that come by each line. */
interface Ground {
  readonly executions: Executions;
  readonly board: CoverageBoard;
}

function executionsFor(
  { repo, minutes, setup, workers, agents, ...settings }: Settings,
  { model, progress }: Surroundings,
  change: Change,
  board: CoverageBoard,
): Executions {
  const isAllowed = !settings['no-execution'] && agents !== 'none' && settings.shard?.index !== 0;
  if (!isAllowed || model === undefined || 'missing' in model) {
    return { consulting: undefined, judging: undefined };
  }
  const runners = runnersFor(settings['test-command']);
  const shared = {
    repo,
    change,
    runners,
    minutes,
    ...(setup !== undefined && { setup }),
    roleOf: fileRole,
    board,
    progress,
  };
  return { consulting: openExecution({ ...shared, besides: workers }), judging: openExecution(shared) };
}

/** Breaks the change and has it read, at the same time. */
async function examine(
  { visible: change, hiddenBy, settings }: Heeded,
  { executions, board }: Ground,
  { model, progress }: Surroundings,
) {
  const { repo, minutes, workers, setup, shard, cache } = settings;
  return await Promise.all([
    probe({
      repo,
      change,
      minutes,
      workers,
      runners: runnersFor(settings['test-command']),
      ...(setup !== undefined && { setup }),
      ...(shard !== undefined && { shard }),
      ...(cache !== undefined && { recallFolder: cache }),
      warm: !settings['no-warm'],
      progress,
      roleOf: fileRole,
      board,
      hiddenBy,
    }),
    consult({
      repo,
      change,
      model,
      execution: executions.consulting,
      // They read the whole change: the first shard sends them for all.
      agents: shard === undefined || shard.index <= 1 ? settings.agents : 'none',
      limits: { minutes: settings['specialist-minutes'], tokens: settings['specialist-tokens'] },
      testsOfLine: (path, line) => Promise.resolve(board.coverageOf(path, line)),
      progress,
    }),
  ]);
}

async function auditChange(
  change: Change,
  ground: Ground,
  heeded: Heeded,
  surroundings: Surroundings,
): Promise<{ readonly report: Report; readonly gating: readonly Gap[] }> {
  const { settings, conclude } = heeded;
  const { repo, shard } = settings;
  const { version, progress } = surroundings;
  const [probed, consulted] = await examine(heeded, ground, surroundings);
  const { panel } = consulted;
  const judged = await judge({
    findings: probed.findings,
    fixes: probed.fixes,
    claims: consulted.claims,
    panel,
    execution: ground.executions.judging,
    failOn: settings['fail-on'],
    progress,
  });
  const rules = [...probeRules, ...consulted.rules];
  const concluded = conclude({ ...judged, rules, inventory: consulted.inventory });
  const { verdicts } = concluded;
  const ofReaders = [...consulted.gaps, ...judged.gaps];
  const ofTests = [...probed.gaps, ...((await surroundings.job?.()) ?? [])];
  const gating = [...ofTests, ...(settings['on-specialist-failure'] === 'report' ? [] : ofReaders)];
  const tool = { name: 'counterproof', version } as const;
  const report: Report = {
    tool,
    change,
    ...concluded,
    rules,
    probe: probed.summary,
    specialists: panel?.withUsage(consulted.specialists) ?? consulted.specialists,
    ...(judged.synthesis && { synthesis: judged.synthesis }),
    transcripts: [...consulted.transcripts, ...(panel?.transcripts() ?? [])],
    gaps: [...ofTests, ...ofReaders],
    leads: [...probed.leads, ...consulted.leads],
    gate: decideGate(verdicts, gating, settings['fail-on'], shard),
    ...(judged.fixesApart.length > 0 && { fixesApart: judged.fixesApart }),
    sources: await readSourceTexts(repo, change.head, { verdicts, probe: probed.summary }),
    ...(probed.shard && {
      shard: { ...probed.shard, plan: planIdentity(change, version, probed.shard.mutants) },
    }),
  };
  return { report, gating };
}

type FoundChange =
  | { readonly kind: 'change'; readonly change: Change; readonly heeded: Heeded }
  | Exclude<Audit, { kind: 'audited' }>;

/** Which commits are meant, what they changed, and what the repository wants of its audits. */
async function findChange(settings: Settings, surroundings: Surroundings): Promise<FoundChange> {
  const { event, github, given = [], today = new Date().toISOString().slice(0, 10) } = surroundings;
  const { repo } = settings;
  const range = await resolveRange(repo, settings, event);
  if (range.kind !== 'range') return range;
  const [read, pullRequest] = await Promise.all([
    readChange(repo, range.base, range.head),
    findPullRequest(range.head, event, github),
  ]);
  const change = {
    ...read,
    ...(pullRequest.kind === 'found' && { pullRequest: pullRequest.pullRequest }),
    ...(range.note !== undefined && { note: range.note }),
  };
  const reading = await readPolicy(repo, change);
  if (reading.kind === 'unusable') return reading;
  return {
    kind: 'change',
    change,
    heeded: heed({ reading, change, settings, today, given }),
  };
}

export type Listing =
  | { readonly kind: 'listed'; readonly listing: ProbeListing }
  | Exclude<Audit, { kind: 'audited' }>;

/** What the probe would run where, and why; runs nothing. */
export async function list(settings: Settings, surroundings: Surroundings): Promise<Listing> {
  const found = await findChange(settings, surroundings);
  if (found.kind !== 'change') return found;
  const { repo } = settings;
  const runners = runnersFor(settings['test-command']);
  return { kind: 'listed', listing: await listProbe({ repo, change: found.heeded.visible, runners }) };
}
