import type { LineRange } from '../domain/change.js';
import type { Execution, MutantTrial } from '../domain/execution.js';
import type { Edit, Mutant } from '../domain/mutant.js';
import type { Recheck } from '../domain/recheck.js';
import { type TextPlace, withoutBlanks } from './find-place.js';
import { type Identify, isOf } from './identity.js';
import type { Located } from './locate.js';
import type { StandingAlert } from './standing.js';

/** A way of breaking code, planned anew. */
export interface Replanned extends Pick<Mutant, 'operator' | 'original' | 'mutated' | 'edits'> {
  /** The finding stands while tests fail on it. */
  readonly outcome?: 'red';
}

/** Every way that the probe has of breaking these lines of a file. */
export type Replan = (path: string, text: string, lines: LineRange) => Promise<readonly Replanned[]>;

/** What was seen of an alert; `unknown` is not seen, whatever the reason. */
export interface Seen {
  readonly kind: 'still' | 'fixed' | 'unknown';
  readonly why: string;
  /** What the next audit has to do, where its code has been altered. */
  readonly recheck?: Recheck;
}

export interface MutantMeans {
  readonly execution: Execution;
  readonly replan: Replan;
  readonly identify: Identify;
}

type Found = Extract<Located, { kind: 'found' }>;
type Break = Pick<Replanned, 'edits' | 'outcome'> & { readonly recheck?: Recheck };

/** Each in a fresh process: what closes an alert is proven as what opens one. */
const repeats = 3;
/** Equal code at more places, or more equal breaks of one: it would take longer than the audit. */
const mostBreaks = 8;

/** Breaks the code again as it was broken then; fixed only where tests notice it wherever it may be now. */
export async function recheckMutant(alert: StandingAlert, found: Found, means: MutantMeans): Promise<Seen> {
  const breaks: Break[] = [];
  for (const place of found.places) {
    const here = await breaksAt(alert, found, place, means);
    if (here.length === 0) return unknown('how its code was broken is not known any more');
    breaks.push(...here);
  }
  if (breaks.length > mostBreaks) return unknown(`equal code stands at ${found.places.length} places`);
  let last: Seen = unknown('nothing was run');
  for (const { edits, outcome, recheck } of breaks) {
    const seen = seenBy(await means.execution.tryMutant(edits, repeats), outcome);
    if (seen.kind !== 'fixed') return recheck === undefined ? seen : { ...seen, recheck };
    last = seen;
  }
  return last;
}

async function breaksAt(
  alert: StandingAlert,
  { path, text, code, altered }: Found,
  place: TextPlace,
  { replan, identify }: MutantMeans,
): Promise<readonly Break[]> {
  const all = await replan(path, text, place.lines);
  if (altered !== undefined) return asAltered(all, altered, code);
  const planned = all.filter((one) => isOf(alert, one, identify));
  if (planned.length > 0) return planned;
  const { recheck: kept } = alert;
  // Only what was told by this very alert is tried, and nothing that a host gives back: anybody may have uploaded it.
  if (kept?.kind !== 'mutant' || !alert.isOurs || kept.original !== code || !isOf(alert, kept, identify))
    return [];
  const edit = swap({ path, text, place, original: kept.original, mutated: kept.mutated });
  return edit === undefined ? [] : [{ edits: [edit], ...(kept.outcome && { outcome: kept.outcome }) }];
}

/** The same way of breaking it, of the same first line. */
function asAltered(planned: readonly Replanned[], operator: string, code: string): readonly Break[] {
  return planned
    .filter((one) => one.operator === operator && beginningOf(one.original) === beginningOf(code))
    .map(({ edits, original, mutated, outcome }) => ({
      edits,
      ...(outcome && { outcome }),
      recheck: { kind: 'mutant', operator, original, mutated, ...(outcome && { outcome }) },
    }));
}

function beginningOf(code: string): string {
  return withoutBlanks(code.split('\n')[0] ?? '');
}

interface Swap {
  readonly path: string;
  readonly text: string;
  readonly place: TextPlace;
  readonly original: string;
  readonly mutated: string;
}

/**
 * The kept lines instead of those that are there. Undefined where that may not be what was done then, since the edit
 * began on the line before: what breaks the syntax there would be noticed by any test.
 */
function swap({ path, text, place, original, mutated }: Swap): Edit | undefined {
  const there = text.slice(place.start, place.end).replaceAll('\r\n', '\n');
  const indent = indentOf(there);
  const before = text.slice(0, place.start).trimEnd();
  const isCut = mutated.trim() === '';
  if (isCut ? before.endsWith(',') : indentOf(mutated) !== indentOf(original)) return undefined;
  const shifted = reindent(original, indent);
  if (shifted !== there) return undefined;
  const replacement = isCut ? mutated : reindent(mutated, indent, indentOf(original));
  return replacement === undefined ? undefined : { path, start: place.start, end: place.end, replacement };
}

function indentOf(text: string): string {
  return /^[ \t]*/.exec(text)?.[0] ?? '';
}

/** The same lines begun elsewhere; undefined where one of them begins before the first. */
function reindent(text: string, indent: string, from = indentOf(text)): string | undefined {
  const lines = text.split('\n');
  if (lines.some((line) => line.trim() !== '' && !line.startsWith(from))) return undefined;
  return lines.map((line) => (line.trim() === '' ? line : indent + line.slice(from.length))).join('\n');
}

export function seenBy(trial: MutantTrial, outcome: 'red' | undefined): Seen {
  switch (trial.kind) {
    case 'survived':
      return outcome === 'red'
        ? { kind: 'fixed', why: 'the tests that failed on it pass now' }
        : { kind: 'still', why: `run again: ${still(trial.tests.length)}` };
    case 'killed':
      return outcome === 'red'
        ? { kind: 'still', why: `run again: still noticed by ${named(trial.by)}` }
        : { kind: 'fixed', why: `noticed now by ${named(trial.by)}` };
    case 'not-run':
      return unknown(trial.why);
    case 'unviable':
      return unknown(`broken as it was then it does not run any more (${trial.why})`);
    case 'unstable':
      return unknown('tests notice it in some runs only');
    case 'timed-out':
      return unknown('the tests took too long on it');
    case 'not-covered':
      return unknown('no test comes by the place any more');
  }
}

export function unknown(why: string): Seen {
  return { kind: 'unknown', why };
}

function still(tests: number): string {
  return tests === 1 ? 'the one test near it still passes' : `the ${tests} tests near it still pass`;
}

/** As many names as a line holds. */
export function named(tests: readonly string[]): string {
  const [first = 'a test', ...others] = tests;
  return others.length === 0 ? first : `${first} and ${others.length} more`;
}
