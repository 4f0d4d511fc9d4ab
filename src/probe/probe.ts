import type { Change } from '../domain/change.js';
import type { Finding } from '../domain/finding.js';
import type { Progress } from '../domain/progress.js';
import type { ProbeSummary, RunnerSummary } from '../domain/report.js';
import type { Gap } from '../domain/verdict.js';
import { decodeText, listFiles, readBlob } from '../host/git.js';
import { CheckoutError } from '../host/private-repository.js';
import { openWorkspace, type Workspace } from '../host/workspace.js';
import { type Deadline, deadlineIn } from './deadline.js';
import { fixFindings } from './fixes.js';
import { distinctCauses } from './claims.js';
import { judgeGroups } from './judge-groups.js';
import { type OpenRunner, openRunners } from './open-runners.js';
import { type Plan, planMutants } from './plan.js';
import { prove, type ProvenSurvivor, type Surroundings } from './prove.js';
import { readImportingTexts, readTexts } from './repository-texts.js';
import type { Runner } from './runners/runner.js';
import { selectTests } from './select-tests.js';
import { setupCommand } from './setup.js';
import type { Skip } from './skip.js';
import { summarise } from './summarise.js';
import { withoutRedundant } from './redundant.js';
import type { TestGroup } from './test-group.js';
import type { Trial } from './trial.js';
import { skippedTests, unjudgedSites } from './unjudged-sites.js';

export interface ProbeRequest {
  /** The user's checkout; only read. */
  readonly repo: string;
  readonly change: Change;
  readonly minutes: number;
  readonly workers: number;
  readonly runners: readonly Runner[];
  readonly setup?: string;
  readonly progress: Progress;
}

export interface ProbeResult {
  readonly findings: readonly Finding[];
  readonly summary: ProbeSummary;
  readonly gaps: readonly Gap[];
  /** All verified fixes that go together, as one unified diff. */
  readonly fixes: string;
}

interface Field {
  readonly request: ProbeRequest;
  readonly plan: Plan;
  readonly deadline: Deadline;
  /** For reading the audited texts and writing diffs; no test runs here. */
  readonly workspace: Workspace;
  readonly files: readonly string[];
}

/** Breaks what the change touched, one mutant at a time, and proves what the tests do not notice. */
export async function probe(request: ProbeRequest): Promise<ProbeResult> {
  const started = performance.now();
  const { repo, change } = request;
  const readText = textReader(repo, change.head);
  request.progress({ what: 'reading the change' });
  const plan = await planMutants(change.files, (paths) => readTexts(repo, change.head, paths));
  if (plan.sites.length === 0) return nothingToProbe(plan, started);
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
    if (error instanceof CheckoutError) return { what: 'the tests of the change', why: error.message };
    throw error;
  }
}

function textReader(repo: string, head: string): Surroundings['readText'] {
  const texts = new Map<string, Promise<string | undefined>>();
  return (path) => {
    const known = texts.get(path) ?? readBlob(repo, head, path).then((bytes) => bytes && decodeText(bytes));
    texts.set(path, known);
    return known;
  };
}

function secondsSince(started: number): number {
  return Math.round((performance.now() - started) / 100) / 10;
}

/** Nothing ran: every planned mutant is left over. */
function notLooked({ sites, skipped, gaps }: Plan, gap: Gap, started: number): ProbeResult {
  const trials = sites.map((planned) => ({ planned, coverage: [], verdicts: new Map() }));
  const summary = summarise({ trials, runners: [], skipped, seconds: secondsSince(started) });
  return { findings: [], gaps: [...gaps, gap], fixes: '', summary };
}

function nothingToProbe({ skipped, gaps }: Plan, started: number): ProbeResult {
  return {
    findings: [],
    gaps,
    fixes: '',
    summary: summarise({ trials: [], runners: [], skipped, seconds: secondsSince(started) }),
  };
}

async function probeField(
  field: Field,
  readText: Surroundings['readText'],
  started: number,
): Promise<ProbeResult> {
  const { request, plan, workspace, files } = field;
  const { repo, change, runners, workers, setup } = request;
  const trials: readonly Trial[] = plan.sites.map((planned) => ({
    planned,
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
    const groups = await groupsOf(field, opened.open);
    const judged = await judgeGroups(groups, trials, request.progress);
    const proofs = await proveAll(trials, { readText, fixtureFiles: fixtureFiles(files) }, request.progress);
    const survivors = await withoutRedundant(proofs.survivors);
    const { findings, patch } = await fixFindings(distinctCauses(survivors), workspace);
    const redundant = proofs.survivors.length - survivors.length;
    const reason = 'probably equivalent: another ordering of the same function does the same';
    const dropped = redundant > 0 ? [{ reason, count: redundant }] : [];
    const skipped = [...plan.skipped, ...proofs.dropped, ...dropped];
    const summary = summarise({ trials, runners: judged.runners, skipped, seconds: secondsSince(started) });
    const told = [
      ...plan.gaps,
      ...missing,
      ...leftOut(workspace, judged.runners),
      ...judged.gaps,
      ...unjudgedSites(trials),
      ...skippedTests(trials, judged.skipped),
    ];
    const gaps = [...told, ...unjudged(summary, request.minutes, told.length > 0)];
    return { findings, summary, gaps, fixes: patch };
  } finally {
    for (const { pool } of opened.open) await pool.close();
  }
}

/** What the private copy lacks matters only where tests are red, perhaps for want of it. */
function leftOut(workspace: Workspace, runners: readonly RunnerSummary[]): readonly Gap[] {
  if (workspace.leftOut.length === 0 || !runners.some(({ red }) => red.length > 0)) return [];
  const why = `not copied into the private work tree, perhaps why tests are red: ${workspace.leftOut.slice(0, 5).join('; ')}`;
  return [{ what: 'files of the checkout that git ignores', why }];
}

function noRunner(runners: readonly Runner[]): Gap {
  if (runners.every(({ id }) => id === 'command')) {
    const why =
      'the test command has {files} in it, and there is no file that is named like a test: name the files';
    return { what: 'the tests of the change', why };
  }
  const names = runners.map(({ id }) => id).join(', ');
  return {
    what: 'the tests of the change',
    why: `no test runner was recognised (looked for ${names}): name one with --test-command`,
  };
}

/** The tests near the change first, for every runner; then, for what survives there, those farther away. */
async function groupsOf(
  { request, plan, deadline, files }: Field,
  open: readonly OpenRunner[],
): Promise<readonly TestGroup[]> {
  const { repo, change, workers } = request;
  const texts = await readImportingTexts(repo, change.head, files);
  const sources = [...new Set(plan.sites.map(({ path }) => path))];
  const changedTests = change.files
    .filter(({ role, status }) => role === 'test' && status !== 'deleted')
    .map(({ path }) => path);
  const selections = open.map(({ name, testFiles, indivisible, pool }) => {
    const selection = indivisible
      ? { near: testFiles, reaching: [], others: [] }
      : selectTests({ testFiles, sources, changedTests, texts });
    const group = (tier: TestGroup['tier']): TestGroup => ({
      name,
      tier,
      files: selection[tier],
      pool,
      workers,
      deadline,
    });
    return { near: group('near'), reaching: group('reaching'), others: group('others') };
  });
  // Where no import and no name leads anywhere, nothing is nearer than anything else.
  const lost = selections.every(({ near }) => near.files.length === 0);
  if (lost) return selections.map(({ others }) => ({ ...others, tier: 'near' as const }));
  const tiers = ['near', 'reaching', 'others'] as const;
  return tiers
    .flatMap((tier) => selections.map((groups) => groups[tier]))
    .filter(({ files: part }) => part.length > 0);
}

/** Fixtures that a test file shares with others: pytest's conftest.py, in its folder and all above it. */
function fixtureFiles(files: readonly string[]): Surroundings['fixtureFiles'] {
  const conftests = files.filter((file) => /(^|\/)conftest\.py$/.test(file));
  return (testFile) =>
    conftests.filter((conftest) => testFile.startsWith(conftest.slice(0, -'conftest.py'.length)));
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

/** An audit that ran out of time, or could judge nothing, has not looked. */
function unjudged(summary: ProbeSummary, minutes: number, toldWhy: boolean): readonly Gap[] {
  const { planned, ran, notCovered, killed, survived, unstable, doubtful } = summary;
  const left = planned - ran - notCovered;
  if (!toldWhy && ran > 0 && killed + survived + unstable + doubtful === 0) {
    return [
      {
        what: `${ran} mutants`,
        why: "none of them could be judged: every one timed out or did not run (see the probe's counts)",
      },
    ];
  }
  const heard = summary.runners.some(({ green }) => green > 0);
  if (left <= 0 || (!heard && toldWhy)) return [];
  if (!heard)
    return [{ what: `${left} mutants`, why: 'no test was run: name a command with --test-command' }];
  return [
    {
      what: `${left} of ${planned} mutants`,
      why: `not run within ${minutes} minutes: allow more with --minutes`,
    },
  ];
}
