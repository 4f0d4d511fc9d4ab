import { whySlower } from './why-slower.js';
import type { Report, RunnerSummary } from '../domain/report.js';
import type { Verdict } from '../domain/verdict.js';
import { fit } from './fit.js';
import { codeSpan, escapeMarkdown, proseMarkdown } from './markdown.js';
import { filesWithoutMutant, nothingFound, specialistLine, type Untold, untold } from './narrative.js';
import { countsOf, mergedFrom, partOf, titleOf } from './part.js';
import { countBySeverity } from './standing.js';
import { toldRequest } from './request-wording.js';
import { gapGroups, reasonsBesideGaps, specialistGroups } from './told-once.js';
import { clip } from './visible.js';
import { firstNames, place, plural } from './wording.js';

/** Bytes for each list around the findings, so that the findings always have most of the room. */
const listBudget = 60_000;
const textLength = 500;
const listedNames = 10;
/** What is run again has its whole command in its finding. */
const commandLength = 200;

/** The verdict first, in words; a pass without findings needs no reason beyond the counts that follow. */
export function verdictPart(report: Report, standing: readonly Verdict[]): readonly string[] {
  const { gate } = report;
  const heading = `### ${titleOf(report)}: ${gate.kind}`;
  if (gate.kind === 'pass' && standing.length === 0) return [heading];
  const reasons = reasonsBesideGaps(report, prose);
  const [first, ...others] = reasons;
  if (first !== undefined && others.length === 0) return [heading, first];
  return [heading, ...bullets(reasons, (reason) => reason)];
}

/** That it is only a part, or was put together from parts. */
export function shardPart({ shard, merged }: Report): readonly string[] {
  return [
    ...(shard === undefined ? [] : [`**${partOf(shard)}**`]),
    ...(merged === undefined ? [] : [mergedFrom(merged)]),
  ];
}

/** How many findings of which severity, in which change. */
export function countsPart(report: Report, standing: readonly Verdict[]): string {
  const { change } = report;
  const counts = countBySeverity(standing).map(([severity, count]) => `**${count} ${severity}**`);
  const findings =
    counts.length === 0
      ? nothingFound(report)
      : `${plural(standing.length, 'finding')} (${counts.join(', ')})`;
  const range = `${change.base.slice(0, 10)}..${change.head.slice(0, 10)}`;
  const title = plain(change.title);
  const request =
    change.pullRequest === undefined ? '' : ` (pull request ${codeSpan(`#${change.pullRequest.number}`)})`;
  const note = change.note === undefined ? '' : `\n\nNote: ${prose(change.note)}`;
  const files = plural(change.files.length, 'changed file');
  // After more than two words the sentence would read on.
  const found =
    counts.length > 0 || findings === 'No findings' ? `${findings} in ` : `${findings}. Audited: `;
  return `${`${found}${files}: ${codeSpan(range)} ${title}`.trimEnd()}${request}${note}`;
}

/** What had to be looked at and was not; nothing where everything was. */
export function gapsPart({ gaps }: Report): readonly string[] {
  const items = bullets(
    gapGroups(gaps),
    ({ what, why }) => `**${firstNames(what, listedNames, prose)}**: ${prose(why)}`,
  );
  return gaps.length === 0 ? [] : ['#### Not looked at', ...items];
}

/** What was run: the probe and what it has not told, its runners, the specialists; one line each. */
export function runPart(report: Report): readonly string[] {
  const { probe, specialists } = report;
  const untouched = filesWithoutMutant(report);
  const items = [
    ...untold(probe).map(untoldItem),
    ...(untouched.length > 0
      ? [`Changed code without a mutant: ${firstNames(untouched, listedNames, codeSpan)}.`]
      : []),
    ...probe.runners.map(runnerItem),
    ...specialistGroups(specialists).map((specialist) => specialistLine(specialist, proseMarkdown)),
  ];
  return [countsOf(report), ...bullets(items, (item) => item)];
}

/** How to take every verified fix at once. */
export function fixesPart(report: Report): readonly string[] {
  const { fixes, fixesApart = [], merged } = report;
  const apart = bullets(
    [...fixesApart, ...(merged?.fixesApart ?? [])],
    ({ path, line, note }) => `${codeSpan(place(path, [line, line]))}: ${prose(note)}`,
  );
  if (fixes === '') return apart;
  const all = apart.length === 0 ? 'All verified fixes at once' : 'The verified fixes at once';
  const which = merged === undefined ? all : 'The fixes, each verified in its shard';
  return [`${which}: \`git apply fixes.patch\``, ...requestPart(report), ...apart];
}

/** That they are proposed, and where; or why they are not. */
function requestPart(report: Report): readonly string[] {
  const told = toldRequest(report);
  if (told === undefined) return [];
  const { before, link, after } = told;
  const linked = link === undefined ? '' : `[${link.name}](${link.url})`;
  return [[plain(before), linked === '' ? '' : ` ${linked}`, plain(after)].join('')];
}

function untoldItem({ what, reasons }: Untold): string {
  const shown = fit(reasons.map(prose), (reason) => reason, '; ', listBudget);
  const more = reasons.length - shown.kept;
  return `${what}: ${shown.text}${more > 0 ? ` and ${more} more reasons` : ''}.`;
}

function runnerItem(runner: RunnerSummary): string {
  const { id, command, tests, green, red, flaky } = runner;
  const counts = `${plural(tests, 'test')}, ${green} green`;
  return [
    `${plain(id)}: ${codeSpan(clip(command, commandLength))} (${counts})`,
    ...(red.length > 0
      ? [`  - red before we touched anything: ${firstNames(red, listedNames, codeSpan)}`]
      : []),
    ...(flaky.length > 0 ? [`  - flaky on untouched code: ${firstNames(flaky, listedNames, codeSpan)}`] : []),
    ...whySlower(runner).map((why) => `  - slower: ${prose(why)}`),
  ].join('\n');
}

function plain(text: string): string {
  return escapeMarkdown(clip(text, textLength));
}

/** A reason may quote a command or an option as code. */
function prose(text: string): string {
  return proseMarkdown(clip(text, textLength));
}

/** A bulleted list as one block, or no block; cut at an item's border when it is too long. */
export function bullets<T>(items: readonly T[], render: (item: T) => string): readonly string[] {
  if (items.length === 0) return [];
  const { text, kept } = fit(items, (item) => `- ${render(item)}`, '\n', listBudget);
  const more = items.length - kept;
  return [more > 0 ? `${text}\n- and ${more.toLocaleString('en-US')} more, in report.json` : text];
}
