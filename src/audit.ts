import type { HostEvent } from './change/event.js';
import { fileRole } from './change/file-role.js';
import { findPullRequest, type GitHubAccess } from './change/pull-request.js';
import { resolveRange } from './change/range.js';
import { readChange } from './change/read-change.js';
import type { Change } from './domain/change.js';
import type { ProbeListing } from './domain/probe-listing.js';
import type { Progress } from './domain/progress.js';
import type { Report } from './domain/report.js';
import { decideGate } from './judgement/gate.js';
import { judge } from './judgement/judge.js';
import { listProbe } from './probe/list-probe.js';
import { probe } from './probe/probe.js';
import { probeRules } from './probe/rules.js';
import { runnersFor } from './probe/runners/index.js';
import { planIdentity } from './probe/shard.js';
import type { Settings } from './settings.js';
import { consult } from './specialists/consult.js';

/** What the audit is told by the place where it runs. */
export interface Surroundings {
  readonly version: string;
  readonly event: HostEvent | undefined;
  readonly github: GitHubAccess;
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
  const { version, progress } = surroundings;
  const { repo, agents, minutes, workers, setup, shard } = settings;
  const found = await findChange(settings, surroundings);
  if (found.kind !== 'change') return found;
  const { change } = found;

  const runners = runnersFor(settings['test-command']);
  const [probed, consulted] = await Promise.all([
    probe({
      repo,
      change,
      minutes,
      workers,
      runners,
      ...(setup !== undefined && { setup }),
      ...(shard !== undefined && { shard }),
      warm: !settings['no-warm'],
      progress,
      roleOf: fileRole,
    }),
    // They read the whole change: the first shard sends them for all.
    consult({ agents: shard === undefined || shard.index === 1 ? agents : 'none' }),
  ]);

  const verdicts = judge([...probed.findings, ...consulted.findings]);
  const gaps = [...probed.gaps, ...consulted.gaps];
  const gate = decideGate(verdicts, gaps, settings['fail-on'], shard);
  const { summary, fixes } = probed;
  const tool = { name: 'counterproof', version } as const;
  return {
    kind: 'audited',
    report: {
      tool,
      change,
      verdicts,
      rules: probeRules,
      probe: summary,
      specialists: consulted.specialists,
      gaps,
      leads: probed.leads,
      gate,
      fixes,
      ...(probed.shard && {
        shard: { ...probed.shard, plan: planIdentity(change, version, probed.shard.mutants) },
      }),
    },
  };
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
