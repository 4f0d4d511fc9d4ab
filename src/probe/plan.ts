import type { ChangedFile, LineRange } from '../domain/change.js';
import type { Edit, Mutant } from '../domain/mutant.js';
import type { Gap } from '../domain/verdict.js';
import { languageOf } from './languages/index.js';
import type { Language } from './languages/language.js';
import { readSites } from './languages/read-sites.js';
import { isOrdering, type Site } from './languages/site.js';
import { openValidity, type Validity } from './languages/validity.js';
import { mutantOf } from './mutant-of.js';
import { operators } from './operators/index.js';
import type { MutationOperator } from './operators/operator.js';
import { type PlannedQuery, planQueries } from './row-order/plan-queries.js';
import type { Skip } from './skip.js';

/** A mutant with the form to try where its kill is doubtful. */
export interface PlannedMutant extends Mutant {
  readonly neutral?: Mutant;
}

/** One place in the change that can be broken, with every way of breaking it, most valuable first. */
export interface PlannedSite {
  readonly path: string;
  readonly language: Language;
  readonly site: Site;
  readonly mutants: readonly PlannedMutant[];
  /** That of its operators: 2 is only worth what time is left. */
  readonly tier: 1 | 2;
  /** Fails loudly when the code is reached. */
  readonly tripwire: Mutant;
  /** What marks in its file call. */
  readonly markSupport: readonly Edit[];
}

export interface Plan {
  readonly sites: readonly PlannedSite[];
  /** Queries that name no order, to be tried with their rows reversed. */
  readonly queries: readonly PlannedQuery[];
  readonly skipped: readonly Skip[];
  /** Changed code that the probe could not read. */
  readonly gaps: readonly Gap[];
}

/** Larger files are generated or data; reading them as code would cost more than it could find. */
const longestText = 1_000_000;

/** Beyond this many places no budget would do; what is left out is told. */
const mostPlaces = 400;
/** Queries without an ordering: one change seldom has more, and each costs as many runs as several mutants. */
const mostQueries = 20;
/** Places of one kind in one function: more of them would say the same of it again. */
const mostAlike = 3;

/** Every mutant of the lines that the change touched in production code. */
export async function planMutants(
  files: readonly ChangedFile[],
  readTexts: (paths: readonly string[]) => Promise<ReadonlyMap<string, string>>,
): Promise<Plan> {
  const production = files.filter(isProductionCode);
  const texts =
    production.length > 0 ? await readTexts(production.map(({ path }) => path)) : new Map<string, string>();
  const plans: Plan[] = [];
  for (const file of production) plans.push(await planFile(file, texts.get(file.path)));
  const found = plans.flatMap((plan) => plan.sites);
  const queries = plans.flatMap((plan) => plan.queries);
  const sites = found.toSorted((first, second) => valueOf(first) - valueOf(second));
  const left = sites.slice(mostPlaces).filter(({ tier }) => tier === 1).length;
  return {
    sites: sites.slice(0, mostPlaces),
    queries: queries.slice(0, mostQueries),
    skipped: [
      ...plans.flatMap((plan) => plan.skipped),
      ...tooManyQueries(queries.length - mostQueries),
      ...binaryCode(files),
      ...foreignRoles(files),
    ],
    gaps: [...plans.flatMap((plan) => plan.gaps), ...foreignCode(files), ...tooLarge(left)],
  };
}

/** The place of its operator in their list, most valuable first. */
function valueOf({ mutants }: PlannedSite): number {
  return operators.findIndex(({ id }) => id === mutants[0]?.operator);
}

function tooLarge(left: number): readonly Gap[] {
  if (left === 0) return [];
  const why = `one audit breaks at most ${mostPlaces}, the most valuable first: audit smaller changes`;
  return [{ what: `${left} further places of the change`, why }];
}

function tooManyQueries(left: number): readonly Skip[] {
  const reason = `more than ${mostQueries} queries without an ordering in one change`;
  return left > 0 ? [{ reason, count: left }] : [];
}

function isProductionCode(file: ChangedFile): boolean {
  return (
    file.role === 'source' && file.status !== 'deleted' && !file.binary && languageOf(file.path) !== undefined
  );
}

/** Code that nobody of the repository writes is nobody's to test. */
function foreignRoles(files: readonly ChangedFile[]): readonly Skip[] {
  return files
    .filter(({ path, role }) => (role === 'generated' || role === 'vendored') && languageOf(path))
    .map(({ role }) => ({ reason: `${role} code`, count: 1 }));
}

/** Source files in an encoding such as UTF-16, which git takes for binary. */
function binaryCode(files: readonly ChangedFile[]): readonly Skip[] {
  return files
    .filter(
      ({ path, role, status, binary }) =>
        binary && role === 'source' && status !== 'deleted' && languageOf(path),
    )
    .map(({ path }) => ({ reason: `${path} is binary for git: save it as UTF-8`, count: 1 }));
}

/** Programming languages that teams merge and the probe has no grammar for. */
const foreignExtension =
  /\.(kt|kts|scala|fs|vb|swift|m|c|cc|cpp|h|hpp|ex|exs|erl|clj|dart|lua|pl|r|vue|svelte)$/i;

/** What the probe cannot read it has not looked at. */
function foreignCode(files: readonly ChangedFile[]): readonly Gap[] {
  const foreign = files.filter(
    ({ path, role, status, added }) =>
      role === 'source' && status !== 'deleted' && added.length > 0 && foreignExtension.test(path),
  );
  if (foreign.length === 0) return [];
  const what = `${foreign.length} changed source ${foreign.length === 1 ? 'file' : 'files'}`;
  const names = foreign.slice(0, 3).map(({ path }) => path);
  return [{ what, why: `in a language that this version cannot read: ${names.join(', ')}` }];
}

async function planFile(file: ChangedFile, text: string | undefined): Promise<Plan> {
  const language = languageOf(file.path);
  if (language === undefined || text === undefined) return { sites: [], queries: [], skipped: [], gaps: [] };
  if (text.length > longestText || isMinified(text)) {
    const reason = `${file.path} is too large or minified to be read as code`;
    return { sites: [], queries: [], skipped: [{ reason, count: 1 }], gaps: [] };
  }
  if (language.isBuilt?.(file.path, text) === false) {
    const reason = `${file.path} is not compiled on this platform`;
    return { sites: [], queries: [], skipped: [{ reason, count: 1 }], gaps: [] };
  }
  const reading = await readSites(text, language);
  const gaps: Gap[] = [];
  const lost = reading.unreadable.filter(({ lines }) => touches(file, lines));
  for (const site of oneGapEach(lost)) {
    gaps.push(unreadable(file.path, site, 'the grammar cannot parse the code around it'));
  }
  const [error] = lost.length > 0 ? [] : reading.errors.filter((lines) => touches(file, lines));
  if (error) gaps.push({ what: `the code at ${file.path}:${error[0]}`, why: 'the grammar cannot parse it' });
  const touched = reading.sites.filter((site) => touches(file, site.lines));
  const planned = await planTouched(file.path, language, touched, text);
  const queries = await planQueries({
    path: file.path,
    text,
    language,
    touches: (lines) => touches(file, lines),
  });
  return {
    sites: planned.sites,
    queries,
    skipped: planned.skipped,
    gaps: [...gaps, ...planned.gaps],
  };
}

/** What can be broken of the places that the change touched. */
async function planTouched(
  path: string,
  language: Language,
  touched: readonly Site[],
  text: string,
): Promise<Omit<Plan, 'queries'>> {
  const sites: PlannedSite[] = [];
  const skipped: Skip[] = [];
  const gaps: Gap[] = [];
  const alike = new Map<string, number>();
  const drafts: (readonly [Site, readonly PlannedSite[]])[] = [];
  for (const site of touched) {
    const key = JSON.stringify([site.kind, site.enclosing]);
    const before = alike.get(key) ?? 0;
    const left = leftAlone(site, before);
    if (left !== undefined) {
      skipped.push({ reason: left, count: 1 });
      continue;
    }
    alike.set(key, before + 1);
    drafts.push([site, planSite(path, language, site, text)]);
  }
  const validity = await openValidity(text, language);
  validity.prepare(
    drafts
      .flatMap(([, own]) => own.flatMap(({ mutants, tripwire }) => [tripwire, ...mutants]))
      .map(({ edits }) => edits),
  );
  for (const [site, own] of drafts) {
    for (const draft of own) {
      const planned = onlyValid(draft, validity);
      if (planned && planned.mutants.length > 0) sites.push(planned);
      else if (isOrdering(site)) gaps.push(unreadable(path, site, whyUnbroken(planned)));
      else skipped.push({ reason: 'no valid mutant could be written', count: 1 });
    }
  }
  validity.free();
  return { sites, skipped, gaps };
}

/** Why a place is not broken, if it is not; `alike` are those of its kind in its function that are. */
function leftAlone(site: Site, alike: number): string | undefined {
  if (site.arid !== undefined) return aridReason(site, site.arid);
  const enough = !isOrdering(site) && alike === mostAlike;
  return enough ? `beyond the first ${mostAlike} places of one kind in their function` : undefined;
}

/** Every ordering is named; of everything else the first says it for the file. */
function oneGapEach(lost: readonly Site[]): readonly Site[] {
  const other = lost.find((site) => !isOrdering(site));
  return [...lost.filter(isOrdering), ...(other ? [other] : [])];
}

function aridReason(site: Site, arid: string): string {
  return isOrdering(site) ? `order does not matter there: ${arid}` : `not worth a test: ${arid}`;
}

function whyUnbroken(planned: PlannedSite | undefined): string {
  return planned === undefined
    ? 'no valid mutant of it could be written'
    : 'put together at run time, in a way that leaves nothing to break safely';
}

function unreadable(path: string, site: Site, why: string): Gap {
  const what = isOrdering(site) ? 'ordering' : 'code';
  return { what: `the ${what} at ${path}:${site.lines[0]}`, why };
}

/** Drops what would not be code any more: its failure would say nothing about the tests. */
function onlyValid(planned: PlannedSite, validity: Validity): PlannedSite | undefined {
  const { mutants, tripwire } = planned;
  const valid = mutants.filter(({ edits }) => validity.stays(edits));
  const usable = validity.stays(tripwire.edits);
  return usable && (valid.length > 0 || mutants.length === 0) ? { ...planned, mutants: valid } : undefined;
}

function isMinified(text: string): boolean {
  const lines = text.split('\n').length;
  return text.length > 20_000 && text.length / lines > 500;
}

function touches(file: ChangedFile, [from, to]: LineRange): boolean {
  return (
    file.added.some(([first, last]) => first <= to && last >= from) ||
    file.removedAfter.some((line) => line >= from && line < to)
  );
}

/** An ordering with all its mutants, which are judged together; of everything else each operator by itself. */
function planSite(path: string, language: Language, site: Site, text: string): readonly PlannedSite[] {
  const tripwire = mutantOf({
    path,
    text,
    operator: 'tripwire',
    edits: site.tripwire,
    description: 'put an error',
  });
  if (tripwire === undefined)
    throw new Error(`the tripwire in ${path} line ${site.lines[0]} changes nothing`);
  const draft = { path, language, site, tripwire, markSupport: language.markSupport?.(path, text) ?? [] };
  const planned = operators.flatMap((operator) => {
    const mutant = plannedMutant(path, text, site, operator);
    return mutant === undefined ? [] : [{ ...draft, tier: operator.tier, mutants: [mutant] }];
  });
  if (!isOrdering(site)) return planned;
  return [{ ...draft, tier: 1, mutants: planned.flatMap(({ mutants }) => mutants) }];
}

function plannedMutant(
  path: string,
  text: string,
  site: Site,
  { id: operator, mutate }: MutationOperator,
): PlannedMutant | undefined {
  const mutation = mutate(site);
  const mutant = mutation && mutantOf({ path, text, operator, ...mutation });
  if (mutant === undefined || mutation?.neutral === undefined) return mutant;
  const neutral = mutantOf({ path, text, operator, ...mutation, edits: mutation.neutral });
  return neutral ? { ...mutant, neutral } : mutant;
}
