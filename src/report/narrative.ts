import type { ProbeSummary, Report, SpecialistSummary } from '../domain/report.js';
import { clip } from './visible.js';
import { duration, plural, type Mark } from './wording.js';

const mostReasons = 8;

/** What became of the mutants that were run. Never a score: a ratio says nothing about the ones not planned. */
export function mutantCounts(probe: ProbeSummary): string {
  const { planned, ran, notCovered } = probe;
  if (planned === 0) return 'The probe found nothing in this change that it knows how to break.';
  const tried = planned === ran ? plural(ran, 'mutant') : `${ran} of ${plural(planned, 'planned mutant')}`;
  const outcomes = told([
    [probe.killed, 'noticed by the tests'],
    [probe.survived, 'not noticed'],
    [probe.timedOut, 'timed out'],
    [probe.unviable, 'did not load or compile'],
    [probe.unstable, 'noticed only in some runs'],
    [probe.doubtful, 'noticed for a doubtful reason'],
  ]);
  const others = told([
    [notCovered, 'that no green test reaches'],
    [planned - ran - notCovered, 'not run'],
  ]);
  const rest = others === '' ? '' : ` The others: ${others}.`;
  return `The probe tried ${tried} in ${duration(probe.seconds)}${outcomes === '' ? '' : `: ${outcomes}`}.${rest}`;
}

function told(counts: readonly (readonly [number, string])[]): string {
  return counts
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${count} ${what}`)
    .join(', ');
}

/** What is behind no finding, and why; the reasons are untrusted text. */
export interface Untold {
  readonly what: string;
  readonly reasons: readonly string[];
}

const leftAlone = 'Left alone, not counted above';

/** Reasons of mutants that are among the counts: run and told nowhere else, or without a verdict. */
const ofCounted: readonly (readonly [what: string, reason: RegExp])[] = [
  ['Not noticed, and told by no finding of their own', /^(?:unnoticed like others|probably equivalent)/],
  ['Without a verdict', /^(?:did not run:|no green test)/],
];

/** What is behind no finding: some of the mutants that were counted, and the places that were never broken. */
export function untold({ skipped }: ProbeSummary): readonly Untold[] {
  const kindOf = (reason: string): string =>
    ofCounted.find(([, pattern]) => pattern.test(reason))?.[0] ?? leftAlone;
  return [...ofCounted.map(([what]) => what), leftAlone]
    .map((what) => ({
      what,
      reasons: skipped
        .filter(({ reason }) => kindOf(reason) === what)
        .map(({ reason, count }) => `${count.toLocaleString('en-US')} x ${reason}`),
    }))
    .filter(({ reasons }) => reasons.length > 0);
}

/** Changed production code in which nothing was broken, as far as nothing else says so. */
export function filesWithoutMutant({ change, probe, shard, gaps, policy }: Report): readonly string[] {
  const ids = shard?.mutants ?? probe.mutants.map(({ id }) => id);
  // Nothing was broken at all, which is told.
  if (ids.length === 0) return [];
  const ignored = new Set(policy?.ignored.map(({ path }) => path));
  return change.files
    .filter(
      ({ role, status, binary, added }) =>
        role === 'source' && status !== 'deleted' && !binary && added.length > 0,
    )
    .map(({ path }) => path)
    .filter((path) => !ignored.has(path) && !ids.some((id) => id.startsWith(`${path}:`)))
    .filter((path) => !gaps.some(({ what, why }) => what.includes(path) || why.includes(path)));
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

/** No findings is said of what was looked at only; what was not is told once, with its reason. */
export function nothingFound({ gaps, probe, specialists, shard }: Report): string {
  const wasRead = specialists.some(({ outcome }) => outcome === 'completed');
  if (gaps.length > 0)
    return probe.ran > 0 || wasRead
      ? 'No findings in what was looked at'
      : 'No findings: nothing was looked at';
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
