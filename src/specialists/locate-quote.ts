import type { QuoteEvidence } from '../domain/evidence.js';
import { linesOf } from './numbered.js';
import { visibleCodeLine } from './visible-text.js';

export type Located =
  | { readonly kind: 'located'; readonly quote: QuoteEvidence }
  /** It is nowhere, or at several places of which none is near; or it says nothing. */
  | { readonly kind: 'lost'; readonly why: 'not-there' | 'several-places' | 'no-substance' };

const mostLines = 10;
/** How far from its line a quote that occurs more than once may be. */
const near = 50;

/** As a model is shown it; white space around a line is no part of what it says. */
function comparable(line: string): string {
  return visibleCodeLine(line).trim();
}

/** Where a quote stands in a file; the evidence is made of the file's own text, never of the model's. */
export function locateQuote(path: string, text: string, line: number, quote: string): Located {
  const wanted = quote
    .replace(/^(?:[^\S\n]*\n)+|\s+$/g, '')
    .split('\n')
    .map(comparable);
  if (wanted.length > mostLines || !hasSubstance(wanted)) return { kind: 'lost', why: 'no-substance' };
  const lines = linesOf(text);
  const shown = lines.map(comparable);
  const at = placesOf(shown, wanted);
  const chosen = choose(at, line);
  if (chosen === undefined) return { kind: 'lost', why: at.length === 0 ? 'not-there' : 'several-places' };
  const found = lines.slice(chosen - 1, chosen - 1 + wanted.length).map((own) => own.replace(/\s+$/u, ''));
  return {
    kind: 'located',
    quote: { kind: 'quote', path, lines: [chosen, chosen + wanted.length - 1], text: found.join('\n') },
  };
}

/** Braces alone would stand anywhere. */
function hasSubstance(lines: readonly string[]): boolean {
  return (lines.join('').match(/[\p{L}\p{N}]/gu) ?? []).length >= 2;
}

function placesOf(lines: readonly string[], wanted: readonly string[]): readonly number[] {
  const places: number[] = [];
  for (let at = lines.indexOf(wanted[0] ?? ''); at !== -1; at = lines.indexOf(wanted[0] ?? '', at + 1)) {
    if (wanted.every((line, index) => lines[at + index] === line)) places.push(at + 1);
  }
  return places;
}

function choose(places: readonly number[], line: number): number | undefined {
  if (places.includes(line) || places.length === 1) return places.includes(line) ? line : places[0];
  const distance = (place: number) => Math.abs(place - line);
  const [nearest] = places.toSorted((one, other) => distance(one) - distance(other));
  return nearest !== undefined && distance(nearest) <= near ? nearest : undefined;
}
