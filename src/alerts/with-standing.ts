import type { Log, ReportingDescriptor, Result } from 'sarif';
import type { LineRange } from '../domain/change.js';
import type { Looked } from './look-again.js';
import type { Standing, StandingAlert } from './standing.js';
import { fitResults } from './fit-results.js';
import { movedNote } from './standing-result.js';

/** How a SARIF file is written, so that equal reports are equal bytes. */
export type Stringify = (value: unknown) => string;

/** The file, and what is in it. */
export interface Joined {
  readonly text: string;
  /** How many findings of this audit. */
  readonly findings: number;
  /** How many alerts an upload would close unseen, for want of room. */
  readonly unkept: number;
}

/**
 * The SARIF file of an audit with the alerts in it that were there before and are not seen fixed: an upload replaces
 * the last analysis. `text` is our own file, in which the findings have the fingerprints of the outlook.
 */
export function withStanding(
  text: string,
  looked: readonly Looked[],
  rules: Standing['rules'],
  stringify: Stringify,
): Joined {
  const log: Log = JSON.parse(text);
  const [run] = log.runs;
  if (run === undefined) throw new Error('our own SARIF file has no run');
  const own = (run.results ?? []).map((result) => atHome(result, looked));
  const present = new Set(own.map(identityOf));
  const open = looked.filter(({ fate }) => fate !== 'fixed');
  const alerts = new Set(open.map(({ alert }) => identityOfAlert(alert)));
  const carried = open.filter(({ alert }) => !present.has(identityOfAlert(alert)));
  const isAlert = (result: Result): boolean => alerts.has(identityOf(result));
  const { results, unkept } = fitResults(own, carried.map(carriedResult), isAlert);
  // What was found again may have been cut from the findings before, and is carried then.
  const foundAgain = carried.filter(({ fate }) => fate === 'found-again').length;
  const findings = results.length - carried.length + foundAgain;
  const { driver } = run.tool;
  driver.rules = usedRules(results, driver.rules ?? [], rules);
  const index = new Map(driver.rules.map(({ id }, at) => [id, at]));
  run.results = results.map((result) => ({ ...result, ruleIndex: index.get(result.ruleId ?? '') ?? -1 }));
  return { text: stringify(log), findings, unkept };
}

function identityOf({ ruleId, partialFingerprints, locations }: Result): string {
  const uri = locations?.[0]?.physicalLocation?.artifactLocation?.uri;
  return JSON.stringify([ruleId, uri, partialFingerprints?.['primaryLocationLineHash']]);
}

function identityOfAlert({ ruleId, home, fingerprint }: StandingAlert): string {
  return JSON.stringify([ruleId, uriOf(home), fingerprint]);
}

/** A finding that is an alert already stays under the path that the host knows it by. */
function atHome(result: Result, looked: readonly Looked[]): Result {
  const fingerprint = result.partialFingerprints?.['primaryLocationLineHash'];
  const same = looked.find(
    ({ alert, located }) =>
      alert.ruleId === result.ruleId &&
      alert.fingerprint === fingerprint &&
      located.kind === 'found' &&
      located.path !== alert.home &&
      uriOf(located.path) === result.locations?.[0]?.physicalLocation?.artifactLocation?.uri,
  );
  if (same?.located.kind !== 'found') return result;
  const { alert, located } = same;
  return movedTo(result, alert.home, located.path, located.places[0].lines);
}

/** As it was, at the place where its code is now. */
function carriedResult({ alert, located, suppression, recheck = alert.recheck }: Looked): Result {
  const { home, path, lines, raisedBy, severity } = alert;
  const now = located.kind === 'found' ? located : { path, places: [{ lines }] as const };
  const result: Result = {
    ruleId: alert.ruleId,
    level: alert.level,
    message: { text: alert.message.replace(movedSentence, '') },
    locations: [locationOf(home, now.places[0].lines)],
    ...(alert.related.length > 0 && {
      relatedLocations: alert.related.map(({ id, note, ...place }) => ({
        id,
        message: { text: note },
        ...locationOf(place.path, place.lines),
      })),
    }),
    partialFingerprints: { primaryLocationLineHash: alert.fingerprint },
    // For readers that heed it; GitHub does not, and is told by a request of its own.
    ...(suppression && {
      suppressions: [{ kind: 'external', status: 'accepted', justification: suppression.reason }],
    }),
    properties: { severity, raisedBy, carried: true, ...(recheck && { recheck }) },
  };
  return now.path === home ? result : movedTo(result, home, now.path, now.places[0].lines);
}

const movedSentence = / It was moved: \[the code is here now\]\(\d+\)\.$/;

/** GitHub links `[text](1)` to the related location with that id, and keeps only those that are linked. */
function movedTo(result: Result, home: string, path: string, lines: LineRange): Result {
  const related = result.relatedLocations ?? [];
  const id = Math.max(0, ...related.map((one) => one.id ?? 0)) + 1;
  return {
    ...result,
    message: { text: `${result.message.text ?? ''} It was moved: [${movedNote}](${id}).` },
    locations: [locationOf(home, lines)],
    relatedLocations: [...related, { id, message: { text: movedNote }, ...locationOf(path, lines) }],
  };
}

function locationOf(path: string, [startLine, endLine]: LineRange) {
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(path), uriBaseId: '%SRCROOT%' },
      region: { startLine, startColumn: 1, endLine },
    },
  };
}

function uriOf(path: string): string {
  return path
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}

/** Ours say what they say today; those that are gone, what they said last. */
function usedRules(
  results: readonly Result[],
  own: readonly ReportingDescriptor[],
  last: Standing['rules'],
): ReportingDescriptor[] {
  const ids = [...new Set(results.map(({ ruleId = '' }) => ruleId))].toSorted();
  return ids.map((id) => own.find((rule) => rule.id === id) ?? lastRule(id, last));
}

function lastRule(id: string, last: Standing['rules']): ReportingDescriptor {
  const text = `A finding of kind ${id}.`;
  const { id: _id, ...said } = last.get(id) ?? {};
  return { shortDescription: { text }, fullDescription: { text }, help: { text }, ...said, id };
}
