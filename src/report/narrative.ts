import type { ProbeSummary, Report, SpecialistSummary } from '../domain/report.js';
import { clip } from './visible.js';
import { duration, firstNames, plural, type Mark } from './wording.js';

const mostReasons = 8;
const mostUnseen = 4;

/** What became of the mutants that were run. Never a score: a ratio says nothing about the ones not planned. */
export function mutantCounts(probe: ProbeSummary): string {
  if (probe.planned === 0) return 'The probe found nothing in this change that it knows how to break.';
  const outcomes: readonly (readonly [number, string])[] = [
    [probe.killed, 'noticed by the tests'],
    [probe.survived, 'not noticed'],
    [probe.timedOut, 'timed out'],
    [probe.unviable, 'did not load or compile'],
    [probe.unstable, 'noticed only in some runs'],
    [probe.doubtful, 'noticed for a doubtful reason'],
  ];
  const told = outcomes.filter(([count]) => count > 0).map(([count, outcome]) => `${count} ${outcome}`);
  const ran = `The probe ran ${probe.ran} of ${plural(probe.planned, 'mutant')} of its own in ${duration(probe.seconds)}`;
  return `${ran}${told.length > 0 ? `: ${told.join(', ')}` : ''}.`;
}

/** Why the rest was not run, one reason each; the reasons are untrusted text. */
export function notRunCounts({ skipped }: ProbeSummary): readonly string[] {
  return skipped.map(({ reason, count }) => `${count.toLocaleString('en-US')} (${reason})`);
}

/** `security: completed, 2 findings, 12,345 tokens in, 1,234 out, 3 min 20 s`. */
export function specialistLine(
  { id, outcome, findings, dropped = [], runs, tokens, seconds }: SpecialistSummary,
  plain: Mark,
): string {
  const name = `${plain(clip(id, 500))}: ${plain(clip(outcome, 500))}`;
  const input = tokens.input + tokens.cacheRead + tokens.cacheWrite;
  if (input + tokens.output === 0 && findings === 0 && dropped.length === 0) return name;
  const spent = `${input.toLocaleString('en-US')} tokens in, ${tokens.output.toLocaleString('en-US')} out`;
  // Who did not finish has not found nothing.
  const isSilent = findings === 0 && outcome !== 'completed';
  const raised = findings === 0 ? 'no findings' : plural(findings, 'finding');
  const found = `${isSilent ? '' : `, ${raised}`}${droppedOf(dropped, plain)}`;
  const ran = runs === undefined ? '' : `, ${runsTold(runs)}`;
  return `${name}${found}${ran}, ${spent}, ${duration(seconds)}`;
}

/** `tried 10 mutants (1 not noticed), ran 2 tests`. */
export function runsTold({ mutants, survived, tests }: NonNullable<SpecialistSummary['runs']>): string {
  const unnoticed = survived > 0 ? ` (${survived} not noticed)` : '';
  return [
    ...(mutants > 0 ? [`tried ${plural(mutants, 'mutant')}${unnoticed}`] : []),
    ...(tests > 0 ? [`ran ${plural(tests, 'test')}`] : []),
  ].join(', ');
}

/** Claims that did not come past the trust boundary. */
function droppedOf(dropped: NonNullable<SpecialistSummary['dropped']>, plain: Mark): string {
  if (dropped.length === 0) return '';
  const shown = dropped.slice(0, mostReasons);
  const reasons = shown.map(({ reason, count }) => `${count} ${plain(clip(reason, 200))}`);
  const more = dropped.length > shown.length ? ['others'] : [];
  return ` (dropped: ${[...reasons, ...more].join(', ')})`;
}

/** No findings is said of what was looked at only: the line itself names what was not. */
export function nothingFound({ gaps, probe, specialists, shard }: Report, mark: Mark): string {
  const unseen = [...new Set(gaps.map(({ what }) => what))];
  if (unseen.length > 0) return `No findings, but not looked at: ${firstNames(unseen, mostUnseen, mark)}`;
  const wasRead = specialists.some(({ outcome }) => outcome === 'completed');
  return probe.planned > 0 || wasRead || shard !== undefined
    ? 'No findings'
    : 'No findings: there was nothing to break, and no specialist has read it';
}

/** Why there is no synthesis, where no line of a specialist says so. */
export function missingSynthesis({ synthesis, specialists }: Report): string | undefined {
  const missing = synthesis?.missing;
  return missing !== undefined && specialists.some(({ outcome }) => outcome.includes(missing))
    ? undefined
    : missing;
}

/** The parts of a synthesis, in the order in which they are told. */
export const synthesisHeadings = [
  ['agreed', 'Agreed'],
  ['disputed', 'Disputed'],
  ['decided', 'Decided'],
] as const;
