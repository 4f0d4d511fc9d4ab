import type { ProposedCommit } from '../domain/proposal.js';
import type { Verdict } from '../domain/verdict.js';
import type { PatchedFile } from '../host/patched-files.js';
import { changesOf, isAmong, isSame, linesOf, withChanges } from './line-changes.js';

/** The verified fix of one finding, as it is by itself. */
export interface Fix {
  readonly verdict: Verdict;
  readonly files: readonly PatchedFile[];
}

/** One path of the tree after a commit; without bytes it is gone. */
export interface PlannedFile {
  readonly path: string;
  readonly mode: string;
  readonly bytes: Buffer | undefined;
}

export interface PlannedCommit extends ProposedCommit {
  /** What it changes, against the commit before. */
  readonly files: readonly PlannedFile[];
}

export interface PlanRequest {
  /** What `fixes.patch` makes of the audited commit. */
  readonly joined: readonly PatchedFile[];
  /** In the order in which they are to be told. */
  readonly fixes: readonly Fix[];
  readonly isTest: (path: string) => boolean;
  /** Whether somebody has been offered the fix of this finding already. */
  readonly isKnown: (verdict: Verdict) => boolean;
}

/** Fixes that make one commit, since their texts cannot be told apart. */
interface Group {
  readonly fixes: readonly Fix[];
  /** Files of which the whole change belongs to it. */
  readonly whole: ReadonlySet<string>;
}

/**
 * One commit for each finding whose fix is part of the joined patch. After the last one the files are what the patch
 * makes of them, to the byte; fixes that were left out of the patch are in none.
 */
export function planCommits({ joined, fixes, isTest, isKnown }: PlanRequest): readonly PlannedCommit[] {
  const files = new Map(joined.map((file) => [file.path, file]));
  const taken = fixes.filter((fix) => isTaken(fix, files));
  const groups = withoutRepeats(groupsOf(joined, taken));
  const open = groups.filter((group) => !group.fixes.every(({ verdict }) => isKnown(verdict)));
  const commits: PlannedCommit[] = [];
  let before: ReadonlyMap<string, PlannedFile> = new Map();
  for (const [index, group] of open.entries()) {
    const after = stateOf(joined, open.slice(0, index + 1));
    const changed = [...after.values()].filter((file) => !isEqual(file, before.get(file.path)));
    before = after;
    const verdicts = group.fixes.map(({ verdict }) => verdict);
    if (changed.length > 0) commits.push({ verdicts, ...told(changed, isTest), files: changed });
    else addTo(commits, pathsOf(group), verdicts);
  }
  return commits;
}

/** What brings nothing new has its fix in an earlier commit, whose message names it too. */
function addTo(commits: PlannedCommit[], paths: readonly string[], verdicts: readonly Verdict[]): void {
  const at = commits.findLastIndex((commit) => commit.paths.some((path) => paths.includes(path)));
  const commit = commits[at];
  if (commit !== undefined) commits[at] = { ...commit, verdicts: [...commit.verdicts, ...verdicts] };
}

function told(
  files: readonly PlannedFile[],
  isTest: (path: string) => boolean,
): Pick<ProposedCommit, 'paths' | 'onlyTests'> {
  const paths = files.map(({ path }) => path);
  return { paths, onlyTests: paths.every(isTest) };
}

function isTaken({ files }: Fix, joined: ReadonlyMap<string, PatchedFile>): boolean {
  return files.length > 0 && files.every((file) => isPart(file, joined.get(file.path)));
}

function isPart(file: PatchedFile, whole: PatchedFile | undefined): boolean {
  if (whole === undefined) return false;
  if (isAsOne(file) || isAsOne(whole)) return sameBytes(file.after, whole.after);
  const [others, before] = [changes(whole), linesOf(whole.before ?? Buffer.alloc(0))];
  return changes(file).every((change) => isAmong(change, others, before));
}

/** New and deleted files have no lines to tell apart. */
function isAsOne({ before, after }: PatchedFile): boolean {
  return before === undefined || after === undefined;
}

function changes({ hunks, after }: PatchedFile) {
  return changesOf(hunks, linesOf(after ?? Buffer.alloc(0)));
}

function groupsOf(joined: readonly PatchedFile[], fixes: readonly Fix[]): readonly Group[] {
  let groups: readonly Group[] = fixes.map((fix) => ({ fixes: [fix], whole: new Set() }));
  for (const file of joined) {
    const touching = fixes.filter((fix) => touches(fix, file.path));
    if (touching.length === 0 || sameBytes(contentWith(file, touching), file.after)) continue;
    groups = asOne(groups, (group) => group.fixes.some((fix) => touching.includes(fix)), file.path, fixes);
  }
  // Half of a fix has never been run: it goes with those that it shares a file with.
  for (const { path } of joined.filter((file) => !fixes.some((fix) => touches(fix, file.path)))) {
    const host = groups.find(({ whole }) => whole.size > 0) ?? groups.at(-1);
    groups = asOne(groups, (group) => group === host, path, fixes);
  }
  return groups;
}

/** Findings that share a fix share its commit. */
function withoutRepeats(groups: readonly Group[]): readonly Group[] {
  const kept: Group[] = [];
  for (const group of groups) {
    const at = kept.findIndex((other) => has(other, group));
    const host = kept[at];
    if (host === undefined) kept.push(group);
    else kept[at] = { ...host, fixes: [...host.fixes, ...group.fixes] };
  }
  return kept;
}

/** Whether everything that one group does another one does already. */
function has(group: Group, { fixes, whole }: Group): boolean {
  if (whole.size > 0) return false;
  return fixes
    .flatMap(({ files }) => files)
    .every((file) => {
      const others = group.fixes.flatMap(({ files }) => files.filter(({ path }) => path === file.path));
      if (group.whole.has(file.path)) return true;
      if (isAsOne(file)) return others.length > 0;
      const known = others.flatMap(changes);
      return changes(file).every((change) => known.some((one) => isSame(one, change)));
    });
}

/** The groups that are meant as one, at the place of the first, with all of this file. */
function asOne(
  groups: readonly Group[],
  isMeant: (group: Group) => boolean,
  path: string,
  order: readonly Fix[],
): readonly Group[] {
  const meant = groups.filter(isMeant);
  const [first] = meant;
  const members = meant.flatMap((group) => group.fixes);
  const joint = {
    fixes: order.filter((fix) => members.includes(fix)),
    whole: new Set([...meant.flatMap(({ whole }) => [...whole]), path]),
  };
  return groups.flatMap((group) => {
    if (group === first) return [joint];
    return meant.includes(group) ? [] : [group];
  });
}

/** The files that these groups touch, as they leave them. */
function stateOf(joined: readonly PatchedFile[], groups: readonly Group[]): ReadonlyMap<string, PlannedFile> {
  const state = new Map<string, PlannedFile>();
  for (const file of joined) {
    const { path, mode, after } = file;
    const touching = groups.flatMap(({ fixes }) => fixes).filter((fix) => touches(fix, path));
    if (groups.some(({ whole }) => whole.has(path))) state.set(path, { path, mode, bytes: after });
    else if (touching.length > 0) state.set(path, { path, mode, bytes: contentWith(file, touching) });
  }
  return state;
}

/** Undefined also where the fixes are in each other's way, which never is what the patch makes of a file. */
function contentWith(file: PatchedFile, fixes: readonly Fix[]): Buffer | undefined {
  const { path, before, after } = file;
  const own = fixes.flatMap(({ files }) => files.filter((one) => one.path === path));
  if (before === undefined || after === undefined || own.some(isAsOne)) return after;
  // A mode has no lines.
  if (own.every((one) => one.mode !== file.mode)) return undefined;
  return withChanges(linesOf(before), own.flatMap(changes));
}

function touches({ files }: Fix, path: string): boolean {
  return files.some((file) => file.path === path);
}

function pathsOf({ fixes }: Group): readonly string[] {
  return fixes.flatMap(({ files }) => files.map(({ path }) => path));
}

function isEqual(file: PlannedFile, other: PlannedFile | undefined): boolean {
  return other !== undefined && file.mode === other.mode && sameBytes(file.bytes, other.bytes);
}

function sameBytes(one: Buffer | undefined, other: Buffer | undefined): boolean {
  return one === undefined || other === undefined ? one === other : one.equals(other);
}
