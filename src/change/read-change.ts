import pLimit from 'p-limit';
import type { Change, ChangedFile } from '../domain/change.js';
import { git } from '../host/git-command.js';
import {
  decodeText,
  isBinary,
  isRegularFile,
  readObjects,
  repositoryRoot,
  splitAtNul,
  subject,
} from '../host/git.js';
import { readRoleAttributes } from './attributes.js';
import { fileRole, type RoleAttributes } from './file-role.js';
import { scanPatch, type ChangedLines, type PatchSection } from './hunks.js';
import { parseRawDiff, type RawEntry } from './raw-diff.js';

// Everything that the user's configuration could decide otherwise is said here, so that two machines agree.
const comparison = [
  '--find-renames',
  '-l1000',
  '--diff-algorithm=myers',
  '--indent-heuristic',
  '--ignore-submodules=none',
  '--no-ext-diff',
  '--no-textconv',
  '--no-color',
];
const withoutContext = ['--patch', '--unified=0', '--inter-hunk-context=0'];
// Bigger files are not read: git's word on whether they are binary counts.
const largestFileRead = 8 * 1024 * 1024;
const noLines: ChangedLines = { added: [], removedAfter: [] };

/** What is known of a file from its bytes. */
interface FileStart {
  readonly binary: boolean;
  /** Text of the first 8000 bytes. */
  readonly head: string;
  readonly lineCount: number;
}

/**
 * Reads the change `base..head`: full ids of commits, or of a tree for `base`. What counts is the difference of
 * the two trees, so merges and squashes need no care of their own. Throws when git cannot compare them.
 *
 * A symbolic link or a submodule has no text of its own: it is `binary`, with role `other`.
 */
export async function readChange(repo: string, base: string, head: string): Promise<Change> {
  const root = (await repositoryRoot(repo)) ?? repo;
  const [raw, patch, title] = await Promise.all([
    compare(root, ['--raw', '-z', base, head]),
    compare(root, [...withoutContext, base, head]),
    subject(root, head),
  ]);
  const entries = parseRawDiff(splitAtNul(raw));
  const sections = assignSections(entries, scanPatch(patch));
  const [starts, attributes] = await Promise.all([
    readStarts(root, entries),
    entries.length === 0
      ? new Map<string, RoleAttributes>()
      : readRoleAttributes(
          root,
          head,
          entries.map(({ path }) => path),
        ),
  ]);
  const limit = pLimit(4);
  const files = await Promise.all(
    entries.map((entry, index) =>
      limit(() =>
        changedFile(root, entry, sections[index], starts.get(entry.id), attributes.get(entry.path)),
      ),
    ),
  );
  return { base, head, title, files };
}

// The plumbing command does not read `diff.noprefix`, `diff.external` and the other settings meant for people.
async function compare(root: string, args: readonly string[]): Promise<Buffer> {
  const { code, stdout, stderr } = await git(root, ['diff-tree', '-r', ...comparison, ...args]);
  if (code !== 0) throw cannotCompare(root, args.slice(-2), stderr);
  return stdout;
}

function cannotCompare(root: string, names: readonly string[], stderr: string): Error {
  const hint = /promisor|unable to read|lazy/.test(stderr)
    ? ' (a partial clone? clone without --filter)'
    : '';
  return new Error(`cannot compare ${names.join(' and ')} in ${root}: ${stderr.trim()}${hint}`);
}

/** Patch sections follow the entries' order; names are not compared, since a patch quotes them. */
function assignSections(
  entries: readonly RawEntry[],
  sections: readonly PatchSection[],
): readonly (PatchSection | undefined)[] {
  let next = 0;
  const assigned = entries.map((entry) => {
    // Of a deletion and a creation the second is about the file at head.
    next += entry.typeChanged ? 2 : 1;
    return sections[next - 1];
  });
  if (next !== sections.length) {
    throw new Error(`git's raw diff has ${next} patches to expect and its patch has ${sections.length}`);
  }
  return assigned;
}

async function readStarts(root: string, entries: readonly RawEntry[]): Promise<Map<string, FileStart>> {
  const starts = new Map<string, FileStart>();
  const ids = entries.filter(({ mode }) => isRegularFile(mode)).map(({ id }) => id);
  for await (const { id, bytes } of readObjects(root, ids, largestFileRead)) {
    const head = decodeText(bytes.subarray(0, 8000));
    starts.set(id, { binary: isBinary(bytes), head, lineCount: countLines(bytes) });
  }
  return starts;
}

function countLines(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(0x0a); at !== -1; at = bytes.indexOf(0x0a, at + 1)) count++;
  return bytes.length > 0 && bytes.at(-1) !== 0x0a ? count + 1 : count;
}

async function changedFile(
  root: string,
  entry: RawEntry,
  section: PatchSection | undefined,
  start: FileStart | undefined,
  attributes: RoleAttributes | undefined,
): Promise<ChangedFile> {
  const { path, status } = entry;
  const previous = entry.previousPath === undefined ? {} : { previousPath: entry.previousPath };
  if (!section) throw new Error(`git printed no patch for ${path}`);
  if (!isRegularFile(entry.mode))
    return { path, ...previous, status, role: 'other', binary: true, ...noLines };
  const role = fileRole(path, attributes, start?.binary ? '' : start?.head);
  const binary = start ? start.binary : section.withheld;
  const hasLines = !binary && status !== 'deleted';
  const { added, removedAfter } = hasLines ? await linesOf(root, entry, section, start) : noLines;
  return { path, ...previous, status, role, binary, added, removedAfter };
}

/** A change may not hide its lines by `-diff` in `.gitattributes`: such a file is compared by its bytes. */
async function linesOf(
  root: string,
  entry: RawEntry,
  section: PatchSection,
  start: FileStart | undefined,
): Promise<ChangedLines> {
  if (!section.withheld || !start) return section;
  if (entry.status === 'added' || entry.typeChanged) {
    return start.lineCount === 0 ? noLines : { added: [[1, start.lineCount]], removedAfter: [] };
  }
  const blobs = [entry.oldId, entry.id];
  const options = [...comparison, ...withoutContext, '--text', '--no-prefix'];
  const { code, stdout, stderr } = await git(root, ['diff', ...options, ...blobs, '--']);
  if (code !== 0) throw cannotCompare(root, blobs, stderr);
  return scanPatch(stdout)[0] ?? noLines;
}
