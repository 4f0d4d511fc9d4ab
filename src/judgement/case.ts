import type { LineRange } from '../domain/change.js';
import { type Claim, type Impact, isAboutTests } from '../domain/claim.js';
import type { Finding } from '../domain/finding.js';
import type { Outcome, TriedFix } from './outcome.js';
import { severityOf } from './severity.js';

interface Place {
  readonly path: string;
  readonly lines: LineRange;
}

/** One thing that is to be ruled on: a finding of the probe, or a claim and what running its proof came to. */
export interface Case {
  readonly finding: Finding;
  readonly standing: Outcome['standing'];
  /** Two cases of one kind at one place are one; a case without is like no other. */
  readonly nature?: Impact;
  readonly places: readonly Place[];
  readonly tried: readonly string[];
  /** Absent for the probe's. */
  readonly claim?: Claim;
  readonly fix?: TriedFix;
  /** Who else raised it. */
  readonly others: readonly string[];
}

/** What the probe found has been executed; without, it is as good as any argument. */
export function caseOfProbe(finding: Finding): Case {
  const mutants = finding.evidence.filter((evidence) => evidence.kind === 'mutant');
  const isProven = finding.evidence.some(({ kind }) => kind !== 'quote');
  // A test that fails where it should not is not a test that notices nothing.
  const isBlind = mutants.length > 0 && mutants.every(({ outcome }) => outcome !== 'red');
  const own = { path: finding.path, lines: [finding.line, finding.endLine] } as const;
  return {
    finding,
    standing: isProven ? 'proven' : 'argued',
    ...(isBlind && { nature: 'blind-test' }),
    places: [own, ...mutants.map(({ path, lines }) => ({ path, lines }))],
    tried: [],
    others: [],
  };
}

export function caseOfClaim(claim: Claim, { standing, evidence, tried, fix }: Outcome): Case {
  const { mutant, quote, facts } = claim;
  return {
    finding: findingOf(claim, evidence, fix),
    standing,
    // Whether there is a test that does not see or none at all, it is one thing.
    nature: isAboutTests(facts.impact) ? 'blind-test' : facts.impact,
    places: [
      { path: quote.path, lines: quote.lines },
      ...(mutant === undefined ? [] : [{ path: mutant.path, lines: mutant.lines }]),
    ],
    tried,
    claim,
    others: [],
    ...(fix && fix.patch !== '' && { fix }),
  };
}

/** What was executed comes first, then what stands there; the first quote is the claim's own. */
function findingOf(claim: Claim, executed: Outcome['evidence'], fix: TriedFix | undefined): Finding {
  const { quote, reachedFrom, rule, raisedBy, facts } = claim;
  const [first, ...others] = [...executed, quote];
  const note = 'the changed line that makes it reachable';
  return {
    rule,
    severity: severityOf(facts),
    path: quote.path,
    line: quote.lines[0],
    endLine: quote.lines[1],
    claim: wordsOf(claim, []),
    raisedBy,
    evidence: [first ?? quote, ...others],
    related: reachedFrom === undefined ? [] : [{ path: reachedFrom.path, line: reachedFrom.lines[0], note }],
    ...(fix && fix.patch !== '' && { fix: { patch: fix.patch, verified: fix.verified } }),
  };
}

/** The title alone as the first sentence, then who else says so, why, since when it matters, and the mend. */
export function wordsOf({ title, argument, proposal, facts }: Claim, also: readonly string[]): string {
  const conditions = facts.preconditions.length === 0 ? [] : [`Only if: ${facts.preconditions.join('; ')}`];
  return [title, ...also, argument, ...conditions, ...(proposal === '' ? [] : [`To mend it: ${proposal}`])]
    .filter((part) => part.trim() !== '')
    .map(ended)
    .join(' ');
}

/** As a sentence that another one may follow. */
export function ended(text: string): string {
  const trimmed = text.trim();
  return /[.!?…]$/u.test(trimmed) ? trimmed : `${trimmed}.`;
}
