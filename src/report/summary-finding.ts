import type { Evidence, FourCells, ReproducerEvidence } from '../domain/evidence.js';
import type { Finding, Fix } from '../domain/finding.js';
import type { Verdict } from '../domain/verdict.js';
import { cutDiff, lineDiff } from './line-diff.js';
import { codeFence, codeSpan, details, escapeMarkdown, proseMarkdown } from './markdown.js';
import { readersQuote } from './summary-specialists.js';
import { clip } from './visible.js';
import { cellsSentence, evidenceSentence, mutatedLabel, place, ruleName, severityLabel } from './wording.js';

/** Bounds of one finding, so that no single one can fill the summary; report.json and fixes.patch are whole. */
const claimLength = 2_000;
const codeLines = 60;
const codeLength = 6_000;
const patchLines = 200;
const patchLength = 16_000;
const shownEvidence = 5;
const shownNotes = 10;

/** One finding: where, the claim, what was run, the fix, and how to see it for oneself. */
export function findingBlock(verdict: Verdict, index: number): string {
  const { finding } = verdict;
  const where = place(finding.path, [finding.line, finding.endLine]);
  return [
    `#### ${index + 1}. ${capitalised(severityLabel(verdict))}: ${codeSpan(where)}`,
    `${claimOf(finding)} (${codeSpan(ruleName(finding))})`,
    ...rulingLine(verdict),
    ...readersQuote(verdict),
    ...finding.evidence.slice(0, shownEvidence).map((evidence) => evidenceBlock(evidence, finding.path)),
    ...finding.related.slice(0, shownNotes).map(relatedLine),
    ...(finding.fix === undefined ? [] : [fixBlock(finding.fix)]),
    ...finding.evidence.slice(0, shownEvidence).flatMap(reproduction),
  ].join('\n\n');
}

/** The probe quotes code as it stands; specialists mark it as people do. */
function claimOf({ claim, raisedBy }: Finding): string {
  const text = clip(claim, claimLength);
  return raisedBy === 'probe' ? escapeMarkdown(text) : proseMarkdown(text);
}

/** Of the probe's there is nothing to say: whatever it finds it has executed. */
function rulingLine({ finding, ruling, reason }: Verdict): readonly string[] {
  const why = proseMarkdown(clip(reason, claimLength));
  if (ruling === 'undecided') return [`**Needs a human:** ${why}`];
  return finding.raisedBy === 'probe' ? [] : [`Upheld: ${why}`];
}

function evidenceBlock(evidence: Evidence, home: string): string {
  const sentence = evidenceSentence(evidence, { home, mark: codeSpan, diffBelow: true });
  if (evidence.kind === 'mutant') {
    return [
      sentence,
      diffFence(lineDiff(evidence.original, evidence.mutated)),
      ...(evidence.cells === undefined ? [] : [cellsTable(evidence.cells, evidence.operator)]),
    ].join('\n\n');
  }
  if (evidence.kind === 'reproducer') return [sentence, ...testFile(evidence)].join('\n\n');
  return `${sentence}\n\n${codeFence(clip(evidence.text, codeLength), 'text')}`;
}

function testFile({ path, text }: ReproducerEvidence): readonly string[] {
  if (text === undefined) return [];
  const { text: shown, cut } = cutDiff(text, patchLines, patchLength);
  const where = path === undefined ? [] : [codeSpan(clip(path, 500))];
  const rest = cut ? ['Cut here; report.json has all of it.'] : [];
  return [details('The test', [...where, codeFence(shown, 'text'), ...rest].join('\n\n'))];
}

function cellsTable(cells: FourCells, operator: string): string {
  const { merged, mutated } = cells;
  const exposed = mutated.reordered === 'red' ? '**red**' : mutated.reordered;
  return [
    '| | fixtures as written | fixtures reordered |',
    '| --- | --- | --- |',
    `| code as merged | ${merged.asWritten} | ${merged.reordered} |`,
    `| ${mutatedLabel(operator)} | ${mutated.asWritten} | ${exposed} |`,
    '',
    cellsSentence(cells, codeSpan, escapeMarkdown),
  ].join('\n');
}

function relatedLine({ path, line, note }: Verdict['finding']['related'][number]): string {
  return `See ${codeSpan(place(path, [line, line]))}: ${escapeMarkdown(clip(note, 500))}`;
}

function fixBlock({ patch, verified }: Fix): string {
  const title = verified
    ? 'Fix, verified: the tests were run with it and without it'
    : 'Proposed fix, not verified';
  const { text, cut } = cutDiff(patch, patchLines, patchLength);
  const rest = verified ? 'fixes.patch and report.json have' : 'report.json has';
  return details(title, `${codeFence(text, 'diff')}${cut ? `\n\nCut here; ${rest} the whole patch.` : ''}`);
}

function reproduction(evidence: Evidence): readonly string[] {
  if (evidence.kind === 'quote' || evidence.command === undefined) return [];
  const body =
    evidence.kind === 'mutant'
      ? `Make the change shown above in ${codeSpan(place(evidence.path, evidence.lines))}, then run`
      : `With the test above${evidence.path === undefined ? '' : ` as ${codeSpan(clip(evidence.path, 500))}`}, run`;
  return [details('How to reproduce', `${body}\n\n${codeFence(clip(evidence.command, codeLength), 'sh')}`)];
}

function diffFence(diff: string): string {
  const { text, cut } = cutDiff(diff, codeLines, codeLength);
  return `${codeFence(text, 'diff')}${cut ? '\n\nCut here; report.json has all of it.' : ''}`;
}

function capitalised(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
