import type { Evidence, MutantEvidence } from '../domain/evidence.js';
import type { Finding } from '../domain/finding.js';
import type { SourceText } from '../domain/report.js';

/**
 * The evidence as views show it: what two have brought once, mutants by whole lines, the place before what was run
 * there.
 */
export function shownEvidence(
  { evidence }: Finding,
  sources: readonly SourceText[],
  most: number,
): readonly Evidence[] {
  const all = evidence
    .slice(0, 4 * most)
    .map((one) => (one.kind === 'mutant' ? byWholeLines(one, sources) : one));
  const once = new Map<string, Evidence>();
  for (const one of all) {
    const key = keyOf(one);
    const known = once.get(key);
    // Of two that show the same mutant the one that knows more.
    if (known === undefined || (!('cells' in known) && 'cells' in one)) once.set(key, one);
  }
  const shown = [...once.values()].slice(0, most);
  return [...shown.filter(({ kind }) => kind === 'quote'), ...shown.filter(({ kind }) => kind !== 'quote')];
}

function keyOf(evidence: Evidence): string {
  if (evidence.kind !== 'mutant') return JSON.stringify(evidence);
  const { path, lines, original, mutated, outcome } = evidence;
  return JSON.stringify([path, lines, original.trim(), mutated.trim(), outcome]);
}

/** With what stands around the changed piece on its lines; as it is where that cannot be told for certain. */
function byWholeLines(evidence: MutantEvidence, sources: readonly SourceText[]): MutantEvidence {
  const { path, lines, original, mutated } = evidence;
  const source = sources.find((file) => file.path === path);
  if (source === undefined || original === '') return evidence;
  const whole = source.text
    .split(/\r?\n/)
    .slice(lines[0] - 1, lines[1])
    .join('\n');
  const piece = original.replace(/\r\n/g, '\n').replace(/\n$/, '');
  const at = whole.indexOf(piece);
  if (at === -1 || whole.includes(piece, at + 1)) return evidence;
  const put = mutated.replace(/\r\n/g, '\n').replace(/\n$/, '');
  const changed = `${whole.slice(0, at)}${put}${whole.slice(at + piece.length)}`;
  return { ...evidence, original: whole, mutated: changed.trim() === '' ? '' : changed };
}
