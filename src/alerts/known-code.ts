import type { LineRange } from '../domain/change.js';
import { linesAt, placesOf } from './find-place.js';
import { type Identify, isOf, isQuoteOf } from './identity.js';
import type { Replan } from './recheck-mutant.js';
import type { StandingAlert } from './standing.js';

/** Whole lines that an alert is about, in the commit that was analysed last. */
export interface KnownCode {
  readonly code: string;
  readonly line: number;
  /**
   * Whether the alert's fingerprint says so. The lines of an alert that could not be followed once are only where it
   * was before that: what is gone from there need not be its code.
   */
  readonly isCertain: boolean;
  /** How it was broken, where that is known. */
  readonly operator?: string;
}

export interface CodeMeans {
  readonly identify: Identify;
  readonly replan: Replan;
}

/** Undefined where the file has nothing at its place. */
export async function knownCode(
  alert: StandingAlert,
  before: string,
  { identify, replan }: CodeMeans,
): Promise<KnownCode | undefined> {
  const { recheck, lines, path } = alert;
  const told = (code: string, operator?: string): KnownCode | undefined => {
    const line = nearest(before, code, lines);
    return line === undefined
      ? undefined
      : { code, line, isCertain: true, ...(operator !== undefined && { operator }) };
  };
  if (recheck?.kind === 'mutant' && isOf(alert, recheck, identify))
    return told(recheck.original, recheck.operator);
  if (recheck?.kind === 'quote' && isQuoteOf(alert, recheck.text, identify)) return told(recheck.text);
  const code = linesAt(before, lines);
  if (code.trim() === '') return undefined;
  if (isQuoteOf(alert, code, identify)) return { code, line: lines[0], isCertain: true };
  const planned = await replan(path, before, lines);
  const broken = planned.find((one) => isOf(alert, one, identify));
  if (broken !== undefined) return told(broken.original, broken.operator);
  return { code, line: lines[0], isCertain: false };
}

function nearest(text: string, code: string, [from]: LineRange): number | undefined {
  const starts = placesOf(text, code).map(({ lines }) => lines[0]);
  return starts.toSorted((one, other) => Math.abs(one - from) - Math.abs(other - from))[0];
}
