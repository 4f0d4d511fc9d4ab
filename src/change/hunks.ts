import type { LineRange } from '../domain/change.js';

/** Where one file's text changed. */
export interface ChangedLines {
  /** Lines of the new text that are new or replace others; sorted, with at least one other line between two ranges. */
  readonly added: readonly LineRange[];
  /** Lines of the new text after which lines were removed and nothing was put in their place; 0: at the start. */
  readonly removedAfter: readonly number[];
}

/** The part of a patch that is about one file. */
export interface PatchSection extends ChangedLines {
  /** Git printed no hunks: it takes the file for binary, or `.gitattributes` forbids to compare it. */
  readonly withheld: boolean;
}

const sectionStart = Buffer.from('diff --git ');
const hunkStart = Buffer.from('@@ -');
const withheldStart = Buffer.from('Binary files ');
const hunkHeader = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;
const newline = 0x0a;

/**
 * Scans the output of `git diff --unified=0` for its sections, in order, without making a string of it.
 * Without context lines every line of content begins with `+`, `-` or `\`, and git quotes line breaks in names:
 * no content and no name can pass for a header, whatever it says.
 */
export function scanPatch(patch: Buffer): readonly PatchSection[] {
  const sections: { added: LineRange[]; removedAfter: number[]; withheld: boolean }[] = [];
  let section = { added: [] as LineRange[], removedAfter: [] as number[], withheld: false };
  for (let start = 0; start < patch.length;) {
    if (startsWith(patch, start, sectionStart)) {
      section = { added: [], removedAfter: [], withheld: false };
      sections.push(section);
    } else if (startsWith(patch, start, hunkStart)) {
      readHunk(patch.toString('latin1', start, start + 80), section.added, section.removedAfter);
    } else if (startsWith(patch, start, withheldStart)) {
      section.withheld = true;
    }
    const end = patch.indexOf(newline, start);
    start = end === -1 ? patch.length : end + 1;
  }
  return sections;
}

function startsWith(patch: Buffer, start: number, prefix: Buffer): boolean {
  return (
    patch[start] === prefix[0] &&
    patch.compare(prefix, 0, prefix.length, start, Math.min(start + prefix.length, patch.length)) === 0
  );
}

function readHunk(header: string, added: LineRange[], removedAfter: number[]): void {
  const match = hunkHeader.exec(header);
  if (!match) throw new Error(`unexpected hunk header in git's diff: ${JSON.stringify(header)}`);
  const [removed, from, count] = [Number(match[1] ?? 1), Number(match[2]), Number(match[3] ?? 1)];
  if (count > 0) added.push([from, from + count - 1]);
  else if (removed > 0) removedAfter.push(from);
}
