import type { Change } from '../domain/change.js';
import type { Claim } from '../domain/claim.js';
import type { Execution } from '../domain/execution.js';
import type { Lead } from '../domain/lead.js';
import type { Progress } from '../domain/progress.js';
import type { InventoryEntry, SpecialistSummary } from '../domain/report.js';
import type { Rule } from '../domain/rule.js';
import type { Transcript } from '../domain/transcript.js';
import type { Gap } from '../domain/verdict.js';
import { commitMessages } from '../host/commit-messages.js';
import { openCommitTexts } from '../host/commit-texts.js';
import { repositoryRoot } from '../host/git.js';
import type { Model } from '../model/conversation.js';
import { noUsage } from '../model/usage.js';
import type { TestsOfLine } from './coverage.js';
import { addedLines, readDiffs, type Sides } from './file-diffs.js';
import { makeInventory } from './inventory.js';
import { joins } from './joins.js';
import { makePacks, packLimits, type PackLimits, type Packing } from './packs.js';
import { openPanel, type ReadingPanel } from './panel.js';
import { readPrompts, readRubrics } from './read-rubrics.js';
import { rubricFolder } from './rubric-folder.js';
import type { Rubric } from './rubric.js';
import { selectRubrics, type Selection } from './selection.js';
import { sendSpecialists, type SpecialistLimits } from './send.js';
import { claimsOf, gapsOf, summarise, transcriptsOf, type Reading } from './specialist.js';
import { whyNotRead } from './what-is-read.js';

export interface ConsultRequest {
  /** A folder of the repository. */
  readonly repo: string;
  readonly change: Change;
  /** Nobody is sent without one: undefined where no access to one was given, `missing` where what was given will not do. */
  readonly model: Model | { readonly missing: string } | undefined;
  /** Where code may be run. */
  readonly execution: Execution | undefined;
  /** Ids asked for by name; `none`, or undefined where nobody asked. */
  readonly agents: string | undefined;
  readonly limits: SpecialistLimits;
  readonly testsOfLine: TestsOfLine | undefined;
  readonly progress: Progress;
  /** Folder of the built-in rubrics; another one in tests. */
  readonly rubrics?: string;
  readonly packLimits?: PackLimits;
}

export interface Consultation {
  /** By specialist in the order in which they were sent, then by pack, then as they came. */
  readonly claims: readonly Claim[];
  /** What the specialists can raise, whether or not they did. */
  readonly rules: readonly Rule[];
  readonly specialists: readonly SpecialistSummary[];
  readonly inventory: readonly InventoryEntry[];
  readonly transcripts: readonly Transcript[];
  readonly gaps: readonly Gap[];
  readonly leads: readonly Lead[];
  /** Only where specialists were sent. */
  readonly panel?: ReadingPanel;
}

const nothing: Consultation = {
  claims: [],
  rules: [],
  specialists: [],
  inventory: [],
  transcripts: [],
  gaps: [],
  leads: [],
};

/** Sends the specialists over the change; whatever keeps one of them from its end is a gap. */
export async function consult(request: ConsultRequest): Promise<Consultation> {
  const { change, model, agents } = request;
  if (agents === 'none') return nothing;
  const root = (await repositoryRoot(request.repo)) ?? request.repo;
  const folder = request.rubrics ?? rubricFolder();
  const [known, sides] = await Promise.all([readRubrics(folder, root, change), openSides(root, change)]);
  const toRead = change.files.filter((file) => whyNotRead(file) === undefined);
  await sides.after.load(toRead.map(({ path }) => path));
  const added = addedLines({ ...change, files: toRead }, sides.after);
  const selection = selectRubrics(agents, known.rubrics, (rubric) => joins(rubric, change, added));
  if (model === undefined || 'missing' in model) return notSent(model, selection);

  const { rubrics } = selection;
  const packing = makePacks(await readDiffs(toRead, sides), request.packLimits ?? packLimits);
  const room = {
    model,
    prompts: await readPrompts(folder),
    change,
    sides,
    packs: packing.packs,
    messages: await commitMessages(root, change.base, change.head),
    execution: request.execution,
    testsOfLine: request.testsOfLine,
    readers: rubrics,
  };
  const readings = await sendSpecialists(room, rubrics, request.limits, request.progress);
  const gaps = [...selection.gaps, ...known.gaps, ...tooLarge(packing)];
  const wasSent = rubrics.length > 0 && packing.packs.length > 0;
  const consulted = gathered(rubrics, readings, packing);
  return {
    ...consulted,
    specialists: [...consulted.specialists, ...selection.absent.map(notJoining)],
    gaps: [
      ...gaps,
      ...rubrics.flatMap((rubric) => gapsOf(rubric, readings.get(rubric) ?? [], packing.packs.length)),
    ],
    rules: known.rubrics.flatMap(({ rules }) => rules),
    inventory:
      rubrics.length === 0 ? [] : makeInventory(change, packing, unfinished(rubrics, readings, packing)),
    leads: known.leads,
    ...(wasSent && { panel: openPanel(room, examiners(rubrics, known.rubrics), request.progress) }),
  };
}

async function openSides(root: string, { base, head }: Change): Promise<Sides> {
  const [before, after] = await Promise.all([openCommitTexts(root, base), openCommitTexts(root, head)]);
  return { before, after };
}

/** Nobody could be sent, which is a gap where somebody was to be. */
function notSent(
  model: { readonly missing: string } | undefined,
  { rubrics, gaps, asked }: Selection,
): Consultation {
  const outcome = `not run: ${model?.missing ?? 'no key'}`;
  const why =
    model === undefined ? 'not run: there is no key for a model; give one, or leave out --agents' : outcome;
  const isGap = rubrics.length > 0 && (asked || model !== undefined);
  const missing = { what: `specialists ${rubrics.map(({ id }) => id).join(', ')}`, why };
  return {
    ...nothing,
    specialists: rubrics.map(({ id }) => ({ id, outcome, findings: 0, tokens: noUsage, seconds: 0 })),
    gaps: [...gaps, ...(isGap ? [missing] : [])],
  };
}

/** Who was not sent, so that nobody takes it for one who has read and found nothing. */
function notJoining({ id, joins: condition }: Rubric): SpecialistSummary {
  const lines = condition === 'always' ? undefined : condition.lines;
  const small = lines === undefined ? '' : `the change adds fewer than ${lines} lines, and `;
  const outcome = `not sent: ${small}nothing in it is of its kind (--agents names whom to send)`;
  return { id, outcome, findings: 0, tokens: noUsage, seconds: 0 };
}

type Readings = ReadonlyMap<Rubric, readonly Reading[]>;

function gathered(
  rubrics: readonly Rubric[],
  readings: Readings,
  { packs }: Packing,
): Pick<Consultation, 'claims' | 'specialists' | 'transcripts'> {
  const all = rubrics.map((rubric) => ({ rubric, own: readings.get(rubric) ?? [] }));
  const nothingToRead = 'not run: nothing of this change is to be read';
  return {
    claims: all.flatMap(({ own }) => claimsOf(own)),
    specialists: all.map(({ rubric, own }) => ({
      ...summarise(rubric, own),
      ...(packs.length === 0 && { outcome: nothingToRead }),
    })),
    transcripts: all.flatMap(({ rubric, own }) => transcriptsOf(rubric, own, packs.length)),
  };
}

function unfinished(
  rubrics: readonly Rubric[],
  readings: Readings,
  { packs }: Packing,
): readonly (readonly string[])[] {
  return packs.map((_, at) =>
    rubrics
      .filter((rubric) =>
        readings.get(rubric)?.some(({ pack, failure }) => pack === at && failure !== undefined),
      )
      .map(({ id }) => id),
  );
}

function tooLarge({ leftOut, packs }: Packing): readonly Gap[] {
  if (leftOut.length === 0) return [];
  const named = leftOut.slice(0, 5).join(', ') + (leftOut.length > 5 ? ', ...' : '');
  const why = `the change is larger than the ${packs.length} parts that are read: audit smaller ranges (--base, --head)`;
  return [{ what: `${leftOut.length} changed files, for the specialists: ${named}`, why }];
}

/** Those who were sent; where that is one alone, somebody who was not is the second reader. */
function examiners(sent: readonly Rubric[], known: readonly Rubric[]): readonly Rubric[] {
  return sent.length > 1 ? sent : [...sent, ...known.filter((rubric) => !sent.includes(rubric))];
}
