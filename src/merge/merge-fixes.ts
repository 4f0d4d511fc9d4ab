import { severities } from '../domain/finding.js';
import type { Lead } from '../domain/lead.js';
import { fileOf, type PatchSections, sectionsOf } from '../domain/patch.js';
import type { Verdict } from '../domain/verdict.js';

/** The verified fixes of one shard, and the findings that they mend. */
export interface ShardFixes {
  readonly patch: string;
  readonly verdicts: readonly Verdict[];
}

export interface MergedFixes {
  readonly patch: string;
  /** Findings whose fix would meet another one in the same file. */
  readonly apart: readonly Lead[];
}

/** The smallest part of a patch that leaves no fix in half. */
interface Piece {
  readonly files: PatchSections;
  readonly verdicts: readonly Verdict[];
}

/**
 * Joins patches that were verified one by one: nobody has run them together, so only those go together that change
 * different files, or the same file in the same way. That of the most severe finding goes first.
 */
export function mergeFixes(shards: readonly ShardFixes[]): MergedFixes {
  const taken = new Map<string, string>();
  const apart: Lead[] = [];
  for (const { files, verdicts } of shards.flatMap(piecesOf).toSorted((a, b) => weightOf(a) - weightOf(b))) {
    const clash = [...files].find(([file, text]) => (taken.get(file) ?? text) !== text);
    if (clash === undefined) for (const [file, text] of files) taken.set(file, text);
    else apart.push(...verdicts.map((verdict) => leadOf(verdict, clash[0])));
  }
  const files = [...taken.keys()].toSorted();
  return { patch: files.map((file) => taken.get(file) ?? '').join(''), apart };
}

/** The place of the most severe finding that it mends. */
function weightOf({ verdicts }: Piece): number {
  const fixed = verdicts.map(({ finding }) => severities.indexOf(finding.severity));
  return Math.min(severities.length, ...fixed);
}

/** Files that one fix changes belong together, and so do fixes that change one file. */
function piecesOf({ patch, verdicts }: ShardFixes): readonly Piece[] {
  let pieces: readonly Piece[] = [...sectionsOf(patch)].map((file) => ({
    files: new Map([file]),
    verdicts: [],
  }));
  for (const verdict of verdicts) {
    const { fix } = verdict.finding;
    const names = fix?.verified ? [...sectionsOf(fix.patch).keys()] : [];
    const touched = pieces.filter(({ files }) => names.some((name) => files.has(name)));
    if (touched.length === 0) continue;
    const joined = {
      files: new Map(touched.flatMap(({ files }) => [...files])),
      verdicts: [...touched.flatMap((piece) => piece.verdicts), verdict],
    };
    pieces = [...pieces.filter((piece) => !touched.includes(piece)), joined];
  }
  return pieces;
}

function leadOf({ finding: { path, line } }: Verdict, header: string): Lead {
  const note = `its fix is not in fixes.patch, where another one changes ${fileOf(header)}: take it from the finding`;
  return { path, line, note };
}
