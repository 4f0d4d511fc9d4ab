import type { ProposedFile } from '../domain/claim.js';
import type { Execution } from '../domain/execution.js';
import type { Lead } from '../domain/lead.js';
import type { Edit } from '../domain/mutant.js';
import { fileOf, sectionsOf } from '../domain/patch.js';
import type { Case } from './case.js';
import type { TriedFix } from './outcome.js';

export interface JoinedFixes {
  readonly patch: string;
  /** Findings whose fix would meet another one. */
  readonly apart: readonly Lead[];
}

/** What has been taken up so far. */
interface Taken {
  readonly edits: readonly Edit[];
  readonly added: readonly ProposedFile[];
  readonly fixes: readonly TriedFix[];
  /** All of it in one diff. */
  readonly patch: string;
}

/**
 * One patch of the probe's fixes and of the claims' verified ones, the most severe first. The probe's were run
 * together and are only text here, so nothing else may touch their files; claims' fixes join where they do not overlap
 * and each test that comes with one of them passes with all of them: a mend may well change what another test asserts.
 */
export async function joinFixes(
  probed: string,
  cases: readonly Case[],
  execution: Execution | undefined,
): Promise<JoinedFixes> {
  const before = sectionsOf(probed);
  const apart: Lead[] = [];
  let taken: Taken = { edits: [], added: [], fixes: [], patch: '' };
  for (const { finding, fix } of cases) {
    if (fix === undefined || !fix.verified || execution === undefined) continue;
    const met = [...sectionsOf(fix.patch).keys()].find((header) => before.has(header));
    const next = met === undefined ? await withFix(taken, fix, execution) : undefined;
    if (next !== undefined) taken = next;
    else apart.push(leadOf(finding, met));
  }
  if (taken.patch === '') return { patch: probed, apart };
  const sections = [...before, ...sectionsOf(taken.patch)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return { patch: sections.map(([, text]) => (text.endsWith('\n') ? text : `${text}\n`)).join(''), apart };
}

/** Everything taken and this; undefined where that does not go together. */
async function withFix(taken: Taken, fix: TriedFix, execution: Execution): Promise<Taken | undefined> {
  const edits = fix.edits.filter((edit) => !taken.edits.some((other) => equal(edit, other)));
  const added = fix.added.filter((file) => !taken.added.some((other) => equal(file, other)));
  if (edits.some((edit) => taken.edits.some((other) => overlap(edit, other)))) return undefined;
  if (added.some(({ path }) => taken.added.some((other) => other.path === path))) return undefined;
  const all = { edits: [...taken.edits, ...edits], added: [...taken.added, ...added] };
  // Empty where one of them cannot be beside another, such as a file and a folder of one name.
  const patch = await execution.diff(all.edits, all.added);
  if (patch === '') return undefined;
  const next = { ...all, fixes: [...taken.fixes, fix], patch };
  if (taken.fixes.length === 0 || next.edits.length === 0) return next;
  // A test alone changes nothing for those that are there.
  const open = edits.length > 0 ? next.fixes : [fix];
  return (await allHold(open, next.edits, execution)) ? next : undefined;
}

async function allHold(
  fixes: readonly TriedFix[],
  edits: readonly Edit[],
  execution: Execution,
): Promise<boolean> {
  for (const fix of fixes) if (!(await holds(fix, edits, execution))) return false;
  return true;
}

async function holds(
  { reproducer, added }: TriedFix,
  edits: readonly Edit[],
  execution: Execution,
): Promise<boolean> {
  if (reproducer !== undefined) return (await execution.tryFix(reproducer, edits, 1)).kind === 'verified';
  for (const test of added) if ((await execution.runTest(test, edits, 1)).kind !== 'passes') return false;
  return true;
}

/** Also where they only touch: which of them comes first would be a guess. */
function overlap(first: Edit, second: Edit): boolean {
  return first.path === second.path && first.start <= second.end && second.start <= first.end;
}

function equal(first: unknown, second: unknown): boolean {
  return JSON.stringify(first) === JSON.stringify(second);
}

function leadOf({ path, line }: Case['finding'], met: string | undefined): Lead {
  const where = met === undefined ? 'with which it does not go together' : `which changes ${fileOf(met)}`;
  const note = `its fix is not in fixes.patch, since there is another one ${where}: take it from the finding`;
  return { path, line, note };
}
