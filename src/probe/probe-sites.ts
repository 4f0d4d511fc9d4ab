import type { Finding } from '../domain/finding.js';
import type { HiddenBy } from '../domain/policy.js';
import type { ProbeSummary, RunnerSummary } from '../domain/report.js';
import type { Gap } from '../domain/verdict.js';
import { listFiles } from '../host/git.js';
import { IncompleteCloneError } from '../host/incomplete-clone.js';
import type { Workspace } from '../host/workspace.js';
import { chooseFindings, withAlike } from './choose-findings.js';
import { AskingAhead, type AskRequest } from './ask-ahead.js';
import { type Deadline, deadlineIn } from './deadline.js';
import { fixFindings } from './fixes.js';
import type { GroupJudgement } from './judge-groups.js';
import { type OpenRunner, openRunners, type OpenRunners } from './open-runners.js';
import type { Plan } from './plan.js';
import { leftOut, noRunner, unjudged } from './probe-gaps.js';
import type { ProbeRequest } from './probe-request.js';
import type { ProvenSurvivor, Surroundings } from './prove.js';
import { type Proofs, proveSurvivors, type Telling } from './prove-survivors.js';
import { learnFromTrials } from './recall/lessons.js';
import { likelyGroups } from './recall/likely-groups.js';
import { openRecall } from './recall/recall-folder.js';
import { withoutRedundant } from './redundant.js';
import { findDependences, type RowOrderReading } from './row-order/find-dependences.js';
import { rowOrderFinding } from './row-order/row-order-finding.js';
import { setupCommand } from './setup.js';
import type { Slice } from './shard.js';
import type { Skip } from './skip.js';
import { summarise } from './summarise.js';
import type { TestGroup } from './test-group.js';
import { fixtureFiles, type GroupingRequest, groupsOf } from './test-groups.js';
import type { Trial } from './trial.js';
import { changedTestsOf } from './select-tests.js';
import { skippedTests, unjudgedSites } from './unjudged-sites.js';
import { WorkTrees } from './work-trees.js';

/** What running the tests against the mutants has shown. */
export interface SitesProbed {
  readonly findings: readonly Finding[];
  readonly summary: ProbeSummary;
  readonly gaps: readonly Gap[];
  readonly fixes: string;
}

/** Part of the whole time that has to be left for the second tier to be worth beginning. */
const shareForLesser = 0.6;

/** Work trees that are made before anything is known of the tests: those of the first sessions. */
const mostPrepared = 2;

interface Field {
  readonly request: ProbeRequest;
  readonly plan: Slice;
  readonly deadline: Deadline;
  readonly trees: WorkTrees;
  /** Of the first session as well, once runners have been looked for: for writing diffs, and no reading. */
  readonly workspace: Workspace;
  readonly files: readonly string[];
}

/** Runs the tests against every mutant of the plan, and proves what they do not notice. */
export async function probeSites(
  request: ProbeRequest,
  plan: Slice,
  readText: Surroundings['readText'],
  started: number,
): Promise<SitesProbed> {
  const { repo, change, workers } = request;
  if (plan.sites.length + plan.queries.length === 0) return nothingToProbe(plan, started);
  const deadline = deadlineIn(request.minutes);
  const trees = new WorkTrees(repo, change.head);
  trees.prepare(Math.min(workers, mostPrepared));
  try {
    return await probeIn({ request, plan, deadline, trees }, readText, started);
  } finally {
    await trees.close();
  }
}

async function probeIn(
  field: Omit<Field, 'workspace' | 'files'>,
  readText: Surroundings['readText'],
  started: number,
): Promise<SitesProbed> {
  const { request, plan, trees } = field;
  const workspace = await checkOut(trees);
  if ('why' in workspace) return notLooked(plan, workspace, started);
  try {
    const files = await listFiles(request.repo, request.change.head);
    return await probeField({ ...field, workspace, files }, readText, started);
  } finally {
    await workspace.close();
  }
}

async function checkOut(trees: WorkTrees): Promise<Workspace | Gap> {
  try {
    return await trees.open();
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
  return { repo, change, workers, sources: plan.sources, deadline, files };
}

/** With what earlier audits have seen of the tests, and leaves what this one has seen. */
async function probeField(
  field: Field,
  readText: Surroundings['readText'],
  started: number,
): Promise<SitesProbed> {
  const { request, trees, workspace, files } = field;
  const { repo, change, runners, workers, warm, setup } = request;
  request.progress({ what: 'opening test runners' });
  // Runners are looked for before any session opens; then nobody reads there any more.
  trees.lend(workspace);
  const opened = await openRunners(
    { trees, runners, files, workers, warm, setup: setupCommand(setup) },
    workspace.root,
  );
  try {
    const recalled = await openRecall(request.recallFolder, repo, change.head);
    const recall = recalled && { recall: recalled.recall };
    const groups = await groupsOf({ ...groupingOf(field), ...recall }, opened.open);
    const around = { readText, fixtureFiles: fixtureFiles(files), hiddenBy: hiddenByOf(request) };
    const heard = await hearTests(field, groups, around);
    learnFromTrials(heard.trials);
    await recalled?.keep();
    return await tell(field, opened, heard, started);
  } finally {
    for (const { pool } of opened.open) await pool.close();
  }
}

function hiddenByOf({ hiddenBy = () => undefined }: ProbeRequest): HiddenBy {
  return hiddenBy;
}

/** What the tests said of every mutant, and what became of those that survived. */
interface Heard {
  readonly judged: GroupJudgement;
  readonly trials: readonly Trial[];
  readonly survivors: readonly ProvenSurvivor[];
  readonly unproven: readonly ProvenSurvivor[];
  readonly dropped: readonly Skip[];
  readonly rows: RowOrderReading;
}

async function hearTests(field: Field, groups: readonly TestGroup[], around: Telling): Promise<Heard> {
  const { plan, request } = field;
  const { progress, board } = request;
  const all = plan.sites.map((site): Trial => ({ planned: site, coverage: [], verdicts: new Map() }));
  const { sources } = plan;
  const likely = likelyGroups(groups, { sources, changedTests: changedTestsOf(request.change) });
  const asking = new AskingAhead(likely);
  const first = { groups, all, progress, trials: tierOf(all, 1) };
  board?.watch(all);
  const judged = await asking.judge(first);
  // Tests that were not heard may come by as well.
  if (judged.gaps.length === 0) board?.settle(first.trials, groups);
  const proofs = await proveSurvivors(first.trials, [], around, progress);
  const second = { ...first, trials: tierOf(all, 2) };
  const lesser = await withTimeLeft(field, { ...second, asking }, proofs.survivors, around);
  const trials = [...first.trials, ...lesser.trials];
  const rows = await findDependences({
    queries: plan.queries,
    groups,
    known: trials.flatMap(({ coverage }) => coverage),
    progress,
  });
  const survivors = [...proofs.survivors, ...lesser.survivors];
  const unproven = [...proofs.unproven, ...lesser.unproven];
  return { judged, trials, survivors, unproven, dropped: [...proofs.dropped, ...lesser.dropped], rows };
}

/** Chooses what is worth telling, joins the fixes, and says what was not looked at. */
async function tell(
  { request, plan, workspace }: Field,
  opened: OpenRunners,
  { judged, trials, survivors: proven, unproven, dropped, rows }: Heard,
  started: number,
): Promise<SitesProbed> {
  const survivors = await withoutRedundant(proven);
  const hiddenBy = hiddenByOf(request);
  const { chosen, left } = chooseFindings(survivors, hiddenBy);
  const told = withAlike(chosen, [...survivors, ...unproven], hiddenBy);
  const { findings, patch } = await fixFindings(told, workspace);
  const skipped = [...plan.skipped, ...dropped, ...redundantSkips(proven.length - survivors.length), ...left];
  const runners = withSlowness(judged.runners, opened.open);
  const summary = summarise({ trials, runners, skipped, seconds: secondsSince(started) });
  const nobody = opened.open.length === 0 && opened.gaps.length === 0;
  const reasons = [
    ...plan.gaps,
    ...(nobody ? [noRunner(request.runners)] : opened.gaps),
    ...leftOut(workspace, judged.runners),
    ...judged.gaps,
    ...rows.gaps,
    ...unjudgedSites(trials),
    ...skippedTests(trials, judged.skipped),
  ];
  const gaps = [...reasons, ...unjudged(summary, request.minutes, reasons.length > 0)];
  const all = [...findings, ...rows.dependences.map(rowOrderFinding)];
  return { findings: all, summary, gaps, fixes: patch };
}

function redundantSkips(count: number): readonly Skip[] {
  const reason = 'probably equivalent: another ordering of the same function does the same';
  return count > 0 ? [{ reason, count }] : [];
}

/** Whose processes did not stay between mutants, and why; whose runs had to wait for one another. */
function withSlowness(
  runners: readonly RunnerSummary[],
  open: readonly OpenRunner[],
): readonly RunnerSummary[] {
  return runners.map((summary) => {
    const pool = open.find(({ name }) => name === summary.id)?.pool;
    const cold = pool?.cold();
    return {
      ...summary,
      ...(cold !== undefined && { cold }),
      ...(pool?.takesTurns && { inTurn: true }),
    };
  });
}

function tierOf(trials: readonly Trial[], tier: 1 | 2): readonly Trial[] {
  return trials.filter(({ planned }) => planned.tier === tier);
}

interface Lesser extends Proofs {
  /** Those that were judged; nobody is told of the others, which were only worth what time was left. */
  readonly trials: readonly Trial[];
}

const nothingLesser: Lesser = { survivors: [], unproven: [], dropped: [], trials: [] };

/** The second tier of faults, where the first has left most of the time. */
async function withTimeLeft(
  { request, deadline }: Field,
  { asking, ...judging }: AskRequest & { readonly asking: AskingAhead },
  before: readonly ProvenSurvivor[],
  around: Telling,
): Promise<Lesser> {
  const { groups, trials } = judging;
  const enough = request.minutes * 60 * shareForLesser;
  if (trials.length === 0 || deadline.remaining() < enough) return nothingLesser;
  const until = deadlineIn(deadline.remaining() / 2 / 60);
  const bounded = groups.map((group) => ({ ...group, deadline: until }));
  const { gaps } = await asking.judge({ ...judging, groups: bounded });
  // What tests that were not heard might have noticed is not worth telling of a lesser fault.
  if (gaps.length > 0) return nothingLesser;
  const judged = trials.filter(({ verdicts }) =>
    [...verdicts.values()].every(({ kind }) => kind !== 'no-time'),
  );
  const proofs = await proveSurvivors(judged, before, around, request.progress);
  return { ...proofs, trials: judged.filter(({ verdicts }) => verdicts.size > 0) };
}
