import type { Evidence, FourCells, ReproducerEvidence } from '../domain/evidence.js';
import type { Finding, Severity } from '../domain/finding.js';
import type { SourceText } from '../domain/report.js';
import type { Verdict } from '../domain/verdict.js';
import { claimParts } from './claim-parts.js';
import { cutDiff, lineDiff } from './line-diff.js';
import { paint, type Format, type TerminalOptions } from './paint.js';
import { reproduction } from './reproduce.js';
import { rulingWords } from './ruling-words.js';
import { shownEvidence } from './shown-evidence.js';
import { shownFix } from './shown-fix.js';
import { clip, visibleCode, visibleLine } from './visible.js';
import {
  cellsSentence,
  evidenceSentence,
  mutatedLabel,
  place,
  relatedPlace,
  ruleName,
  severityLabel,
} from './wording.js';
import { wrap } from './wrap.js';

const claimLength = 2_000;
const mostEvidence = 10;
const codeLines = 40;
const codeLength = 6_000;
/** Below this width the table of four cells is told in sentences. */
const tableColumns = 62;

const severityFormats: Readonly<Record<Severity, Format>> = {
  critical: ['bold', 'red'],
  high: 'red',
  medium: 'yellow',
  low: 'cyan',
};

/** One finding: severity and place, the claim, what was run, the fix. */
export function terminalFinding(
  verdict: Verdict,
  sources: readonly SourceText[],
  options: TerminalOptions,
): string {
  const { finding } = verdict;
  const body = (text: string): string => wrap(visibleLine(clip(text, claimLength)), options.columns, '  ');
  const claim = claimParts(finding);
  const evidence = shownEvidence(finding, sources, mostEvidence);
  return [
    `${title(verdict, options)}\n${body(claim.title)}`,
    ...claim.parts.map(({ label, text }) => body(label === undefined ? text : `${label}: ${text}`)),
    ...rulingLines(verdict).map(body),
    ...evidence.flatMap((one) => evidenceParts(one, finding, options)),
    ...finding.related.map((related) => body(`See ${relatedPlace(related)}: ${related.note}`)),
    ...fixLines(finding, options),
  ].join('\n\n');
}

function fixLines(finding: Finding, options: TerminalOptions): readonly string[] {
  const fix = shownFix(finding);
  if (fix === undefined) return [];
  return [`${wrap(`${fix.title}:`, options.columns, '  ')}\n${diff(fix.patch, options, fix.whole)}`];
}

/** Of the probe's there is nothing to say: whatever it finds it has executed. */
function rulingLines(verdict: Verdict): readonly string[] {
  const { finding, ruling, by, quote } = verdict;
  const read =
    by === undefined || quote === undefined
      ? []
      : [`${by} quotes ${place(quote.path, quote.lines)}: ${clip(quote.text.trim(), 300)}`];
  if (finding.raisedBy === 'probe' && ruling === 'upheld') return read;
  const { label, why } = rulingWords(verdict);
  return [`${label}: ${why}`, ...read];
}

function title(verdict: Verdict, options: TerminalOptions): string {
  const { finding } = verdict;
  const label = severityLabel(verdict).toUpperCase();
  const where = visibleLine(place(finding.path, [finding.line, finding.endLine]));
  const text = wrap(`${label} ${where} ${visibleLine(ruleName(finding))}`, options.columns, '', '  ');
  return `${paint(severityFormats[finding.severity], label, options)}${text.slice(label.length)}`;
}

function evidenceParts(evidence: Evidence, finding: Finding, options: TerminalOptions): readonly string[] {
  const sentence = wrap(
    evidenceSentence(evidence, { finding, mark: visibleLine, diffBelow: true }),
    options.columns,
    '  ',
  );
  if (evidence.kind === 'mutant') {
    return [
      `${sentence}\n${diff(lineDiff(evidence.original, evidence.mutated), options)}`,
      ...(evidence.cells === undefined ? [] : [cellsTable(evidence.cells, evidence.operator, options)]),
      ...stepLines(evidence, finding, options),
    ];
  }
  if (evidence.kind === 'reproducer')
    return [sentence, ...testFile(evidence, options), ...stepLines(evidence, finding, options)];
  return [`${sentence}\n${indented(evidence.text)}`];
}

function testFile({ path, text }: ReproducerEvidence, { columns }: TerminalOptions): readonly string[] {
  if (text === undefined) return [];
  const name = path === undefined ? 'The test:' : `The test, ${visibleLine(clip(path, 200))}:`;
  const { cut } = cutDiff(text, codeLines, codeLength);
  const rest = cut ? '\n    (cut here; report.json has all of it)' : '';
  return [`${wrap(name, columns, '  ')}\n${indented(text)}${rest}`];
}

function stepLines(evidence: Evidence, finding: Finding, { columns }: TerminalOptions): readonly string[] {
  const steps = reproduction(evidence, finding, visibleLine);
  if (steps === undefined) return [];
  const how = wrap(`To reproduce: ${steps.how}`, columns, '  ');
  return [`${how}\n    ${visibleLine(clip(steps.command, codeLength))}`];
}

function cellsTable(cells: FourCells, operator: string, options: TerminalOptions): string {
  const red = cells.mutated.reordered === 'red' ? paint('red', 'red', options) : cells.mutated.reordered;
  if (options.columns < tableColumns) return cellsInWords(cells, options);
  return [
    row('', 'fixtures as written', 'fixtures reordered'),
    row('code as merged', cells.merged.asWritten, cells.merged.reordered),
    row(mutatedLabel(operator), cells.mutated.asWritten, red),
    wrap(cellsSentence(cells, visibleLine, visibleLine), options.columns, '  '),
  ].join('\n');
}

function row(name: string, left: string, right: string): string {
  return `    ${name.padEnd(18)}${left.padEnd(21)}${right}`.trimEnd();
}

function cellsInWords(cells: FourCells, { columns }: TerminalOptions): string {
  const { merged, mutated } = cells;
  return [
    `Code as merged: ${merged.asWritten}; with the fixtures reordered: ${merged.reordered}.`,
    `Ordering deleted: ${mutated.asWritten}; with the fixtures reordered: ${mutated.reordered}.`,
    cellsSentence(cells, visibleLine, visibleLine),
  ]
    .map((sentence) => wrap(sentence, columns, '  '))
    .join('\n');
}

function diff(text: string, options: TerminalOptions, whole = 'report.json has'): string {
  const { text: shown, cut } = cutDiff(text, codeLines, codeLength);
  const rows = visibleCode(shown)
    .split('\n')
    .map((line) => `    ${diffLine(line, options)}`);
  return [...rows, ...(cut ? [`    (cut here; ${whole} all of it)`] : [])].join('\n');
}

function diffLine(line: string, options: TerminalOptions): string {
  if (line.startsWith('+')) return paint('green', line, options);
  return line.startsWith('-') ? paint('red', line, options) : line;
}

function indented(code: string): string {
  return visibleCode(cutDiff(code, codeLines, codeLength).text).replace(/^/gm, '    ');
}
