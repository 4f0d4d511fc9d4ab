import type { Finding } from '../domain/finding.js';
import { clip } from './visible.js';

/** One paragraph of a claim, and what it is called; what follows from the title by itself has no name. */
export interface ClaimPart {
  readonly label?: 'Why' | 'Only if' | 'Mend';
  readonly text: string;
}

export interface ClaimParts {
  /** The first sentence, and who else says so. */
  readonly title: string;
  readonly parts: readonly ClaimPart[];
}

const titleLength = 800;
const partLength = 2_000;
/** Longer than all parts that are shown. */
const readLength = 20_000;

const onlyIf = ' Only if: ';
const mend = ' To mend it: ';

/** A specialist's claim in its parts; the probe's goes on from its title. Untrusted text on one line each. */
export function claimParts({ claim, raisedBy }: Pick<Finding, 'claim' | 'raisedBy'>): ClaimParts {
  const text = clip(claim, readLength).replace(/\s+/gu, ' ').trim();
  const [title, others] = titleOf(text);
  const whole = { title: clip(title, titleLength) };
  if (raisedBy === 'probe') return { ...whole, parts: partsOf([{ text: others }]) };
  const [before, proposal] = splitAtLast(` ${others}`, mend);
  const [argument, condition] = splitAtLast(before, onlyIf);
  return {
    ...whole,
    parts: partsOf([
      { label: 'Why', text: argument },
      { label: 'Only if', text: condition },
      { label: 'Mend', text: proposal },
    ]),
  };
}

/** All of it on one line, for where there are no paragraphs. */
export function claimOnOneLine(finding: Pick<Finding, 'claim' | 'raisedBy'>): string {
  const { title, parts } = claimParts(finding);
  return [title, ...parts.map(({ label, text }) => (label === undefined ? text : `${label}: ${text}`))].join(
    ' ',
  );
}

function partsOf(parts: readonly ClaimPart[]): readonly ClaimPart[] {
  return parts
    .map((part) => ({ ...part, text: clip(part.text.trim(), partLength) }))
    .filter(({ text }) => text !== '');
}

/** The first sentence with those after it that only name who has raised it as well; and the rest. */
function titleOf(text: string): readonly [string, string] {
  const end = /^.*?[.!?](?: Also (?:found by the probe|raised by [\w-]+: .*?)[.!?])*(?= |$)/u.exec(text)?.[0];
  return end === undefined ? [text, ''] : [end, text.slice(end.length + 1)];
}

function splitAtLast(text: string, mark: string): readonly [string, string] {
  const at = text.lastIndexOf(mark);
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + mark.length)];
}
