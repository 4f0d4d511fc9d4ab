import type { Change } from '../domain/change.js';
import { type Claim, isAboutTests } from '../domain/claim.js';
import type { QuoteEvidence } from '../domain/evidence.js';
import type { CommitTexts } from '../host/commit-texts.js';
import type { RawFinding } from './answer.js';
import { locateQuote } from './locate-quote.js';
import { isPartOfChange } from './part-of-change.js';
import { fitProposals, type Proposals } from './proposals.js';
import { whyNoFile } from './repository-path.js';
import type { Rubric } from './rubric.js';
import { harmless, harmlessLine } from './visible-text.js';

/** What a finding is checked against; the texts it speaks of have to be loaded. */
export interface Boundary {
  readonly rubric: Rubric;
  readonly change: Change;
  readonly texts: CommitTexts;
  /** Whether a test file comes by a changed line, as far as the probe has told. */
  readonly reachesChange: (testFile: string) => boolean;
}

export type Crossing =
  | { readonly kind: 'claim'; readonly claim: Claim; readonly leftOff: Proposals['leftOff'] }
  /** `reason` is one of few, to be counted; `hint` tells the model what to mend. */
  | { readonly kind: 'dropped'; readonly reason: string; readonly hint: string };

const lengths = { claim: 300, argument: 2_000, proposal: 2_000, precondition: 300 } as const;

const lost = {
  'not-there': [
    'the quote is not in the file',
    'these lines do not stand in it: quote whole lines as read_file shows them',
  ],
  'several-places': [
    'the quote is at several places',
    'these lines stand at several places, none near that line: quote more of them',
  ],
  'no-substance': ['the quote says nothing', 'quote 1 to 10 lines that hold more than braces'],
} as const;

/** Paths whose texts `crossBoundary` needs. */
export function pathsOf(raw: RawFinding): readonly string[] {
  const { path, reached_from: from, fix, mutant } = raw;
  return [
    path,
    ...(from ? [from.path] : []),
    ...(fix ?? []).map((part) => part.path),
    ...(mutant ? [mutant.path] : []),
  ];
}

/**
 * From what a model says to a claim: its rule is known, its quote stands verbatim at its place, its place belongs to
 * the change, and its edits fit. Nothing is decided by what its prose says.
 */
export function crossBoundary(raw: RawFinding, boundary: Boundary): Crossing {
  const { rubric, texts } = boundary;
  if (!rubric.rules.some(({ id }) => id === raw.rule)) {
    const known = rubric.rules.map(({ id }) => id).join(', ');
    return dropped('the rule is unknown', `the rule is none of yours; they are: ${known}`);
  }
  const title = harmlessLine(raw.claim, lengths.claim);
  if (title === '') return dropped('nothing is claimed', 'the claim is empty');
  const quote = quoteAt(raw, texts);
  if (quote.kind === 'dropped') return quote;
  const { leftOff, ...proposals } = fitProposals(raw, texts);
  const place = placeInChange(raw, quote.quote, proposals, boundary);
  if (place.kind === 'dropped') return place;
  const claim: Claim = {
    rule: raw.rule,
    raisedBy: rubric.id,
    title,
    argument: harmless(raw.argument, lengths.argument),
    proposal: harmless(raw.proposal, lengths.proposal),
    quote: quote.quote,
    ...(place.reachedFrom !== undefined && { reachedFrom: place.reachedFrom }),
    facts: {
      impact: raw.impact,
      reach: raw.reach,
      preconditions: raw.preconditions
        .map((sentence) => harmlessLine(sentence, lengths.precondition))
        .filter((sentence) => sentence !== ''),
    },
    ...proposals,
  };
  return { kind: 'claim', claim, leftOff };
}

function dropped(reason: string, hint: string): Extract<Crossing, { kind: 'dropped' }> {
  return { kind: 'dropped', reason, hint };
}

type Quoted =
  | { readonly kind: 'quoted'; readonly quote: QuoteEvidence }
  | Extract<Crossing, { kind: 'dropped' }>;

/** The file's own text at the place that is named, or where it has moved to. */
export function quoteAt(
  place: { readonly path: string; readonly line: number; readonly quote: string },
  texts: CommitTexts,
): Quoted {
  const why = whyNoFile(place.path, texts);
  const file = texts.text(place.path);
  if (why !== undefined || file === undefined)
    return dropped('the file is not there', why ?? 'the file was not read');
  const located = locateQuote(place.path, file.text, place.line, place.quote);
  if (located.kind === 'lost') {
    const [reason, hint] = lost[located.why];
    return dropped(reason, hint);
  }
  return { kind: 'quoted', quote: located.quote };
}

type Placed =
  | { readonly kind: 'placed'; readonly reachedFrom?: QuoteEvidence }
  | Extract<Crossing, { kind: 'dropped' }>;

/** The place itself is part of the change, or is made reachable by it, or is a test of it that does not see. */
function placeInChange(
  raw: RawFinding,
  quote: QuoteEvidence,
  { mutant }: Pick<Proposals, 'mutant'>,
  { change, texts, reachesChange }: Boundary,
): Placed {
  if (isPartOfChange(change, quote.path, quote.lines)) return { kind: 'placed' };
  if (raw.reached_from !== null) {
    const from = quoteAt(raw.reached_from, texts);
    if (from.kind === 'quoted' && isPartOfChange(change, from.quote.path, from.quote.lines)) {
      return { kind: 'placed', reachedFrom: from.quote };
    }
  }
  if (isAboutTests(raw.impact)) {
    const isTouchedTest = change.files.some(({ path, role }) => path === quote.path && role === 'test');
    const breaksChange = mutant !== undefined && isPartOfChange(change, mutant.path, mutant.lines);
    if (isTouchedTest || breaksChange || reachesChange(quote.path)) return { kind: 'placed' };
  }
  return dropped(
    'the place is not part of the change',
    'the change did not touch these lines: name the changed line that makes them reachable in reached_from',
  );
}
