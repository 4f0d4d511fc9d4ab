import type { Location, PhysicalLocation, Region, Result } from 'sarif';
import type { Evidence, ReproducerEvidence } from '../domain/evidence.js';
import type { Finding } from '../domain/finding.js';
import { recheckOf } from '../domain/recheck.js';
import type { Verdict } from '../domain/verdict.js';
import { claimOnOneLine } from './claim-parts.js';
import { levels, sarifRuleId } from './sarif-rule.js';
import { isNoticingTest } from './shown-fix.js';
import { clip, visibleLine } from './visible.js';
import { messageText } from './message-text.js';
import { evidenceSentence } from './wording.js';

/** Far below what GitHub shows; the limits of each part add up to less than 10,000 characters per result. */
const claimLength = 2_000;
const noteLength = 300;
const codeLength = 2_000;
const listedTests = 20;
const listedPlaces = 10;

interface Place {
  readonly path: string;
  readonly line: number;
  readonly endLine: number;
  readonly note: string;
}

/** One alert. */
export function sarifResult(verdict: Verdict, ruleIndex: number, fingerprint: string): Result {
  const { finding } = verdict;
  const places = relatedPlaces(finding);
  const recheck = recheckOf(finding);
  return {
    ruleId: sarifRuleId(finding),
    ruleIndex,
    level: levels[finding.severity],
    message: { text: message(verdict, places) },
    locations: [{ physicalLocation: location(finding.path, region(finding)) }],
    ...(places.length > 0 && { relatedLocations: places.map(relatedLocation) }),
    partialFingerprints: { primaryLocationLineHash: fingerprint },
    properties: {
      severity: finding.severity,
      raisedBy: visibleLine(finding.raisedBy),
      ruling: verdict.ruling,
      verifiedFix: finding.fix?.verified === true,
      evidence: finding.evidence.slice(0, listedPlaces).map(bounded),
      // For hosts that give it back; GitHub does not.
      ...(recheck && { recheck }),
    },
  };
}

function mark(text: string): string {
  return messageText(text, noteLength);
}

/** GitHub takes the first sentence as the title, and links `[text](1)` to the related location with that id. */
function message({ finding, ruling, reason }: Verdict, places: readonly Place[]): string {
  const isExecuted = finding.evidence.some(({ kind }) => kind !== 'quote');
  const evidence = finding.evidence
    .slice(0, listedPlaces)
    // The alert stands at the place that was quoted.
    .filter(({ kind }) => kind !== 'quote' || !isExecuted)
    .map((one) => evidenceSentence(one, { finding, mark, diffBelow: false }));
  const links = places.map(({ note }, index) => `See [${linkText(note)}](${index + 1}).`);
  const what = isNoticingTest(finding) ? 'A test that notices it, verified,' : 'A verified fix';
  const fix = finding.fix?.verified === true ? [`${what} is in fixes.patch and in the job summary.`] : [];
  const open = ruling === 'undecided' ? [`Undecided, needs a human: ${mark(reason)}`] : [];
  return [
    ended(messageText(claimOnOneLine(finding), claimLength)),
    ...evidence,
    ...links,
    ...fix,
    ...open,
  ].join(' ');
}

function relatedPlaces({ related, evidence }: Finding): readonly Place[] {
  const reordered = evidence.flatMap((one) => {
    if (one.kind !== 'mutant' || one.cells === undefined) return [];
    const { path, lines } = one.cells.reordering;
    return [{ path, line: lines[0], endLine: lines[1], note: 'the fixtures that were reordered' }];
  });
  return [...related.map((place) => ({ ...place, endLine: place.line })), ...reordered].slice(
    0,
    listedPlaces,
  );
}

function relatedLocation({ path, line, endLine, note }: Place, index: number): Location {
  return {
    id: index + 1,
    message: { text: messageText(note, noteLength) },
    physicalLocation: location(path, { startLine: line, startColumn: 1, endLine }),
  };
}

function location(path: string, where: Region): PhysicalLocation {
  return { artifactLocation: { uri: relativeUri(path), uriBaseId: '%SRCROOT%' }, region: where };
}

/** GitHub wants all four ends; without an end column a region runs to the end of its last line. */
function region({ line, endLine, endColumn }: Finding): Region {
  return { startLine: line, startColumn: 1, endLine, ...(endColumn !== undefined && { endColumn }) };
}

/** Percent-encoded; a lone surrogate, which has no UTF-8, becomes the replacement character. */
function relativeUri(path: string): string {
  return path
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}

/** The evidence as report.json has it, without its longest parts. */
function bounded(evidence: Evidence): Evidence {
  if (evidence.kind === 'mutant') {
    return {
      ...evidence,
      original: clip(evidence.original, codeLength),
      mutated: clip(evidence.mutated, codeLength),
      command: clip(evidence.command, noteLength),
      tests: evidence.tests.slice(0, listedTests).map((test) => clip(test, noteLength)),
    };
  }
  if (evidence.kind === 'reproducer') return boundedReproducer(evidence);
  return { ...evidence, text: clip(evidence.text, codeLength) };
}

function boundedReproducer(evidence: ReproducerEvidence): ReproducerEvidence {
  const { path, text, command, error } = evidence;
  return {
    ...evidence,
    test: clip(evidence.test, noteLength),
    ...(path !== undefined && { path: clip(path, noteLength) }),
    ...(text !== undefined && { text: clip(text, codeLength) }),
    ...(command !== undefined && { command: clip(command, noteLength) }),
    ...(error && { error: { type: clip(error.type, noteLength), message: clip(error.message, noteLength) } }),
  };
}

function linkText(note: string): string {
  return messageText(note, noteLength).replace(/[[\]]/g, '');
}

function ended(sentence: string): string {
  return /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`;
}
