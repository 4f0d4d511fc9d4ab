import { severities } from '../domain/finding.js';
import { type Case, ended, wordsOf } from './case.js';

const strengths = ['proven', 'supported', 'argued', 'refuted'] as const satisfies readonly Case['standing'][];

/**
 * Makes one of the cases that tell of the same kind of thing at the same place; never by the words of their prose.
 * The one with the strongest proof stays, with the evidence of the others, who are named. What would be more severe
 * than its proof can carry stays beside it, so that nothing severe is lost. The order of the cases does not matter.
 */
export function mergeClaims(cases: readonly Case[]): readonly Case[] {
  const merged: Case[] = [];
  let open = cases.toSorted(compare);
  for (let [first, ...rest] = open; first !== undefined; [first, ...rest] = open) {
    const kept = first;
    const same = rest.filter((other) => isSame(kept, other));
    merged.push(same.length === 0 ? kept : together(kept, same));
    open = rest.filter((other) => !same.includes(other));
  }
  return merged;
}

function isSame(kept: Case, other: Case): boolean {
  return (
    kept.nature !== undefined &&
    kept.nature === other.nature &&
    // Its proof was refuted: what others say of the place is another matter. It comes last, so it keeps nobody.
    other.standing !== 'refuted' &&
    // Somebody who raises two kinds of thing at one place means two things.
    (kept.finding.raisedBy !== other.finding.raisedBy || kept.finding.rule === other.finding.rule) &&
    // The probe has made one finding of what it means to be one.
    !(kept.claim === undefined && other.claim === undefined) &&
    severityAt(kept) <= severityAt(other) &&
    kept.places.some((place) => other.places.some((there) => overlap(place, there)))
  );
}

function overlap(a: Case['places'][number], b: Case['places'][number]): boolean {
  return a.path === b.path && a.lines[0] <= b.lines[1] && b.lines[0] <= a.lines[1];
}

/** The strongest proof first, then the most severe; of equals the probe's, then by what they are. */
function compare(a: Case, b: Case): number {
  return (
    strengths.indexOf(a.standing) - strengths.indexOf(b.standing) ||
    severityAt(a) - severityAt(b) ||
    Number(a.claim !== undefined) - Number(b.claim !== undefined) ||
    compareText(a.finding.path, b.finding.path) ||
    a.finding.line - b.finding.line ||
    compareText(keyOf(a), keyOf(b))
  );
}

function severityAt({ finding }: Case): number {
  return severities.indexOf(finding.severity);
}

function keyOf({ finding, claim }: Case): string {
  return JSON.stringify([finding.raisedBy, finding.rule, finding, claim]);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** One case with the evidence of all; of their fixes the first that is verified, else its own. */
function together(kept: Case, same: readonly Case[]): Case {
  const all = [kept, ...same];
  const { finding, claim } = kept;
  const also = unique(same.flatMap((other) => alsoRaised(kept, other)));
  const source = all.find((one) => one.finding.fix?.verified === true) ?? kept;
  const { fix, ...bare } = kept;
  const { fix: shown, ...told } = finding;
  const [ownFix, ownShown] = source === kept ? [fix, shown] : [source.fix, source.finding.fix];
  const [first, ...evidence] = unique(all.flatMap((one) => one.finding.evidence));
  return {
    ...bare,
    finding: {
      ...told,
      claim: claim === undefined ? [finding.claim, ...also].map(ended).join(' ') : wordsOf(claim, also),
      evidence: [first ?? finding.evidence[0], ...evidence],
      related: unique(all.flatMap((one) => one.finding.related)),
      ...(ownShown && { fix: ownShown }),
    },
    others: unique(same.map((other) => other.finding.raisedBy)),
    ...(ownFix && { fix: ownFix }),
  };
}

function alsoRaised(kept: Case, { finding, claim }: Case): readonly string[] {
  if (claim === undefined) return ['Also found by the probe'];
  return finding.raisedBy === kept.finding.raisedBy
    ? []
    : [`Also raised by ${finding.raisedBy}: ${claim.title}`];
}

/** Each once, by what it says. */
function unique<T>(items: readonly T[]): readonly T[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}
