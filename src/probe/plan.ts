import type { ChangedFile, LineRange } from '../domain/change.js';
import type { Mutant } from '../domain/mutant.js';
import type { Gap } from '../domain/verdict.js';
import { languageOf } from './languages/index.js';
import type { Language } from './languages/language.js';
import { readSites, staysValid } from './languages/read-sites.js';
import type { Site } from './languages/site.js';
import { mutantOf } from './mutant-of.js';
import { operators } from './operators/index.js';
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
  /** Fails loudly when the code is reached. */
  readonly tripwire: Mutant;
}

export interface Plan {
  readonly sites: readonly PlannedSite[];
  readonly skipped: readonly Skip[];
  /** Changed code that the probe could not read. */
  readonly gaps: readonly Gap[];
}

/** Larger files are generated or data; reading them as code would cost more than it could find. */
const longestText = 1_000_000;

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
  return {
    sites: plans.flatMap((plan) => plan.sites),
    skipped: plans.flatMap((plan) => plan.skipped),
    gaps: [...plans.flatMap((plan) => plan.gaps), ...foreignCode(files)],
  };
}

function isProductionCode(file: ChangedFile): boolean {
  return (
    file.role === 'source' && file.status !== 'deleted' && !file.binary && languageOf(file.path) !== undefined
  );
}

/** Programming languages that teams merge and the probe has no grammar for. */
const foreignExtension =
  /\.(rb|go|java|kt|kts|scala|php|rs|cs|fs|vb|swift|m|c|cc|cpp|h|hpp|ex|exs|erl|clj|dart|lua|pl|r)$/i;

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
  if (language === undefined || text === undefined) return { sites: [], skipped: [], gaps: [] };
  if (text.length > longestText || isMinified(text)) {
    const reason = `${file.path} is too large or minified to be read as code`;
    return { sites: [], skipped: [{ reason, count: 1 }], gaps: [] };
  }
  const reading = await readSites(text, language);
  const skipped: Skip[] = [];
  const gaps: Gap[] = [];
  for (const site of reading.unreadable.filter(({ lines }) => touches(file, lines))) {
    gaps.push(unreadable(file.path, site, 'the grammar cannot parse the code around it'));
  }
  const sites: PlannedSite[] = [];
  for (const site of reading.sites.filter(({ lines }) => touches(file, lines))) {
    if (site.arid !== undefined) {
      skipped.push({ reason: `order does not matter there: ${site.arid}`, count: 1 });
      continue;
    }
    const planned = await onlyValid(planSite(file.path, language, site, text), text);
    if (planned === undefined)
      gaps.push(unreadable(file.path, site, 'no valid mutant of it could be written'));
    else if (planned.mutants.length > 0) sites.push(planned);
    else
      gaps.push(
        unreadable(file.path, site, 'put together at run time, in a way that leaves nothing to break safely'),
      );
  }
  return { sites, skipped, gaps };
}

function unreadable(path: string, { lines }: Site, why: string): Gap {
  return { what: `the ordering at ${path}:${lines[0]}`, why };
}

/** Drops what would not be code any more: its failure would say nothing about the tests. */
async function onlyValid(planned: PlannedSite, text: string): Promise<PlannedSite | undefined> {
  const { language, mutants, tripwire } = planned;
  const valid: PlannedMutant[] = [];
  for (const mutant of mutants) if (await staysValid(text, mutant.edits, language)) valid.push(mutant);
  const usable = await staysValid(text, tripwire.edits, language);
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

function planSite(path: string, language: Language, site: Site, text: string): PlannedSite {
  const mutants: PlannedMutant[] = [];
  for (const operator of operators) {
    const mutation = operator.mutate(site);
    if (mutation === undefined) continue;
    const mutant = mutantOf({ path, text, operator: operator.id, ...mutation });
    if (mutant === undefined) continue;
    const neutral =
      mutation.neutral &&
      mutantOf({ path, text, operator: operator.id, ...mutation, edits: mutation.neutral });
    mutants.push(neutral ? { ...mutant, neutral } : mutant);
  }
  const tripwire = mutantOf({
    path,
    text,
    operator: 'tripwire',
    edits: site.tripwire,
    description: 'put an error',
  });
  if (tripwire === undefined)
    throw new Error(`the tripwire in ${path} line ${site.lines[0]} changes nothing`);
  return { path, language, site, mutants, tripwire };
}
