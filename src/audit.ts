import type { HostEvent } from './change/event.js';
import { findPullRequest, type GitHubAccess } from './change/pull-request.js';
import { resolveRange } from './change/range.js';
import { readChange } from './change/read-change.js';
import type { Progress } from './domain/progress.js';
import type { Report } from './domain/report.js';
import { decideGate } from './judgement/gate.js';
import { judge } from './judgement/judge.js';
import { probe } from './probe/probe.js';
import { runnersFor } from './probe/runners/index.js';
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
export async function audit(
  settings: Settings,
  { version, event, github, progress }: Surroundings,
): Promise<Audit> {
  const { repo, agents, minutes, workers, setup } = settings;
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

  const runners = runnersFor(settings['test-command']);
  const [probed, consulted] = await Promise.all([
    probe({ repo, change, minutes, workers, runners, ...(setup !== undefined && { setup }), progress }),
    consult({ agents }),
  ]);

  const verdicts = judge([...probed.findings, ...consulted.findings]);
  const gaps = [...probed.gaps, ...consulted.gaps];
  const gate = decideGate(verdicts, gaps, settings['fail-on']);
  const { summary, fixes } = probed;
  const tool = { name: 'counterproof', version } as const;
  return {
    kind: 'audited',
    report: { tool, change, verdicts, probe: summary, specialists: consulted.specialists, gaps, gate, fixes },
  };
}
