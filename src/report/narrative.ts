import type { ProbeSummary, SpecialistSummary } from '../domain/report.js';
import { clip } from './visible.js';
import { duration, plural, type Mark } from './wording.js';

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
  const ran = `The probe ran ${probe.ran} of ${plural(probe.planned, 'mutant')} in ${duration(probe.seconds)}`;
  return `${ran}${told.length > 0 ? `: ${told.join(', ')}` : ''}.`;
}

/** Why the rest was not run, one reason each; the reasons are untrusted text. */
export function notRunCounts({ skipped }: ProbeSummary): readonly string[] {
  return skipped.map(({ reason, count }) => `${count} ${reason}`);
}

/** `security: completed, 2 findings, 12,345 tokens in, 1,234 out, 3 min 20 s`. */
export function specialistLine(
  { id, outcome, findings, tokens, seconds }: SpecialistSummary,
  plain: Mark,
): string {
  const name = `${plain(clip(id, 100))}: ${plain(clip(outcome, 500))}`;
  const input = tokens.input + tokens.cacheRead + tokens.cacheWrite;
  if (input + tokens.output === 0 && findings === 0) return name;
  const spent = `${input.toLocaleString('en-US')} tokens in, ${tokens.output.toLocaleString('en-US')} out`;
  return `${name}, ${plural(findings, 'finding')}, ${spent}, ${duration(seconds)}`;
}
