import { whySlower } from './why-slower.js';
import type { Report, RunnerSummary } from '../domain/report.js';
import { shardName } from '../domain/shard.js';
import type { Gate } from '../domain/verdict.js';
import { filesWithoutMutant, nothingFound, specialistLine, untold } from './narrative.js';
import { paint, type TerminalOptions } from './paint.js';
import { countsOf, mergedFrom, partOf } from './part.js';
import { countBySeverity, standingVerdicts } from './standing.js';
import { terminalFinding } from './terminal-finding.js';
import { policyLines } from './terminal-policy.js';
import { toldRequest } from './request-wording.js';
import { alertLines } from './terminal-alerts.js';
import { type Line, refutedLines, synthesisLines, unreadFiles } from './terminal-specialists.js';
import { gapGroups, gateReasons, specialistGroups } from './told-once.js';
import { clip, visibleLine } from './visible.js';
import { firstNames, place, plural } from './wording.js';
import { wrap } from './wrap.js';

const textLength = 500;
const listedNames = 5;
const listedFindings = 50;
const gateFormats = { pass: 'green', fail: 'red', inconclusive: 'yellow' } as const;

/** The report for people at a terminal; its last lines are the gate. */
export function renderTerminal(report: Report, options: TerminalOptions): string {
  const standing = standingVerdicts(report);
  const unseen = standing.length - listedFindings;
  const line = (text: string, indent = '', hanging = indent): string =>
    wrap(visibleLine(clip(text, textLength)), options.columns, indent, hanging);
  const parts = [
    [header(report), ...origin(report)].map((text) => line(text)).join('\n'),
    ...standing
      .slice(0, listedFindings)
      .map((verdict) => terminalFinding(verdict, report.sources ?? [], options)),
    ...(unseen > 0 ? [line(`${plural(unseen, 'more finding')}: see the report files.`)] : []),
    ...fixLines(report).map((text) => line(text)),
    ...notLookedAt(report, line, options),
    [...probeLines(report), ...specialistLines(report), ...unreadFiles(report)]
      .map((text) => line(text, '', '  '))
      .join('\n'),
    ...alertLines(report, line),
    ...refutedLines(report, line),
    ...policyLines(report, line),
    ...synthesisLines(report, line),
    [line(counts(report)), ...meaningLine(report, line), ...gateLines(report.gate, options)].join('\n'),
  ];
  return `${parts.join('\n\n')}\n`;
}

function header(report: Report): string {
  const { tool, change } = report;
  const range = `${change.base.slice(0, 10)}..${change.head.slice(0, 10)}`;
  const what = `${range} ${change.title} (${plural(change.files.length, 'changed file')})`;
  return `Counterproof ${tool.version}${report.shard ? `, ${shardName(report.shard)}` : ''}: ${what}`;
}

/** Where the change came from, why its range is not the one that one would expect, and what part this is. */
function origin({ change: { pullRequest, note }, shard, merged }: Report): readonly string[] {
  return [
    ...(pullRequest === undefined ? [] : [`Pull request #${pullRequest.number}: ${pullRequest.title}`]),
    ...(note === undefined ? [] : [`Note: ${note}`]),
    ...(shard === undefined ? [] : [partOf(shard)]),
    ...(merged === undefined ? [] : [mergedFrom(merged)]),
  ];
}

function fixLines(report: Report): readonly string[] {
  const { fixes, fixesApart = [], merged } = report;
  const apart = [...fixesApart, ...(merged?.fixesApart ?? [])].map(
    ({ path, line, note }) => `${place(path, [line, line])}: ${note}`,
  );
  if (fixes === '') return apart;
  const all = apart.length === 0 ? 'All verified fixes at once' : 'The verified fixes at once';
  const which = merged === undefined ? all : 'The fixes, each verified in its shard';
  return [`${which}: git apply fixes.patch`, ...requestLine(report), ...apart];
}

/** With the address in full, which a terminal makes a link of. */
function requestLine(report: Report): readonly string[] {
  const told = toldRequest(report);
  if (told === undefined) return [];
  const { before, link, after } = told;
  return [`${before}${link === undefined ? '' : `${link.name} (${link.url})`}${after}`];
}

function notLookedAt({ gaps }: Report, line: Line, options: TerminalOptions): readonly string[] {
  if (gaps.length === 0) return [];
  const groups = gapGroups(gaps);
  const items = groups
    .slice(0, listedFindings)
    .map(({ what, why }) => line(`- ${firstNames(what, listedNames, String)}: ${why}`, '  ', '    '));
  const more = groups.length - items.length;
  const rest = more > 0 ? [`  - and ${more} more`] : [];
  return [[paint('yellow', 'Not looked at', options), ...items, ...rest].join('\n')];
}

function probeLines(report: Report): readonly string[] {
  const { probe } = report;
  const untouched = filesWithoutMutant(report);
  return [
    countsOf(report),
    ...untold(probe).map(({ what, reasons }) => `${what}: ${reasons.join('; ')}.`),
    ...(untouched.length > 0
      ? [`Changed code without a mutant: ${firstNames(untouched, listedNames, visibleLine)}.`]
      : []),
    ...probe.runners.flatMap(runnerLines),
  ];
}

function runnerLines(runner: RunnerSummary): readonly string[] {
  const { id, command, tests, green, red, flaky } = runner;
  return [
    `${id}: ${clip(command, 120)} (${plural(tests, 'test')}, ${green} green)`,
    ...(red.length > 0
      ? [`red before we touched anything: ${firstNames(red, listedNames, visibleLine)}`]
      : []),
    ...(flaky.length > 0 ? [`flaky on untouched code: ${firstNames(flaky, listedNames, visibleLine)}`] : []),
    ...whySlower(runner).map((why) => `${id} is slower: ${visibleLine(why)}`),
  ];
}

function specialistLines({ specialists }: Report): readonly string[] {
  return specialistGroups(specialists).map((specialist) => specialistLine(specialist, visibleLine));
}

function counts(report: Report): string {
  const told = countBySeverity(standingVerdicts(report)).map(([severity, count]) => `${count} ${severity}`);
  return told.length === 0 ? nothingFound(report) : `Findings: ${told.join(', ')}`;
}

function meaningLine(report: Report, line: Line): readonly string[] {
  const [first] = standingVerdicts(report);
  if (first === undefined) return [];
  return [line(`counterproof explain ${first.finding.rule} says what that means.`)];
}

/** `fail: ...`; further reasons stand below it. */
function gateLines(gate: Gate, options: TerminalOptions): readonly string[] {
  const { kind } = gate;
  const label = paint(gateFormats[kind], kind, options);
  const [first, ...others] = gateReasons(gate, String)
    .slice(0, listedFindings)
    .map((reason, index) => visibleLine(clip(index === 0 ? `${kind}: ${reason}` : reason, textLength)));
  if (first === undefined) return [label];
  const text = wrap(first, options.columns, '', '  ');
  return [
    `${label}${text.slice(kind.length)}`,
    ...others.map((reason) => wrap(reason, options.columns, '  ')),
  ];
}
