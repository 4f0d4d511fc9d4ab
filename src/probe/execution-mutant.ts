import type { MutantTrial, NotRunCause, Unheard } from '../domain/execution.js';
import type { Edit } from '../domain/mutant.js';
import type { TestId, TestRun } from '../domain/test-run.js';
import { isAssertionFailure, tellsAssertions } from './assertion-failure.js';
import type { Baseline } from './compare-runs.js';
import { showOn } from './execution-coverage.js';
import { misfitOf, mutantPurpose } from './execution-edits.js';
import type { Field } from './execution-field.js';
import { brokenSyntaxOf, type EditedPlace, placeOf } from './execution-place.js';
import { noTimeIn } from './execution-time.js';
import { judgeFaultRun, type RunVerdict } from './judge-run.js';
import { planMarks } from './marks.js';
import { narrow } from './narrow.js';
import { runTests, type TestGroup } from './test-group.js';
import { secondsFor } from './run-seconds.js';
import { filesOf, notPassing, type Trial } from './trial.js';

/** What one group of tests says of a mutant. */
type Heard =
  | Exclude<MutantTrial, { kind: 'survived' | 'not-run' }>
  | {
      readonly kind: 'survived';
      readonly tests: readonly TestId[];
      readonly command: string;
      readonly unheard?: Unheard;
    }
  /** Its tests cannot be relied on. */
  | { readonly kind: 'unheard'; readonly why: string; readonly cause: NotRunCause }
  | { readonly kind: 'no-time'; readonly why: string };

interface Mutation {
  readonly field: Field;
  readonly edits: readonly Edit[];
  readonly sources: readonly string[];
  readonly place: EditedPlace;
  readonly repeats: number;
}

/** Seeds of a mutant's runs: none of those of the baseline. */
const firstSeed = 21;

/** Tries a mutant on the tests near it, and what survives them on those farther away. */
export async function trialOfMutant(
  field: Field,
  edits: readonly Edit[],
  repeats: number,
): Promise<MutantTrial> {
  const misfit = await misfitOf(field, edits, mutantPurpose);
  if (misfit !== undefined) return { kind: 'not-run', why: misfit, cause: 'refused' };
  if (field.open.length === 0) return { kind: 'not-run', why: noRunner(field), cause: 'no-runner' };
  const sources = [...new Set(edits.map(({ path }) => path))];
  const texts = await field.textsOf(sources);
  const broken = await brokenSyntaxOf(edits, texts);
  if (broken !== undefined) return { kind: 'unviable', why: broken };
  const mutation = { field, edits, sources, repeats, place: await placeOf(edits, texts) };
  const groups = await field.groupsNear(sources);
  const trial = await hearGroups(mutation, groups);
  showOn(
    field.request.board,
    { edits, texts },
    trial,
    groups.flatMap(({ files }) => files),
  );
  return trial;
}

/** Why nothing can be run at all. */
export function noRunner({ missing }: Field): string {
  return missing.length > 0
    ? missing.join('; ')
    : 'no test runner was found in the repository: name one with --test-command';
}

/** One kill is enough; a survivor has to survive everywhere. */
async function hearGroups(mutation: Mutation, groups: readonly TestGroup[]): Promise<MutantTrial> {
  const heard: Heard[] = [];
  for (const group of groups) {
    const said = await hearGroup(mutation, group);
    if (said.kind === 'no-time') return { kind: 'not-run', why: said.why, cause: 'no-time' };
    // What hangs here would hang there as well, and whatever ends in two ways proves nothing.
    if (said.kind === 'killed' || said.kind === 'timed-out' || said.kind === 'unstable') return said;
    heard.push(said);
  }
  return verdictOf(mutation, heard);
}

function verdictOf({ repeats, place }: Mutation, heard: readonly Heard[]): MutantTrial {
  const unviable = heard.find((said) => said.kind === 'unviable');
  if (unviable !== undefined) return unviable;
  const survived = heard.filter((said) => said.kind === 'survived');
  const unheard = unheardIn(heard);
  const [first] = survived;
  if (first !== undefined) {
    const tests = survived.flatMap((said) => said.tests).toSorted();
    return { kind: 'survived', tests, command: first.command, repeats, ...unheard };
  }
  const lost = heard.find((said) => said.kind === 'unheard');
  if (lost !== undefined) return { kind: 'not-run', why: lost.why, cause: lost.cause };
  if (place.certain) return { kind: 'not-covered', ...unheard };
  return {
    kind: 'not-run',
    why: 'no test fails of it, and whether any gets there cannot be told at this place',
    cause: 'reach-unknown',
  };
}

/** Tests of every group that were red or unstable before anything was broken: they may get there as well. */
function unheardIn(heard: readonly Heard[]): { readonly unheard?: Unheard } {
  const each = heard.flatMap((said) => ('unheard' in said && said.unheard ? [said.unheard] : []));
  const red = each.flatMap((one) => one.red).toSorted();
  const unstable = each.flatMap((one) => one.unstable).toSorted();
  return red.length + unstable.length === 0 ? {} : { unheard: { red, unstable } };
}

async function hearGroup(mutation: Mutation, whole: TestGroup): Promise<Heard> {
  const { field, edits, sources } = mutation;
  const near = whole.tier === 'near' ? whole : await narrowed(mutation, whole);
  if (near === undefined)
    return {
      kind: 'no-time',
      why: `the tests of ${whole.name} that are far from it did not end in time: allow more with --minutes`,
    };
  if (whole.files.length > 0 && near.files.length === 0) return { kind: 'not-covered' };
  const reading = await field.readingOf(near, sources);
  if (field.time.remaining() === 0) return noTimeFrom(mutation);
  if (reading.kind !== 'usable') {
    return reading.kind === 'empty' ? { kind: 'not-covered' } : { ...reading, kind: 'unheard' };
  }
  const group = { group: near, baseline: reading.baseline };
  const first = await runOn(group, edits, near.files, firstSeed);
  if (first === undefined) return noTimeFrom(mutation);
  const verdict = judgeFaultRun(first, reading.baseline.green);
  if (verdict.kind === 'survived') return await hearSurvivor(mutation, group, first.command);
  if (verdict.kind === 'killed') return await hearKill(mutation, group, verdict, first);
  return verdict.kind === 'timed-out' ? verdict : { kind: 'unviable', why: verdict.reason };
}

/** Of tests far from the place only the files in which an error there shows. */
async function narrowed({ field, place }: Mutation, group: TestGroup): Promise<TestGroup | undefined> {
  const [site] = place.sites;
  if (site === undefined || place.tripwire.length === 0) return group;
  const tripwire = { ...site.tripwire, edits: place.tripwire };
  const trial: Trial = { planned: { ...site, tripwire }, coverage: [], verdicts: new Map() };
  const { group: part, gaps } = await narrow(group, [trial], field.request.progress);
  return gaps.length > 0 ? undefined : part;
}

interface ReadGroup {
  readonly group: TestGroup;
  readonly baseline: Baseline;
}

async function runOn(
  { group, baseline }: ReadGroup,
  edits: readonly Edit[],
  files: readonly string[],
  seed: number,
  marked = false,
): Promise<TestRun | undefined> {
  const seconds = secondsFor(baseline);
  return await runTests(group, { edits, files, seed, seconds, ...(marked && { marked }) });
}

/** The green tests of these files: whole files are run, in which one test may lean on another. */
function greenOf({ baseline }: ReadGroup, files: readonly string[]): ReadonlySet<TestId> {
  const chosen = new Set(files);
  return new Set(
    [...baseline.green].filter((id) => {
      const file = baseline.fileOf.get(id) ?? '';
      return file === '' || chosen.has(file);
    }),
  );
}

/** Once more, as often as asked, on the files of these tests. */
async function repeat(
  { edits, repeats }: Mutation,
  read: ReadGroup,
  tests: readonly TestId[],
): Promise<readonly RunVerdict[] | undefined> {
  const files = filesOf({ ...read, tests: new Set(tests), alone: false });
  const verdicts: RunVerdict[] = [];
  for (let run = 1; run < repeats; run++) {
    const again = await runOn(read, edits, files, firstSeed + run);
    if (again === undefined) return undefined;
    verdicts.push(judgeFaultRun(again, greenOf(read, files)));
  }
  return verdicts;
}

async function hearKill(
  mutation: Mutation,
  read: ReadGroup,
  { by }: Extract<RunVerdict, { kind: 'killed' }>,
  first: TestRun,
): Promise<Heard> {
  const again = await repeat(mutation, read, by);
  if (again === undefined) return noTimeFrom(mutation);
  if (!again.every(({ kind }) => kind === 'killed')) return { kind: 'unstable' };
  // In one order, whichever the tests ran in.
  const noticed = by.toSorted();
  return { kind: 'killed', by: noticed, ...byErrorOf(mutation.field, read, noticed, first) };
}

/** A test that ends in an error shows that the code is broken, not that anybody looks at what it does. */
function byErrorOf(
  { open }: Field,
  { group }: ReadGroup,
  by: readonly TestId[],
  { results }: TestRun,
): { readonly byError?: readonly TestId[] } {
  const runner = open.find(({ name }) => name === group.name)?.runner.id;
  if (runner === undefined || !tellsAssertions(runner)) return {};
  const errors = new Set(
    results.filter(({ error }) => error && !isAssertionFailure(runner, error)).map(({ id }) => id),
  );
  const byError = by.filter((id) => errors.has(id));
  return byError.length > 0 ? { byError } : {};
}

async function hearSurvivor(mutation: Mutation, read: ReadGroup, command: string): Promise<Heard> {
  const reaching = await testsReaching(mutation.place, read);
  if (reaching === undefined) return noTimeFrom(mutation);
  const unheard = unheardOf(read);
  if (reaching.size === 0) return { kind: 'not-covered', ...unheard };
  const again = await repeat(mutation, read, [...reaching]);
  if (again === undefined) return noTimeFrom(mutation);
  if (again.some(({ kind }) => kind === 'killed')) return { kind: 'unstable' };
  const other = again.find(({ kind }) => kind !== 'survived');
  if (other?.kind === 'unviable') return { kind: 'unviable', why: other.reason };
  return other?.kind === 'timed-out'
    ? { kind: 'timed-out' }
    : { kind: 'survived', tests: [...reaching], command, ...unheard };
}

function noTimeFrom({ field }: Mutation): Heard {
  return { kind: 'no-time', why: noTimeIn(field.request.minutes) };
}

function unheardOf({ baseline }: ReadGroup): { readonly unheard?: Unheard } {
  const { red, flaky } = baseline;
  return red.length + flaky.length === 0 ? {} : { unheard: { red, unstable: flaky } };
}

/** Tests that come by a mark at the place, and those that an error there keeps from passing: each sees what the other may miss. */
async function testsReaching(place: EditedPlace, read: ReadGroup): Promise<ReadonlySet<TestId> | undefined> {
  const { group, baseline } = read;
  const reached = new Set<TestId>();
  const marks = planMarks(place.sites);
  if (marks.edits.length > 0) {
    const marked = await runOn(read, marks.edits, group.files, 3, true);
    if (marked === undefined) return undefined;
    for (const id of [...(marked.marks?.values() ?? [])].flatMap((tests) => [...tests])) {
      if (baseline.green.has(id)) reached.add(id);
    }
  }
  if (place.tripwire.length === 0) return reached;
  const run = await runOn(read, place.tripwire, group.files, 3);
  if (run === undefined) return undefined;
  for (const id of notPassing(run, baseline.green)) reached.add(id);
  return reached;
}
