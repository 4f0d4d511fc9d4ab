import type { Result } from 'sarif';

/** GitHub keeps so many results of a run, by severity; what it cuts it closes. */
const mostResults = 5_000;

/** The results of one upload, in their order, as many as are kept. */
export interface FittedResults {
  readonly results: readonly Result[];
  /** Alerts that are not among them, and that the upload would close unseen. */
  readonly unkept: number;
}

/**
 * What is an alert already stays, whether this audit has found it again (among `own`) or not (`carried`); what has no
 * alert yet gives way, from the end: there it is least severe.
 */
export function fitResults(
  own: readonly Result[],
  carried: readonly Result[],
  isAlert: (result: Result) => boolean,
): FittedResults {
  const standing = own.filter(isAlert).length + carried.length;
  let room = Math.max(0, mostResults - standing);
  const kept = own.filter((result) => isAlert(result) || room-- > 0);
  return {
    results: [...kept, ...carried].slice(0, mostResults),
    unkept: Math.max(0, standing - mostResults),
  };
}
