import type { ChangedFile } from '../../domain/change.js';
import type { Finding } from '../../domain/finding.js';
import type { Lead } from '../../domain/lead.js';
import { type BoundaryCall, boundaryCalls } from './boundary-call.js';
import { boundaryNameMismatch } from './boundary-rules.js';
import { areNear, isTelling } from './near-names.js';

export interface BoundaryReading {
  readonly findings: readonly Finding[];
  /** Names without any counterpart in the repository: perhaps elsewhere, perhaps forgotten. */
  readonly leads: readonly Lead[];
}

const nothing: BoundaryReading = { findings: [], leads: [] };

function touches({ added }: ChangedFile, { lines: [from, to] }: BoundaryCall): boolean {
  return added.some(([first, last]) => first <= to && last >= from);
}

/** String literals of any language that hold exactly this name. */
function countLiterals(text: string, name: string): number {
  return ['"', "'", '`'].reduce((count, mark) => count + text.split(mark + name + mark).length - 1, 0);
}

/** Reads only files that could hold a name near to one of `names`: parsing a whole repository would cost more than the probe. */
function mayConcern(text: string, names: readonly string[]): boolean {
  const lower = text.toLowerCase();
  // A slip leaves the beginning or the end as it is.
  return names.some((name) => {
    const half = Math.floor(name.length / 2);
    const [head, tail] = [name.slice(0, half), name.slice(half + 1)].map((part) => part.toLowerCase());
    return lower.includes(head ?? name) || lower.includes(tail ?? name);
  });
}

/**
 * Matches the names that the change tells or listens under against the other side, across the production code of
 * the repository. Only a slip is a finding: both names have no counterpart of their own, and differ by a letter.
 */
export async function findMismatches(
  changed: readonly ChangedFile[],
  changedTexts: ReadonlyMap<string, string>,
  readProduction: () => Promise<ReadonlyMap<string, string>>,
): Promise<BoundaryReading> {
  const own: BoundaryCall[] = [];
  for (const file of changed) {
    const text = file.role === 'source' ? changedTexts.get(file.path) : undefined;
    if (text === undefined) continue;
    own.push(...(await boundaryCalls(file.path, text)).filter((call) => touches(file, call)));
  }
  const told = own.filter(({ name }) => isTelling(name));
  if (told.length === 0) return nothing;
  const names = [...new Set(told.map(({ name }) => name))];
  const production = await readProduction();
  const all: BoundaryCall[] = [];
  for (const [path, text] of production)
    if (mayConcern(text, names)) all.push(...(await boundaryCalls(path, text)));
  return compare(told, all, production);
}

function compare(
  told: readonly BoundaryCall[],
  all: readonly BoundaryCall[],
  production: ReadonlyMap<string, string>,
): BoundaryReading {
  const findings: Finding[] = [];
  const leads: Lead[] = [];
  const seen = new Set<string>();
  // A name in a literal of its own is somebody's constant, route or configuration: it has another user.
  const alone = ({ name, part }: BoundaryCall): boolean => {
    const sameSide = all.filter((other) => other.name === name && other.part === part).length;
    let literals = 0;
    for (const text of production.values()) literals += countLiterals(text, name);
    return literals <= sameSide;
  };
  for (const call of told) {
    const key = JSON.stringify([call.name, call.part]);
    if (seen.has(key) || !alone(call)) continue;
    seen.add(key);
    const others = all.filter((other) => other.part !== call.part && areNear(other.name, call.name));
    const slip = others.find(alone);
    if (slip) findings.push(mismatch(call, slip));
    else if (others.length === 0) leads.push(leadOf(call));
  }
  return { findings, leads };
}

function verb({ part }: BoundaryCall): string {
  return part === 'tells' ? 'told' : 'listened to';
}

function mismatch(call: BoundaryCall, other: BoundaryCall): Finding {
  const claim =
    `"${call.name}" is ${verb(call)} here and "${other.name}" is ${verb(other)} in ${other.path}:${other.line}. ` +
    'The two names differ by a slip, and no other source file of the repository uses either of them: what is told under the one is never heard under the other.';
  return {
    rule: boundaryNameMismatch.id,
    severity: boundaryNameMismatch.severity,
    path: call.path,
    line: call.line,
    endLine: call.line,
    claim,
    raisedBy: 'probe',
    evidence: [quote(call), quote(other)],
    related: [{ path: other.path, line: other.line, note: `the other side: "${other.name}"` }],
  };
}

function quote({ path, line, quote: text }: BoundaryCall): Finding['evidence'][number] {
  return { kind: 'quote', path, lines: [line, line], text };
}

function leadOf(call: BoundaryCall): Lead {
  const side = call.part === 'tells' ? 'listens' : 'tells';
  return {
    path: call.path,
    line: call.line,
    note: `nothing in this repository ${side} under "${call.name}"`,
  };
}
