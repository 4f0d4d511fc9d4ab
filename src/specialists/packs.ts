import type { ChangedFile } from '../domain/change.js';
import type { FileDiff } from './file-diffs.js';
import { pairTests } from './pair-tests.js';

/** A file's difference, or a part of it. */
export interface Piece {
  readonly file: ChangedFile;
  readonly hunks: readonly (readonly string[])[];
  readonly size: number;
  /** Of a file that is spread over several packs. */
  readonly part?: { readonly index: number; readonly of: number };
}

/** What is read in one conversation. */
export interface Pack {
  readonly pieces: readonly Piece[];
}

export interface Packing {
  readonly packs: readonly Pack[];
  /** Paths of files of which at least a part is in no pack. */
  readonly leftOut: readonly string[];
}

export const packLimits = { size: 120_000, packs: 8 } as const;
export type PackLimits = { readonly size: number; readonly packs: number };

/** Distributes the change: a file and its tests stay together, and a file that is too large is split at its hunks. */
export function makePacks(diffs: readonly FileDiff[], limits: PackLimits = packLimits): Packing {
  const all: Piece[][] = [];
  let current: Piece[] = [];
  let size = 0;
  const add = (pieces: readonly Piece[]) => {
    const total = sizeOf(pieces);
    if (current.length > 0 && size + total > limits.size) [current, size] = [[], 0];
    if (current.length === 0) all.push(current);
    current.push(...pieces);
    size += total;
  };
  for (const group of pairTests(diffs, ({ file }) => file)) {
    const pieces = group.flatMap((diff) => piecesOf(diff, limits.size));
    if (sizeOf(pieces) <= limits.size) add(pieces);
    else for (const piece of pieces) add([piece]);
  }
  const leftOut = new Set(all.slice(limits.packs).flatMap((pieces) => pieces.map(({ file }) => file.path)));
  return { packs: all.slice(0, limits.packs).map((pieces) => ({ pieces })), leftOut: [...leftOut] };
}

function sizeOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + piece.size, 0);
}

function sizeOfLines(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length + 1, 0);
}

function piecesOf({ file, hunks }: FileDiff, limit: number): readonly Piece[] {
  const parts: (readonly string[])[][] = [[]];
  let size = 0;
  for (const hunk of hunks.flatMap((lines) => splitHunk(lines, limit))) {
    const own = sizeOfLines(hunk);
    if (size > 0 && size + own > limit) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(hunk);
    size += own;
  }
  return parts.map((own, index) => ({
    file,
    hunks: own,
    // A file without lines (only its name or mode changed) takes room in the list of files.
    size: own.reduce((sum, lines) => sum + sizeOfLines(lines), file.path.length + 40),
    ...(parts.length > 1 && { part: { index: index + 1, of: parts.length } }),
  }));
}

function splitHunk(lines: readonly string[], limit: number): readonly (readonly string[])[] {
  if (sizeOfLines(lines) <= limit) return [lines];
  const parts: string[][] = [[]];
  let size = 0;
  for (const line of lines) {
    if (size > 0 && size + line.length + 1 > limit) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(line);
    size += line.length + 1;
  }
  return parts;
}
