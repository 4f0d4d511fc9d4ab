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
import { decideGate } from './judgement/gate.js';
import { judge } from './judgement/judge.js';
import { listProbe } from './probe/list-probe.js';
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

/** What the audit is told by the place where it runs. */
export interface Surroundings {
  readonly version: string;
  readonly event: HostEvent | undefined;
  readonly github: GitHubAccess;
  /** Undefined where no access to one was given; `missing` where what was given will not do. */
  readonly model: Model | { readonly missing: string } | undefined;
  readonly progress: Progress;
}

export type Audit =
  | { readonly kind: 'audited'; readonly report: Report }
  /** There was no merged change, which is in order. */
  | { readonly kind: 'nothing'; readonly reason: string }
  /** The change cannot be told; the reason says what to do. */
  | { readonly kind: 'unusable'; readonly reason: string };

/** The whole audit: change -> (probe || specialists) -> judgement -> report. */
export async function audit(settings: Settings, surroundings: Surroundings): Promise<Audit> {
  const found = await findChange(settings, surroundings);
  if (found.kind !== 'change') return found;
  const { change } = found;
  const executions = executionsFor(settings, surroundings, change);
  try {
    return { kind: 'audited', report: await auditChange(change, executions, settings, surroundings) };
  } finally {
    await Promise.all(Object.values(executions).map((execution) => execution?.close()));
  }
}

/** What runs the proposals of specialists: while they read, and when they are judged, each with time of its own. */
interface Executions {
  readonly consulting: Execution | undefined;
  readonly judging: Execution | undefined;
}

function executionsFor(
  { repo, minutes, setup, workers, agents, ...settings }: Settings,
  { model, progress }: Surroundings,
  change: Change,
): Executions {
  const isAllowed = !settings['no-execution'] && agents !== 'none';
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
    progress,
  };
  return { consulting: openExecution({ ...shared, besides: workers }), judging: openExecution(shared) };
}

/** Breaks the change and has it read, at the same time. */
async function examine(
  change: Change,
  execution: Execution | undefined,
  settings: Settings,
  { model, progress }: Surroundings,
) {
  const { repo, minutes, workers, setup, shard } = settings;
  const board = new CoverageBoard();
  return await Promise.all([
    probe({
      repo,
      change,
      minutes,
      workers,
      runners: runnersFor(settings['test-command']),
      ...(setup !== undefined && { setup }),
      ...(shard !== undefined && { shard }),
      warm: !settings['no-warm'],
      progress,
      roleOf: fileRole,
      board,
    }),
    consult({
      repo,
      change,
      model,
      execution,
      // They read the whole change: the first shard sends them for all.
      agents: shard === undefined || shard.index === 1 ? settings.agents : 'none',
      limits: { minutes: settings['specialist-minutes'], tokens: settings['specialist-tokens'] },
      testsOfLine: (path, line) => Promise.resolve(coveringTests(board, path, line)),
      progress,
    }),
  ]);
}

async function auditChange(
  change: Change,
  executions: Executions,
  settings: Settings,
  surroundings: Surroundings,
): Promise<Report> {
  const { repo, shard } = settings;
  const { version, progress } = surroundings;
  const [probed, consulted] = await examine(change, executions.consulting, settings, surroundings);
  const { panel } = consulted;
  const judged = await judge({
    findings: probed.findings,
    fixes: probed.fixes,
    claims: consulted.claims,
    panel,
    execution: executions.judging,
    failOn: settings['fail-on'],
    progress,
  });
  const { verdicts } = judged;
  const gating = settings['on-specialist-failure'] === 'report' ? [] : [...consulted.gaps, ...judged.gaps];
  const tool = { name: 'counterproof', version } as const;
  return {
    tool,
    change,
    verdicts,
    rules: [...probeRules, ...consulted.rules],
    probe: probed.summary,
    specialists: panel?.withUsage(consulted.specialists) ?? consulted.specialists,
    inventory: consulted.inventory,
    ...(judged.synthesis && { synthesis: judged.synthesis }),
    transcripts: [...consulted.transcripts, ...(panel?.transcripts() ?? [])],
    gaps: [...probed.gaps, ...consulted.gaps, ...judged.gaps],
    leads: [...probed.leads, ...consulted.leads],
    gate: decideGate(verdicts, [...probed.gaps, ...gating], settings['fail-on'], shard),
    fixes: judged.fixes,
    ...(judged.fixesApart.length > 0 && { fixesApart: judged.fixesApart }),
    sources: await readSourceTexts(repo, change.head, { verdicts, probe: probed.summary }),
    ...(probed.shard && {
      shard: { ...probed.shard, plan: planIdentity(change, version, probed.shard.mutants) },
    }),
  };
}

/** The tests that come by a line; undefined while nobody knows. */
function coveringTests(board: CoverageBoard, path: string, line: number) {
  const known = board.testsOf(path, line);
  if (known === 'not known yet') return undefined;
  return known === 'none' ? [] : known.map((id) => ({ id, file: board.fileOf(id) }));
}

type FoundChange = { readonly kind: 'change'; readonly change: Change } | Exclude<Audit, { kind: 'audited' }>;

/** Which commits are meant, and what they changed. */
async function findChange(settings: Settings, { event, github }: Surroundings): Promise<FoundChange> {
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
  return { kind: 'change', change };
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
  return { kind: 'listed', listing: await listProbe({ repo, change: found.change, runners }) };
}
