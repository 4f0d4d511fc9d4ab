import type { Claim } from '../domain/claim.js';
import type { QuoteEvidence } from '../domain/evidence.js';
import type { Settled } from '../domain/panel.js';
import { fenced } from './fence.js';
import { numberedLines } from './numbered.js';
import type { Rubric } from './rubric.js';
import { visibleName } from './visible-text.js';

/** A claim, and what was executed for it and came of that. */
export interface Examined {
  readonly claim: Claim;
  readonly tried: readonly string[];
}

/** What an examiner is told of a claim: where, what, the stated facts and what was run; never its author's argument. */
export function examinationTask(prompt: string, examiner: Rubric, { claim, tried }: Examined): string {
  const { quote, reachedFrom, facts, title } = claim;
  const text = [
    `claim: ${visibleName(title)}`,
    `rule: ${claim.rule}`,
    `impact: ${facts.impact}; reach: ${facts.reach}`,
    `preconditions: ${facts.preconditions.length === 0 ? 'none' : facts.preconditions.map(visibleName).join(' | ')}`,
    `executed: ${tried.length === 0 ? 'nothing' : tried.map(visibleName).join(' | ')}`,
    `at ${placeOf(quote)}`,
    ...(reachedFrom === undefined ? [] : [`made reachable by ${placeOf(reachedFrom)}`]),
  ].join('\n');
  return `${prompt}\n\nYou read it as the specialist for ${examiner.title}.\n\n${fenced('the claim', text)}`;
}

function placeOf({ path, lines: [from, to], text }: QuoteEvidence): string {
  const shown = numberedLines(text.split('\n')).map((line) => line.slice(5));
  return `${JSON.stringify(visibleName(path))}, ${from === to ? `line ${from}` : `lines ${from}-${to}`}:\n${shown.join('\n')}`;
}

export function synthesisTask(prompt: string, settled: readonly Settled[]): string {
  const lines = settled.map(({ place, severity, raisedBy, title, ruling, reason, stops }) =>
    visibleName(
      `${place} | ${severity} | ${stops ? 'stops the build' : 'does not stop it'} | ${raisedBy} | ${title} | ${ruling} | ${reason}`,
    ),
  );
  return `${prompt}\n\n${fenced('what was settled: place | severity | gate | raised by | claim | ruling | why', lines.join('\n'))}`;
}
