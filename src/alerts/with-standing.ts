import type { Log, ReportingDescriptor, Result } from 'sarif';
import type { LineRange } from '../domain/change.js';
import type { Looked } from './look-again.js';
import type { Standing, StandingAlert } from './standing.js';
import { movedNote } from './standing-result.js';

/** GitHub keeps so many results of a run; what it cuts it closes. */
const resultLimit = 5_000;

/** How a SARIF file is written, so that equal reports are equal bytes. */
export type Stringify = (value: unknown) => string;

/**
 * The SARIF file of an audit with the alerts in it that were there before and are not seen fixed: an upload replaces
 * the last analysis. `text` is our own file, in which the findings have the fingerprints of the outlook.
 */
export function withStanding(
  text: string,
  looked: readonly Looked[],
  rules: Standing['rules'],
  stringify: Stringify,
): string {
  const log: Log = JSON.parse(text);
  const [run] = log.runs;
  if (run === undefined) throw new Error('our own SARIF file has no run');
  const own = (run.results ?? []).map((result) => atHome(result, looked));
  const present = new Set(own.map(identityOf));
  const carried = looked
    .filter(({ alert, fate }) => fate !== 'fixed' && !present.has(identityOfAlert(alert)))
    .map(carriedResult);
  // Cut are findings that have no alert yet, from the end: there they are least severe.
  const results = [...own.slice(0, Math.max(0, resultLimit - carried.length)), ...carried].slice(
    0,
    resultLimit,
  );
  const { driver } = run.tool;
  driver.rules = usedRules(results, driver.rules ?? [], rules);
  const index = new Map(driver.rules.map(({ id }, at) => [id, at]));
  run.results = results.map((result) => ({ ...result, ruleIndex: index.get(result.ruleId ?? '') ?? -1 }));
  return stringify(log);
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
function carriedResult({ alert, located, recheck = alert.recheck }: Looked): Result {
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
