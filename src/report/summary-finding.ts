import type { Evidence, FourCells, ReproducerEvidence } from '../domain/evidence.js';
import type { Finding } from '../domain/finding.js';
import type { SourceText } from '../domain/report.js';
import type { Verdict } from '../domain/verdict.js';
import { cutDiff, lineDiff } from './line-diff.js';
import { codeFence, codeSpan, details, escapeMarkdown, proseMarkdown } from './markdown.js';
import { reproduction } from './reproduce.js';
import { rulingWords } from './ruling-words.js';
import { shownEvidence } from './shown-evidence.js';
import { shownFix } from './shown-fix.js';
import { claimLines } from './summary-claim.js';
import { readersQuote } from './summary-specialists.js';
import { clip } from './visible.js';
import {
  cellsSentence,
  evidenceSentence,
  mutatedLabel,
  place,
  relatedPlace,
  severityLabel,
} from './wording.js';

/** Bounds of one finding, so that no single one can fill the summary; report.json and fixes.patch are whole. */
const codeLines = 60;
const codeLength = 6_000;
const patchLines = 200;
const patchLength = 16_000;
const mostEvidence = 5;
const shownNotes = 10;

/** One finding: where, the claim, what was run, the fix, and how to see it for oneself. */
export function findingBlock(verdict: Verdict, index: number, sources: readonly SourceText[]): string {
  const { finding } = verdict;
  const where = place(finding.path, [finding.line, finding.endLine]);
  const evidence = shownEvidence(finding, sources, mostEvidence);
  return [
    `#### ${index + 1}. ${capitalised(severityLabel(verdict))}: ${codeSpan(where)}`,
    ...claimLines(finding),
    ...rulingLine(verdict),
    ...readersQuote(verdict),
    ...evidence.map((one) => evidenceBlock(one, finding)),
    ...finding.related.slice(0, shownNotes).map(relatedLine),
    ...fixBlock(finding),
    ...evidence.flatMap((one) => reproductionBlock(one, finding)),
  ].join('\n\n');
}

/** Of the probe's there is nothing to say: whatever it finds it has executed. */
function rulingLine(verdict: Verdict): readonly string[] {
  const { label, why } = rulingWords(verdict);
  const isOwn = verdict.finding.raisedBy === 'probe' && verdict.ruling === 'upheld';
  return isOwn ? [] : [`**${label}:** ${proseMarkdown(why)}`];
}

function evidenceBlock(evidence: Evidence, finding: Finding): string {
  const sentence = evidenceSentence(evidence, { finding, mark: codeSpan, diffBelow: true });
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

function relatedLine(related: Finding['related'][number]): string {
  return `See ${codeSpan(relatedPlace(related))}: ${escapeMarkdown(clip(related.note, 500))}`;
}

function fixBlock(finding: Finding): readonly string[] {
  const fix = shownFix(finding);
  if (fix === undefined) return [];
  const { text, cut } = cutDiff(fix.patch, patchLines, patchLength);
  const rest = cut ? `\n\nCut here; ${fix.whole} the whole patch.` : '';
  return [details(fix.title, `${codeFence(text, 'diff')}${rest}`)];
}

function reproductionBlock(evidence: Evidence, finding: Finding): readonly string[] {
  const steps = reproduction(evidence, finding, codeSpan);
  if (steps === undefined) return [];
  const command = codeFence(clip(steps.command, codeLength), 'sh');
  return [details('How to reproduce', `${steps.how}\n\n${command}`)];
}

function diffFence(diff: string): string {
  const { text, cut } = cutDiff(diff, codeLines, codeLength);
  return `${codeFence(text, 'diff')}${cut ? '\n\nCut here; report.json has all of it.' : ''}`;
}

function capitalised(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
