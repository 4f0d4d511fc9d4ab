import { git } from './git-command.js';

/** A run of lines of a comparison: where it begins on both sides (1-based), and each line's sign in order. */
export interface BlobHunk {
  readonly oldStart: number;
  readonly newStart: number;
  readonly signs: readonly (' ' | '+' | '-')[];
}

const options = [
  '--unified=10',
  '--inter-hunk-context=0',
  '--diff-algorithm=myers',
  '--indent-heuristic',
  '--text',
  '--no-prefix',
  '--no-ext-diff',
  '--no-textconv',
  '--no-color',
];
const header = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;

/**
 * Compares two blobs by id. Only the shape is taken from git: the text of each line is to be taken from the blobs,
 * since the two may be in different encodings. As blobs have no path, no attribute of the repository has a say.
 */
export async function diffBlobs(root: string, oldId: string, newId: string): Promise<readonly BlobHunk[]> {
  const { code, stdout, stderr } = await git(root, ['diff', ...options, oldId, newId, '--']);
  if (code !== 0) throw new Error(`cannot compare ${oldId} and ${newId} in ${root}: ${stderr.trim()}`);
  return readHunks(stdout.toString('latin1').split('\n'));
}

/** The header says how many lines follow, so that no line of content can pass for a header. */
function readHunks(lines: readonly string[]): readonly BlobHunk[] {
  const hunks: BlobHunk[] = [];
  for (let at = 0; at < lines.length; at++) {
    const match = header.exec(lines[at] ?? '');
    if (match === null) continue;
    let [old, added] = [Number(match[2] ?? 1), Number(match[4] ?? 1)];
    const hunk = { oldStart: Number(match[1]), newStart: Number(match[3]), signs: [] as (' ' | '+' | '-')[] };
    while (old > 0 || added > 0) {
      const sign = lines[++at]?.charAt(0);
      if (sign === undefined) throw new Error('a hunk of git diff ends before its header says so');
      if (sign !== ' ' && sign !== '+' && sign !== '-') continue;
      hunk.signs.push(sign);
      if (sign !== '+') old--;
      if (sign !== '-') added--;
    }
    hunks.push(hunk);
  }
  return hunks;
}
