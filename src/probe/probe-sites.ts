import type { Finding } from '../domain/finding.js';
import type { Progress } from '../domain/progress.js';
import type { ProbeSummary } from '../domain/report.js';
import type { Gap } from '../domain/verdict.js';
import { listFiles } from '../host/git.js';
import { IncompleteCloneError } from '../host/incomplete-clone.js';
import { openWorkspace, type Workspace } from '../host/workspace.js';
import { chooseFindings } from './choose-findings.js';
import { type Deadline, deadlineIn } from './deadline.js';
import { fixFindings } from './fixes.js';
import { judgeGroups } from './judge-groups.js';
import { openRunners } from './open-runners.js';
import type { Plan } from './plan.js';
import { leftOut, noRunner, unjudged } from './probe-gaps.js';
import type { ProbeRequest } from './probe-request.js';
import { prove, type ProvenSurvivor, type Surroundings } from './prove.js';
import { withoutRedundant } from './redundant.js';
import { findDependences } from './row-order/find-dependences.js';
import { rowOrderFinding } from './row-order/row-order-finding.js';
import { setupCommand } from './setup.js';
import type { Skip } from './skip.js';
import { summarise } from './summarise.js';
import type { TestGroup } from './test-group.js';
import { fixtureFiles, type GroupingRequest, groupsOf } from './test-groups.js';
import type { Trial } from './trial.js';
import { skippedTests, unjudgedSites } from './unjudged-sites.js';

/** What running the tests against the mutants has shown. */
export interface SitesProbed {
  readonly findings: readonly Finding[];
  readonly summary: ProbeSummary;
  readonly gaps: readonly Gap[];
  readonly fixes: string;
}

/** Part of the whole time that has to be left for the second tier to be worth beginning. */
const shareForLesser = 0.6;

interface Field {
  readonly request: ProbeRequest;
  readonly plan: Plan;
  readonly deadline: Deadline;
  /** For reading the audited texts and writing diffs; no test runs here. */
  readonly workspace: Workspace;
  readonly files: readonly string[];
}

/** Runs the tests against every mutant of the plan, and proves what they do not notice. */
export async function probeSites(
  request: ProbeRequest,
  plan: Plan,
  readText: Surroundings['readText'],
  started: number,
): Promise<SitesProbed> {
  const { repo, change } = request;
  if (plan.sites.length + plan.queries.length === 0) return nothingToProbe(plan, started);
  const deadline = deadlineIn(request.minutes);
  const workspace = await checkOut(repo, change.head);
  if ('why' in workspace) return notLooked(plan, workspace, started);
  try {
    const files = await listFiles(repo, change.head);
    return await probeField({ request, plan, deadline, workspace, files }, readText, started);
  } finally {
    await workspace.close();
  }
}

async function checkOut(repo: string, head: string): Promise<Workspace | Gap> {
  try {
    return await openWorkspace(repo, head);
  } catch (error) {
    if (error instanceof IncompleteCloneError) return { what: 'the tests of the change', why: error.message };
    throw error;
  }
}

function secondsSince(started: number): number {
  return Math.round((performance.now() - started) / 100) / 10;
}

/** Nothing ran: every planned mutant is left over. */
function notLooked({ sites, skipped, gaps }: Plan, gap: Gap, started: number): SitesProbed {
  const trials = sites.map((planned) => ({ planned, coverage: [], verdicts: new Map() }));
  const summary = summarise({ trials, runners: [], skipped, seconds: secondsSince(started) });
  return { findings: [], gaps: [...gaps, gap], fixes: '', summary };
}

function nothingToProbe({ skipped, gaps }: Plan, started: number): SitesProbed {
  return {
    findings: [],
    gaps,
    fixes: '',
    summary: summarise({ trials: [], runners: [], skipped, seconds: secondsSince(started) }),
  };
}

function groupingOf({ request, plan, deadline, files }: Field): GroupingRequest {
  const { repo, change, workers } = request;
  const sources = new Set([
    ...plan.sites.map(({ path }) => path),
    ...plan.queries.map(({ planned }) => planned.path),
  ]);
  return { repo, change, workers, sources: [...sources], deadline, files };
}

async function probeField(
  field: Field,
  readText: Surroundings['readText'],
  started: number,
): Promise<SitesProbed> {
  const { request, plan, workspace, files } = field;
  const { repo, change, runners, workers, setup } = request;
  const planned: readonly Trial[] = plan.sites.map((site) => ({
    planned: site,
    coverage: [],
    verdicts: new Map(),
  }));
  request.progress({ what: 'opening test runners' });
  const opened = await openRunners(
    { repo, head: change.head, runners, files, workers, setup: setupCommand(setup) },
    workspace.root,
  );
  try {
    const missing = opened.open.length === 0 && opened.gaps.length === 0 ? [noRunner(runners)] : opened.gaps;
    const groups = await groupsOf(groupingOf(field), opened.open);
    const around = { readText, fixtureFiles: fixtureFiles(files) };
    const judged = await judgeGroups(groups, tierOf(planned, 1), request.progress);
    const proofs = await proveAll(tierOf(planned, 1), around, request.progress);
    const lesser = await withTimeLeft(field, groups, tierOf(planned, 2), around);
    const trials = [...tierOf(planned, 1), ...lesser.trials];
    const known = trials.flatMap(({ coverage }) => coverage);
    const rows = await findDependences({ queries: plan.queries, groups, known, progress: request.progress });
    const proven = [...proofs.survivors, ...lesser.survivors];
    const survivors = await withoutRedundant(proven);
    const { chosen, left } = chooseFindings(survivors);
    const { findings, patch } = await fixFindings(chosen, workspace);
    const redundant = proven.length - survivors.length;
    const reason = 'probably equivalent: another ordering of the same function does the same';
    const dropped = redundant > 0 ? [{ reason, count: redundant }] : [];
    const skipped = [...plan.skipped, ...proofs.dropped, ...dropped, ...left, ...rows.skipped];
    const summary = summarise({ trials, runners: judged.runners, skipped, seconds: secondsSince(started) });
    const told = [
      ...plan.gaps,
      ...missing,
      ...leftOut(workspace, judged.runners),
      ...judged.gaps,
      ...rows.gaps,
      ...unjudgedSites(trials),
      ...skippedTests(trials, judged.skipped),
    ];
    const gaps = [...told, ...unjudged(summary, request.minutes, told.length > 0)];
    const all = [...findings, ...rows.dependences.map(rowOrderFinding)];
    return { findings: all, summary, gaps, fixes: patch };
  } finally {
    for (const { pool } of opened.open) await pool.close();
  }
}

function tierOf(trials: readonly Trial[], tier: 1 | 2): readonly Trial[] {
  return trials.filter(({ planned }) => planned.tier === tier);
}

interface Lesser {
  readonly survivors: readonly ProvenSurvivor[];
  /** Those that were judged; nobody is told of the others, which were only worth what time was left. */
  readonly trials: readonly Trial[];
}

/** The second tier of faults, where the first has left most of the time. */
async function withTimeLeft(
  { request, deadline }: Field,
  groups: readonly TestGroup[],
  trials: readonly Trial[],
  around: Surroundings,
): Promise<Lesser> {
  const enough = request.minutes * 60 * shareForLesser;
  if (trials.length === 0 || deadline.remaining() < enough) return { survivors: [], trials: [] };
  const until = deadlineIn(deadline.remaining() / 2 / 60);
  const bounded = groups.map((group) => ({ ...group, deadline: until }));
  await judgeGroups(bounded, trials, request.progress);
  const judged = trials.filter(({ verdicts }) =>
    [...verdicts.values()].every(({ kind }) => kind !== 'no-time'),
  );
  const { survivors } = await proveAll(judged, around, request.progress);
  return { survivors, trials: judged.filter(({ verdicts }) => verdicts.size > 0) };
}

interface Proofs {
  readonly survivors: readonly ProvenSurvivor[];
  readonly dropped: readonly Skip[];
}

async function proveAll(trials: readonly Trial[], around: Surroundings, progress: Progress): Promise<Proofs> {
  const survivors: ProvenSurvivor[] = [];
  const dropped: Skip[] = [];
  const alive = trials.filter(({ verdicts }) =>
    [...verdicts.values()].some(({ kind }) => kind === 'survived'),
  );
  for (const [index, trial] of alive.entries()) {
    progress({ what: 'proving survivors', done: index, total: alive.length });
    const proving = await prove(trial, around);
    if (proving.kind === 'proven') survivors.push(proving.survivor);
    if (proving.kind === 'dropped') dropped.push({ reason: proving.reason, count: 1 });
  }
  return { survivors, dropped };
}
